"""The dataset as plain records, to be spoilt, and what a spoilt copy is: one change, told in words."""

import copy
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from communique.curation.project import Project
from communique.curation.yamltext import plain, read_yaml
from communique.vocabulary import terms

Node = dict[str, Any]
"""A record, or a part of it, as JSON values."""

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


@dataclass(frozen=True)
class Mutant:
    """One fact spoilt: records that stand in place of others (``None``: dropped), or a stored text that stands for another."""

    kind: str
    file: str
    record: str
    what: str
    records: Mapping[tuple[str, str], Node | None] = field(default_factory=dict, compare=False)
    texts: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells the mutant from all others."""
        return self.kind, self.file, self.record, self.what

    @property
    def order(self) -> str:
        """A fixed number without meaning, by which mutants are drawn."""
        return hashlib.sha256("\n".join(self.key).encode()).hexdigest()

    @property
    def stratum(self) -> str:
        """Where the fact stands: in one of the claims on a stored text, or elsewhere."""
        return self.file if self.file in ("data/claims/ru-embassy.yaml", "data/claims/dprk-mfa.yaml") else ""


@dataclass(frozen=True, slots=True)
class Item:
    """A record with its file."""

    file: str
    node: Node

    @property
    def id(self) -> str:
        """The record's id."""
        return str(self.node["id"])

    def spoilt(self, kind: str, what: str, change: Callable[[Node], None]) -> Mutant:
        """The mutant in which the change has been made to a copy of the record."""
        node = copy.deepcopy(self.node)
        change(node)
        return Mutant(kind, self.file, self.id, what, {(self.file, self.id): node})

    def dropped(self, kind: str) -> Mutant:
        """The mutant without the record."""
        return Mutant(kind, self.file, self.id, "dropped", {(self.file, self.id): None})


@dataclass(frozen=True)
class Material:
    """All records of a project, by file, and its stored texts."""

    files: Mapping[str, tuple[Node, ...]]
    texts: Mapping[str, str]

    @classmethod
    def of(cls, root: Path) -> "Material":
        """The records and texts of the project in a folder."""
        project = Project(root)
        files = {project.relative(path): tuple(plain(read_yaml(path.read_text(encoding="utf-8")) or _nothing()))
                 for path in project.yaml_files()}
        texts = {project.relative(path): path.read_text(encoding="utf-8") for path in sorted((project.data / "sources").glob("*.txt"))}
        return cls(files, texts)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every record."""
        return tuple(Item(file, node) for file, nodes in self.files.items() for node in nodes)

    def of_type(self, *types: str) -> Iterator[Item]:
        """The records of these types."""
        return (item for item in self.items if item.node["type"] in types)

    @cached_property
    def type_of(self) -> Mapping[str, str]:
        """The type of each id."""
        return {item.id: str(item.node["type"]) for item in self.items}

    @cached_property
    def claims(self) -> tuple[Item, ...]:
        """Every claim."""
        return tuple(self.of_type("Claim"))

    def others(self, name: str) -> list[str]:
        """The other entities of the same type, in a fixed order without meaning that depends on the name."""
        alike = [other for other, kind in self.type_of.items() if kind == self.type_of.get(name) and other != name]
        return sorted(alike, key=lambda other: hashlib.sha256(f"{name} {other}".encode()).hexdigest())


def _nothing() -> Any:
    return read_yaml("[]")


def listed(value: Any) -> list[Any]:
    """A value as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def put(node: Node, key: str, values: list[Any]) -> None:
    """Write values under a key: one plainly, several as a list, none by leaving the key out."""
    if not values:
        node.pop(key, None)
    else:
        node[key] = values if len(values) > 1 else values[0]


def states(claim: Node) -> list[Node]:
    """What a claim states."""
    return [node for node in listed(claim.get("states")) if isinstance(node, dict)]


def values(item: Item, *coercions: str) -> Iterator[tuple[int, str, int, str]]:
    """The values of a claim's nodes that are read in one of these ways: number of the node, key, number of the value, value."""
    for number, node in enumerate(states(item.node)):
        for key in node:
            if key in terms() and terms()[key].coercion in coercions and key not in ("id", "type"):
                for at, value in enumerate(listed(node[key])):
                    yield number, key, at, value


def replaced(number: int, key: str, at: int, new: str | None) -> Callable[[Node], None]:
    """The change that puts a value in place of one of a claim's, or drops it."""
    def change(claim: Node) -> None:
        node = states(claim)[number]
        held = listed(node[key])
        held[at:at + 1] = [] if new is None else [new]
        put(node, key, held)
    return change


def words(claim: Node) -> str:
    """The quotes of a claim, or its gist."""
    quotes = [quote if isinstance(quote, str) else quote["exact"] for quote in listed(claim.get("quote"))]
    return " … ".join(quotes) or str(claim.get("gist", ""))
