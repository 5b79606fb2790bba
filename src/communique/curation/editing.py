"""Edits of data files as text: a record put in or taken out, a name written instead of another; comments and all else stay.

Each edit gives text in the one form of data files.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.curation.formatting import comment_before, formatted
from communique.curation.yamltext import Fields, Items, Text, Tree, read_yaml
from communique.vocabulary import terms

__all__ = ["holds_names", "put", "rename", "take_out", "write_all"]

_ALSO = frozenset({"id", "value"})
"""Keys that hold the name of a thing though the context does not say so: of a stated node, and what a ``by`` entry accounts for."""
_NEVER = frozenset({"quote"})


def put(text: str, record: Mapping[str, Any], positions: Mapping[str, int]) -> str:
    """The file with a record, in place of the one under the same id where there is one."""
    written = json.dumps([record], ensure_ascii=False)
    block = formatted(written, {})
    extent = _extent(text, str(record["id"]))
    if extent is None:
        return formatted(f"{text.rstrip()}\n\n{block}" if text.strip() else block, positions)
    lines = text.split("\n")
    return formatted("\n".join([*lines[:extent[1]], *block.rstrip().split("\n"), "", *lines[extent[2]:]]), positions)


def take_out(text: str, identifier: str, positions: Mapping[str, int]) -> str:
    """The file without a record and the comment above it; empty where it was the only one."""
    extent = _extent(text, identifier)
    if extent is None:
        return text
    lines = text.split("\n")
    left = "\n".join([*lines[:extent[0]], *lines[extent[2]:]])
    return formatted(left, positions) if left.strip() else ""


def _extent(text: str, identifier: str) -> tuple[int, int, int] | None:
    """Where a record's comment, the record and what follows it begin, as indexes of lines."""
    lines, tree = text.split("\n"), read_yaml(text)
    items = tree.values if isinstance(tree, Items) else ()
    starts = [item.line - 1 for item in items]
    for number, item in enumerate(items):
        if isinstance(item, Fields) and item.text("id") == identifier:
            after = starts[number + 1] - len(comment_before(lines, starts[number + 1] + 1)) if number + 1 < len(items) else len(lines)
            return starts[number] - len(comment_before(lines, starts[number] + 1)), starts[number], after
    return None


def rename(text: str, old: str, new: str, kind: str, positions: Mapping[str, int]) -> str:
    """The file with another name for a thing and its roles wherever it is named, and ``kind`` as the type of stated nodes of it.

    A list that then names a thing twice names it once. Ids of records stay.
    """
    tree = read_yaml(text)
    if old not in text or tree is None:
        return text
    lines = text.split("\n")
    for node in _nodes(tree, old):
        number = node.lines["type"] - 1
        lines[number] = lines[number].replace(node.text("type"), kind)
    name = re.compile(rf"(?<![\w/.-]){re.escape(old)}(?![\w.-])")
    for line in sorted({held.line for held in _named(tree, old)}):
        lines[line - 1] = name.sub(lambda _: new, lines[line - 1])
    return _each_once(formatted("\n".join(lines), positions), positions)


def _nodes(tree: Tree, name: str) -> Iterator[Fields]:
    """The stated nodes of a thing."""
    for record in tree.values if isinstance(tree, Items) else ():
        for node in record.each("states") if isinstance(record, Fields) else ():
            if isinstance(node, Fields) and node.text("id") == name and "type" in node.values:
                yield node


def _named(tree: Tree, name: str, key: str = "", depth: int = 0) -> Iterator[Text]:
    """Every place below a record's own id at which a thing or a role in it is named."""
    if isinstance(tree, Items):
        for item in tree.values:
            yield from _named(item, name, key, depth)
    elif isinstance(tree, Fields):
        for inner, value in tree.values.items():
            if depth or inner != "id":
                yield from _named(value, name, inner, depth + 1)
    elif (tree.value == name or tree.value.startswith(f"{name}/")) and holds_names(key):
        yield tree


def holds_names(key: str) -> bool:
    """Whether what stands under a key names a thing by its id."""
    return key not in _NEVER and (key in _ALSO or (key in terms() and terms()[key].coercion == "@id"))


def _each_once(text: str, positions: Mapping[str, int]) -> str:
    tree = read_yaml(text)
    surplus = set(_repeated(tree)) if tree else set()
    kept = [line for number, line in enumerate(text.split("\n"), 1) if number not in surplus]
    return formatted("\n".join(kept), positions) if surplus else text


def _repeated(tree: Tree) -> Iterator[int]:
    """The lines of names that stand in their list already."""
    if isinstance(tree, Items):
        seen: set[str] = set()
        for item in tree.values:
            if isinstance(item, Text):
                if item.value in seen:
                    yield item.line
                seen.add(item.value)
            else:
                yield from _repeated(item)
    elif isinstance(tree, Fields):
        for key, value in tree.values.items():
            if holds_names(key) or not isinstance(value, Items) or key in ("states", "mentions", "by"):
                yield from _repeated(value)


def write_all(texts: Mapping[Path, str]) -> None:
    """Writes the files, all beside their old ones first; a file that is left empty goes."""
    written = []
    for path, text in sorted(texts.items()):
        beside = path.with_name(f"{path.name}.new")
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        written.append((beside, path))
    for beside, path in written:
        if texts[path].strip():
            beside.replace(path)
        else:
            beside.unlink()
            path.unlink(missing_ok=True)
