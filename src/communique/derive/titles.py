"""The rule by which a title as styled is judged: against the tenures known for the day, never against what seems likely.

A tenure that may hold on the day counts as held, so that a title is called wrong only where it is certainly outside.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from communique.dates import Bounds, Extent

__all__ = ["Held", "Judgement", "OfficeNames", "Tenures", "judge"]

_HONORIFIC = re.compile(r"(?:(?:h\.\s?e\.|his excellency|her excellency|respected|dear|comrade|mr\.?|ms\.?)(?:\s+|$))+")
_AND = re.compile(r",?\s+and\s+|,\s+")


@dataclass(frozen=True, slots=True)
class Held:
    """A tenure: its IRI, its office, and the days between which it begins and ends."""

    tenure: str
    office: str
    extent: Extent

    def may_hold(self, day: Bounds) -> bool:
        """Whether the tenure holds on the day, as far as is known."""
        return not self.is_later(day) and not self.is_over(day)

    def is_later(self, day: Bounds) -> bool:
        """Whether it certainly begins after the day."""
        begin = self.extent.earliest_begin
        return begin is not None and day.latest is not None and begin > day.latest

    def is_over(self, day: Bounds) -> bool:
        """Whether it certainly ended before the day."""
        end = self.extent.latest_end
        return end is not None and day.earliest is not None and end < day.earliest


@dataclass(frozen=True, slots=True)
class OfficeNames:
    """What offices are called (in small letters), which of these is a label and no other name, their body, and their precedence."""

    called: Mapping[str, frozenset[str]] = field(default_factory=dict)
    labels: frozenset[tuple[str, str]] = frozenset()
    body: Mapping[str, str] = field(default_factory=dict)
    precedence: Mapping[str, int] = field(default_factory=dict)

    def named(self, title: str) -> tuple[tuple[str, frozenset[str]], ...]:
        """The names of offices in a title with the offices called so: the title whole, or its parts where it joins several."""
        whole = title.casefold()
        bare = _HONORIFIC.sub("", whole, count=1).strip()
        for words in (whole, bare):
            if words in self.called:
                return ((words, self.called[words]),)
        return tuple((part, self.called[part]) for part in self._joined(bare))

    def _joined(self, words: str) -> tuple[str, ...]:
        """The names of offices among words joined by *and*, which a name may itself have; what names no office is left out."""
        if words in self.called:
            return (words,)
        for at in _AND.finditer(words):
            head, tail = words[: at.start()], words[at.end() :]
            if head in self.called:
                return (head, *self._joined(tail))
            if tail in self.called:
                return (*self._joined(head), tail)
        return ()

    def is_same_function(self, one: str, other: str) -> bool:
        """Whether two offices have one rank in one body, so that their names can stand for one another."""
        return None is not self.body.get(one) == self.body.get(other) and self.rank(one) == self.rank(other) != _LAST

    def rank(self, office: str) -> int:
        """The precedence of an office; those without a rank come last."""
        return self.precedence.get(office, _LAST)


_LAST = 10**6


@dataclass(frozen=True, slots=True)
class Tenures:
    """The known tenures of each person, and the offices of which any holder is known."""

    of: Mapping[str, tuple[Held, ...]]
    listed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is found of one office that a title names: verdict and reason as concepts, and the tenures of the day by precedence."""

    verdict: str
    reason: str | None = None
    office: str | None = None
    held: tuple[str, ...] = ()


def judge(title: str, person: str, day: Bounds | None, offices: OfficeNames, tenures: Tenures) -> tuple[Judgement, ...]:
    """A judgement for each office that the title names; one that says so where it names none."""
    known = tenures.of.get(person, ())
    today = sorted((held for held in known if day and held.may_hold(day)), key=lambda held: (offices.rank(held.office), held.tenure))
    case = _Case(day, known, tuple(today), offices, tenures.listed)
    named = offices.named(title)
    if not named:
        return (Judgement("no-office", held=case.through),)
    return tuple(case.judged(name, case.meant(candidates)) for name, candidates in named)


@dataclass(frozen=True, slots=True)
class _Case:
    """One person on one day: every tenure known of the person, and those that may hold, by precedence."""

    day: Bounds | None
    known: tuple[Held, ...]
    today: tuple[Held, ...]
    offices: OfficeNames
    listed: frozenset[str]

    @property
    def through(self) -> tuple[str, ...]:
        return tuple(held.tenure for held in self.today)

    def meant(self, candidates: frozenset[str]) -> str:
        """Which of the offices of one name is meant: one held on the day, one held ever, one of the same body, else the highest."""
        bodies = {self.offices.body.get(held.office) for held in self.known}
        today, ever = {held.office for held in self.today}, {held.office for held in self.known}

        def fitness(office: str) -> tuple[bool, bool, bool, int, str]:
            near = self.offices.body.get(office) in bodies
            return office not in today, office not in ever, not near, self.offices.rank(office), office

        return min(candidates, key=fitness)

    def judged(self, name: str, office: str) -> Judgement:
        """What is found of an office under a name."""
        if not self.known:
            return Judgement("tenure-unknown", None, office)
        if self.day is None:
            return Judgement("day-unknown", None, office)
        if any(held.office == office for held in self.today):
            is_label = (name, office) in self.offices.labels
            return Judgement("in-order", None if is_label else "translation-variant", office, self.through)
        own = [held for held in self.known if held.office == office]
        if own:
            return Judgement("not-held", _out_of_time(own, self.day), office, self.through)
        return self._never_held(office)

    def _never_held(self, office: str) -> Judgement:
        if any(self.offices.is_same_function(office, held.office) for held in self.today):
            return Judgement("in-order", "translation-variant", office, self.through)
        if office not in self.listed:
            return Judgement("tenure-unknown", None, office, self.through)
        above = bool(self.today) and self.offices.rank(office) < self.offices.rank(self.today[0].office)
        return Judgement("not-held", "protocol-rank-inflated" if above else "title-in-error", office, self.through)


def _out_of_time(own: Iterable[Held], day: Bounds) -> str:
    """An office once held and held again later is kept, not projected."""
    return "earlier-title-kept" if any(held.is_over(day) for held in own) else "later-title-projected-back"
