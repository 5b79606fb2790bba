"""The quote gate: a quote stands in a text whose sha256 matches, once or told apart by its surroundings, or the build stops."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, Text, Tree
from communique.evidence.passages import Passage, Quote, StoredText
from communique.findings import Finding

_PLAIN = re.compile(r"[^/\\\x00-\x1f.][^/\\\x00-\x1f]*")

__all__ = ["Located", "StoredTexts", "locate_quotes", "quote_positions", "quotes_of", "read_texts"]


@dataclass(frozen=True, slots=True)
class Located:
    """A quote and the passage at which it was found."""

    quote: Quote
    passage: Passage


StoredTexts = Mapping[str, StoredText]
"""Stored texts under the ids of their sources; sources without a stored text are absent."""


def quote_positions(curated: Curated) -> Mapping[str, int]:
    """Where in its source each record stands by its longest quote, not by the year sentence; the order of claims in their file."""
    texts, _ = read_texts(curated)
    located, _ = locate_quotes(curated, texts)
    return {name: max(found, key=_length).passage.start for name, found in located.items() if found}


def _length(one: Located) -> int:
    return one.passage.end - one.passage.start


def read_texts(curated: Curated) -> tuple[StoredTexts, tuple[Finding, ...]]:
    """The stored texts that are what their records say, and a finding for each that is not."""
    texts: dict[str, StoredText] = {}
    findings = []
    for source in (record for record in curated.known if record.type == "Source"):
        name = source.tree.text("textFile")
        if not name:
            continue
        path, line = curated.project.source_text(name), source.tree.lines["textFile"]
        if not _PLAIN.fullmatch(name):
            findings.append(source.finding("source-text", f"textFile {name!r} is not one plain file name",
                                           "put the text into data/sources/ and name it like name.txt", line))
            continue
        if not path.is_file():
            findings.append(source.finding("source-text", f"data/sources/{name} is missing", "put the text there as received", line))
            continue
        try:
            text = StoredText.of(path.read_bytes())
        except UnicodeDecodeError as problem:
            findings.append(source.finding("source-text", f"data/sources/{name} is not UTF-8 at byte {problem.start}",
                                           "store it as UTF-8", line))
            continue
        if not source.tree.text("sha256"):
            findings.append(source.finding("source-sha256", f"data/sources/{name} has no sha256 in its record",
                                           f"if it is the text as received, write sha256: {text.sha256}", line))
        elif text.sha256 != source.tree.text("sha256"):
            findings.append(source.finding("source-sha256", f"data/sources/{name} is not the text that was read",
                                           f"restore it, or read it anew and write sha256: {text.sha256}",
                                           source.tree.lines["sha256"]))
        texts[source.id] = text
    return texts, tuple(findings)


def locate_quotes(curated: Curated, texts: StoredTexts) -> tuple[Mapping[str, tuple[Located, ...]], tuple[Finding, ...]]:
    """The passages of every claim and unclaimed record under its id, in the record's order, and what was not found."""
    located: dict[str, tuple[Located, ...]] = {}
    findings: list[Finding] = []
    for record in (record for record in curated.known if record.type in ("Claim", "Unclaimed")):
        findings.extend(_check_evidence(curated, record, texts))
        found = []
        for quote in quotes_of(record):
            text = texts.get(record.tree.text("source"))
            passages = text.find(quote) if text else ()
            if len(passages) == 1:
                found.append(Located(quote, passages[0]))
            elif text is not None:
                findings.append(_not_found(record, quote, len(passages)))
        located[record.id] = tuple(found)
    return located, tuple(findings)


def quotes_of(record: Record) -> Iterator[Quote]:
    """The quotes of a record: plain words, or words with ``prefix`` and ``suffix``."""
    for item in record.tree.each("quote"):
        if isinstance(item, Text):
            yield Quote(item.value, "", "", item.line)
        elif isinstance(item, Fields):
            yield Quote(item.text("exact"), item.text("prefix"), item.text("suffix"), item.line)


def _check_evidence(curated: Curated, record: Record, texts: StoredTexts) -> Iterator[Finding]:
    tree, source = record.tree, record.tree.text("source")
    quoted: tuple[Tree, ...] = tree.each("quote")
    if "source" in tree.values and not source:
        yield record.finding("evidence", "source is not one id", "write one, as 'source: source/…'; what two sources say is two claims",
                             tree.lines["source"])
    elif not source:
        yield record.finding("evidence", "has no source", "name it: 'source: source/…'")
    elif quoted and source not in texts and not _is_read(curated, source):
        yield record.finding("evidence", f"quotes {source}, which has no stored text",
                             "store the text and its sha256, or write a gist in your own words instead of the quote",
                             tree.lines["quote"])
    if record.type == "Claim" and sum(map(bool, (quoted, tree.text("gist"), tree.each("asPublished")))) != 1:
        yield record.finding("evidence", "needs either a quote or a gist", "quote the stored text, or say in a gist what the page says; "
                             "a record of a table stands under asPublished, without either")
    if record.type == "Unclaimed" and not quoted:
        yield record.finding("evidence", "has no quote", "quote the words that are left unclaimed")


def _is_read(curated: Curated, source: str) -> bool:
    """Whether the source is said to have a text, or is not declared at all: that its text is missing is then said elsewhere, once."""
    return source not in curated.by_id or bool(curated.by_id[source].tree.text("textFile"))


def _not_found(record: Record, quote: Quote, times: int) -> Finding:
    source = record.tree.text("source").rpartition("/")[2]
    if times == 0:
        return record.finding("quote", f"quote is not in {source}.txt: {_short(quote.exact)}", "copy it from the source", quote.line)
    return record.finding("quote", f"quote stands {times} times in {source}.txt: {_short(quote.exact)}",
                          "tell it apart by 'exact:' with 'prefix:' or 'suffix:'", quote.line)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= 60 else f"“{words[:57]}…”"
