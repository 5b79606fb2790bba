"""What ties a row's claim to the row: the fields as published, the forms found in them, and how the rest is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from communique.imports.protocol import Row
from communique.imports.tables.acquaintance import Acquaintance

__all__ = ["Named", "evidence"]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that was found for a row: by which form as published (empty: by none), with which title, and why it is meant."""

    id: str
    form: str
    title: str
    reason: str
    is_new: bool
    label: str


def evidence(states: list[dict[str, Any]], named: Mapping[str, Named], row: Row, acquaintance: Acquaintance,
             known: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The mentions and the ``by`` entries of a claim: each entity that it states is mentioned by its form, or explained."""
    mentions: list[dict[str, Any]] = []
    by = list(known)
    for name in dict.fromkeys(_ids(states)):
        entity = named.get(name)
        if entity is None:
            continue
        if not entity.form or not _is_published(entity.form, row):
            by.append({"value": name, "how": "context", "reason": entity.reason or f"The row is about {entity.label}."})
            continue
        mentions.append({"form": entity.form, **({"title": entity.title} if entity.title else {}), "refers": name})
        if not entity.is_new and entity.form not in acquaintance.names(name):
            by.append({"value": entity.form, "how": "context", "reason": entity.reason or f"The form of the table for {entity.label}."})
    return mentions, by


def _ids(states: list[dict[str, Any]]) -> Iterator[str]:
    for node in states:
        for key, value in node.items():
            if key not in ("id", "type"):
                yield from (value if isinstance(value, list) else [value])


def _is_published(form: str, row: Row) -> bool:
    return any(form in " ".join(text.split()) for value in row.fields.values() for text in ((value,) if isinstance(value, str) else value))
