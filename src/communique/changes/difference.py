"""A difference between two versions as data: what is new, what is other than it was, what is gone, and why."""

from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = ["Accepted", "Changed", "Difference", "Disagreement", "End", "Group", "Part", "Position", "Reranked", "Thing", "Tombstone"]


@dataclass(frozen=True, slots=True)
class End:
    """One of the two versions: its name, the commit where it is a revision, and the version its record gives."""

    name: str
    commit: str
    version: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Why a name went, and what replaces it."""

    reason: str
    replaced_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """What a name stands for: its kind, its label or the words it was read from, and the tombstone of a name that is gone."""

    iri: str
    kind: str
    label: str
    words: str
    tombstone: Tombstone | None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a description that differs, with what only the earlier and only the later version has."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A thing of which some parts differ."""

    thing: Thing
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one sort: added, changed and withdrawn, each sorted by name."""

    added: tuple[Thing, ...]
    changed: tuple[Changed, ...]
    withdrawn: tuple[Thing, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.withdrawn)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is accepted of a subject and property, if it differs: values and whether they are disputed, then the ground of today's."""

    subject: str
    label: str
    property: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    disputed_before: bool
    disputed_after: bool
    rule: str
    ruling: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reranked:
    """A claim that stands otherwise towards a property: its rank by rulings, and whether it is for or against what is accepted."""

    claim: str
    subject: str
    label: str
    property: str
    rank_before: str
    rank_after: str
    standing_before: str
    standing_after: str
    ruling: str
    reason: str


@dataclass(frozen=True, slots=True)
class Position:
    """A side of a conflict: its values and its claims."""

    values: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A conflict with its sides (those of the later version, if it is there), its ruling, and why it came, changed or went.

    ``sides_before`` are those of the earlier version, of a conflict that changed.
    """

    iri: str
    subject: str
    label: str
    property: str
    kind: str
    sides: tuple[Position, ...]
    sides_before: tuple[Position, ...]
    ruling: str
    reason: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs. Groups: claims, inferences, sources, entities, records, tombstones, terms, links.

    ``accepted`` has the keys added, changed and withdrawn; ``conflicts`` opened, settled, changed, reopened and closed.
    """

    before: End
    after: End
    base: str
    groups: dict[str, Group] = field(default_factory=dict)
    accepted: dict[str, tuple[Accepted, ...]] = field(default_factory=dict)
    reranked: tuple[Reranked, ...] = ()
    conflicts: dict[str, tuple[Disagreement, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(any(self.groups.values()) or any(self.accepted.values()) or self.reranked or any(self.conflicts.values()))

    def as_json(self) -> dict[str, Any]:
        """The difference as plain objects for JSON; names are full IRIs, keys are those of the classes."""
        return asdict(self)
