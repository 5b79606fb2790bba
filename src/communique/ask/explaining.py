"""Explanations laid out to be read: conclusion, then rule, then words, then what stands against it; words stand once."""

import textwrap
from collections.abc import Iterable, Iterator

from communique.ask.explanation import Dispute, Explanation, Saying, Statement, Testimony
from communique.iris import local, shorten

__all__ = ["lay_out"]

_WIDTH = 100
_UNDERSTOOD = frozenset({"type", "actor", "inEvent"})
"""Properties that the name of a thing tells already; the JSON form has them all."""


def lay_out(explanation: Explanation) -> str:
    """The explanation as text of 100 columns, with a line feed at its end."""
    return "\n".join(_Layout(explanation.base).lines(explanation)) + "\n"


class _Layout:
    """A text under way; it knows which claims have been shown with their words."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._shown: set[str] = set()

    def lines(self, explanation: Explanation) -> Iterator[str]:
        yield f"{explanation.label} ({explanation.type})"
        yield f"<{explanation.iri}>"
        for testimony in explanation.testimony:
            yield from _section("What it rests on", self._testimony(testimony))
        yield from _section("What it says", (
            f"  {self._name(subject)}  {local(term)}  {value}" for subject, term, value in explanation.says))
        yield from _section("What is recorded", (
            line for term, value in explanation.records for line in _wrapped(f"{local(term)}  {value}", "  ")))
        told = [one for one in explanation.statements if local(one.property) not in _UNDERSTOOD]
        heading = "Accepted statements that it supports or goes against" if explanation.testimony else "What is accepted, and why"
        yield from _section(heading, (line for one in told for line in self._statement(one)))
        sayings = (line for one in explanation.sayings for line in self._saying(one))
        yield from _section("What is only said, and by whom", sayings)
        disputes = (line for one in explanation.disputes for line in self._dispute(one))
        yield from _section("Where sources contradict each other", disputes)
        apparent = (line for one in explanation.apparent for line in self._dispute(one))
        yield from _section("Where they only seem to", apparent)
        yield from _section("How sources name it", (
            f"  {f'{form.title} — ' if form.title else ''}{form.form}  [{form.source}: {len(form.claims)}]"
            for form in explanation.forms))
        yield from _section("Where it has a part", (
            f"  {part.date or 'undated'}  {part.subject_label}  ({local(part.property)})  {self._name(part.subject)}"
            for part in explanation.parts))

    def _name(self, iri: str) -> str:
        return shorten(iri, self._base)

    def _statement(self, statement: Statement) -> Iterator[str]:
        mark = "  [disputed]" if statement.disputed else ""
        yield f"  {statement.subject_label}: {local(statement.property)} = {statement.value_label}{mark}"
        yield from _wrapped(f"by {self._name(statement.rule)}: {statement.rule_text}", "      ")
        yield from self._voices(statement.supports, "for")
        yield from self._voices(statement.against, "against")
        yield from self._ruling(statement.ruling, statement.ruling_reason)

    def _saying(self, saying: Saying) -> Iterator[str]:
        yield f"  {saying.subject_label}: {local(saying.property)}  {saying.value_label}"
        yield from self._voices(saying.claims, "by")

    def _dispute(self, dispute: Dispute) -> Iterator[str]:
        kind = dispute.kind or "conflict"
        yield f"  {dispute.subject_label}: {local(dispute.property)} ({kind})  {self._name(dispute.conflict)}"
        for side in dispute.sides:
            yield f"      {' | '.join(side.values)}"
            yield from self._voices(side.claims, "  ")
        yield from self._ruling(dispute.ruling, dispute.ruling_reason)
        if dispute.why:
            yield from _wrapped(f"{dispute.reconciled_by}: {dispute.why}", "      ")

    def _ruling(self, ruling: str, reason: str) -> Iterator[str]:
        if ruling:
            yield from _wrapped(f"ruled {self._name(ruling)}: {reason}", "      ")

    def _voices(self, voices: Iterable[Testimony], lead: str) -> Iterator[str]:
        """Claims not yet shown with their words, then the names of those shown above."""
        again = [one for one in voices if one.claim in self._shown]
        for one in voices:
            if one.claim not in self._shown:
                yield from self._testimony(one, f"      {lead}  ")
        if again:
            yield from _wrapped(f"{lead}  {', '.join(self._name(one.claim) for one in again)} (above)", "      ")

    def _testimony(self, testimony: Testimony, lead: str = "  ") -> Iterator[str]:
        self._shown.add(testimony.claim)
        about = [self._name(testimony.claim), testimony.source_label, testimony.evidence]
        if testimony.standing == "common-reference":
            about.append("common reference, still to be confirmed")
        if testimony.modality not in ("", "asserted"):
            about.append(testimony.modality)
        yield lead + ", ".join(filter(None, about))
        indent = " " * (len(lead) - len(lead.lstrip()) + 4)
        for passage in testimony.passages:
            yield from _wrapped(f"“{' '.join(passage.exact.split())}” ({passage.start}–{passage.end})", indent)
        if testimony.gist:
            yield from _wrapped(" ".join(testimony.gist.split()), indent)
        if testimony.words_of:
            yield from _wrapped(f"in the words of {testimony.words_of}", indent)
        if testimony.address and not testimony.passages:
            yield f"{indent}<{testimony.address}>"
        if testimony.premises:
            premises = ", ".join(map(self._name, testimony.premises))
            yield from _wrapped(f"inferred by {self._name(testimony.rule)} from {premises}", indent)


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", heading, "-" * len(heading), *found)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False, break_on_hyphens=False
    )
