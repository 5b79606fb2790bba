"""A claim uses each month and number of its own words, and on a style alone each name: the rest is another claim's, or a loss.

A number or month is used where the claim states it, where it stands in a form, title or text, in a name of what the claim
refers to, or where a ``by`` entry or the note speaks of it.
"""

import re
from collections.abc import Collection, Iterator

from communique.curation.records import Curated
from communique.evidence import words
from communique.evidence.attestation import ClaimWords
from communique.evidence.usage import names_in, patterns_of, words_of
from communique.findings import Finding

__all__ = ["check_remainder"]

_NUMBER = re.compile(r"(?<![\d.,])\d+(?!\d|[.,]\d)")


def check_remainder(curated: Curated, claim: ClaimWords, unattested: tuple[Finding, ...] = ()) -> Iterator[Finding]:
    """A finding for each month and number in the words of a claim that states something, where it makes no use of it.

    A claim on a style alone must use each name of its words. Where a date is among what is ``unattested``, it stands below that: words
    are left over because the date is wrong.
    """
    dates = {value.line for node in claim.nodes for value in node.texts("date")}
    cause = min((finding.line for finding in unattested if finding.line in dates), default=0)
    remedy = "mend the date above first" if cause else "state it, quote less, or say in the note why it is no part of what is stated"
    for passage in claim.passages:
        months = tuple(words.months_in(claim.language).finditer(passage))
        left = (*months, *_NUMBER.finditer(passage)) if claim.nodes else tuple(names_in(passage, {match.start() for match in months}))
        if not left:
            continue
        among = {match.group() for match in left}
        patterns = (*patterns_of(claim, among), *_named(curated, claim, among), *words_of(claim.record.tree.text("note"), among))
        used = {at for pattern in patterns for match in pattern.finditer(passage) for at in range(*match.span())}
        for match in left:
            if used.isdisjoint(range(*match.span())):
                yield claim.record.finding("remainder", f"“{match.group()}” stands in the claim's words, but the claim does not use it",
                                           remedy, cause)


def _named(curated: Curated, claim: ClaimWords, among: Collection[str]) -> Iterator[re.Pattern[str]]:
    nodes = {node.text("id") for node in claim.nodes}
    for name in claim.spoken_of.keys() - nodes:
        for known in sorted(curated.names.get(name, ())):
            if any(word in known for word in among):
                yield words.name(known)
            yield from words_of(known, among)
