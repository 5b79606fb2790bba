"""What is read and sent for a change of a large dataset is in proportion to the change, and what is there is right all the same."""

import random
import re

import pyoxigraph as ox
import pytest
from loopback import Fault, Loopback, Seen, running
from test_publishing import WAYS, cut_at, held, put, served, taking

from communique.findings import CannotGoOn
from communique.graph.contents import contents, graph_lines
from communique.graph.store import base_of, filled
from communique.iris import BASE, PUBLICATION, RECORDS
from communique.servers import changes, parts
from communique.servers.connection import Connection, Reply
from communique.servers.parts import parts_of
from communique.servers.publishing import publish
from communique.servers.service import Service

Facts = dict[int, str]
"""What each claim of an invented dataset says."""


def dataset(facts: Facts) -> ox.Store:
    """A graph for each claim, and three statements about it in the records."""
    quads = []
    for number, says in facts.items():
        claim, word = ox.NamedNode(f"{BASE}claim/{number}"), ox.Literal(says)
        quads.append(ox.Quad(claim, ox.NamedNode(f"{BASE}says"), word, claim))
        quads += [ox.Quad(ox.NamedNode(claim.value + some), ox.NamedNode(f"{BASE}said"), word, ox.NamedNode(RECORDS))
                  for some in ("", "#a", "#b")]
    return filled(quads)


def record_of(server: Loopback) -> set[ox.Quad]:
    """All of the record of publication."""
    return set(server.store.quads_for_pattern(None, None, None, ox.NamedNode(PUBLICATION)))


@pytest.fixture
def finely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty lines are large, and a leaf has two, so that a small dataset has trees of several depths."""
    monkeypatch.setattr(parts, "LARGE", 40)
    monkeypatch.setattr(changes, "LARGE", 40)
    monkeypatch.setattr(parts, "_LEAF", 2)


class Counting(Connection):
    """A connection that counts the bytes that it reads and sends."""

    read = written = 0

    def send(self, method: str, url: str, *, body: bytes = b"", media: str = "", accept: str = "*/*") -> Reply:
        """The reply, counted."""
        reply = super().send(method, url, body=body, media=media, accept=accept)
        self.read, self.written = self.read + len(reply.body), self.written + len(body)
        return reply


def costs(server: Loopback, facts: Facts) -> tuple[int, int]:
    """The bytes read and sent for a publication."""
    connection, store = Counting(), dataset(facts)
    publish(store, base_of(store), "", connection, Service(server.query, f"{server.url}/update"))
    assert held(server.store) == set(store)
    return connection.read, connection.written


EDITS = {"changed": {77: "otherwise"}, "new": {10_000: "more"}, "gone": {77: ""}}


@pytest.mark.parametrize("edit", EDITS)
def test_a_change_costs_what_it_is(edit: str) -> None:
    """One claim of 3,000, and one of 6,000, cost some leaves and the way to them, not the records; no change costs next to nothing."""
    for number in (3_000, 6_000):
        facts = {at: f"{at} is said at some length" for at in range(number)}
        with running(Loopback()) as server:
            whole = sum(costs(server, facts))
            revised = {at: said for at, said in (facts | EDITS[edit]).items() if said}
            assert sum(costs(server, revised)) < min(130_000, whole / 20)
            assert sum(costs(server, revised)) < 2_000


@pytest.mark.parametrize("way", WAYS)
def test_whatever_changes_the_record_is_that_of_a_first_publication(way: str, finely: None) -> None:
    """After random changes, small and large, of claims of any number, the server holds the dataset, and its record is as if it were new there."""
    dice = random.Random(4)
    facts: Facts = dict.fromkeys(range(60), "a")
    with taking(way) as server:
        for turn in range(20 if way == "updates" else 6):
            for at in dice.sample(range(400), dice.choice([1, 2, 5, 150])):
                facts = {key: said for key, said in facts.items() if key != at} if dice.random() < 0.4 else facts | {at: f"turn {turn}"}
            put(dataset(facts), server, most=2**20)
            with taking(way) as new:
                put(dataset(facts), new, most=2**20)
                assert held(server.store) == set(dataset(facts)) == held(new.store)
                assert record_of(server) == record_of(new)
            assert served(server).record.digests == {name: one.digest for name, one in contents(dataset(facts)).items()}


@pytest.mark.parametrize("where", ["before", "after", "within"])
def test_a_cut_leaves_no_part_that_is_believed_and_wrong(where: str, finely: None) -> None:
    """Cut at any request of a publication in parts, the next one, of whatever version, brings all that is wanted."""
    old = dataset(dict.fromkeys(range(40), "a"))
    new = dataset({at: "b" if at in (3, 4, 17) else "a" for at in range(41) if at != 20})
    other = dataset({at: "b" if at in (3, 9) else "a" for at in range(40)})
    with taking("updates") as model:
        put(old, model, most=2**9)
        start = list(model.store)
        del model.seen[:]
        put(new, model, most=2**9)
        requests = len(model.seen)
        assert requests > 15
    fresh = []
    for store in (other, old, new):
        with taking("updates") as clean:
            put(store, clean)
            fresh.append(record_of(clean))
    for number in range(requests):
        for following, record in list(zip((other, old, new), fresh, strict=True))[:None if number % 5 == 0 else 1]:
            with taking("updates") as server:
                server.store.extend(start)
                server.script = cut_at(number, where)
                with pytest.raises(CannotGoOn, match="cannot be reached"):
                    put(new, server, most=2**9)
                server.script = lambda _number, _seen: None
                put(following, server)
                assert held(server.store) == set(following)
                assert record_of(server) == record


def test_what_was_left_of_an_earlier_tree_is_not_believed(finely: None) -> None:
    """A graph that was large, then small, and is large again is brought whole, whatever the record still has of its parts."""
    facts: Facts = dict.fromkeys(range(200), "a")
    tree = parts_of(RECORDS, graph_lines(dataset(facts), RECORDS), "")
    assert tree is not None
    leaves = [{int(re.findall(r"claim/(\d+)", line)[0]) for line in leaf} for leaf in tree.leaves.values()]
    beside = {at for leaf in leaves if 7 in leaf for at in leaf}  # so that the leaves that differ in the end are there as they were
    with taking("updates") as server:
        for version in (facts, dict.fromkeys(beside, "a"), facts | {7: "b"}):
            put(dataset(version), server)
            assert held(server.store) == set(dataset(version))


def asks_for_all(server: Loopback) -> bool:
    """Whether somebody read the records whole."""
    return any(b"GRAPH+%3C" + RECORDS.replace(":", "%3A").encode() + b"%3E+%7B+%3Fs+%3Fp+%3Fo+%7D" in one.body for one in server.seen)


def test_parts_that_are_not_what_they_say_are_read_whole(finely: None) -> None:
    """Where others changed the part that changes, or the server cannot reckon, the graph is read whole; to verify, it always is."""
    facts: Facts = dict.fromkeys(range(200), "a")
    leaf = f"<{BASE}claim/7> <{BASE}said>"

    def no_md5(_number: int, seen: Seen) -> Fault | None:
        return Fault(400, {}, b"no such function") if b"MD5" in seen.body else None

    for disturbed, revised, more in (
        ("", facts | {7: "b"}, {}), (f'DELETE DATA {{ GRAPH <{RECORDS}> {{ {leaf} "a" }} }}', facts | {7: "b"}, {}),
        ("", dict.fromkeys(range(199), "a"), {}), ("no md5", dict.fromkeys(range(199), "a"), {}), ("", facts | {7: "b"}, {"verify": True}),
    ):  # fmt: skip
        with taking("updates") as server:
            put(dataset(facts), server)
            if disturbed == "no md5":
                server.script = no_md5
            elif disturbed:
                server.store.update(disturbed)
            del server.seen[:]
            put(dataset(revised), server, **more)
            assert held(server.store) == set(dataset(revised))
            assert asks_for_all(server) == bool(disturbed or more)


def test_what_others_changed_elsewhere_in_a_large_graph_is_mended(finely: None) -> None:
    """A statement that somebody took out of a large graph is missed when it is counted, and comes back with the next publication."""
    facts: Facts = dict.fromkeys(range(200), "a")
    with taking("updates") as server:
        put(dataset(facts), server)
        server.store.update(f'DELETE DATA {{ GRAPH <{RECORDS}> {{ <{BASE}claim/100> <{BASE}said> "a" }} }}')
        revised = dataset(facts | {7: "b"})
        with pytest.raises(CannotGoOn, match="has 599 triples of 600"):
            put(revised, server)
        put(revised, server)
        assert held(server.store) == set(revised)


@pytest.fixture
def lines() -> list[str]:
    """Lines of a large graph."""
    return graph_lines(dataset(dict.fromkeys(range(700), "a")), RECORDS)


def test_parts_are_parts(lines: list[str]) -> None:
    """Each line stands in one leaf; a graph has parts from 2,000 lines on, and none where its subjects have no names."""
    found = parts_of(RECORDS, lines, "root")
    assert found is not None
    assert sorted(line for leaf in found.leaves.values() for line in leaf) == lines
    assert found.nodes[""] == "root"
    assert parts_of(RECORDS, lines[:1999], "root") is None
    assert parts_of(RECORDS, [*lines, "_:a <http://a/p> <http://a/o> .\n"], "root") is None
