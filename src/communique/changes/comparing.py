"""Two versions laid side by side: each thing under its name, what is accepted under subject and property, each conflict."""

from communique.changes.derived import accepted_changes, conflict_changes, rank_changes
from communique.changes.describing import Described, described
from communique.changes.difference import Changed, Difference, End, Group, Part, Thing, Tombstone
from communique.changes.version import Version

__all__ = ["GROUPS", "compare"]

GROUPS = ("claims", "inferences", "sources", "entities", "records", "tombstones", "terms", "links")


def compare(before: Version, after: Version) -> Difference:
    """What differs from the one version to the other; the same versions give the same difference, in the same order."""
    one, two = described(before.store, before.base), described(after.store, after.base)
    return Difference(
        before=_end(before),
        after=_end(after),
        base=after.base,
        groups={sort: _group(sort, one, two) for sort in GROUPS},
        accepted=accepted_changes(before, after),
        reranked=rank_changes(before, after),
        conflicts=conflict_changes(before, after, gone=one.sorts["claims"].keys() - two.sorts["claims"].keys()),
    )


def _end(version: Version) -> End:
    return End(version.name, version.commit, version.number)


def _group(sort: str, one: Described, two: Described) -> Group:
    old, new = one.sorts[sort], two.sorts[sort]
    differing = [name for name in sorted(old.keys() & new.keys()) if old[name] != new[name]]
    return Group(
        added=tuple(_thing(two, name) for name in sorted(new.keys() - old.keys())),
        changed=tuple(Changed(_thing(two, name), _parts(old[name], new[name])) for name in differing),
        withdrawn=tuple(_thing(one, name, _tombstone(two, name)) for name in sorted(old.keys() - new.keys())),
    )


def _thing(version: Described, name: str, tombstone: Tombstone | None = None) -> Thing:
    return Thing(name, version.kinds.get(name, ""), version.labels.get(name, ""), version.words.get(name, ""), tombstone)


def _tombstone(version: Described, name: str) -> Tombstone | None:
    """The tombstone of a name that is gone, found in the later version under the same name."""
    parts = version.sorts["tombstones"].get(name)
    if parts is None:
        return None
    return Tombstone(" ".join(sorted(parts.get("reason", ()))), tuple(sorted(parts.get("isReplacedBy", ()))))


def _parts(old: dict[str, frozenset[str]], new: dict[str, frozenset[str]]) -> tuple[Part, ...]:
    none: frozenset[str] = frozenset()
    pairs = ((name, old.get(name, none), new.get(name, none)) for name in sorted(old.keys() | new.keys()))
    return tuple(Part(name, tuple(sorted(was - is_)), tuple(sorted(is_ - was))) for name, was, is_ in pairs if was != is_)
