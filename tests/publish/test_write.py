"""Promises of the canonical writers."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.findings import CannotGoOn
from communique.graph.write import accepted_in_order, accepted_triples, in_order, write_nquads, write_trig, write_turtle
from communique.iris import ACCEPTED, CMQ, ENTITIES, LINKS, PREFIXES, RECORDS, VOCABULARY

FIXTURE = Path(__file__).with_name("fixture.trig")
BASE = "https://example.org/atlas/"


def trig(quads: ox.Store | list[ox.Quad], base: str = BASE) -> bytes:
    out = BytesIO()
    write_trig(quads, out, base)
    return out.getvalue()


def nquads(quads: ox.Store | list[ox.Quad]) -> bytes:
    out = BytesIO()
    write_nquads(quads, out)
    return out.getvalue()


def read(content: bytes, form: ox.RdfFormat = ox.RdfFormat.TRIG) -> list[ox.Quad]:
    return list(ox.parse(content, format=form))


def loaded(content: bytes) -> ox.Store:
    store = ox.Store()
    store.load(content, format=ox.RdfFormat.TRIG)
    return store


def test_file_to_store_to_file_gives_equal_bytes(store: ox.Store) -> None:
    """What is written, read into a store and written again is the same, byte for byte."""
    once = trig(store)
    assert once == trig(loaded(once))
    assert nquads(store) == nquads(loaded(once))


def test_order_of_quads_leaves_no_trace(store: ox.Store) -> None:
    """Quads given in any order, or twice, give the same bytes."""
    quads = list(store)
    Random(7).shuffle(quads)
    assert trig(store) == trig([*quads, *quads])
    assert nquads(store) == nquads([*quads, *quads])


@pytest.mark.parametrize(
    ("seed", "zone", "locale"), [("0", "UTC", "C"), ("1", "Asia/Pyongyang", "C.UTF-8"), ("4711", "America/Lima", "POSIX")]
)
def test_process_leaves_no_trace(store: ox.Store, seed: str, zone: str, locale: str) -> None:
    """Hash seed, time zone and locale of the process do not change a byte."""
    code = (
        "import sys, pyoxigraph as ox; from communique.graph.write import write_trig; s = ox.Store();"
        f"s.load(path={str(FIXTURE)!r}); write_trig(s, sys.stdout.buffer, {BASE!r})"
    )
    setting = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-S", "-c", code], env=setting, capture_output=True, check=True)  # no .pth in ASCII
    assert trig(store) == done.stdout


def test_graphs_come_in_the_stated_order(store: ox.Store) -> None:
    """Accepted first, then claims by IRI, then records, entities, links and vocabulary."""
    seen = list(dict.fromkeys(quad.graph_name.value for quad in read(trig(store)) if isinstance(quad.graph_name, ox.NamedNode)))
    claims = [BASE + name for name in ("claim/a1111", "claim/b2222", "claim/c3333", "claim/d4444", "inference/receiver")]
    assert [ACCEPTED, *claims, RECORDS, ENTITIES, LINKS, VOCABULARY] == seen


def test_turtle_reads_as_the_house_style_wants() -> None:
    """Type first, then label, then predicates by IRI; one object on a line; names short; IRIs with more segments in full."""
    visit = ox.NamedNode(BASE + "event/visit")
    edtf = ox.NamedNode(PREFIXES["edtf"] + "EDTF")
    statements: list[tuple[str, ox.NamedNode | ox.Literal]] = [
        (CMQ + "visitor", ox.NamedNode(BASE + "person/bo")),
        (CMQ + "visitor", ox.NamedNode(BASE + "person/ann")),
        (CMQ + "part", ox.NamedNode(BASE + "event/visit/ann")),
        (CMQ + "date", ox.Literal("2000-06", datatype=edtf)),
        (CMQ + "count", ox.Literal(3)),
        (CMQ + "text", ox.Literal('said "no"\ntwice')),
        (PREFIXES["skos"] + "prefLabel", ox.Literal("Визит", language="ru")),
        (PREFIXES["skos"] + "prefLabel", ox.Literal("Visit", language="en")),
        (PREFIXES["rdf"] + "type", ox.NamedNode(CMQ + "Visit")),
    ]
    out = BytesIO()
    write_turtle((ox.Triple(visit, ox.NamedNode(name), thing) for name, thing in statements), out, BASE)
    header, _, body = out.getvalue().decode().partition("\n\n")
    expected = r'''event:visit
    a cmq:Visit ;
    skos:prefLabel
        "Visit"@en ,
        "Визит"@ru ;
    cmq:count 3 ;
    cmq:date "2000-06"^^edtf:EDTF ;
    cmq:part <https://example.org/atlas/event/visit/ann> ;
    cmq:text "said \"no\"\ntwice" ;
    cmq:visitor
        <https://example.org/atlas/person/ann> ,
        <https://example.org/atlas/person/bo> .
'''
    assert expected == body
    assert "@prefix event: <https://example.org/atlas/event/> ." in header.splitlines()
    assert header.splitlines() == sorted(header.splitlines())


def test_nquads_are_sorted_lines(store: ox.Store) -> None:
    """Each quad is one canonical line, once, in the order of code points."""
    lines = nquads(store).decode().removesuffix("\n").split("\n")
    assert sorted({f"{quad} ." for quad in store}) == lines


def test_accepted_triples_carry_types_and_labels(store: ox.Store) -> None:
    """The accepted layer as triples is the accepted graph and the entities' graph, each triple once."""
    graphs = {ox.NamedNode(ACCEPTED), ox.NamedNode(ENTITIES)}
    found = accepted_triples(store)
    assert {quad.triple for quad in store if quad.graph_name in graphs} == set(found)
    assert len(set(found)) == len(found)


def test_refused_literal_stops_the_writer() -> None:
    """A store that holds a literal outside the profile is not written."""
    store = ox.Store()
    name = ox.NamedNode(BASE + "event/x")
    store.add(ox.Quad(name, name, ox.Literal("2000", datatype=ox.NamedNode(PREFIXES["xsd"] + "gYear")), name))
    with pytest.raises(CannotGoOn, match="xsd:gYear, which is outside the literal profile"):
        trig(store)


SPACE = st.sampled_from([BASE + "event/", CMQ, BASE, BASE + "claim/a#", "urn:x:", PREFIXES["schema"]])
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="￾￿") | st.sampled_from("\n\t\"'\\"), max_size=12)
IRI = st.builds(lambda space, tail: ox.NamedNode(space + tail), SPACE, st.from_regex(r"[ab1é한._~/:-]{0,6}", fullmatch=True))
LITERAL = st.one_of(
    st.builds(ox.Literal, TEXT),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), TEXT, st.sampled_from(["en", "ko-kp", "ko-kr"])),
    st.builds(lambda day: ox.Literal(day.isoformat(), datatype=ox.NamedNode(PREFIXES["xsd"] + "date")), st.dates()),
    st.builds(ox.Literal, st.integers(-(2**63), 2**63 - 1)),
    st.builds(ox.Literal, st.booleans()),
    st.builds(lambda text: ox.Literal(text, datatype=ox.NamedNode(PREFIXES["edtf"] + "EDTF")), TEXT),
)
QUADS = st.lists(st.builds(ox.Quad, IRI, IRI, IRI | LITERAL, IRI | st.just(ox.DefaultGraph())), max_size=12)


@given(QUADS)
def test_any_quads_within_the_profile_are_read_back(quads: list[ox.Quad]) -> None:
    """Whatever the profile admits is read back as it was, and written again as it stood."""
    written = trig(quads)
    assert set(quads) == set(read(written))
    assert written == trig(read(written))
    assert set(quads) == set(read(nquads(quads), ox.RdfFormat.N_QUADS))


@given(QUADS)
def test_lines_are_put_in_the_order_in_which_terms_are(quads: list[ox.Quad]) -> None:
    """Sorting bytes of lines gives the reading order of the terms: type and label first, IRIs before literals, literals by language."""
    store = ox.Store()
    for quad in quads:
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(ACCEPTED)))
    assert [quad.triple for quad in in_order(store)] == list(accepted_in_order(store))


@pytest.mark.parametrize(
    ("thing", "why"),
    [
        (ox.Literal('1"2', datatype=ox.NamedNode(PREFIXES["xsd"] + "integer")), "leading zeros"),
        (ox.Literal("a\x07b"), "control character"),
        (ox.Literal("a\uffffb", language="en"), "control character"),
        (ox.Literal('{"b":"1", "a":"2"}', datatype=ox.NamedNode(PREFIXES["rdf"] + "JSON")), "canonical form"),
        (ox.BlankNode("b"), "has no IRI"),
    ],
)
def test_what_the_profile_refuses_stops_every_writer(thing: ox.Literal | ox.BlankNode, why: str) -> None:
    """Each kind of term outside the profile is found in the lines, in N-Quads as in TriG."""
    store = ox.Store()
    name = ox.NamedNode(BASE + "event/x")
    store.add(ox.Quad(name, name, thing, name))
    for write in (trig, nquads):
        with pytest.raises(CannotGoOn, match=why):
            write(store)
