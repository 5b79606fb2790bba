"""A ``by`` entry explains something that its claim states: a part of a date, a number, a form, an entity or a concept."""

from collections.abc import Iterator

from communique.curation.yamltext import Fields
from communique.dates import date_parts
from communique.evidence.attestation import ClaimWords
from communique.findings import Finding
from communique.iris import PREFIXES
from communique.vocabulary import terms

__all__ = ["check_explanations"]

_EDTF = PREFIXES["edtf"] + "EDTF"


def check_explanations(claim: ClaimWords) -> Iterator[Finding]:
    """A finding for each value of a ``by`` entry that the claim neither states nor mentions."""
    stated = frozenset(_stated(claim))
    for entry in claim.record.tree.each("by"):
        for value in entry.texts("value") if isinstance(entry, Fields) else ():
            if value.value not in stated:
                yield claim.record.finding("explanation", f"by: explains {value.value}, which the claim does not state",
                                           "state it, or drop the entry", value.line)


def _stated(claim: ClaimWords) -> Iterator[str]:
    yield from claim.spoken_of
    yield claim.record.tree.text("modality")
    for mention in claim.mentions:
        yield from (mention.text("form"), mention.text("title"))
    for node in claim.nodes:
        for key in node.values:
            for value in node.texts(key):
                yield value.value
                if key in terms() and terms()[key].coercion == _EDTF:
                    yield from _names_of_parts(value.value)


def _names_of_parts(date: str) -> tuple[str, ...]:
    try:
        return tuple(name for part in date_parts(date) for name in part.named_by)
    except ValueError:  # attestation has said so already
        return ()
