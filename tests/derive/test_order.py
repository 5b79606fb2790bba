"""What is derived does not hang on the order of claims, and agreement never takes anything away."""

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import Telling

from communique.dates import Extent
from communique.derive.timing import bounds_of, date_sides

DATES = st.sampled_from([
    "2000", "2000-06", "2000-06-10", "2000-06-1X", "2000-06-09/2000-06-12", "2000-05/2000-06", "2000-07", "2000-07-19", "XXXX-06-10",
    "XXXX-10-12", "2000-06-10/..", "../2000-06", "199X", "[2000-06-10,2000-07-19]", "2000?",
])  # fmt: skip
STATEMENTS = st.one_of(
    st.tuples(st.just("event/e"), st.just("date"), DATES),
    st.tuples(st.just("event/e"), st.just("place"), st.sampled_from(["place/a", "place/b", "place/c"])),
    st.tuples(st.just("event/e"), st.just("visitor"), st.sampled_from(["person/p", "person/q"])),
    st.tuples(st.just("place/a"), st.just("within"), st.sampled_from(["place/b", "place/c"])),
    st.tuples(st.just("person/p"), st.just("actsFor"), st.sampled_from(["state/a", "state/b"])),
)
ACCOUNTS = st.lists(st.lists(STATEMENTS, min_size=1, max_size=3), min_size=1, max_size=5)


def narrower(inner: Extent, outer: Extent) -> bool:
    """Whether each bound of one extent is as narrow as the other's, or narrower."""
    firsts = [(inner.earliest_begin, outer.earliest_begin), (inner.earliest_end, outer.earliest_end)]
    lasts = [(inner.latest_begin, outer.latest_begin), (inner.latest_end, outer.latest_end)]
    return all(b is None or (a is not None and a >= b) for a, b in firsts) and all(
        b is None or (a is not None and a <= b) for a, b in lasts
    )


@settings(max_examples=40, deadline=None)
@given(ACCOUNTS)
def test_the_order_of_claims_makes_no_difference(accounts: list[list[tuple[str, str, str]]]) -> None:
    """The same claims told in another order give the same quads in the same order."""
    named = list(enumerate(accounts))
    streams = []
    for turned in (named, named[::-1]):
        telling = Telling()
        for number, statements in turned:
            telling.claim(f"c{number}", ("event/e", "type", "Visit"), *statements)
        streams.append([str(quad) for quad in telling.inferred().quads])
    assert streams[0] == streams[1]
    assert len(streams[0]) == len(set(streams[0]))


@settings(max_examples=300, deadline=None)
@given(st.lists(DATES, min_size=1, max_size=5), DATES, st.booleans())
def test_an_agreeing_date_never_removes_the_acceptance(dates: list[str], more: str, is_extent: bool) -> None:
    """Where all dates agree, one more that agrees with what was accepted leaves one side, at least as narrow."""
    sides = date_sides(dates, is_extent=is_extent)
    if len(sides) == 1 and sides[0].joined(more):
        after = date_sides([*dates, more], is_extent=is_extent)
        assert len(after) == 1
        assert narrower(after[0].extent, sides[0].extent)


@settings(max_examples=300, deadline=None)
@given(st.lists(DATES, min_size=1, max_size=6), st.booleans())
def test_every_date_stands_on_a_side_that_it_holds(dates: list[str], is_extent: bool) -> None:
    """Each date is on some side, and a side's days are allowed by all its dates and by the words it is written in."""
    sides = date_sides(dates, is_extent=is_extent)
    assert set(dates) == {text for side in sides for text in side.texts}
    for side in sides:
        assert all(narrower(side.extent, bounds_of(text, is_extent=is_extent)) for text in (*side.texts, side.text))


@settings(max_examples=40, deadline=None)
@given(ACCOUNTS)
def test_every_accepted_statement_has_a_decision(accounts: list[list[tuple[str, str, str]]]) -> None:
    """Each accepted statement but bounds is the value of one decision, which names a claim."""
    telling = Telling()
    for number, statements in enumerate(accounts):
        telling.claim(f"c{number}", ("event/e", "type", "Visit"), *statements)
    derived = telling.inferred()
    decided = sorted(
        (record["subject"][0], record["property"][0], record["value"][0])
        for record in map(derived.record, derived.names("Decision"))
        if record["supportedBy"]
    )
    graph = ox.NamedNode("https://w3id.org/communique/graph/accepted")
    stated = [quad for quad in derived.store.quads_for_pattern(None, None, None, graph) if "TimeStamp" not in quad.predicate.value]
    assert len(decided) == len([q for q in stated if not q.predicate.value.endswith(("#earliest", "#latest"))])
