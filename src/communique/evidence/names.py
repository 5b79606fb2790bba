"""The kind or rank of an entity is told by one of its names, where words are known for it; a city's name need not say city.

Words are ``skos:hiddenLabel`` in English, as in attestation. A kind for which no word is known must not be contradicted: no
name may tell of another kind of its scheme.
"""

from collections.abc import Iterator

from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields
from communique.evidence import words
from communique.findings import Finding
from communique.iris import local
from communique.vocabulary import siblings, telling_words, terms

__all__ = ["check_names"]


def check_names(curated: Curated) -> Iterator[Finding]:
    """A finding for each kind or rank that no English name of the entity tells of, or another's name does."""
    for record in curated.records:
        for key in ("kind", "rank") if record.is_entity else ():
            kind = record.tree.text(key)
            names = _english(record)
            if kind not in terms() or not names:
                continue
            known = telling_words(terms()[kind].iri, "en")
            if known and not _tells(known, names):
                yield record.finding("name-kind", f"no name tells of the {key} {kind} ({', '.join(known)})",
                                     f"mend {key}, or add the name that does to altLabel", record.tree.lines[key])
            for other in () if known else siblings(terms()[kind].iri):
                if _tells(telling_words(other, "en"), names):
                    yield record.finding("name-kind", f"a name tells of {local(other)}, not of the {key} {kind}", f"mend {key} or the name",
                                         record.tree.lines[key])


def _english(record: Record) -> tuple[str, ...]:
    maps = (value for key in ("label", "altLabel") for value in record.tree.each(key) if isinstance(value, Fields))
    return tuple(text.value for names in maps for text in names.texts("en"))


def _tells(known: tuple[str, ...], names: tuple[str, ...]) -> bool:
    return any(words.beginning(word).search(name) for word in known for name in names)
