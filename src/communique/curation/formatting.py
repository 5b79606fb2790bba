"""The one form of data files: keys in a fixed order, records sorted, one value on a line, so that two curators' diffs merge.

Claims and unclaimed passages stand in the order of their text, all other records by id. Comments are kept at the head of a
file and before a record; elsewhere they are refused, because a note is data. Every value is text here, but not to every reader of
YAML: words that another reader takes for nothing or for yes and no, or for a number that is written back otherwise (`007`, `0x10`,
`12:30`), stand in quotes; a year, a count and a date need none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from communique.curation.yamltext import Fields, Items, Text, Tree, YamlProblem, comment_lines, read_yaml
from communique.vocabulary import terms

__all__ = ["AS_IT_IS", "comment_before", "formatted", "in_key_order", "stray_comments"]

_WIDTH = 110
_FOLDED_FROM = 90
_TYPED = re.compile(
    r"~|=|<<|null|true|false|yes|no|on|off|y|n|[-+]?\.(inf|nan)|[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d[\d_]*)(e[-+]?\d+)?"
    r"|[-+]?0[xob][\da-f_]+|[-+]?\d+(:[0-5]?\d)+(\.\d*)?", re.IGNORECASE)
"""What readers of YAML 1.1 or 1.2 take for something else than text, dates apart."""
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")
_FIRST = ("id", "type", "label", "altLabel", "kind", "source", "quote", "gist", "asPublished", "address", "locator",
          "modality", "saidBy", "inText", "exact", "prefix", "suffix", "form", "title", "refers", "value", "how",
          "reason", "premises", "mentions", "by", "states")
_LAST = ("note",)
AS_IT_IS = "asPublished"
"""The key under which fields stay in the order in which they were published."""


class _Dumper(yaml.BaseDumper):
    """Writes sequences indented below their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - the library's signature
        return super().increase_indent(flow, False)


def formatted(text: str, positions: Mapping[str, int]) -> str:
    """The file's text in its one form; ``positions`` holds where in its source a record's first quote stands.

    Raises ``YamlProblem`` where the text cannot be read. What is read from the result equals what was read before.
    """
    tree = read_yaml(text)
    if not isinstance(tree, Items):
        return text
    lines = text.split("\n")
    head = _head(lines)
    blocks = [(item, comment_before(lines, item.line)) for item in tree.values]
    blocks.sort(key=lambda block: _order(block[0], positions))
    written = ["".join(f"{line}\n" for line in comment) + _record(item) for item, comment in blocks]
    top = "".join(f"{line}\n" for line in head)
    return (top + "\n" if top else "") + "\n".join(written)


def _order(item: Tree, positions: Mapping[str, int]) -> tuple[int, str]:
    name = item.text("id") if isinstance(item, Fields) else ""
    return positions.get(name, 1 << 60), name


def _head(lines: list[str]) -> list[str]:
    """The comment lines at the top of the file that a blank line parts from the first record."""
    head: list[str] = []
    for line in lines:
        if not line.startswith("#"):
            return head if not line.strip() else []
        head.append(line)
    return head


def comment_before(lines: list[str], record_line: int) -> list[str]:
    """The comment lines right above a record that begins on a line, counted from 1."""
    found: list[str] = []
    for line in reversed(lines[:record_line - 1]):
        if not line.startswith("#"):
            break
        found.insert(0, line)
    return found


def _record(item: Tree) -> str:
    node = yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(item)], flow_style=False)
    text: str = yaml.serialize(node, Dumper=_Dumper, width=_WIDTH, allow_unicode=True)
    return text


def _node(tree: Tree, of: str = "") -> Any:
    if isinstance(tree, Text):
        value = tree.value.rstrip("\n")
        folded = len(value) > _FOLDED_FROM and " " in value and "\n" not in value
        return yaml.ScalarNode("tag:yaml.org,2002:str", value, style=">" if folded else _style(value))
    if isinstance(tree, Items):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(item) for item in tree.values], flow_style=False)
    keys = list(tree.values) if of == AS_IT_IS else in_key_order(tree.values)
    pairs = [(_node(Text(key, 0, 0)), _node(tree.values[key], key)) for key in keys]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def _style(value: str) -> str | None:
    """Plain where every reader of YAML takes it for text and reads the same characters back, quotes where not."""
    quotes = "'" if any(character > "\uffff" for character in value) else '"'  # double ones would write 😀 as an escape
    if _TYPED.fullmatch(value) and not _PLAIN_NUMBER.fullmatch(value):
        return quotes
    try:
        read = read_yaml(f"- {value}\n")
    except YamlProblem:
        return quotes
    same = isinstance(read, Items) and isinstance(read.values[0], Text) and read.values[0].value == value
    return None if same else quotes


def in_key_order(keys: Iterable[str]) -> list[str]:
    """The keys of a record or a part of one in the order in which data files have them."""
    order = _order_of_keys()
    return sorted(keys, key=lambda key: (order.get(key, (1, 1 << 30)), key))


@cache
def _order_of_keys() -> Mapping[str, tuple[int, int]]:
    order = {key: (0, number) for number, key in enumerate(_FIRST)}
    order |= {key: (1, number) for number, key in enumerate(terms()) if key not in order}
    return order | {key: (2, number) for number, key in enumerate(_LAST)}


def stray_comments(text: str) -> Iterator[int]:
    """The lines of comments that would be lost: all but those at the head of the file and right above a record."""
    lines = text.split("\n")
    tree = read_yaml(text)
    kept = set(range(1, len(_head(lines)) + 1))
    for item in tree.values if isinstance(tree, Items) else ():
        kept.update(range(item.line - len(comment_before(lines, item.line)), item.line))
    if isinstance(tree, Items):
        yield from (number for number in comment_lines(text) if number not in kept)
