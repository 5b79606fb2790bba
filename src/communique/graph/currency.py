"""Whether ``data/graph/`` is of the data as they stand: a build notes the digest of what it read, and who answers compares it.

The notes lie in ``.communique/`` and each says of which data, and of which ``dataset.trig``, it speaks; without one nothing is said.
"""

import hashlib
from contextlib import suppress

from communique.curation.project import Project
from communique.graph.store import dataset_digest, released_file

__all__ = ["data_digest", "note_published", "note_refused", "unpublished"]

_PUBLISHED, _REFUSED = "published", "refused"


def data_digest(project: Project) -> str:
    """The sha256 over names and bytes of the files that a build reads, in hexadecimal."""
    total = hashlib.sha256()
    texts = sorted((project.data / "sources").glob("*.txt"))
    for path in (*project.data_files(), *texts, *project.mappings()):
        with suppress(OSError):  # a build says what cannot be read
            content = path.read_bytes()
            total.update(f"{project.relative(path)}\0{len(content)}\0".encode())
            total.update(content)
    return total.hexdigest()


def note_published(project: Project, data: str) -> None:
    """Notes that the ``dataset.trig`` that lies there now was made of the data of this digest."""
    with suppress(OSError):  # a project that cannot be written to is answered without the note
        project.cache.mkdir(exist_ok=True)
        (project.cache / _PUBLISHED).write_text(f"{dataset_digest(released_file(project))} {data}\n", encoding="utf-8")
        (project.cache / _REFUSED).unlink(missing_ok=True)


def note_refused(project: Project, data: str) -> None:
    """Notes that a build of the data of this digest was not published."""
    with suppress(OSError):  # likewise
        project.cache.mkdir(exist_ok=True)
        (project.cache / _REFUSED).write_text(f"{data}\n", encoding="utf-8")


def unpublished(project: Project) -> str:
    """Why an answer is not of the data as they stand, in one line; empty where it is, or where no build has left a note."""
    refused, published = (_noted(project, name) for name in (_REFUSED, _PUBLISHED))
    path = released_file(project)
    if not (refused or published) or not path.is_file():
        return ""
    now = data_digest(project)
    if refused == [now]:
        return "the last build was not published, and this answer is of the one before it; communique build says why"
    if published[1:] not in ([], [now]) and published[0] == dataset_digest(path):
        return "data/ has changed since the last build, and this answer is of the data before that; communique build"
    return ""


def _noted(project: Project, name: str) -> list[str]:
    try:
        return (project.cache / name).read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError):
        return []
