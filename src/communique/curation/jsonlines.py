"""Bulk records in JSON Lines: one record a line, the keys and values of the YAML, every scalar text.

A line is read to the same tree as YAML. Refused are, with the line: broken JSON, repeated keys, numbers, ``true``, ``false`` and
``null`` (RFC 8259), NUL, other encodings than UTF-8, nesting deeper than YAML's and lines longer than 1 MiB.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, NoReturn

from communique.curation.formatting import AS_IT_IS, in_key_order
from communique.curation.yamltext import DEEPEST, Fields, Items, Text, Tree, plain

__all__ = ["LineProblem", "Lines", "line_of", "read_lines"]

LONGEST = 1 << 20
"""Bytes of the longest line that is read."""
_AS_TEXT = "write it as text, in double quotes"


@dataclass(frozen=True, slots=True)
class LineProblem:
    """Why a line (from 1) holds no record that can be read, and what to do."""

    line: int
    message: str


class _RefusedError(ValueError):
    """A line that is no record."""


def read_lines(file: BinaryIO) -> Iterator[Fields | LineProblem]:
    """The record of each line that is not blank, or what keeps it from being read; memory holds one line at a time."""
    lines = Lines()
    number = 0
    while raw := file.readline(LONGEST + 1):
        number += 1
        if len(raw) > LONGEST:
            while raw and not raw.endswith(b"\n"):
                raw = file.readline(LONGEST)
            yield LineProblem(number, "is longer than 1 MiB; split the record")
            continue
        raw = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if not raw.isspace():
            yield lines.read(raw, number)


class Lines:
    """A reader of lines, made once for many."""

    def __init__(self) -> None:
        self._line = 0
        self._decoder = json.JSONDecoder(object_pairs_hook=self._fields, parse_int=_number, parse_float=_number, parse_constant=_number)

    def read(self, raw: bytes, line: int) -> Fields | LineProblem:
        """The record of a line, or what keeps it from being read."""
        self._line = line
        try:
            tree = self._decoder.decode(raw.decode("utf-8").strip())
            _check_text(raw, tree)
        except UnicodeDecodeError as problem:
            return LineProblem(line, f"not UTF-8 at byte {problem.start + 1} of the line; save it as UTF-8 text")
        except json.JSONDecodeError as problem:
            return LineProblem(line, f"not JSON: {problem.msg[0].lower()}{problem.msg[1:]} at character {problem.colno}; mend the line")
        except RecursionError:
            return LineProblem(line, f"nests more than {DEEPEST} deep; write it flat")
        except _RefusedError as problem:
            return LineProblem(line, str(problem))
        if not isinstance(tree, Fields):
            return LineProblem(line, "not a record; begin the line with {\"id\": …")
        return tree

    def _fields(self, pairs: list[tuple[str, Any]]) -> Fields:
        line = self._line
        values: dict[str, Tree] = {}
        for key, value in pairs:
            values[key] = Text(value, line, line) if type(value) is str else value if type(value) is Fields else self._tree(key, value)
        if len(values) < len(pairs):
            twice = next(key for number, (key, _) in enumerate(pairs) if key in dict(pairs[:number]))
            raise _RefusedError(f"the key {twice!r} stands here twice; keep one, or make its value a list")
        return Fields(values, dict.fromkeys(values, line), line)

    def _tree(self, key: str, value: Any) -> Tree:
        if isinstance(value, str):
            return Text(value, self._line, self._line)
        if isinstance(value, list):
            return Items(tuple(self._tree(key, one) for one in value), self._line)
        if isinstance(value, Fields):
            return value
        said = {None: "null", True: "true", False: "false"}[value]
        raise _RefusedError(f"under {key!r} stands {said}; {_AS_TEXT}, or leave the key out")


def _number(said: str) -> NoReturn:
    raise _RefusedError(f"{said[:40]} stands here as a number; {_AS_TEXT}")


def _check_text(raw: bytes, tree: Any) -> None:
    """Refuses what only escapes can bring into a text, and what nests too deep; cheap where a line has neither."""
    if b"\\u0000" in raw:
        raise _RefusedError("holds NUL; take it out")
    if b"\\ud" in raw or b"\\uD" in raw:
        try:
            json.dumps(plain(tree), ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise _RefusedError("holds half of a character (a lone surrogate); write the character itself") from None
    if raw.count(b"[") + raw.count(b"{") > DEEPEST and _depth(tree) > DEEPEST:
        raise RecursionError


def _depth(tree: Any) -> int:
    if isinstance(tree, Fields):
        return 1 + max(map(_depth, tree.values.values()), default=0)
    return 1 + max(map(_depth, tree.values), default=0) if isinstance(tree, Items) else 0


def line_of(record: Mapping[str, Any]) -> str:
    """A record as its line, without the line feed: keys in their fixed order, no escapes but those that JSON asks for."""
    return json.dumps(_ordered(record), ensure_ascii=False, separators=(", ", ": "))


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: value[key] if key == AS_IT_IS else _ordered(value[key]) for key in in_key_order(value)}
    return [_ordered(one) for one in value] if isinstance(value, (list, tuple)) else value
