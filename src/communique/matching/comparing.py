"""Two accounts compared: the parts of the score, what rules out that they are one, and in what relation they may stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import Literal

from communique.iris import CMQ
from communique.matching.aspects import COMMON, iri
from communique.matching.background import Background
from communique.matching.parts import Part, agreement, total
from communique.matching.scoring import parents_of, parts_of
from communique.matching.spans import Span, nearest
from communique.matching.tellings import INSTRUMENT, Telling, merged
from communique.matching.vetoes import JOINT, Kinship, Veto, kinship, vetoes
from communique.vocabulary import superclasses

__all__ = ["Comparison", "Known", "Relation", "are_comparable"]

Relation = Literal["same", "part", "plan"]
"""What is proposed: one event; one a part of the other; one the plan of which the other tells as done."""

_ONE_FROM = 4
"""The score from which on two documents, or two frames, are taken for one when what they belong to is compared."""
_DOCUMENT = iri("onInstrument")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two accounts with all that speaks for and against their being of one event, and their score."""

    one: Telling
    other: Telling
    relation: Relation
    parts: tuple[Part, ...]
    vetoes: tuple[Veto, ...]

    @property
    def score(self) -> int:
        """The sum of the points of all parts."""
        return total(self.parts)

    @property
    def is_particular(self) -> bool:
        """Whether anything speaks for it that is not common to most pairs of their kind, such as the two States."""
        return any(part.verdict == "for" and part.aspect not in COMMON for part in self.parts)


def are_comparable(one: str, other: str) -> bool:
    """Whether two classes are one, or one is a kind of the other."""
    return one == other or one in superclasses().get(other, ()) or other in superclasses().get(one, ())


@dataclass(frozen=True)
class Known:
    """Everything told, one telling a thing, with what is known beside it."""

    tellings: tuple[Telling, ...]
    """One telling for each source and thing."""
    background: Background

    @cached_property
    def by_id(self) -> Mapping[str, Telling]:
        """All that is told of each thing, by its IRI, in the order of IRIs."""
        found: dict[str, list[Telling]] = {}
        for telling in self.tellings:
            found.setdefault(telling.id, []).append(telling)
        return {name: self._with_days(merged(parts)) for name, parts in sorted(found.items())}

    @cached_property
    def kinship(self) -> Kinship:
        """What any source tells of parts, frames and ties."""
        return kinship(self.tellings)

    @cached_property
    def _conclusions(self) -> Mapping[str, tuple[Telling, ...]]:
        """The steps that the parties took together, under their document."""
        found: dict[str, list[Telling]] = {}
        for telling in self.tellings:
            if not telling.is_planned and telling.of(CMQ + "actionKind") & _CONCLUDING:
                for document in telling.of(_DOCUMENT):
                    found.setdefault(document, []).append(telling)
        return {document: tuple(steps) for document, steps in found.items()}

    @cached_property
    def _days_of_parts(self) -> Mapping[str, frozenset[Span]]:
        """The dates of the parts of an event, under the event: it lasted on those days."""
        found: dict[str, set[Span]] = {}
        for telling in self.tellings:
            if not telling.is_planned:
                for whole in telling.of(iri("subEventOf")):
                    found.setdefault(whole, set()).update(replace(span, latest_begin="", earliest_end="") for span in telling.spans)
        return {whole: frozenset(spans) for whole, spans in found.items()}

    def _with_days(self, telling: Telling) -> Telling:
        """A document with the dates and parties of its conclusion, an event without date with those of its parts."""
        steps = self._conclusions.get(telling.id, ()) if telling.kind == INSTRUMENT else ()
        if not steps:
            return telling if telling.spans else replace(telling, spans=self._days_of_parts.get(telling.id, frozenset()))
        spans = frozenset().union(*(step.spans for step in steps))
        parties = frozenset().union(*(step.of(CMQ + "actingParty") for step in steps)) | telling.of(CMQ + "signatory")
        return replace(telling, spans=spans, values={**telling.values, CMQ + "signatory": parties})

    def compare(self, one: Telling, other: Telling, *, depth: int = 0) -> Comparison:
        """The two accounts compared; ``depth`` tells how far from the first question, which asks of documents and frames in turn."""
        parts = [*parts_of(one, other, self.background)]
        lie = nearest(one.spans, other.spans)
        ruled = [*vetoes(one, other, parts, self.kinship, self.background)]
        if depth < 2:
            for part, veto in (*self._document(one, other, depth), *self._frame(one, other, depth, total(parts))):
                parts.extend([part] if part else [])
                ruled.extend([veto] if veto else [])
        shown = tuple(part if part.points > -9 else replace(part, points=-5) for part in parts)
        relation: Relation = "plan" if one.is_planned != other.is_planned else "part" if lie.relation == "nested" else "same"
        return Comparison(one, other, relation, shown, tuple(ruled))

    def _document(self, one: Telling, other: Telling, depth: int) -> Iterator[tuple[Part | None, Veto | None]]:
        these, those = one.of(_DOCUMENT), other.of(_DOCUMENT)
        names = " and ".join(", ".join(sorted(map(self.background.name, found))) for found in (these, those) if found)
        if these & those:
            yield agreement("document", 5, ", ".join(sorted(map(self.background.name, these & those)))), None
        elif these and those:
            best = self._best(these, those, depth)
            if best is None:
                yield agreement("document", 0, f"not known whether they are one: {names}"), None
            elif best.vetoes or best.score <= 0:
                why = best.vetoes[0].why if best.vetoes else "nothing speaks for their being one"
                yield agreement("document", -5, names), Veto("document", f"different documents: {names} ({why})", False)
            else:
                points = 3 if best.score >= _ONE_FROM else 0
                yield agreement("document", points, f"{'may be one' if points else 'not known whether they are one'}: {names}"), None
        elif these or those:
            yield agreement("document", 0, f"only one tells of a document: {names}"), None

    def _frame(self, one: Telling, other: Telling, depth: int, score: int) -> Iterator[tuple[Part | None, Veto | None]]:
        name = self.background.name
        these, those = parents_of(one), parents_of(other)
        if these & those:
            yield agreement("frame", 2, f"both in {', '.join(sorted(map(name, these & those)))}"), None
        elif these and those:
            best = self._best(these, those, depth)
            points = 0 if best is None else 2 if not best.vetoes and best.score >= _ONE_FROM else -2 if best.vetoes else 0
            names = " and ".join(", ".join(sorted(map(name, found))) for found in (these, those))
            yield agreement("frame", points, f"{'may be one' if points > 0 else 'are two' if points else 'not known'}: {names}"), None
        for inner, outer in ((one, other), (other, one)) if depth == 0 else ():
            best = self._best(parents_of(inner) - {outer.id}, frozenset({outer.id}), depth + 1)
            fits = best is not None and best.one.kind == outer.kind != inner.kind
            if best and not best.vetoes and best.score >= (_ONE_FROM - 1 if fits else max(_ONE_FROM, score)) and best.relation != "part":
                why = f"{name(inner.id)} is told in the frame of {name(best.one.id)}, which may be {name(outer.id)}"
                yield None, Veto("frame", why, False)

    def _best(self, these: Iterable[str], those: Iterable[str], depth: int) -> Comparison | None:
        """The pair that is most likely one, of those things that are told of; None where there is no pair that can be compared."""
        known = self.by_id
        pairs = [(known[one], known[other]) for one, other in sorted(product(these, those)) if one in known and other in known]
        found = [self.compare(one, other, depth=depth + 1) for one, other in pairs if are_comparable(one.kind, other.kind)]
        return max(found, key=lambda comparison: (not comparison.vetoes, comparison.score), default=None)


_CONCLUDING = frozenset(step for step in JOINT if step.rpartition("/")[2] in ("conclusion", "adoption", "signature"))
