"""What to do about each kind of SHACL result, in the words of the files a curator edits."""

from functools import cache
from typing import Final

from communique.iris import BASE, shorten
from communique.validate.messages import readable
from communique.validate.results import Result
from communique.validate.terms import SH
from communique.vocabulary import terms

__all__ = ["key_of", "message_of", "remedy_of"]

_REMEDIES: Final = {
    "MinCount": "add {key} to what a claim states of it",
    "QualifiedMinCount": "add the missing {key}",
    "HasValue": "give {key} the value that the rule names",
    "MaxCount": "keep one {key} per node, or rule between the claims in data/rulings.yaml",
    "QualifiedMaxCount": "keep fewer values of {key}",
    "Class": "use an id of the right type, or mend the type in data/entities",
    "Datatype": "write {key} in its own form",
    "NodeKind": "write an id where an entity is meant, and text where words are",
    "Pattern": "write {key} in the form that the rule gives",
    "In": "use one of the names that the rule lists",
    "Closed": "remove {key}, or use a key that its type has",
    "LanguageIn": "write {key} in a language that the rule lists",
    "UniqueLang": "keep one value of {key} in each language",
    "LessThan": "put the earlier first",
    "LessThanOrEquals": "put the earlier first",
    "SPARQL": "compare the record with its source and mend what differs",
}
_DEFAULT: Final = "mend {key} as the rule says"


def key_of(property_iri: str | None) -> str:
    """The key under which data files give the property, or its short name where they give none."""
    if property_iri is None:
        return "the record"
    return f"'{_keys()[property_iri]}'" if property_iri in _keys() else shorten(property_iri)


@cache
def _keys() -> dict[str, str]:
    return {term.iri: name for name, term in reversed(terms().items())}


def remedy_of(result: Result) -> str:
    """What a curator does about the result."""
    stem = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
    return _REMEDIES.get(stem, _DEFAULT).format(key=key_of(result.property))


def message_of(result: Result, base: str = BASE) -> str:
    """What is wrong: the focus node, the shape's English message or the component's name, and the value found."""
    stem = result.component.removeprefix(SH).removesuffix("ConstraintComponent")
    texts = [m.value for m in sorted(result.messages, key=lambda m: getattr(m, "language", None) not in {None, "en"})]
    text = texts[0].rstrip(".") if texts else f"breaks {stem} of {readable(result.shape, base)}"
    on = f" ({key_of(result.property)})" if result.property and not texts else ""
    shown = result.value is not None and result.value != result.focus
    value = f" (found: {readable(result.value, base)})" if shown and result.value is not None else ""
    return f"{text}{on}{value}"
