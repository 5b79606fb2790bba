"""The register of the entities that a project knows and that an import adds: each form of a name finds its entity, or makes a new one.

Certain is what the form, the clues and what is known agree on, with no other entity near. All else is new, with those that it may be
named beside it: a person decides, the register never guesses.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.curation.records import Curated
from communique.matching.asking import Asked
from communique.matching.blocking import Index
from communique.matching.clues import Clues, Match
from communique.matching.judging import chosen, judged
from communique.matching.judging_persons import clashes
from communique.matching.known import KINDS, Knowledge, read_knowledge
from communique.matching.minting import Minted, minted
from communique.matching.polities import polity
from communique.matching.profiles import Profile, codes_of, days_of
from communique.matching.state_table import Polity, denoted, usual_names

__all__ = ["Clues", "Match", "Register"]

_NAMED = 5
"""So many that it may be are named at most."""


@dataclass
class Register:
    """The entities known to a project, and those that this import adds."""

    known: Knowledge
    _index: Index
    _by_key: dict[tuple[str, str], str] = field(default_factory=dict)
    _minted: dict[str, Minted] = field(default_factory=dict)
    _doubts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _unheard: list[Match] = field(default_factory=list)
    _decisions: dict[tuple[str, str, str], Match] = field(default_factory=dict)

    @classmethod
    def of(cls, curated: Curated) -> "Register":
        """The register of a project's records."""
        known = read_knowledge(curated)
        register = cls(known, Index())
        for name in sorted(known.profiles):
            register._index.add(known.profiles[name])
        return register

    def entity(self, kind: str, form: str, clues: Clues | None = None, *, key: str = "", label: str = "") -> Match:
        """What a form as published is taken for: a known entity if that is certain, else a new one.

        ``kind`` is a type of ``KINDS``; ``key`` the publication's own id, under which the entity is the same in every row; ``label`` the
        name by which to declare it when it is new. The same questions in the same order have the same answers.
        """
        if kind not in KINDS:
            raise ValueError(f"{kind}: not a type that the register matches; ask for {', '.join(KINDS)}")
        asked = Asked(kind, " ".join(form.split()), clues or Clues(), key)
        match = self._of_key(asked) or self._of_name(asked, label) or self._new(asked, label)
        profile = self.known.profiles[match.id]
        self._learn(asked, profile)
        if self._decisions.setdefault((kind, asked.form, match.id), match) is match and match.doubtful:
            self._unheard.append(match)
        return match

    def new_doubts(self) -> tuple[Match, ...]:
        """The matches since the last call that leave open what else a form may mean, each told once: for the findings of a row."""
        found = tuple(self._unheard)
        self._unheard.clear()
        return found

    def declared(self) -> Iterator[Mapping[str, Any]]:
        """The records of the new entities, in the order of their ids."""
        return (self._minted[name].record() for name in sorted(self._minted))

    def label(self, name: str) -> str:
        """The name of an entity, known or new, to read."""
        return self.known.profiles[name].label

    def decisions(self) -> Iterator[Match]:
        """What each form was taken for, the first time that it was taken for it, in the order of the rows."""
        return iter(self._decisions.values())

    def _of_key(self, asked: Asked) -> Match | None:
        """What the publication's own id was taken for before, unless it has that id for two persons by mistake."""
        name = self._by_key.get((asked.kind, asked.key)) if asked.key else None
        if name is None or self._is_misused(asked, self.known.profiles[name]):
            return None
        return Match(name, False, asked.form, asked.kind, (f"the publication's id {asked.key}",))

    def _is_misused(self, asked: Asked, profile: Profile) -> bool:
        state = asked.clues.state
        return asked.kind == "Person" and bool(state and profile.states) and state not in profile.states and clashes(asked.person, profile)

    def _of_name(self, asked: Asked, label: str) -> Match | None:
        if asked.kind == "State":
            return self._of_state(asked, label)
        profiles = (self.known.profiles[name] for name in self._index.near(asked))
        found = sorted((one for profile in profiles if (one := judged(asked, profile, self.known))), key=lambda one: (-one.score, one.id))
        best = chosen(found, self._linked)
        doubtful = tuple(one.id for one in found if one.is_doubtful and one is not best)[:_NAMED]
        if best:
            return Match(best.id, False, asked.form, asked.kind, best.words("for"), best.words("against"), doubtful)
        if not doubtful:
            return None
        why = (*found[0].words("against"), *(["several are as near"] if len(doubtful) > 1 else []))
        return self._new(asked, label, doubtful, why or ("too little speaks for it",))

    def _linked(self, one: str, other: str) -> bool:
        """Whether one of two was made for want of certainty that it is the other."""
        return other in self._doubts.get(one, ()) or one in self._doubts.get(other, ())

    def _of_state(self, asked: Asked, label: str) -> Match | None:
        meant = denoted(codes_of(asked.clues.notation), asked.form, asked.days)
        near = self._index.near(asked, meant.name if meant else "")
        answer = polity(asked, [self.known.profiles[name] for name in near], meant)
        if answer.id:
            return Match(answer.id, False, asked.form, asked.kind, answer.why, (), ())
        return self._new(asked, label, answer.doubtful, answer.why, meant)

    def _new(self, asked: Asked, label: str, doubtful: tuple[str, ...] = (), against: tuple[str, ...] = (),
             meant: Polity | None = None) -> Match:
        one = minted(asked, label, self.known, meant)
        self._minted[one.id] = one
        self._doubts[one.id] = doubtful
        self.known.taken.add(one.id)
        profile = Profile(one.id, asked.kind, one.label, {one.label, asked.form}, codes=dict(one.codes), polity=meant.name if meant else "",
                          called=usual_names(meant.name) if meant else frozenset(),
                          is_new=True)
        self.known.profiles[one.id] = profile
        self._index.add(profile)
        return Match(one.id, True, asked.form, asked.kind, (), against, doubtful)

    def _learn(self, asked: Asked, profile: Profile) -> None:
        """Keep what the row tells of the entity, for the rows after it."""
        clues = asked.clues
        profile.tell(asked.days)
        profile.grounds.add(asked.ground)
        if clues.state:
            profile.states.add(clues.state)
        if clues.within:
            profile.within.add(clues.within)
        if clues.kind:
            profile.concepts.add(clues.kind)
        if asked.key:
            self._by_key.setdefault((asked.kind, asked.key), profile.id)
            profile.keys.add(asked.key)
        if clues.office and asked.kind == "Person":
            profile.holds(clues.office, asked.days)
        born, died = days_of(clues.born), days_of(clues.died)
        profile.born, profile.died = profile.born if profile.born.is_known else born, profile.died if profile.died.is_known else died
        for scheme, code in codes_of(clues.notation).items():
            profile.codes.setdefault(scheme, code)
        if profile.id in self._minted:
            self._minted[profile.id].tell(asked)
            if asked.form not in profile.names:
                profile.names.add(asked.form)
                self._index.add(profile)

