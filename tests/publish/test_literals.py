"""Promises of the literal profile."""

import pyoxigraph as ox
import pytest

from communique.findings import CannotGoOn
from communique.iris import CMQ, PREFIXES
from communique.literals import checked, refusal

XSD = PREFIXES["xsd"]
EX = "https://example.org/"


def typed(value: str, datatype: str) -> ox.Literal:
    return ox.Literal(value, datatype=ox.NamedNode(datatype))


ADMITTED = [
    ox.Literal("한글, кириллица, \"quotes\"\n\tand more"),
    ox.Literal("평양", language="ko-kp"),
    *(typed(day, XSD + "date") for day in ("2000-02-29", "0001-01-01")),
    *(typed(number, XSD + "integer") for number in ("0", "-7", "73")),
    *(typed(number, XSD + "decimal") for number in ("0", "5", "-5", "39.0194", "-0.5", "100.01")),
    *(typed(truth, XSD + "boolean") for truth in ("true", "false")),
    typed("https://example.org/?a=b", XSD + "anyURI"),
    typed("2001-07/2001-08", PREFIXES["edtf"] + "EDTF"),
    *(typed("365", CMQ + scheme) for scheme in ("cowCode", "gwCode", "isoAlpha2", "isoAlpha3")),
]

REFUSED = [
    ox.Literal("bell \x07"),
    ox.Literal("carriage\rreturn"),
    ox.Literal("שלום", language="he", direction=ox.BaseDirection.RTL),
    *(typed(day, XSD + "date") for day in ("2000-02-30", "2000-02-01Z", "2000-02-01+09:00", "2000-02", "+2000-02-01")),
    *(typed(number, XSD + "integer") for number in ("07", "+7", "-0", "", "7.0")),
    *(typed(number, XSD + "decimal") for number in ("1.70", "5.0", "05", ".5", "-0", "-0.0", "+1.5", "1e3", "5.")),
    *(typed(truth, XSD + "boolean") for truth in ("1", "0", "True")),
    typed("7", XSD + "int"),
    typed("2000", XSD + "gYear"),
    typed("2000-02-01T00:00:00", XSD + "dateTime"),
    typed("365", CMQ + "unknownCode"),
]


@pytest.mark.parametrize("literal", ADMITTED, ids=str)
def test_admitted_literals_survive_the_store(literal: ox.Literal) -> None:
    """A literal that the profile admits comes out of a store as it went in."""
    quad = ox.Quad(ox.NamedNode(EX + "s"), ox.NamedNode(EX + "p"), literal, ox.NamedNode(EX + "g"))
    store = ox.Store()
    store.bulk_extend(checked([quad]))
    assert [quad] == list(store)
    assert refusal(literal) == ""


@pytest.mark.parametrize("literal", REFUSED, ids=repr)
def test_other_literals_are_refused_with_directions(literal: ox.Literal) -> None:
    """A literal outside the profile stops the work, naming the statement and what is wrong with it."""
    quad = ox.Quad(ox.NamedNode(EX + "s"), ox.NamedNode(PREFIXES["cmq"] + "count"), literal, ox.NamedNode(EX + "g"))
    with pytest.raises(CannotGoOn, match=r"^graph: https://example.org/s cmq:count .* write a form that every store keeps$") as stop:
        list(checked([quad]))
    assert refusal(literal) in str(stop.value)


def test_language_tags_are_in_lower_case() -> None:
    """A tag with capitals is in lower case from the parser on, so that store and files agree."""
    (quad,) = ox.parse('<https://example.org/s> <https://example.org/p> "평양"@ko-KP .', format=ox.RdfFormat.TURTLE)
    assert ox.Literal("평양", language="ko-kp") == quad.object


def test_nodes_without_an_iri_are_refused() -> None:
    """A blank node stops the work: what has no name cannot be cited, nor written in one order."""
    quad = ox.Quad(ox.BlankNode("b"), ox.NamedNode(EX + "p"), ox.Literal("x"), ox.NamedNode(EX + "g"))
    with pytest.raises(CannotGoOn, match="_:b has no IRI; name it under its record's IRI"):
        list(checked([quad]))
