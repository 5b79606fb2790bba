"""Attestation: what a claim states occurs in its words, or the claim says by what context or reckoning it is known.

Years, months, days, numbers, name forms, titles and document titles are looked for in the claim's quotes, or, where the
evidence is cited, in its gist or in the fields of the record as published. A ``by`` entry names the part that is not in the
words: ``2012``, ``2012-06``, ``--06``, a whole date, a number, a name form, or the id of an entity.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, Text
from communique.dates import DatePart, date_parts
from communique.evidence import words
from communique.evidence.passages import fold
from communique.evidence.published import has_date_part, published_fields
from communique.findings import Finding
from communique.iris import PREFIXES
from communique.vocabulary import extents, terms

__all__ = ["ClaimWords", "check_attestation"]

NAMED_TYPES = ("Person", "State", "Organisation", "Place", "Office")
"""Types whose entities a claim may speak of only where its words name them or a ``by`` entry says how they are meant;
instruments too where the words are quoted (a gist tells them from others in our words, not by a form)."""

VOICES = ("saidBy", "inText")
"""Keys of a claim for whose words its source relays: an official's or a text's."""

VERBATIM_KEYS = ("title", "marker")
"""Keys of what is stated whose text stands in the words as it is."""

_EDTF = PREFIXES["edtf"] + "EDTF"
_INTEGER = PREFIXES["xsd"] + "integer"
_DECIMAL = PREFIXES["xsd"] + "decimal"
_OPEN = re.compile(r"(?:^|[/\[{,])(?:\.\.|/)|(?:/|\.\.)(?:$|[\]},])")


@dataclass(frozen=True)
class ClaimWords:
    """A claim with the words it is read from: one string for each quote, or the gist, or one for each field as published.

    Fields stand in ``passages`` one by one, and last all in a row, for a name may have its parts in several.
    """

    record: Record
    language: str
    passages: tuple[str, ...]
    fields: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, curated: Curated, record: Record, quotes: tuple[str, ...]) -> "ClaimWords":
        """The words of a claim whose quotes were found, or of its gist, which is in English, or of its fields as published."""
        if not quotes and record.tree.text("gist"):
            return cls(record, "en", (fold(record.tree.text("gist")),))
        source = curated.by_id.get(record.tree.text("source"))
        language = source.tree.text("language", "en") if source else "en"
        if quotes:
            return cls(record, language, quotes)
        fields = published_fields(record)
        texts = tuple(text for _, text in fields)
        return cls(record, language, (*texts, " ".join(texts)), fields)

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern occurs in any of the passages."""
        return any(pattern.search(passage) for passage in self.passages)

    def tells(self, part: DatePart) -> bool:
        """Whether the words have a part of a date; in fields as published a month may stand as a number."""
        if self.has(part_pattern(part, self.language)):
            return True
        return has_date_part(self.fields, part)

    def has_name(self, form: str) -> bool:
        """Whether a name form or other words stand in any of the passages."""
        folded = fold(form)
        return any(words.has_name(passage, folded) for passage in self.passages)

    @cached_property
    def by(self) -> frozenset[str]:
        """The values that ``by`` entries account for."""
        entries = (entry for entry in self.record.tree.each("by") if isinstance(entry, Fields))
        return frozenset(value.value for entry in entries for value in entry.texts("value"))

    @cached_property
    def mentions(self) -> tuple[Fields, ...]:
        """The mentions of the claim."""
        return tuple(mention for mention in self.record.tree.each("mentions") if isinstance(mention, Fields))

    @cached_property
    def nodes(self) -> tuple[Fields, ...]:
        """The nodes that the claim states."""
        return tuple(node for node in self.record.tree.each("states") if isinstance(node, Fields))

    @cached_property
    def spoken_of(self) -> dict[str, int]:
        """The ids that occur in what is stated or in whose words it is, each with the first line."""
        found = {value.value: value.line for key in VOICES for value in self.record.tree.texts(key)}
        for node in self.nodes:
            found.setdefault(node.text("id"), node.line)
            for key in node.values:
                if key in terms() and terms()[key].coercion == "@id":
                    for value in node.texts(key):
                        found.setdefault(value.value, value.line)
        return found


def check_attestation(curated: Curated, claim: ClaimWords) -> Iterator[Finding]:
    """A finding for each value, form or entity of the claim that its words do not carry and no ``by`` entry explains."""
    yield from _check_mentions(curated, claim)
    yield from _check_entities(curated, claim)
    for node in claim.nodes:
        for key in node.values:
            coercion = terms()[key].coercion if key in terms() else ""
            for value in node.texts(key):
                if coercion == _EDTF:
                    yield from _check_date(claim, value)
                    yield from _check_open_end(claim, node, key, value)
                elif coercion == _INTEGER:
                    yield from _check_number(claim, key, value)
                elif coercion == _DECIMAL and value.value not in claim.by and not claim.has(words.measure(key, value.value)):
                    yield claim.record.finding("attestation", f"the words have no {key} {value.value}",
                                               f"write “{key} {value.value}” if they do, or say in by: how it is known", value.line)
                elif key in VERBATIM_KEYS and not claim.has_name(value.value) and value.value not in claim.by:
                    yield claim.record.finding("attestation", f"the {key} “{value.value}” is not in the claim's words",
                                               "copy it from the words, or say in by: how it is known", value.line)
    if not claim.nodes and not any(mention.text("title") for mention in claim.mentions):
        yield claim.record.finding("claim", "states nothing", "add states:, or a mention with a title")


def _check_mentions(curated: Curated, claim: ClaimWords) -> Iterator[Finding]:
    for mention in claim.mentions:
        form, title = mention.text("form"), mention.text("title")
        for what, text in (("form", form), ("title", title)):
            if text and not claim.has_name(text):
                yield claim.record.finding("attestation", f"the {what} “{text}” is not in the claim's words",
                                           "copy it from the words", mention.lines[what])
        if not form or not mention.each("refers"):
            yield claim.record.finding("mention", "a mention needs form and refers", "add what is missing", mention.line)
        for referent in mention.texts("refers"):
            if form not in claim.by and not _is_named(curated, referent.value, form):
                yield claim.record.finding("name-form", f"“{form}” is not among the names of {referent.value}",
                                           "add it to the entity's altLabel, mend refers, or explain the form in by:", referent.line)
            if referent.value not in claim.spoken_of and not title:
                yield claim.record.finding("mention", f"{referent.value} is mentioned, but the claim states nothing of it",
                                           "state it, or drop the mention", referent.line)


def _is_named(curated: Curated, entity: str, form: str) -> bool:
    return entity not in curated.names or fold(form) in curated.names[entity]


def _check_entities(curated: Curated, claim: ClaimWords) -> Iterator[Finding]:
    mentioned = {text.value for mention in claim.mentions for text in mention.texts("refers")}
    for name, line in claim.spoken_of.items():
        record = curated.by_id.get(name)
        named = record and (record.type in NAMED_TYPES or (record.type == "Instrument" and claim.record.tree.each("quote")))
        if named and name not in mentioned and name not in claim.by:
            yield claim.record.finding("attestation", f"no mention of the claim refers to {name}",
                                       "add the mention, or a by: entry with this id that says how it is meant", line)


def _check_date(claim: ClaimWords, value: Text) -> Iterator[Finding]:
    try:
        parts = date_parts(value.value)
    except ValueError as problem:
        yield claim.record.finding("date", f"{value.value!r} is not a date in EDTF ({problem})",
                                   "write it like 2000-06, 2011-02-19/2011-02-24 or XXXX-10-12", value.line)
        return
    if not parts:
        yield claim.record.finding("date", f"{value.value!r} says nothing of when",
                                   "give the part that is known, or leave the date out", value.line)
    if value.value in claim.by:
        return
    for part in parts:
        if claim.by.isdisjoint(part.named_by) and not claim.tells(part):
            yield claim.record.finding(
                "attestation", f"the {part.kind} {part.number} of {value.value} is not in the claim's words",
                f"quote the words that have it too, or say in by: how the value {part.named_by[0]} is known", value.line)


def _check_open_end(claim: ClaimWords, node: Fields, key: str, value: Text) -> Iterator[Finding]:
    """An instant has no ends: that it is known only not to lie before or after a day is a reckoning, and says so."""
    kind = terms().get(node.text("type"))
    if key == "date" and kind and kind.iri not in extents() and value.value not in claim.by and _OPEN.search(value.value):
        yield claim.record.finding("open-end", f"{value.value!r} has an open end, but a {kind.name} is an instant",
                                   f"give the day, or say in by: how {value.value} is known", value.line)


def part_pattern(part: DatePart, language: str) -> re.Pattern[str]:
    """The pattern by which a part of a date is found in words of a language; a decade or century by its leading digits."""
    if part.kind == "month":
        return words.month(part.number, language)
    if part.kind in ("decade", "century"):
        return words.leading(part.number)
    return words.year(part.number) if part.kind == "year" else words.day(part.number)


def _check_number(claim: ClaimWords, key: str, value: Text) -> Iterator[Finding]:
    known = value.value in claim.by or not re.fullmatch(r"-?\d+", value.value)
    if not known and not claim.has(words.number(value.value)):
        yield claim.record.finding("attestation", f"the {key} {value.value} is not in the claim's words",
                                   "quote the words that have it, or say in by: how it is known", value.line)
