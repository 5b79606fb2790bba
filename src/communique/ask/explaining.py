"""Explanations laid out to be read: conclusion first, then rule, then words, then what stands against it."""

import textwrap
from collections.abc import Iterable, Iterator

from communique.ask.explanation import Dispute, Explanation, Statement, Testimony
from communique.iris import local, shorten

__all__ = ["lay_out"]

_WIDTH = 100


def lay_out(explanation: Explanation) -> str:
    """The explanation as text of 100 columns, with a line feed at its end."""
    return "\n".join(_lines(explanation)) + "\n"


def _lines(explanation: Explanation) -> Iterator[str]:
    base = explanation.base
    yield f"{explanation.label} ({explanation.type})"
    yield f"<{explanation.iri}>"
    for testimony in explanation.testimony:
        yield from _section("What it rests on", _testimony(testimony, base))
    yield from _section("What it says", (
        f"  {shorten(subject, base)}  {local(term)}  {value}" for subject, term, value in explanation.says))
    heading = "Accepted statements that it supports or goes against" if explanation.testimony else "What is accepted, and why"
    yield from _section(heading, (line for one in explanation.statements for line in _statement(one, base)))
    yield from _section("Where sources contradict each other", (line for one in explanation.disputes for line in _dispute(one, base)))
    yield from _section("How sources name it", (
        f"  {f'{form.title} — ' if form.title else ''}{form.form}  [{form.source}: {len(form.claims)}]" for form in explanation.forms))
    yield from _section("Where it has a part", (
        f"  {part.date or 'undated'}  {part.subject_label}  ({local(part.property)})  {shorten(part.subject, base)}"
        for part in explanation.parts))


def _section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", heading, "-" * len(heading), *found)


def _statement(statement: Statement, base: str) -> Iterator[str]:
    mark = "  [disputed]" if statement.disputed else ""
    yield f"  {statement.subject_label}: {local(statement.property)} = {statement.value_label}{mark}"
    yield from _wrapped(f"by {shorten(statement.rule, base)}: {statement.rule_text}", "      ")
    for testimony in statement.supports:
        yield from _testimony(testimony, base, "      for  ")
    for testimony in statement.against:
        yield from _testimony(testimony, base, "      against  ")
    yield from _ruling(statement.ruling, statement.ruling_reason, base)


def _dispute(dispute: Dispute, base: str) -> Iterator[str]:
    yield f"  {dispute.subject_label}: {local(dispute.property)} ({dispute.kind or 'conflict'})  {shorten(dispute.conflict, base)}"
    for side in dispute.sides:
        yield f"      {' | '.join(side.values)}"
        for testimony in side.claims:
            yield from _testimony(testimony, base, "        ")
    yield from _ruling(dispute.ruling, dispute.ruling_reason, base)


def _ruling(ruling: str, reason: str, base: str) -> Iterator[str]:
    if ruling:
        yield from _wrapped(f"ruled {shorten(ruling, base)}: {reason}", "      ")


def _testimony(testimony: Testimony, base: str, lead: str = "  ") -> Iterator[str]:
    about = [shorten(testimony.claim, base), testimony.source_label, testimony.evidence]
    if testimony.modality not in ("", "asserted"):
        about.append(testimony.modality)
    yield lead + ", ".join(filter(None, about))
    indent = " " * (len(lead) - len(lead.lstrip()) + 4)
    for passage in testimony.passages:
        yield from _wrapped(f"“{' '.join(passage.exact.split())}” ({passage.start}–{passage.end})", indent)
    if testimony.gist:
        yield from _wrapped(" ".join(testimony.gist.split()), indent)
    if testimony.address and not testimony.passages:
        yield f"{indent}<{testimony.address}>"
    if testimony.premises:
        premises = ", ".join(shorten(premise, base) for premise in testimony.premises)
        yield from _wrapped(f"inferred by {shorten(testimony.rule, base)} from {premises}", indent)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False, break_on_hyphens=False
    )
