"""What is listed as unclaimed is claimed by nobody: a passage that a claim quotes as a whole is listed in vain."""

from collections.abc import Iterator, Mapping

from communique.curation.records import Curated
from communique.evidence.gate import Located
from communique.findings import Finding, Severity

__all__ = ["check_overlaps"]


def check_overlaps(curated: Curated, located: Mapping[str, tuple[Located, ...]]) -> Iterator[Finding]:
    """A warning for each passage listed as unclaimed that lies within a quote of a claim."""
    quoted: dict[str, list[tuple[int, int, str]]] = {}
    for claim in curated.of("Claim"):
        spans = ((one.passage.start, one.passage.end, claim.id) for one in located.get(claim.id, ()))
        quoted.setdefault(claim.tree.text("source"), []).extend(spans)
    for record in curated.of("Unclaimed"):
        for one in located.get(record.id, ()):
            claims = [name for start, end, name in quoted.get(record.tree.text("source"), ())
                      if start <= one.passage.start and one.passage.end <= end]
            if claims:
                yield Finding(record.file, one.quote.line, record.id, "overlap", f"is listed as unclaimed, but {claims[0]} quotes it",
                              "drop the passage here, or quote less in the claim", Severity.WARNING)
