"""Deriving the accepted layer: what follows from the claims, by rules that can be read, recorded with its reason.

Nothing is silently resolved: claims keep their graphs, and every accepted statement has a decision.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from communique.derive.deciding import Deciding
from communique.derive.denials import Denials
from communique.derive.inference import infer
from communique.derive.likenesses import Likenesses
from communique.derive.offices import Offices
from communique.derive.outcomes import Outcome
from communique.derive.premises import read_premises
from communique.derive.recording import conflict_quads, outcome_quads, rule_quads
from communique.derive.refinement import read_refinement
from communique.derive.rulebook import ACCEPTING, RuleText, read_rules
from communique.derive.rulings import read_rulings
from communique.derive.sequence import FOLLOWING, read_order
from communique.derive.single import SingleValued, read_single_valued
from communique.derive.styling import Accepting, styling_quads
from communique.derive.testimony import Problem, Sources, Testimony, asserted_claims, claims_put_forward, gather, read_sources
from communique.iris import BASE, CMQ

__all__ = ["Derivation", "Problem", "SingleValued", "derive", "read_single_valued"]


Needed: TypeAlias = Callable[[str, Collection[str]], bool]
"""Whether values must be decided on of a subject, given with its properties."""


@dataclass(slots=True)
class Derivation:
    """What follows from the claims: a stream in a fixed order; `problems` is complete when the stream ends.

    Each quad comes once, with the IRI of what it is about: the subject decided on or inferred of, the claim whose titles are
    judged, nothing (``""``) for the rules. The quads are those of the accepted graph, the graphs of inferences, and of the
    records: rules, inferences, decisions, conflicts, nestings, judgements of titles.
    """

    told: Iterator[tuple[str, ox.Quad]]
    problems: list[Problem] = field(default_factory=list)

    @property
    def quads(self) -> Iterator[ox.Quad]:
        """The quads alone."""
        return (quad for _, quad in self.told)


def derive(
    store: ox.Store, single_valued: SingleValued, rules: Path, *,
    base: str = BASE, claims: frozenset[str] | None = None, inferences: bool = True,
    needed: Needed | None = None,
) -> Derivation:  # fmt: skip
    """The accepted layer of the store's asserted claims, or of those among `claims` (what one source tells, say).

    Reads entities, vocabulary, records and claims, never an accepted layer already there. From all claims inferences are
    drawn by the rules of the folder, unless `inferences` is false, and **added to the store**, which must have none yet;
    from chosen claims none are drawn and the store stays as it is. The order of claims makes no difference.
    Where ``needed`` is given, only of subjects for which it says so, by their properties too, are values decided on.
    """
    asserted = asserted_claims(store)
    chosen = asserted if claims is None else asserted & claims
    testimony = gather(store, chosen)
    premises = read_premises(store, base, chosen)
    problems = list(premises.circles())
    known = read_rules(rules) if inferences and claims is None else ()
    drawn = infer(store, known, testimony, premises, chosen)
    rulings = read_rulings(store, base)
    deciding = Deciding(testimony, single_valued, read_refinement(store, testimony), premises, rulings)
    denied = claims_put_forward(store, "denied")
    accounts = _Accounts(deciding, gather(store, denied if claims is None else denied & claims), read_sources(store))

    def told() -> Iterator[tuple[str, ox.Quad]]:
        labels = {rule.name: RuleText(rule.name.replace("-", " "), rule.summary) for rule in known}
        for name, text in sorted({**ACCEPTING, **labels}.items()):
            yield from about("", rule_quads(name, text))
        for inference in drawn:
            yield from about(inference.conclusion.subject, inference.quads(deciding.testimony))
        yield from accounts.told(base, needed)
        yield from styling_quads(store, testimony, accounts.accepting, base, claims)
        if claims is None:
            problems.extend(rulings.unfollowed())

    return Derivation(told(), problems)


class _Accounts:
    """The accounts compared: what is accepted of them, where they part, and where they only seem to."""

    def __init__(self, deciding: Deciding, denied: Testimony, sources: Sources) -> None:
        self.accepting = Accepting()
        self._deciding = deciding
        self._offices = Offices(deciding, sources)
        self._denials = Denials(deciding.testimony, denied, deciding.refinement, deciding.rulings)
        self._order = read_order(deciding)
        self._likenesses = Likenesses(deciding.testimony, deciding.refinement, deciding.premises, self._offices, sources)

    def told(self, base: str, needed: Needed | None) -> Iterator[tuple[str, ox.Quad]]:
        """Outcomes and apparent conflicts by subject and property, then the conflicts that are about several subjects."""
        for subject, properties in sorted(self._deciding.testimony.facts.items()):
            if needed is not None and not needed(subject, properties):
                continue
            for prop in sorted(properties):
                yield from about(subject, outcome_quads(self.accepting.take(self._outcome(subject, prop)), base))
                yield from about(subject, self._likenesses.quads(subject, prop, base))
        for subject, found in self._order.conflicts:
            yield from about(subject, conflict_quads(subject, FOLLOWING, found, base))
        for tenure, found in self._offices.held_together():
            yield from about(tenure, conflict_quads(tenure, CMQ + "holder", found, base))

    def _outcome(self, subject: str, prop: str) -> Outcome:
        outcome = self._denials.answered(self._offices.answered(self._deciding.outcome(subject, prop)))
        kept = tuple(one for one in outcome.accepted if (subject, prop, one.value) not in self._order.withdrawn)
        return outcome if len(kept) == len(outcome.accepted) else replace(outcome, accepted=kept)


def about(name: str, quads: Iterable[ox.Quad]) -> Iterator[tuple[str, ox.Quad]]:
    """The quads, each with the IRI of what it is about."""
    return ((name, quad) for quad in quads)
