"""Where words style a person, the mention keeps the style: the name of an office beside a form is its title."""

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.curation.records import Curated
from communique.evidence import words
from communique.evidence.attestation import ClaimWords
from communique.evidence.passages import fold
from communique.findings import Finding

__all__ = ["check_styles"]


def check_styles(curated: Curated, claim: ClaimWords) -> Iterator[Finding]:
    """A finding for each form of a person that stands beside the name of an office in the words, but bears no title."""
    styled = {mention.text("form") for mention in claim.mentions if mention.text("title")}
    for mention in claim.mentions:
        form = mention.text("form")
        if form and form not in styled and any(_is_person(curated, text.value) for text in mention.texts("refers")):
            pattern = words.name(fold(form))
            if any(_is_styled(curated, passage, match) for passage in claim.passages for match in pattern.finditer(passage)):
                yield claim.record.finding("title", f"the words style “{form}” with an office, but the mention has no title",
                                           "add title: as the words have it", mention.line)


def _is_person(curated: Curated, name: str) -> bool:
    record = curated.by_id.get(name)
    return record is not None and record.type == "Person"


def _is_styled(curated: Curated, passage: str, form: re.Match[str]) -> bool:
    """Whether an office stands right before the form, or after it and a comma."""
    before, after = _beside(curated.office_names)
    return bool(before.search(passage, 0, form.start()) or after.match(passage, form.end()))


@lru_cache(maxsize=4)
def _beside(offices: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    longest_first = sorted(offices, key=lambda name: (-len(name), name))
    names = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{names}),? \Z"), re.compile(rf", (?:{names})(?!\w)")
