"""Which ids may be meant by one that is not known: by its last part, by a name that a thing bears, by a part of one, by its spelling."""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

__all__ = ["bearers", "near_ids"]

_MOST = 6
"""So many are proposed at most."""
_SHORTEST = 3
"""Fewer letters than these stand within too many names to tell anything."""


def near_ids(typed: str, names: Mapping[str, Collection[str]]) -> list[str]:
    """The ids that may be meant, the likeliest first; ``names`` holds for each id the labels of its thing, or none."""
    exact = [*sorted(_of_last_part(typed, names)), *bearers(typed, names)]
    found = exact or _within(typed, names)
    return [*dict.fromkeys([*found, *get_close_matches(typed, sorted(names), n=3, cutoff=0.75)])][:_MOST]


def bearers(typed: str, names: Mapping[str, Collection[str]]) -> list[str]:
    """The ids of the things that are called exactly so in some language, sorted."""
    words = _folded(typed.rpartition("/")[2])
    return sorted(one for one, labels in names.items() if _is_of_kind(one, typed) and words in map(_folded, labels))


def _of_last_part(typed: str, names: Mapping[str, Collection[str]]) -> Iterator[str]:
    tail = typed.rpartition("/")[2]
    return (one for one in names if one.rpartition("/")[2] == tail)


def _within(typed: str, names: Mapping[str, Collection[str]]) -> list[str]:
    """The ids in which a word begins so, the shortest first, and then those of things in whose names one does."""
    words = _folded(typed.rpartition("/")[2])
    if len(words) < _SHORTEST:
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(words)}")
    of_kind = sorted((one for one in names if _is_of_kind(one, typed)), key=lambda name: (len(name), name))
    spelt = [one for one in of_kind if pattern.search(_folded(one.rpartition("/")[2]))]
    return [*spelt, *(one for one in of_kind if any(pattern.search(_folded(name)) for name in names[one]))]


def _is_of_kind(one: str, typed: str) -> bool:
    return one.startswith(typed.rpartition("/")[0] + "/") if "/" in typed else True


def _folded(name: str) -> str:
    return " ".join(re.sub(r"[-_]", " ", name).casefold().split())
