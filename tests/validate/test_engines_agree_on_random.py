"""On random data and random shapes the compiled engine gives what pySHACL gives, and joins give what the store's own engine gives."""

import io
import tempfile
from pathlib import Path

import pyoxigraph as ox
from engines import comparable
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.validate.engine import judge
from communique.validate.facts import read_facts
from communique.validate.joining import joined
from communique.validate.patterns import NotJoined
from communique.validate.planning import planned
from communique.validate.reading import parse_shapes, read_shapes
from communique.validate.reference import refer
from communique.validate.syntax import read_query

HEAD = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:D rdfs:subClassOf :C .
"""
NODES = [":a", ":b", ":c", ":d"]
VALUES = {
    ":o": NODES,
    ":m": [*NODES, '"a"', "1"],
    ":n": ["0", "1", "2", "10", "1.5", "2.0"],
    ":d": [f'"{day}"^^xsd:date' for day in ("1999-12-31", "2000-02-29", "2000-03-01", "2011-10-05")],
    ":s": ['"a"', '"ab"', '"abc"', '"a"@en', '"b"@en', '"b"@en-gb', '"a"@ru', '"Å"'],
}
PATHS = [*VALUES, "[ sh:inversePath :o ]", "( :o :n )", "[ sh:alternativePath ( :o :m ) ]", "[ sh:zeroOrMorePath :o ]",
         "[ sh:oneOrMorePath :o ]", "[ sh:zeroOrOnePath :m ]", "( :o [ sh:inversePath :m ] )", "( [ sh:zeroOrMorePath :o ] :s )"]


PATTERNS = ["^a", "b$", "[a-c]", "2000-0[23]", "a.c|/a$", "^(ab?|x+)$"]


def _any_value() -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({value for values in VALUES.values() for value in values}))


def _few(what: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(what, min_size=1, max_size=4, unique=True)


@st.composite
def data(draw: st.DrawFn) -> str:
    """A small graph; each predicate has values of its own kind, for rdflib orders terms of unlike types."""
    lines = draw(st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from([*VALUES, "a"])), max_size=24))
    kinds = {**VALUES, "a": [":C", ":D", ":E"]}
    return HEAD + "\n".join(f"{node} {key} {draw(st.sampled_from(kinds[key]))} ." for node, key in lines)


class Shapes:
    """Shapes written one after the other, each with a name."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.lines = draw, [HEAD]

    def shape(self, depth: int, path: str = "") -> str:
        """The name of a new shape."""
        parts = [f"sh:path {path}"] if path else []
        kinds = ["value", "value", "set"] + (["nested", "property"] if depth else [])
        chosen = self.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=3))
        parts.extend(getattr(self, f"_{kind}")(path, depth) for kind in chosen)
        name = f":S{len(self.lines)}"
        self.lines.append(f"{name} {' ; '.join({part.split()[0]: part for part in parts}.values())} .")
        return name

    def _value(self, path: str, depth: int) -> str:
        draw = self.draw
        some = [
            f"sh:class {draw(st.sampled_from([':C', ':D', ':E']))}",
            f"sh:nodeKind sh:{draw(st.sampled_from(['IRI', 'Literal', 'BlankNode', 'IRIOrLiteral']))}",
            f"sh:in ( {' '.join(draw(_few(_any_value())))} )",
            f"sh:datatype {draw(st.sampled_from(['xsd:integer', 'xsd:string', 'xsd:date', 'xsd:decimal']))}",
            f"sh:pattern '{draw(st.sampled_from(PATTERNS))}'",
            f"sh:minLength {draw(st.integers(0, 4))}",
            f"sh:maxLength {draw(st.integers(0, 22))}",
        ]
        if path in {":n", "( :o :n )"}:
            some.append(f"sh:{draw(st.sampled_from(['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive']))} 1.5")
        if path == ":d":
            some.append(f"sh:{draw(st.sampled_from(['minInclusive', 'maxExclusive']))} '2000-03-01'^^xsd:date")
        if path == ":s":
            some.append('sh:languageIn ( "en" )')
        return draw(st.sampled_from(some))

    def _set(self, path: str, depth: int) -> str:
        draw = self.draw
        other = draw(st.sampled_from([":o", ":m", ":n"]))
        some = [f"sh:equals {other}", f"sh:disjoint {other}", f"sh:hasValue {draw(_any_value())}"]
        if path:
            some += [f"sh:minCount {draw(st.integers(0, 2))}", f"sh:maxCount {draw(st.integers(0, 2))}", "sh:uniqueLang true"]
        else:
            some.append(f"sh:closed true ; sh:ignoredProperties ( {' '.join(draw(_few(st.sampled_from(list(VALUES)))))} )")
        if path in {":n", ":d"}:
            some.append(f"sh:{draw(st.sampled_from(['lessThan', 'lessThanOrEquals']))} {path}")
        return draw(st.sampled_from(some))

    def _nested(self, path: str, depth: int) -> str:
        draw = self.draw
        kind = draw(st.sampled_from(["node", "not", "and", "or", "xone", *(["qualified"] if path else [])]))
        if kind == "qualified":
            bound = draw(st.sampled_from(["Min", "Max"]))
            return f"sh:qualifiedValueShape {self.shape(depth - 1)} ; sh:qualified{bound}Count {draw(st.integers(0, 2))}"
        inner = [self.shape(depth - 1, draw(st.sampled_from(["", *PATHS]))) for _ in range(1 if kind in {"node", "not"} else 2)]
        if kind == "node":
            inner = [self.shape(depth - 1)]
        return f"sh:{kind} {inner[0]}" if kind in {"node", "not"} else f"sh:{kind} ( {' '.join(inner)} )"

    def _property(self, path: str, depth: int) -> str:
        return f"sh:property {self.shape(depth - 1, self.draw(st.sampled_from(PATHS)))}"


@st.composite
def shapes(draw: st.DrawFn) -> str:
    """Some shapes with targets, and those nested in them."""
    writer = Shapes(draw)
    for _ in range(draw(st.integers(1, 2))):
        name = writer.shape(2, draw(st.sampled_from(["", "", *PATHS])))
        target = draw(st.sampled_from(["Class :C", "Class :D", "Node :a", "Node :z", "SubjectsOf :o", "ObjectsOf :m"]))
        writer.lines.append(f"{name} sh:target{target} .")
    return "\n".join(writer.lines)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(data(), shapes())
def test_random_shapes_give_the_results_of_pyshacl(graph: str, shapes: str) -> None:
    """Focus, path, value, component, shape and severity are those of pySHACL, each as often."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shapes.ttl"
        path.write_text(shapes, encoding="utf-8")
        store = ox.Store()
        store.load(io.BytesIO(graph.encode()), format=ox.RdfFormat.TURTLE)
        compiled = comparable(judge(store, read_shapes(parse_shapes(path)), [ox.DefaultGraph()]))
        assert compiled == comparable(refer(store, path, [ox.DefaultGraph()]))


STEPS = ["x:o", "x:m", "x:n", "^x:o", "x:o/x:m", "x:o|x:m", "x:o*", "x:o+", "x:m?", "(x:o/^x:m)*", "a"]
NAMES = ["$this", "?one", "?two", "?three"]


@st.composite
def groups(draw: st.DrawFn, depth: int = 2) -> str:
    """The inside of a group: patterns, then what builds on them."""
    ends = st.sampled_from([*NAMES, *NAMES, "x:a", "x:b", "1"])
    pattern = st.builds("{} {} {} .".format, st.sampled_from(NAMES), st.sampled_from(STEPS), ends)
    parts = draw(st.lists(pattern, min_size=1, max_size=3))
    more = ["compare"] + (["exists", "either", "maybe", "union", "bind"] if depth else [])
    for kind in draw(st.lists(st.sampled_from(more), max_size=2)):
        inner = draw(groups(depth - 1)) if kind in {"exists", "either", "maybe", "union"} else ""
        sign, one, other = draw(st.sampled_from(["<", "!=", "=", ">="])), draw(st.sampled_from(NAMES)), draw(st.sampled_from([*NAMES, "1", "x:a"]))
        parts.append({
            "compare": f"FILTER({one} {sign} {other})",
            "exists": f"FILTER {draw(st.sampled_from(['', 'NOT ']))}EXISTS {{ {inner} }}",
            "either": f"FILTER({one} {sign} {other} || !EXISTS {{ {inner} }})",
            "maybe": f"OPTIONAL {{ {inner} }}",
            "union": f"{{ {inner} }} UNION {{ {draw(groups(depth - 1)) if kind == 'union' else ''} }}",
            "bind": f"BIND(STR({one}) AS ?text{depth}{one[1:]})",
        }[kind])
    return " ".join(dict.fromkeys(parts))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("omn"), st.sampled_from(["x:a", "x:b", "x:c", "x:d", "1", "2"])), max_size=14), groups())
def test_joins_give_the_rows_of_the_store(triples: list[tuple[str, str, str]], group: str) -> None:
    """A query joined from the focus nodes outwards has, for each, the rows that the store finds with the node put in its place."""
    query = f"PREFIX x: <x:>\nSELECT $this ?one ?two WHERE {{ {group} }}"
    store = ox.Store()
    known = [(letter, "seen", "1") for letter in "abcd"]
    store.update("PREFIX x: <x:> INSERT DATA { " + " ".join(f"x:{s} x:{p} {o} ." for s, p, o in [*known, *triples]) + " }")
    facts = read_facts(store, [ox.DefaultGraph()], ())[0]
    nodes = [ox.NamedNode(f"x:{letter}") for letter in "abcd"]
    try:
        rows = joined(planned(read_query(query)), facts, [facts.terms.number(node) for node in nodes], "PREFIX x: <x:>\n")
    except NotJoined:
        return
    found = {(facts.terms.term(key), row.get("one"), row.get("two")) for key, row in rows}
    assert found == {(node, row["one"], row["two"]) for node in nodes for row in _substituted(store, query, node)}


def _substituted(store: ox.Store, query: str, node: ox.NamedNode) -> ox.QuerySolutions:
    found = store.query(query, substitutions={ox.Variable("this"): node})
    assert isinstance(found, ox.QuerySolutions)
    return found
