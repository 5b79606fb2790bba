"""Edits of bulk files as text, as ``editing`` has them for YAML: the same functions, a record a line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from communique.curation.editing import holds_names
from communique.curation.jsonlines import line_of

__all__ = ["put_line", "rename_lines", "take_out_line"]


def put_line(text: str, record: Mapping[str, Any]) -> str:
    """The file with a record, in place of the one under the same id where there is one."""
    return _joined([*_others(text, str(record["id"])), line_of(record)])


def take_out_line(text: str, identifier: str) -> str:
    """The file without a record; empty where it was the only one."""
    return _joined(_others(text, identifier))


def _others(text: str, identifier: str) -> Iterator[str]:
    """The lines of the other records."""
    for line in text.split("\n"):
        if line.strip() and not (identifier in line and json.loads(line).get("id") == identifier):
            yield line


def rename_lines(text: str, old: str, new: str, kind: str) -> str:
    """The file with another name for a thing and its roles wherever it is named, and ``kind`` as the type of stated nodes of it."""
    if old not in text:
        return text
    return _joined([_renamed(line, old, new, kind) if old in line else line for line in text.split("\n") if line.strip()])


def _renamed(line: str, old: str, new: str, kind: str) -> str:
    record = json.loads(line)
    for node in record.get("states", ()):
        if node.get("id") == old and "type" in node:
            node["type"] = kind
    return line_of({key: value if key == "id" else _value(value, key, old, new) for key, value in record.items()})


def _value(value: Any, key: str, old: str, new: str) -> Any:
    if isinstance(value, Mapping):
        return {inner: _value(one, inner, old, new) for inner, one in value.items()}
    if isinstance(value, list):
        changed = [_value(one, key, old, new) for one in value]
        return [one for number, one in enumerate(changed) if one not in changed[:number]]
    if holds_names(key) and (value == old or value.startswith(f"{old}/")):
        return new + value[len(old):]
    return value


def _joined(lines: Iterator[str] | list[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines))
