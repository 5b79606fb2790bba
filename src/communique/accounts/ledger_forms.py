"""The ledger written out: as text, as a Markdown page with the sides of each entry beside each other, as CSV and JSON."""

import csv
import io
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import Final

from communique.accounts.ledger import Ledger
from communique.ask.explanation import Dispute, Side, Testimony
from communique.iris import shorten

__all__ = ["LEDGER_FORMATS", "write_ledger"]

LEDGER_FORMATS: Final = ("text", "markdown", "json", "csv")

_WIDTH: Final = 100
_LEGEND: Final = """\
Each entry has the sides beside each other with the words of every witness: who says so, for whom, when it was published, and where the
words stand (code points of the stored text, or an address). Words in quotation marks are the source’s; others sum up in our words
what is cited. A witness that is coarser than the sides and agrees with several has a column of its own, under what it says itself."""
_COLUMNS: Final = (
    "entry", "status", "kind", "subject", "subject_name", "property", "side", "value", "stated", "preferred", "source", "source_name",
    "speaks_for", "published", "claim", "evidence", "quote", "start", "end", "address", "ruling", "reason",
)  # fmt: skip


def write_ledger(ledger: Ledger, form: str) -> str:
    """The ledger in one of ``LEDGER_FORMATS``."""
    if form == "json":
        return json.dumps(ledger.as_json(), ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return _csv(ledger)
    return "\n".join(_markdown(ledger) if form == "markdown" else _text(ledger)) + "\n"


def _status(one: Dispute) -> str:
    return "no conflict" if one.why else "settled" if one.ruling else "open"


def _heading(one: Dispute) -> str:
    label = f"{one.subject_label}, in: {one.event_label}" if one.event_label else one.subject_label
    return f"{label}: {one.property_label}"


def _value(side: Side) -> str:
    mark = {True: " [preferred]", False: " [set aside]", None: ""}[side.preferred]
    return " | ".join(side.values) + mark


def _columns(one: Dispute) -> Iterator[tuple[str, Side]]:
    """Each side with its own witnesses under what it says, then those that agree with several sides, by what they say themselves."""
    shared = one.shared()
    for side in one.sides:
        own = tuple(claim for claim in side.claims if claim.claim not in shared)
        yield _value(side), replace(side, claims=own)
    groups: dict[tuple[tuple[str, ...], tuple[int, ...]], dict[str, Testimony]] = {}
    for claim in (claim for side in one.sides for claim in side.claims if claim.claim in shared):
        groups.setdefault((claim.stated_terms, shared[claim.claim]), {})[claim.claim] = claim
    for (terms, numbers), claims in groups.items():
        with_ = "each side" if len(numbers) == len(one.sides) else f"sides {' and '.join(map(str, numbers))}"
        stated = next(iter(claims.values())).stated
        yield f"{' | '.join(stated)} [agrees with {with_}]", Side(stated, tuple(claims.values()), terms)


def _outcome(one: Dispute) -> str:
    if one.why:
        return f"No conflict: {one.why} ({one.reconciled_by})."
    return f"Settled: {_flat(one.ruling_reason)}" if one.ruling else "Open: no ruling says which is preferred."


def _words(claim: Testimony) -> str:
    """The words of a claim: its quotes, else the summary of what is cited, else what it was inferred from."""
    if claim.passages:
        return " […] ".join(f"“{_flat(one.exact)}”" for one in claim.passages)
    return _flat(claim.gist) or f"By the rule: {claim.rule_label}" if claim.rule or claim.gist else "inferred"


def _place(claim: Testimony) -> str:
    """Where the words stand: code points of the stored text, else the address."""
    return ", ".join(f"{one.start}–{one.end}" for one in claim.passages) or claim.address


def _witness(claim: Testimony, side: Side, base: str) -> str:
    """Who says so, for whom and when, how it is known, and what it says itself where that is not what the side says."""
    for_ = "a third party" if claim.speaks_for == "third party" else claim.speaks_for
    premises = f" from {', '.join(shorten(one, base) for one in claim.premises)}" if claim.premises else ""
    about = (claim.source_label, f"for {for_}" if for_ else "", claim.published, claim.evidence + premises)
    said = f" (says {' | '.join(claim.stated)})" if claim.stated_terms != side.terms else ""
    return ", ".join(filter(None, about)) + said


def _flat(text: str) -> str:
    return " ".join(text.split())


def _counted(ledger: Ledger) -> str:
    counted = f"Conflicts between accounts: {len(ledger.conflicts)}, settled by a ruling: {ledger.settled}."
    return f"{counted} Differences that are no conflict: {len(ledger.apparent)}." if ledger.apparent else counted


def _text(ledger: Ledger) -> Iterator[str]:
    yield _counted(ledger)
    for heading, entries in (("Conflicts", ledger.conflicts), ("Not conflicts, and why", ledger.apparent)):
        if entries:
            yield from ("", heading, "=" * len(heading))
        for one in entries:
            yield from ("", f"{_heading(one)}  ({one.kind.removesuffix('-conflict')}, {_status(one)})",
                        f"  {shorten(one.conflict, ledger.base)}")  # fmt: skip
            for value, side in _columns(one):
                yield from _wrapped(value, "    ")
                for claim in side.claims:
                    yield from _wrapped(_words(claim), "        ")
                    where = filter(None, (_witness(claim, side, ledger.base), _place(claim), shorten(claim.claim, ledger.base)))
                    yield from _wrapped(f"— {'; '.join(where)}", "          ")
            yield from _wrapped(_outcome(one), "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    after = indent + "  "
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=after, break_long_words=False, break_on_hyphens=False)


def _markdown(ledger: Ledger) -> Iterator[str]:
    yield from ("# Where the accounts part", "", *([f"*{_escaped(ledger.title)}*", ""] if ledger.title else []), _counted(ledger))
    yield from ("", _LEGEND)
    sections = [(heading, list(entries)) for heading, entries in groupby((*ledger.conflicts, *ledger.apparent), key=_section)]
    yield from _contents(sections, ledger.base)
    for heading, entries in sections:
        yield from ("", f"## {heading}")
        for kind, group in groupby(entries, key=_kind):
            yield from ("", f"### {kind}")
            for one in group:
                yield from _entry(one, ledger.base)


def _contents(sections: Iterable[tuple[str, list[Dispute]]], base: str) -> Iterator[str]:
    """The table of contents, by section and kind, with a link to each entry."""
    yield ""
    for heading, entries in sections:
        yield f"- {heading} ({len(entries)})"
        for kind, group in groupby(entries, key=_kind):
            yield f"  - {kind}"
            yield from (f"    - [{_escaped(_heading(one))}](#{_anchor(one, base)})" for one in group)


def _section(one: Dispute) -> str:
    return {"open": "Open conflicts", "settled": "Settled conflicts"}.get(_status(one), "Not conflicts, and why")


def _kind(one: Dispute) -> str:
    return one.kind.removesuffix("-conflict").replace("-", " ").capitalize()


def _anchor(one: Dispute, base: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", shorten(one.conflict, base)).strip("-")


def _entry(one: Dispute, base: str) -> Iterator[str]:
    name = shorten(one.conflict, base)
    columns = list(_columns(one))
    yield from ("", f'<a id="{_anchor(one, base)}"></a>', "", f"#### {_escaped(_heading(one))}", "")
    yield _row(_escaped(value) for value, _ in columns)
    yield _row("---" for _ in columns)
    for claims in zip_longest(*([_cell(claim, side, base) for claim in side.claims] for _, side in columns), fillvalue=""):
        yield _row(claims)
    yield from ("", f"{_escaped(_outcome(one))} [{_escaped(name)}]({one.conflict})")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(claim: Testimony, side: Side, base: str) -> str:
    place = _place(claim)
    linked = f"<{place}>" if place and not claim.passages else place
    about = [f"— {_escaped(_witness(claim, side, base))}", linked, f"[{shorten(claim.claim, base)}]({claim.claim})"]
    return f"{_escaped(_words(claim))}<br>{'; '.join(filter(None, about))}"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", _flat(text))


def _csv(ledger: Ledger) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for one in (*ledger.conflicts, *ledger.apparent):
        for number, (_, side) in enumerate(_columns(one), 1):
            for claim in side.claims:
                preferred = "" if side.preferred is None else str(side.preferred).lower()
                several = one.shared().get(claim.claim, ())
                writer.writerow((
                    one.conflict, _status(one), one.kind, one.subject, one.subject_label, one.property,
                    "; ".join(map(str, several or (number,))), "" if several else "; ".join(side.terms), "; ".join(claim.stated_terms),
                    preferred, claim.source, claim.source_label, claim.speaks_for, claim.published, claim.claim, claim.evidence,
                    " […] ".join(_flat(part.exact) for part in claim.passages) or _flat(claim.gist) or claim.rule_label,
                    "; ".join(str(part.start) for part in claim.passages), "; ".join(str(part.end) for part in claim.passages),
                    claim.address, one.ruling, _flat(one.why or one.ruling_reason),
                ))  # fmt: skip
    return out.getvalue()
