"""The entities known to a project and those that an import adds: which of them a form of a name means, and why."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.curation.records import Curated

__all__ = ["Clues", "Match", "Register"]


@dataclass(frozen=True, slots=True)
class Clues:
    """What a row says beside a name: ids of entities, dates in EDTF, codes by scheme; empty where it says nothing."""

    day: str = ""
    state: str = ""
    office: str = ""
    within: str = ""
    born: str = ""
    died: str = ""
    title: str = ""
    kind: str = ""
    notation: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """The entity that a form means, what speaks for and against it, and which others it may be."""

    id: str
    is_new: bool
    form: str
    kind: str
    why: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


class Register:
    """The entities known to a project, and those that this import adds; forms are compared letter by letter."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._ids: set[str] = set()
        self._new: dict[str, dict[str, Any]] = {}
        self._decisions: list[Match] = []

    @classmethod
    def of(cls, curated: Curated) -> "Register":
        """The register of all entities that the project declares."""
        register = cls()
        for record in curated.records:
            if record.is_entity:
                register._ids.add(record.id)
                for name in sorted(curated.names[record.id]):
                    register._known.setdefault((record.type, _folded(name)), record.id)
        return register

    def entity(self, kind: str, form: str, clues: Clues | None = None, *, key: str = "", label: str = "") -> Match:
        """The entity that a form means: a known one, or a new one that is declared by ``label``; never none."""
        name = _folded(label or form)
        known = self._keys.get((kind, key), "") if key else ""
        known = known or self._known.get((kind, name), "") or self._known.get((kind, _folded(form)), "")
        found = known or self._declare(kind, form, label or form, clues or Clues())
        self._keys[kind, key] = found
        self._known.setdefault((kind, name), found)
        match = Match(found, not known, form, kind, ("the same name",) if known else ())
        self._decisions.append(match)
        return match

    def _declare(self, kind: str, form: str, label: str, clues: Clues) -> str:
        stem = f"{kind.lower()}/{_slug(label)}"
        name, number = stem, 2
        while name in self._ids:
            name, number = f"{stem}-{number}", number + 1
        self._ids.add(name)
        self._new[name] = {"id": name, "type": kind, "label": {"en": label}}
        if form != label:
            self._new[name]["altLabel"] = {"en": [form]}
        if clues.kind:
            self._new[name]["kind"] = clues.kind
        return name

    def declared(self) -> Iterator[Mapping[str, Any]]:
        """The records of the new entities in the order of their ids."""
        return (self._new[name] for name in sorted(self._new))

    def decisions(self) -> Iterator[Match]:
        """Every decision in the order in which it was asked for."""
        return iter(self._decisions)


def _folded(name: str) -> str:
    bare = "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
    return " ".join(re.findall(r"[^\W_]+", bare))


def _slug(name: str) -> str:
    bare = "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
    return "-".join(re.findall(r"[a-z0-9]+", bare)) or "unnamed"
