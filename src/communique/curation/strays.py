"""A file in the data folder that nothing reads is said, so that no record is lost by the name of its file."""

from collections.abc import Iterator, Set
from pathlib import Path

from communique.curation.project import Project
from communique.findings import Finding, Severity

__all__ = ["stray_files"]

_OTHERS = ("graph", "readings")
"""Folders that no curator fills with records."""
_TALK = ("README", "LICENSE", "LICENCE")


def stray_files(project: Project, text_files: Set[str]) -> Iterator[Finding]:
    """A warning for each file below ``data/`` that is neither read nor named by a source as its text."""
    texts = (project.source_text(name) for name in text_files)
    known = {project.released, project.imports, *project.data_files(), *project.mappings(), *texts}
    for path in sorted(_files(project.data)):
        if path not in known:
            name = project.relative(path)
            yield Finding(name, 0, "", "stray", "is not read", _remedy(path), Severity.WARNING)


def _files(data: Path) -> Iterator[Path]:
    for path in data.rglob("*"):
        parts = path.relative_to(data).parts
        hidden = any(part.startswith(".") for part in parts)
        if path.is_file() and not hidden and parts[0] not in _OTHERS and not path.name.startswith(_TALK):
            yield path


def _remedy(path: Path) -> str:
    if path.suffix.lower() in (".yml", ".yaml"):
        return f"name it {path.stem}.yaml, in data/ or in claims, entities, sources or unclaimed there"
    if path.suffix.lower() in (".json", ".jsonl", ".ndjson"):
        return f"name it {path.stem}.jsonl, in claims, entities or sources in data/, with one record a line"
    if path.suffix == ".txt":
        return "name it under textFile in a source, or move it out of data/"
    return "move it out of data/, or give it the name of a data file (….yaml, ….jsonl, links/….sssom.tsv)"
