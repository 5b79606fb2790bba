"""The order in which sources were imported first: an import knows what stood before it, so that the same rows give the same bytes again.

Persons and places of a later import were matched with those of an earlier one; an earlier one that learned of the later would match
otherwise, and entities would change their places between the files.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from communique.curation.project import Project

__all__ = ["FOLDERS", "imported", "later_files", "names_in"]

FOLDERS = ("sources", "entities", "claims")
_ID = re.compile(r'\{"id": "([^"\\]+)"')


def imported(project: Project) -> tuple[str, ...]:
    """The local names of the sources that were imported, the first first."""
    return tuple(project.imports.read_text(encoding="utf-8").split()) if project.imports.is_file() else ()


def later_files(project: Project, source: str) -> tuple[Path, ...]:
    """The bulk files of the sources that were imported after one; none for a source that is new."""
    order = imported(project)
    after = order[order.index(source) + 1:] if source in order else ()
    return tuple(path for name in after for folder in FOLDERS if (path := project.data / folder / f"{name}.jsonl").is_file())


def names_in(path: Path) -> Iterator[str]:
    """The ids of the records of a bulk file, as far as it is in form."""
    with path.open(encoding="utf-8", errors="replace") as file:
        yield from (match[1] for line in file if (match := _ID.match(line)))
