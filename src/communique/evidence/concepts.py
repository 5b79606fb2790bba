"""A concept that a claim states is told by one of the words known for it, or a ``by`` entry says how it is known.

The words are ``skos:hiddenLabel`` of the concept, beginnings of words in the language of the source; a concept that has
none in that language can be told in too many ways to be looked for.
"""

from collections.abc import Iterator

from communique.curation.yamltext import Text
from communique.evidence import words
from communique.evidence.attestation import ClaimWords
from communique.findings import Finding
from communique.vocabulary import telling_words, terms

__all__ = ["check_concepts"]


def check_concepts(claim: ClaimWords) -> Iterator[Finding]:
    """A finding for each concept, modality among them, that no word of the claim tells of and no ``by`` entry explains."""
    for value in claim.record.tree.texts("modality"):
        yield from _check_concept(claim, "modality", value)
    for node in claim.nodes:
        for key in node.values:
            if key in terms() and terms()[key].coercion == "@vocab" and key != "type":
                for value in node.texts(key):
                    yield from _check_concept(claim, key, value)


def _check_concept(claim: ClaimWords, key: str, value: Text) -> Iterator[Finding]:
    term = terms().get(value.value)
    known = telling_words(term.iri, claim.language) if term else ()
    if known and value.value not in claim.by and not any(claim.has(words.beginning(word)) for word in known):
        yield claim.record.finding("attestation", f"no word of the claim tells of the {key} {value.value} ({', '.join(known)})",
                                   f"quote the words that do, state what they say, or say in by: how {value.value} is known", value.line)
