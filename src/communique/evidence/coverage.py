"""A text is read to the end when quotes and unclaimed passages together cover each of its characters that is not blank."""

from collections.abc import Iterator, Mapping, Sequence

from communique.curation.records import Curated
from communique.evidence.gate import Located, StoredTexts
from communique.evidence.passages import Passage, StoredText
from communique.findings import Finding

__all__ = ["check_coverage", "gaps"]


def gaps(text: StoredText, covered: Sequence[Passage]) -> Iterator[Passage]:
    """The stretches of the text outside every passage that hold more than blanks, without blanks at their ends."""
    at = 0
    for passage in [*sorted(covered), Passage(len(text.text), len(text.text))]:
        words = text.text[at:passage.start]
        if words.strip():
            start = at + len(words) - len(words.lstrip())
            yield Passage(start, start + len(words.strip()))
        at = max(at, passage.end)


def check_coverage(
    curated: Curated, texts: StoredTexts, located: Mapping[str, tuple[Located, ...]]
) -> Iterator[Finding]:
    """A finding for each stretch of a stored text that no claim quotes and no unclaimed record lists, and each repetition of nothing."""
    for record in curated.of("Unclaimed"):
        if record.tree.text("kind") == "repetition" and "claim/" not in record.tree.text("note"):
            yield record.finding("repetition", "does not say what it repeats", "name the claim in the note, as claim/…")
    covered: dict[str, list[Passage]] = {}
    for record in curated.of("Claim", "Unclaimed"):
        covered.setdefault(record.tree.text("source"), []).extend(found.passage for found in located.get(record.id, ()))
    for source, text in sorted(texts.items()):
        name = curated.by_id[source].tree.text("textFile")
        for gap in gaps(text, covered.get(source, [])):
            words = " ".join(text.words(gap).split())
            shown = words if len(words) <= 80 else words[:77] + "…"
            yield Finding(f"data/sources/{name}", text.line_of(gap.start), source, "uncovered",
                          f"neither claimed nor listed as unclaimed at {gap.start}–{gap.end}: “{shown}”",
                          f"claim it in data/claims/, or list it in data/unclaimed/{source.rpartition('/')[2]}.yaml with a kind")
