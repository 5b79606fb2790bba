"""Where words style a person, the mention keeps the style: the name of an office beside a form is its title."""

import re
from collections.abc import Iterator
from functools import lru_cache

from communique.curation.records import Curated
from communique.evidence.attestation import ClaimWords, names_of
from communique.evidence.passages import fold
from communique.findings import Finding

__all__ = ["check_styles"]


def check_styles(curated: Curated, claim: ClaimWords) -> Iterator[Finding]:
    """A finding for each form of a person that stands beside the name of an office in the words, but bears no title."""
    styled = {mention.text("form") for mention in claim.mentions if mention.text("title")}
    offices = _offices(curated)
    for mention in claim.mentions:
        form = mention.text("form")
        if form and form not in styled and any(_is_person(curated, text.value) for text in mention.texts("refers")):
            words = re.escape(fold(form))
            if claim.has(re.compile(rf"(?<!\w)(?:{offices}),? {words}(?!\w)|(?<!\w){words}, (?:{offices})(?!\w)")):
                yield claim.record.finding("title", f"the words style “{form}” with an office, but the mention has no title",
                                           "add title: as the words have it", mention.line)


def _is_person(curated: Curated, name: str) -> bool:
    record = curated.by_id.get(name)
    return record is not None and record.type == "Person"


def _offices(curated: Curated) -> str:
    return _alternatives(tuple(sorted(name for record in curated.of("Office") for name in names_of(record))))


@lru_cache(maxsize=4)
def _alternatives(names: tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))) or r"(?!)"
