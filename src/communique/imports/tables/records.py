"""Records of a row: the trees of a mapping with their holes filled; what is unknown is left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from communique.curation.yamltext import Fields, Items, Text, Tree
from communique.imports.protocol import Row
from communique.imports.tables.acquaintance import Acquaintance
from communique.imports.tables.cells import Cells
from communique.imports.tables.evidence import Named
from communique.imports.tables.mapping import ClaimRule
from communique.imports.tables.templates import fill, fill_id
from communique.imports.tables.turns import Part
from communique.vocabulary import terms

__all__ = ["Reading", "explained", "filled", "published", "reckoned", "spoken_of", "stated"]


@dataclass
class Reading:
    """One reading of a row: values under the names of columns, dates and entities; several where a code stands for States in turn."""

    cells: Cells
    values: dict[str, tuple[str, ...]]
    named: dict[str, Named] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    nodes: dict[str, str] = field(default_factory=dict)


def stated(tree: Fields, reading: Reading) -> dict[str, Any] | None:
    """A node that is stated; None where nothing of it is known, or not who or what it is."""
    name = reading.nodes.get(tree.text("id")) or next(iter(fill_id(tree.text("id"), reading.values)), "")
    facts = filled(tree, reading, skip=("id", "type", "requires"))
    if not name or not facts or any(text.value not in facts for text in tree.texts("requires")):
        return None
    return {"id": name, "type": tree.text("type"), **facts}


def explained(rule: ClaimRule, reading: Reading) -> Iterator[dict[str, Any]]:
    """The ``by`` entries of a mapping's claim whose holes have values."""
    for entry in rule.tree.each("by"):
        if isinstance(entry, Fields):
            facts = filled(entry, reading)
            if {"value", "how", "reason"} <= facts.keys():
                yield facts


def reckoned(reading: Reading, states: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """How the days are known at which a row is divided."""
    dates = " ".join(node["date"] for node in states if "date" in node)
    for one in (one for part in reading.parts for one in part.reckoned):
        if one.day in dates:
            yield {"value": one.day, "how": "context", "reason": one.why}


def filled(tree: Fields, reading: Reading, skip: tuple[str, ...] = ()) -> dict[str, Any]:
    """The keys of a tree that have values, in the order of the mapping."""
    found = {}
    for key, value in tree.values.items():
        if key not in skip and (facts := _value(key, value, reading)):
            found[key] = facts
    return found


def _value(key: str, tree: Tree, reading: Reading) -> Any:
    if isinstance(tree, Fields):
        return filled(tree, reading)
    if isinstance(tree, Items):
        several = [one for item in tree.values for one in _several(_value(key, item, reading))]
        return several if len(several) != 1 else several[0]
    texts = _texts(key, tree, reading)
    return texts[0] if len(texts) == 1 else list(texts)


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _texts(key: str, text: Text, reading: Reading) -> tuple[str, ...]:
    """The values of a text: of a key that refers, ids; elsewhere texts with their blanks folded."""
    template = " ".join(text.value.split())
    if template in reading.nodes:
        return (reading.nodes[template],)
    if key in terms() and terms()[key].coercion == "@id" and not (template.startswith("{") and template.endswith("}")):
        return fill_id(template, reading.values)
    return fill(template, reading.values)


def published(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    """The fields as published: those named, or all; a field without a value is left out."""
    kept = {name: row.fields[name] for name in (names or row.fields) if row.fields.get(name)}
    return {name: value if isinstance(value, str) else list(value) for name, value in kept.items()}


def spoken_of(records: list[dict[str, Any]], acquaintance: Acquaintance) -> list[dict[str, Any]]:
    """The claims, and the records of those of their nodes that the project does not declare."""
    claims = [record for record in records if record["type"] == "Claim"]
    stated = {name for claim in claims for node in claim["states"] for value in node.values() for name in _several(value)}
    own = {record["id"]: record for record in records
           if record["type"] != "Claim" and record["id"] in stated and not acquaintance.type_of(record["id"])}
    return [*own.values(), *claims]
