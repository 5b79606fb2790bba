"""Claims of a row, and the events, tenures and situations that they are about, as records in the shape of the YAML."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from communique.imports.pocom.reading import own_fields
from communique.imports.pocom.timing import Told
from communique.imports.protocol import Row
from communique.iris import local

__all__ = ["SOURCE", "STEM", "Draft", "claim", "slug"]

SOURCE: Final = "source/historyatstate-pocom"
STEM: Final = local(SOURCE)
_CODES: Final = "The record names them by the publication's own codes."


def slug(text: str) -> str:
    """The text as a part of an id."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
    return "-".join(re.findall(r"[a-z0-9]+", bare))


@dataclass(slots=True)
class Draft:
    """What a row's claim states, by what names that is declared, and how what is not in the row's words is known."""

    row: Row
    nodes: list[Mapping[str, Any]] = field(default_factory=list)
    declared: list[Mapping[str, Any]] = field(default_factory=list)
    by: dict[str, list[str]] = field(default_factory=dict)
    modality: str = ""

    def add(self, node: Mapping[str, Any], label: str) -> None:
        """Takes a node, with the name by which it is declared."""
        self.nodes.append(node)
        self.declared.append({"id": node["id"], "type": node["type"], "label": {"en": label}})

    def event(self, step: str, kind: str, label: str, said: Mapping[str, Any], date: Told | None) -> None:
        """Takes an event of the row, called after the row and the step."""
        node = {"id": f"event/{STEM}-{slug(self.row.id)}-{step}", "type": kind}
        self.add({**node, **self._dated(date), **said}, f"{label}, {date.side[:4]}" if date else label)

    def death(self, code: str, name: str, person: str, date: Told) -> None:
        """Takes the death of a person, which several rows may tell."""
        node = {"id": f"event/{STEM}-people-{slug(code)}-death", "type": "Death"}
        self.add({**node, **self._dated(date), "principal": person}, f"Death of {name}")
        self.meant(person)

    def _dated(self, date: Told | None) -> dict[str, str]:
        if date is None:
            return {}
        if date.note:
            self.by.setdefault(f"The note beside the date says “{date.note}”.", []).append(date.instant)
        return {"date": date.instant}

    def meant(self, *ids: str, reason: str = "") -> None:
        """Says how the entities are known: by the publication's codes, or for the reason given."""
        self.by.setdefault(reason or _CODES, []).extend(ids)

    def denied(self, reason: str) -> "Draft":
        """The same things, of which a claim denies that there were any, for the reason given."""
        bare: list[Mapping[str, Any]] = [{"id": node["id"], "type": node["type"]} for node in self.nodes]
        return Draft(self.row, bare, self.declared, {reason: ["denied"]}, "denied")


def claim(row: Row, draft: Draft, suffix: str = "") -> tuple[Mapping[str, Any], ...]:
    """The claim of a row and the records of what it is about; ``suffix`` tells a second claim of one row apart."""
    record: dict[str, Any] = {"id": f"claim/{STEM}-{slug(row.id)}{suffix}", "type": "Claim", "source": SOURCE}
    record["asPublished"] = {name: list(value) if isinstance(value, tuple) else value for name, value in sorted(own_fields(row).items())}
    record["locator"] = row.text("id") or row.id
    if draft.modality:
        record["modality"] = draft.modality
    if draft.by:
        record["by"] = [{"value": sorted(set(values)), "how": "context", "reason": reason} for reason, values in sorted(draft.by.items())]
    record["states"] = sorted(draft.nodes, key=lambda node: str(node["id"]))
    return (*draft.declared, record)
