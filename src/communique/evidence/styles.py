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
    offices, before, after = curated.names_of_offices, passage[:form.start()], passage[form.end():]
    if before.endswith(" ") and _ends_with(before[:-1].removesuffix(","), offices):
        return True
    return after.startswith(", ") and _begins_with(after[2:], offices)


def _ends_with(text: str, names: frozenset[str]) -> bool:
    """Whether one of the names stands at the end of the text as words of its own."""
    return any(text[-length:] in names and not _is_in_word(text[-length - 1:-length]) for length in _lengths(names) if length <= len(text))


def _begins_with(text: str, names: frozenset[str]) -> bool:
    return any(text[:length] in names and not _is_in_word(text[length:length + 1]) for length in _lengths(names))


def _is_in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@lru_cache(maxsize=4)
def _lengths(names: frozenset[str]) -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in names if name}))
