"""All that ties claims to words, checked in one pass over the records of a project."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from communique.curation.records import Curated
from communique.evidence.attestation import ClaimWords, check_attestation
from communique.evidence.concepts import check_concepts
from communique.evidence.coverage import check_coverage
from communique.evidence.explanations import check_explanations
from communique.evidence.gate import Located, StoredTexts, locate_quotes, read_texts
from communique.evidence.names import check_names
from communique.evidence.overlaps import check_overlaps
from communique.evidence.passages import fold
from communique.evidence.remainder import check_remainder
from communique.evidence.styles import check_styles
from communique.evidence.usage import check_usage
from communique.findings import Finding

__all__ = ["Evidence", "examine", "examine_records", "examine_sources"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Stored texts by source, passages by claim, and what was found wrong; sorted."""

    texts: StoredTexts
    located: Mapping[str, tuple[Located, ...]]
    findings: tuple[Finding, ...]

    @property
    def quotes(self) -> int:
        """How many quotes were found in their texts."""
        return sum(len(found) for found in self.located.values())


def examine(curated: Curated) -> Evidence:
    """The quote gate, attestation, coverage and usage over all records."""
    evidence = examine_records(curated)
    return Evidence(evidence.texts, evidence.located, tuple(sorted((*evidence.findings, *examine_sources(curated, evidence)))))


def examine_records(curated: Curated) -> Evidence:
    """The quote gate and attestation: what each record shows by itself, with what it refers to."""
    texts, unread = read_texts(curated)
    located, unfound = locate_quotes(curated, texts)
    findings = [*unread, *unfound, *_attest(curated, texts, located), *check_names(curated)]
    return Evidence(texts, located, tuple(sorted(findings)))


def examine_sources(curated: Curated, evidence: Evidence) -> Iterator[Finding]:
    """Coverage and usage of stored texts, for which all claims of a source are needed."""
    yield from check_coverage(curated, evidence.texts, evidence.located)
    yield from check_overlaps(curated, evidence.located)
    yield from check_usage(curated, evidence.texts, evidence.located)


def _attest(curated: Curated, texts: StoredTexts, located: Mapping[str, tuple[Located, ...]]) -> Iterator[Finding]:
    for record in curated.of("Claim"):
        text = texts.get(record.tree.text("source"))
        found = located.get(record.id, ())
        quotes = tuple(fold(text.words(one.passage)) for one in found) if text else ()
        if (quotes or record.tree.text("gist") or record.tree.each("asPublished")) and not record.unfilled:
            claim = ClaimWords.of(curated, record, quotes)
            unattested = tuple(check_attestation(curated, claim))
            yield from unattested
            yield from check_concepts(claim)
            yield from check_explanations(claim)
            if not claim.fields:  # codes and other columns of a table are no words that a claim leaves out
                yield from check_remainder(curated, claim, unattested)
                yield from check_styles(curated, claim)
