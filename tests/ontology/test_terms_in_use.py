"""A term that no claim, shape, query or module uses has no place in the ontology."""

import re
from pathlib import Path

import rdflib
import yaml
from rdflib.namespace import OWL, RDF

from communique.iris import CMQ
from communique.vocabulary import context, ontology, queries

ROOT = Path(__file__).parents[2]
KEYS = {"mentions": "mention", "by": "attestation"}


def declared() -> set[str]:
    """The local names of the ontology's terms that are not retired."""
    terms = rdflib.Graph().parse(ontology() / "communique.ttl", format="turtle")
    retired = set(terms.subjects(OWL.deprecated, rdflib.Literal(True)))
    return {str(term).removeprefix(CMQ) for term in terms.subjects(RDF.type, None) if str(term).startswith(CMQ) and term not in retired}


def spoken(text: str) -> set[str]:
    """The local names of terms that a text speaks of as ``cmq:name``."""
    return set(re.findall(r"\bcmq:([A-Za-z0-9]+)", text))


def quoted(text: str) -> set[str]:
    """The words in quotation marks in a module, by which code names terms and keys of the context."""
    return set(re.findall(r"""["']([A-Za-z0-9]+)["']""", text))


def written(tree: object) -> set[str]:
    """The keys and the values of ``type`` in a tree of records."""
    if isinstance(tree, list):
        return {word for part in tree for word in written(part)}
    if not isinstance(tree, dict):
        return set()
    words = {str(key) for key in tree} | {word for part in tree.values() for word in written(part)}
    return words | {str(tree[key]) for key in ("type", "countOf", "field", "listProperty", "property") if isinstance(tree.get(key), str)}


def named(words: set[str]) -> set[str]:
    """The local names of the terms that keys and types stand for in the context, with the datatypes of their values."""
    found = set()
    for word in words & set(context()):
        definition = context()[word]
        parts = [definition] if isinstance(definition, str) else [definition.get("@id", ""), definition.get("@type", "")]
        found |= {part.removeprefix("cmq:") for part in parts if part.startswith("cmq:")}
        if isinstance(definition, dict) and "@context" in definition:
            found |= {inner["@id"].removeprefix("cmq:") for inner in definition["@context"].values()}
    return found


def test_every_term_is_used() -> None:
    """Each class, property and datatype is used by a record, a shape, a query or a module."""
    used = spoken((ontology() / "shapes.ttl").read_text(encoding="utf-8"))
    for path in sorted(queries().rglob("*.rq")):
        used |= spoken(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "src").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        used |= spoken(text) | quoted(text)
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        used |= named(written(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)))
    assert declared() - used == set()


def test_every_concept_a_record_uses_is_closed_over() -> None:
    """Each word of the context that stands for a concept is in a scheme, and records use no other word where concepts are asked for."""
    concepts = {key for key, value in context().items() if isinstance(value, str) and value.startswith("concept:")}
    asked = {key for key, value in context().items() if isinstance(value, dict) and value.get("@type") == "@vocab"}
    strays = set()
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        strays |= {(path.name, word) for word in asked_words(tree, asked) if word not in concepts | set(context())}
    assert strays == set()


def asked_words(tree: object, asked: set[str]) -> set[str]:
    """The values of the keys that ask for a word of the context, anywhere in a tree."""
    if isinstance(tree, list):
        return {word for part in tree for word in asked_words(part, asked)}
    if not isinstance(tree, dict):
        return set()
    found = {word for part in tree.values() for word in asked_words(part, asked)}
    for key in asked & set(tree):
        values = tree[key] if isinstance(tree[key], list) else [tree[key]]
        found |= {value for value in values if isinstance(value, str)}
    return found
