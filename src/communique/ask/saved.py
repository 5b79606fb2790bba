"""Saved queries: files that run as they stand, whose header is checked against the query below it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal, cast, get_args

from communique.ask.tokens import inline_data, ordered_by, projection
from communique.findings import CannotGoOn
from communique.sparql import tokens

__all__ = ["Column", "Parameter", "SavedQuery", "find_queries", "find_query", "read_query"]

ParameterType = Literal["iri", "state", "string", "date", "edtf", "integer", "concept"]

_TYPES: Final = get_args(ParameterType)
_LINE: Final = re.compile(r"#\+(?P<indent>\s+)(?P<key>[A-Za-z_]\w*):\s*(?P<value>.*)")
_ONE: Final = ("summary", "question", "tags")
_MANY: Final = ("params", "columns")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be given to a query: its name, the type of its values, what it means, and its default as SPARQL."""

    name: str
    type: ParameterType
    meaning: str
    default: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the result and what stands in it."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A competency question with the SPARQL 1.1 query that answers it."""

    name: str
    path: Path
    text: str
    summary: str
    question: str
    tags: tuple[str, ...]
    params: tuple[Parameter, ...]
    columns: tuple[Column, ...]


def find_queries(dirs: Iterable[Path]) -> dict[str, SavedQuery]:
    """The saved queries of some folders by name, sorted; a later folder's query hides an earlier one's of that name.

    Raises CannotGoOn at the first file whose header and query differ.
    """
    return {name: read_query(path) for name, path in sorted(_files(dirs).items())}


def find_query(name: str, dirs: Iterable[Path]) -> SavedQuery:
    """The saved query of that name, read without reading the others; raises CannotGoOn if there is none."""
    files = _files(dirs)
    if name not in files:
        raise CannotGoOn(f"query {name}: there is no such saved query; take one of {', '.join(sorted(files))}")
    return read_query(files[name])


def _files(dirs: Iterable[Path]) -> dict[str, Path]:
    return {path.stem: path for folder in dirs for path in sorted(folder.glob("*.rq"))}


def read_query(path: Path) -> SavedQuery:
    """The saved query in a file; raises CannotGoOn where header and query differ."""
    return _read(path, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def _read(path: Path, text: str) -> SavedQuery:
    single, lists = _header(path, text)
    found = tokens(text)
    defaults: dict[str, list[str]] = {}
    for name, data in inline_data(found):
        inside = data[1:-1]
        if name in lists["params"] or _is_single(text[data[0].end:data[-1].start]):
            defaults.setdefault(name, []).append(text[inside[0].start:inside[-1].end] if inside else "")
    _same(path, "parameter", sorted(lists["params"]), sorted(defaults), "one line VALUES ?{} {{ default }}")
    _same(path, "column", list(lists["columns"]), list(projection(found)), "the variable ?{} in SELECT, in that order")
    for name, given in defaults.items():
        if len(given) != 1:
            raise CannotGoOn(f"{path.name}: parameter {name} has {len(given)} VALUES lines; keep one")
    if lists["columns"] and not ordered_by(found):
        raise CannotGoOn(f"{path.name}: rows are in no order; end the query with a total ORDER BY")
    params = tuple(_parameter(path, name, text_, defaults[name][0]) for name, text_ in lists["params"].items())
    columns = tuple(Column(name, meaning) for name, meaning in lists["columns"].items())
    tags = tuple(tag.strip() for tag in single["tags"].split(",") if tag.strip())
    return SavedQuery(path.stem, path, text, single["summary"], single["question"], tags, params, columns)


def _is_single(inside: str) -> bool:
    """Whether a data block holds one term, as a parameter's default does; longer ones are tables of the query's own."""
    found = tokens(inside)
    return len([token for token in found if token.kind not in {"tag", "mark"}]) - inside.count("^^") == 1


def _header(path: Path, text: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The header's single values, and its lists by name; a list's lines are indented below its key."""
    single: dict[str, str] = {}
    lists: dict[str, dict[str, str]] = {key: {} for key in _MANY}
    current = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#+"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            raise CannotGoOn(f"{path.name}:{number}: not a header line; write '#+ key: value'")
        indent, key, value = len(match["indent"]), match["key"], match["value"]
        if indent > 1 and current in _MANY and key not in lists[current]:
            lists[current][key] = value
        elif indent == 1 and key in (*_ONE, *_MANY) and key not in single:
            current, single[key] = key, value
        else:
            raise CannotGoOn(f"{path.name}:{number}: {key} is unknown or stands twice; keys are {', '.join(_ONE + _MANY)}")
    missing = [key for key in _ONE if not single.get(key)]
    if missing:
        raise CannotGoOn(f"{path.name}: header lacks {', '.join(missing)}; add '#+ {missing[0]}: …'")
    return single, lists


def _parameter(path: Path, name: str, text: str, default: str) -> Parameter:
    kind, _, meaning = text.partition(",")
    if kind.strip() not in _TYPES or not meaning.strip():
        raise CannotGoOn(f"{path.name}: parameter {name}: write 'type, meaning' with a type of {', '.join(_TYPES)}")
    return Parameter(name, cast("ParameterType", kind.strip()), meaning.strip(), default)


def _same(path: Path, what: str, said: list[str], done: list[str], remedy: str) -> None:
    if said == done:
        return
    odd = sorted(set(said) ^ set(done)) or said
    where = "header" if odd[0] in said else "query"
    want = remedy.format(odd[0]) if where == "header" else f"it in the header's {what}s"
    raise CannotGoOn(f"{path.name}: {what} {odd[0]} stands in the {where} alone or elsewhere in order; write {want}")
