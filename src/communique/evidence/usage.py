"""The converse of attestation: each date, number and name in a stored text is used by a claim or lies in what is listed
as unclaimed, so that a fact in the text cannot be overlooked inside a quote."""

import re
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields
from communique.dates import DatePart, date_parts
from communique.evidence import words
from communique.evidence.attestation import ClaimWords, part_pattern
from communique.evidence.gate import Located, StoredTexts
from communique.evidence.passages import StoredText, fold
from communique.findings import Finding
from communique.iris import PREFIXES
from communique.vocabulary import telling_words, terms

__all__ = ["check_usage", "names_in", "patterns_of", "words_of"]

_EDTF = PREFIXES["edtf"] + "EDTF"
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<![\w’'])(?:(?:[A-ZА-ЯЁ]\.){2,}|[A-ZА-ЯЁ][\w’'\-]*)")  # “U.S.” is one name
_SENTENCE_START = re.compile(r"(?:^|[.!?:][’”\")]?\s+|\n\s*)[“\"(]?\Z")


def check_usage(
    curated: Curated, texts: StoredTexts, located: Mapping[str, tuple[Located, ...]]
) -> Iterator[Finding]:
    """A finding for each number, month and capitalised name of a stored text that no claim uses and no record lists."""
    used: dict[str, set[int]] = {source: set() for source in texts}
    quoted: dict[str, set[int]] = {source: set() for source in texts}
    for record in curated.of("Claim", "Unclaimed"):
        source = record.tree.text("source")
        if source in texts:
            found = located.get(record.id, ())
            used[source].update(_used(curated, record, texts[source], found))
            quoted[source].update(at for one in found for at in range(one.passage.start, one.passage.end))
    for source, text in sorted(texts.items()):
        language = curated.by_id[source].tree.text("language", "en")
        for match in _tokens(text.text, language):
            if match.start() in quoted[source] and used[source].isdisjoint(range(match.start(), match.end())):
                name = curated.by_id[source].tree.text("textFile")
                yield Finding(f"data/sources/{name}", text.line_of(match.start()), source, "unused",
                              f"“{match.group()}” at {match.start()} stands in a quote but no claim uses it",
                              "state it or mention it in a claim, or list it in data/unclaimed/ with a kind")


def _tokens(text: str, language: str) -> Iterator[re.Match[str]]:
    months = list(words.months_in(language).finditer(text))
    yield from _NUMBER.finditer(text)
    yield from months
    yield from names_in(text, {match.start() for match in months})


def names_in(text: str, taken: AbstractSet[int]) -> Iterator[re.Match[str]]:
    """The capitalised words of a text that neither begin a sentence nor stand where something else was found."""
    for match in _NAME.finditer(text):
        if match.start() not in taken and not _SENTENCE_START.search(text[max(0, match.start() - 4):match.start()]):
            yield match


def _used(curated: Curated, record: Record, text: StoredText, found: tuple[Located, ...]) -> Iterator[int]:
    if record.type == "Unclaimed" or record.unfilled:
        for located in found:
            yield from range(located.passage.start, located.passage.end)
        return
    claim = ClaimWords.of(curated, record, tuple(text.words(located.passage) for located in found))
    patterns = list(patterns_of(claim))
    for located in found:
        stretch = text.words(located.passage)
        for pattern in patterns:
            for match in pattern.finditer(stretch):
                yield from range(located.passage.start + match.start(), located.passage.start + match.end())


def patterns_of(claim: ClaimWords, among: Collection[str] | None = None) -> Iterator[re.Pattern[str]]:
    """The patterns of all that a claim uses: forms, titles, dates, numbers, texts, words for a kind, what ``by`` entries speak of.

    With ``among``, names are left out that have none of these words in them.
    """
    for mention in claim.mentions:
        names = (fold(mention.text(key)) for key in ("form", "title") if mention.text(key))
        yield from (words.name(name) for name in names if _has_any(name, among))
    for node in claim.nodes:
        for key in node.values:
            coercion = terms()[key].coercion if key in terms() else ""
            for value in node.texts(key):
                if coercion == _EDTF:
                    yield from (part_pattern(part, claim.language) for part in _date_parts(value.value))
                elif coercion == "@vocab" and value.value in terms():
                    yield from map(words.beginning, telling_words(terms()[value.value].iri, claim.language))
                elif coercion not in ("@id", "@vocab"):
                    yield from words_of(value.value, among)
    for entry in claim.record.tree.each("by"):
        if isinstance(entry, Fields):
            yield from words_of(entry.text("value"), among)
            yield from words_of(entry.text("reason"), among)


def _date_parts(text: str) -> tuple[DatePart, ...]:
    try:
        return date_parts(text)
    except ValueError:  # attestation has said so already
        return ()


def words_of(text: str, among: Collection[str] | None = None) -> Iterator[re.Pattern[str]]:
    """The names, months among them, and numbers of a text that was written with the words at hand, one by one."""
    yield from (words.name(match.group()) for match in _NAME.finditer(text) if _has_any(match.group(), among))
    yield from (words.number(match.group().lstrip("0") or "0") for match in _NUMBER.finditer(text))


def _has_any(name: str, among: Collection[str] | None) -> bool:
    return among is None or any(word in name for word in among)
