"""The rows of the three publications: an element a row, its fields the texts of its elements and its attributes as published.

Who edited the record and when is left out.
"""

from collections.abc import Iterator
from pathlib import Path

from communique.findings import Finding, Severity
from communique.imports.intake import Element, xml_rows
from communique.imports.protocol import Row

__all__ = ["read_rows"]

_LEFT_OUT = ("created-", "last-modified-")


def read_rows(path: Path, tag: str) -> Iterator[Row | Finding]:
    """A row for each element of the name; a finding for one that has no id."""
    for found in xml_rows(path, tag):
        if isinstance(found, Finding):
            yield found
        elif name := found.text_at("id"):
            yield Row(found.file, found.line, name, _fields(found))
        else:
            yield Finding(found.file, found.line, "", "no-id", f"the {tag} has no id", "mend it in the copy", Severity.WARNING)


def _fields(element: Element) -> dict[str, str | tuple[str, ...]]:
    texts: dict[str, list[str]] = {f"@{name}": [value] for name, value in element.attributes.items()}
    for inner in element.elements():
        if not inner.name.startswith(_LEFT_OUT):
            texts.setdefault(inner.name, []).append(inner.text)
            for name, value in inner.attributes.items():
                texts.setdefault(f"{inner.name}@{name}", []).append(value)
    return {name: values[0] if len(values) == 1 else tuple(values) for name, values in texts.items()}
