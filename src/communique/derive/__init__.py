"""Deriving the accepted layer: what follows from the claims, by rules that can be read, recorded with its reason.

Nothing is silently resolved: claims keep their graphs, and every accepted statement has a decision.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from communique.derive.deciding import Deciding
from communique.derive.inference import Inference, infer
from communique.derive.premises import read_premises
from communique.derive.recording import outcome_quads, rule_quads
from communique.derive.refinement import read_refinement
from communique.derive.rulebook import ACCEPTING, RuleText, read_rules
from communique.derive.rulings import read_rulings
from communique.derive.single import SingleValued, read_single_valued
from communique.derive.testimony import Problem, asserted_claims, gather
from communique.iris import BASE

__all__ = ["Derivation", "Problem", "SingleValued", "derive", "read_single_valued"]


@dataclass(slots=True)
class Derivation:
    """What follows from the claims: a stream of quads in a fixed order, each once; `problems` is complete when the stream ends.

    The quads are those of the accepted graph, the graphs of inferences, and of the records: rules, inferences, decisions,
    conflicts, nestings.
    """

    quads: Iterator[ox.Quad]
    problems: list[Problem] = field(default_factory=list)


def derive(
    store: ox.Store, single_valued: SingleValued, rules: Path, *,
    base: str = BASE, claims: frozenset[str] | None = None, inferences: bool = True,
) -> Derivation:  # fmt: skip
    """The accepted layer of the store's asserted claims, or of those among `claims` (what one source tells, say).

    Reads entities, vocabulary, records and claims, never an accepted layer already there. From all claims inferences are
    drawn by the rules of the folder, unless `inferences` is false, and **added to the store**, which must have none yet;
    from chosen claims none are drawn and the store stays as it is. The order of claims makes no difference.
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

    def quads() -> Iterator[ox.Quad]:
        labels = {rule.name: RuleText(rule.name.replace("-", " "), rule.summary) for rule in known}
        for name, text in sorted({**ACCEPTING, **labels}.items()):
            yield from rule_quads(name, text)
        yield from _drawn(drawn, deciding)
        for subject, properties in sorted(testimony.facts.items()):
            for prop in sorted(properties):
                yield from outcome_quads(deciding.outcome(subject, prop), base)
        if claims is None:
            problems.extend(rulings.unfollowed())

    return Derivation(quads(), problems)


def _drawn(drawn: Iterable[Inference], deciding: Deciding) -> Iterator[ox.Quad]:
    for inference in drawn:
        yield from inference.quads(deciding.testimony)
