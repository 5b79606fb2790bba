"""The one form of bulk files: each record as its line, lines by code point (which is by id), each once; memory stays small."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from communique.curation.jsonlines import line_of, read_lines
from communique.curation.sorting import SortedLines
from communique.curation.yamltext import Fields, plain

__all__ = ["format_lines", "in_form"]


def in_form(path: Path) -> bool:
    """Whether a bulk file, each line of which can be read, is in its form."""
    before = ""
    with path.open(encoding="utf-8", newline="\n") as file:
        for line, formed in zip_longest(file, _formed(path), fillvalue=""):
            if line != formed or line <= before:
                return False
            before = line
    return True


def format_lines(path: Path) -> None:
    """Writes a bulk file in its form, beside it first."""
    beside = path.with_name(f".{path.name}.new")
    with TemporaryDirectory(prefix="communique-fmt-") as folder:
        lines = SortedLines(Path(folder))
        for line in _formed(path):
            lines.add(line.removesuffix("\n"))
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
    beside.replace(path)


def _formed(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        for record in read_lines(file):
            if isinstance(record, Fields):
                yield line_of(plain(record)) + "\n"
