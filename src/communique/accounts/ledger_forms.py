"""The ledger written out: as text, as a Markdown page with the sides of each entry beside each other, as CSV and JSON."""

import csv
import io
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from typing import Final

from communique.accounts.ledger import Ledger, key_of
from communique.ask.explanation import Dispute, Side, Testimony
from communique.iris import shorten

__all__ = ["LEDGER_FORMATS", "write_ledger"]

LEDGER_FORMATS: Final = ("text", "markdown", "json", "csv")

_WIDTH: Final = 100
_LEGEND: Final = """\
Each entry has the sides beside each other with the words of every witness: who says so, for whom, when it was published, and where the
words stand (code points of the stored text, or an address). Words in quotation marks are the source’s; others sum up in our words
what is cited."""
_COLUMNS: Final = (
    "entry", "status", "kind", "subject", "subject_name", "property", "side", "value", "preferred", "source", "source_name",
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


def _heading(one: Dispute, base: str) -> str:
    role = shorten(one.subject, base).split("/")[2:]
    label = f"{one.subject_label}, in {shorten(one.subject, base).rpartition('/')[0]}" if role else one.subject_label
    return f"{label}: {key_of(one.property)}"


def _value(side: Side) -> str:
    mark = {True: " [preferred]", False: " [set aside]", None: ""}[side.preferred]
    return " | ".join(side.values) + mark


def _outcome(one: Dispute) -> str:
    if one.why:
        return f"No conflict: {one.why} ({one.reconciled_by})."
    return f"Settled: {_flat(one.ruling_reason)}" if one.ruling else "Open: no ruling says which is preferred."


def _words(claim: Testimony) -> str:
    """The words of a claim: its quotes, else the summary of what is cited, else what it was inferred from."""
    if claim.passages:
        return " […] ".join(f"“{_flat(one.exact)}”" for one in claim.passages)
    return _flat(claim.gist) or "inferred"


def _place(claim: Testimony) -> str:
    """Where the words stand: code points of the stored text, else the address."""
    return ", ".join(f"{one.start}–{one.end}" for one in claim.passages) or claim.address


def _witness(claim: Testimony) -> str:
    """Who says so, for whom and when, and how it is known."""
    side = "a third party" if claim.speaks_for == "third party" else claim.speaks_for
    about = (claim.source_label, f"for {side}" if side else "", claim.published, claim.evidence)
    return ", ".join(filter(None, about))


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
            yield from ("", f"{_heading(one, ledger.base)}  ({one.kind.removesuffix('-conflict')}, {_status(one)})",
                        f"  {shorten(one.conflict, ledger.base)}")  # fmt: skip
            for side in one.sides:
                yield from _wrapped(_value(side), "    ")
                for claim in side.claims:
                    yield from _wrapped(_words(claim), "        ")
                    where = filter(None, (_witness(claim), _place(claim), shorten(claim.claim, ledger.base)))
                    yield from _wrapped(f"— {'; '.join(where)}", "          ")
            yield from _wrapped(_outcome(one), "  ")


def _wrapped(text: str, indent: str) -> list[str]:
    after = indent + "  "
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=after, break_long_words=False, break_on_hyphens=False)


def _markdown(ledger: Ledger) -> Iterator[str]:
    yield from ("# Where the accounts part", "", *([f"*{_escaped(ledger.title)}*", ""] if ledger.title else []), _counted(ledger))
    yield from ("", _LEGEND)
    for heading, entries in (("Conflicts", ledger.conflicts), ("Not conflicts, and why", ledger.apparent)):
        if entries:
            yield from ("", f"## {heading}")
        for kind, group in groupby(entries, key=lambda one: one.kind):
            yield from ("", f"### {kind.removesuffix('-conflict').replace('-', ' ').capitalize()}")
            for one in group:
                yield from _entry(one, ledger.base)


def _entry(one: Dispute, base: str) -> Iterator[str]:
    name = shorten(one.conflict, base)
    anchor = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")
    yield from ("", f'<a id="{anchor}"></a>', "", f"#### {_escaped(_heading(one, base))}", "")
    yield _row(_escaped(_value(side)) for side in one.sides)
    yield _row("---" for _ in one.sides)
    for claims in zip_longest(*(side.claims for side in one.sides)):
        yield _row(_cell(claim, base) if claim else "" for claim in claims)
    yield from ("", f"{_escaped(_outcome(one))} [{_escaped(name)}]({one.conflict})")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(claim: Testimony, base: str) -> str:
    place = _place(claim)
    linked = f"<{place}>" if place and not claim.passages else place
    about = [f"— {_escaped(_witness(claim))}", linked, f"[{shorten(claim.claim, base)}]({claim.claim})"]
    return f"{_escaped(_words(claim))}<br>{'; '.join(filter(None, about))}"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", _flat(text))


def _csv(ledger: Ledger) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for one in (*ledger.conflicts, *ledger.apparent):
        for number, side in enumerate(one.sides, 1):
            for claim in side.claims:
                preferred = "" if side.preferred is None else str(side.preferred).lower()
                writer.writerow((
                    one.conflict, _status(one), one.kind, one.subject, one.subject_label, one.property, number, "; ".join(side.terms),
                    preferred, claim.source, claim.source_label, claim.speaks_for, claim.published, claim.claim, claim.evidence,
                    " […] ".join(_flat(part.exact) for part in claim.passages) or _flat(claim.gist),
                    "; ".join(str(part.start) for part in claim.passages), "; ".join(str(part.end) for part in claim.passages),
                    claim.address, one.ruling, _flat(one.why or one.ruling_reason),
                ))  # fmt: skip
    return out.getvalue()
