"""Proposals in words and rows: what may be one, what speaks for and against it, what is not known, and how to decide."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import groupby
from textwrap import wrap

from communique.iris import shorten
from communique.matching.background import Background
from communique.matching.comparing import Relation
from communique.matching.parts import Part, Verdict
from communique.matching.proposals import Proposal

__all__ = ["FORMATS", "as_csv", "as_json", "as_markdown", "as_text"]

FORMATS = ("text", "json", "csv", "markdown")
_VERDICTS: tuple[Verdict, ...] = ("for", "against", "unknown")
_RELATIONS: Mapping[Relation, str] = {
    "same": "may be one", "part": "one may be a part of the other", "plan": "one may be the plan of the other",
}  # fmt: skip
_COLUMNS = ("event", "event_label", "told_by", "rank", "known", "known_label", "known_told_by", "proposed", "standing", "score",
            "for", "against", "unknown", "vetoes", "reason")


def as_text(proposals: Sequence[Proposal], background: Background) -> str:
    """The proposals to read, each event with those it may be."""
    blocks = []
    for name, found in _by_event(proposals):
        lines = [f"{_id(name, background)}: {background.name(name)} ({_tellers(found[0].comparison.one.sources, background)})"]
        for proposal in found:
            lines += _lines(proposal, background)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _by_event(proposals: Sequence[Proposal]) -> Iterator[tuple[str, list[Proposal]]]:
    for name, found in groupby(proposals, key=lambda proposal: proposal.comparison.one.id):
        yield name, list(found)


def _lines(proposal: Proposal, background: Background) -> Iterator[str]:
    comparison = proposal.comparison
    other = comparison.other
    number = f"{proposal.rank}. " if proposal.rank else ""
    yield f"  {number}{_id(other.id, background)}: {background.name(other.id)} ({_tellers(other.sources, background)})"
    yield f"     score {comparison.score}; {_finding(proposal)}"
    for verdict in _VERDICTS:
        for part in _parts(proposal, verdict):
            yield from _wrapped(verdict, f"{part.aspect} {_signed(part)}{part.why}")
    for veto in comparison.vetoes:
        yield from _wrapped("veto", veto.why)


def _wrapped(heading: str, words: str) -> list[str]:
    return wrap(words, 100, initial_indent=f"     {heading:8} ", subsequent_indent=" " * 16)


def _finding(proposal: Proposal) -> str:
    match proposal.standing:
        case "distinct":
            return f"decided: they are two; {proposal.reason}"
        case "same":
            return f"decided: they are one; {proposal.reason}"
        case "ruled out":
            return "ruled out"
        case _:
            return _RELATIONS[proposal.comparison.relation]


def _parts(proposal: Proposal, verdict: Verdict) -> list[Part]:
    """The parts of one verdict, those that count most first."""
    return sorted((part for part in proposal.comparison.parts if part.verdict == verdict), key=lambda part: -abs(part.points))


def _signed(part: Part) -> str:
    return f"{part.points:+d}: " if part.points else "· "


def _id(name: str, background: Background) -> str:
    return shorten(name, background.base)


def _tellers(sources: Iterable[str], background: Background) -> str:
    return ", ".join(_id(source, background).removeprefix("source/") for source in sorted(sources))


def as_markdown(proposals: Sequence[Proposal], background: Background) -> str:
    """The proposals as a page: a section for each event, a table for each it may be."""
    lines = ["# Events that may be one", ""]
    for name, found in _by_event(proposals):
        first = found[0].comparison.one
        tellers = _tellers(first.sources, background)
        lines += [f"## {_cell(background.name(name))}", "", f"`{_id(name, background)}`, told by {tellers}.", ""]
        for proposal in found:
            lines += [*_section(proposal, background), ""]
    return "\n".join(lines)


def _section(proposal: Proposal, background: Background) -> Iterator[str]:
    other = proposal.comparison.other
    told = f"`{_id(other.id, background)}`, told by {_tellers(other.sources, background)}"
    found = f"score {proposal.comparison.score}, {_cell(_finding(proposal).rstrip('.'))}"
    yield f"**{_cell(background.name(other.id))}** ({told}): {found}."
    yield from ("", "| | aspect | points | why |", "|---|---|---|---|")
    for verdict in _VERDICTS:
        for part in _parts(proposal, verdict):
            yield f"| {verdict} | {part.aspect} | {part.points or ''} | {_cell(part.why)} |"
    for veto in proposal.comparison.vetoes:
        yield f"| veto | | | {_cell(veto.why)} |"


def _cell(text: str) -> str:
    """Text that breaks no table and is read as no markup."""
    folded = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in folded)


def as_csv(proposals: Sequence[Proposal], background: Background) -> str:
    """A row for each proposal (RFC 4180); parts stand in one cell, separated by ``; ``."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for proposal in proposals:
        comparison = proposal.comparison
        one, other = comparison.one, comparison.other
        told = ["; ".join(f"{part.aspect} {_signed(part)}{part.why}" for part in _parts(proposal, verdict)) for verdict in _VERDICTS]
        writer.writerow([
            one.id, background.name(one.id), "; ".join(sorted(one.sources)), proposal.rank or "", other.id, background.name(other.id),
            "; ".join(sorted(other.sources)), comparison.relation, proposal.standing, comparison.score, *told,
            "; ".join(veto.why for veto in comparison.vetoes), proposal.reason,
        ])  # fmt: skip
    return out.getvalue()


def as_json(proposals: Sequence[Proposal], background: Background) -> str:
    """A list of objects, one for each proposal, with every part and veto."""
    return json.dumps([_object(proposal, background) for proposal in proposals], ensure_ascii=False, indent=1) + "\n"


def _object(proposal: Proposal, background: Background) -> dict[str, object]:
    comparison = proposal.comparison
    sides = {key: {"id": side.id, "label": background.name(side.id), "sources": sorted(side.sources), "claims": sorted(side.claims)}
             for key, side in (("event", comparison.one), ("known", comparison.other))}
    return {
        **sides, "rank": proposal.rank or None, "proposed": comparison.relation, "standing": proposal.standing, "score": comparison.score,
        "parts": [{"aspect": part.aspect, "verdict": part.verdict, "points": part.points, "why": part.why} for part in comparison.parts],
        "vetoes": [{"code": veto.code, "why": veto.why} for veto in comparison.vetoes], "reason": proposal.reason or None,
    }  # fmt: skip
