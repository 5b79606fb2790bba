"""A publication sends what changed, survives a cut anywhere, and never leaves a reader in doubt which version is there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pyoxigraph as ox
import pytest
from loopback import Fault, Loopback, Seen, running

from communique.cli.main import main
from communique.findings import CannotGoOn
from communique.graph.contents import contents
from communique.graph.store import base_of, filled
from communique.iris import PUBLICATION, RECORDS
from communique.servers.connection import Connection
from communique.servers.publishing import Report, publish
from communique.servers.served import ServedGraphs
from communique.servers.service import Service

SMALL = 2**13
"""Bytes of a request in these tests, so that a small dataset takes many."""
WAYS = ("updates", "graphs", "quads")


def service_of(server: Loopback) -> Service:
    """The addresses of a server that takes updates, or is a graph store."""
    return Service(server.query, f"{server.url}/update" if server.updates else "", f"{server.url}/store")


def put(store: ox.Store, server: Loopback, *, tries: int = 1, most: int = SMALL, verify: bool = False, dry_run: bool = False) -> Report:
    """Publish a dataset, in small requests and without patience."""
    connection = Connection(tries=tries, wait=lambda _seconds: None)
    return publish(store, base_of(store), "", connection, service_of(server), most=most, verify=verify, dry_run=dry_run)


def held(store: ox.Store) -> set[ox.Quad]:
    """What a server holds, without its record."""
    return {quad for quad in store if quad.graph_name != ox.NamedNode(PUBLICATION)}


def served(server: Loopback) -> ServedGraphs:
    """What a reader sees."""
    return ServedGraphs(Connection(wait=lambda _seconds: None), server.query)


@contextmanager
def taking(way: str) -> Iterator[Loopback]:
    """A server that takes updates, is a graph store, or is one that takes quads."""
    with running(Loopback(updates=way == "updates", quads=way == "quads")) as server:
        yield server


@pytest.fixture(scope="module")
def revised(small: ox.Store) -> ox.Store:
    """The next version: one claim is gone, one changed, one new, and so is what follows from them."""
    quads = list(small)
    claims = sorted({quad.graph_name.value for quad in quads if "/claim/" in str(quad.graph_name)})
    gone, other, new = (ox.NamedNode(name) for name in (claims[0], claims[1], claims[0] + "9"))
    kept = [quad for quad in quads if quad.graph_name != gone and quad.subject != gone]
    title = ox.NamedNode("http://purl.org/dc/terms/title")
    kept += [ox.Quad(other, title, ox.Literal("Another word"), other), ox.Quad(new, title, ox.Literal("Neues\n„Wort“"), new),
             ox.Quad(new, title, ox.Literal("a record"), ox.NamedNode(RECORDS))]
    return filled(kept)


@pytest.mark.parametrize("way", WAYS)
def test_the_server_holds_the_dataset_and_names_its_version(way: str, small: ox.Store, revised: ox.Store) -> None:
    """After each publication the server holds just the quads of the version that its record names."""
    with taking(way) as server:
        for store in (small, revised, small):
            report = put(store, server)
            assert held(server.store) == set(store)
            record = served(server).record
            assert record.finished
            assert record.version == report.version
            assert record.digests == {name: one.digest for name, one in contents(store).items()}


@pytest.mark.parametrize("way", WAYS)
def test_only_what_changed_is_sent(way: str, small: ox.Store, revised: ox.Store) -> None:
    """Of the next version only the graphs that differ are sent; of the same version nothing is."""
    with taking(way) as server:
        put(small, server)
        before, now = contents(small), contents(revised)
        differing = sorted(name for name in now if before.get(name) != now[name])
        del server.seen[:]
        report = put(revised, server)
        assert list(report.plan.changed) == differing
        assert list(report.plan.dropped) == sorted(before.keys() - now.keys())
        del server.seen[:]
        assert put(revised, server).unchanged
        assert server.written() == []


def test_small_graphs_share_requests(small: ox.Store) -> None:
    """The number of requests follows from the bytes, not from the number of graphs."""
    with taking("updates") as server:
        put(small, server, most=2**20)
        assert len(server.written()) == 3  # the record, all graphs, and the record again
    with taking("quads") as server:
        put(small, server, most=2**20)
        assert [one.method for one in server.written()] == ["PUT", "POST", "PUT"]


def test_a_small_change_is_one_request(small: ox.Store, revised: ox.Store) -> None:
    """What fits into one request goes in one, with the record: a server that obeys a request as a whole never holds a mix."""
    with taking("updates") as server:
        put(small, server)
        del server.seen[:]
        put(revised, server, most=2**20)
        assert len(server.written()) == 1


def cut_at(number: int, where: str) -> Callable[[int, Seen], Fault | None]:
    """A server that is cut off at one request, and stays away."""
    return lambda at, _seen: Fault(cut=where) if at == number else Fault(cut="before") if at > number else None


@pytest.mark.parametrize(("way", "where"), [(way, where) for way in WAYS for where in ("before", "after", "within", "answering")
                                            if way == "updates" or where != "within"])
def test_a_cut_anywhere_leaves_a_version_that_is_named(way: str, where: str, small: ox.Store, revised: ox.Store) -> None:
    """Cut at any request, the server holds the old version, the new one, or says that it is between them; the next publication mends it.

    Even so a graph with its digest is whole. The server obeys nothing, all, or half of the operations of the request that is cut.
    """
    with taking(way) as model:
        put(small, model)
        start = list(model.store)
        del model.seen[:]
        put(revised, model)
        requests = len(model.seen)
    states = set()
    for number in range(requests):
        with taking(way) as server:
            server.store.extend(start)
            server.script = cut_at(number, where)
            with pytest.raises(CannotGoOn, match="cannot be reached"):
                put(revised, server)
            server.script = lambda _number, _seen: None
            states.add(check_named(server, small, revised))
            put(revised, server)
            assert held(server.store) == set(revised)
            assert served(server).record.finished
    assert "between" in states


def check_named(server: Loopback, old: ox.Store, new: ox.Store) -> str:
    """Which version a server holds, by its record; fails where that is not so."""
    record = served(server).record
    digests = {store: {name: one.digest for name, one in contents(store).items()} for store in (old, new)}
    there = {name: one.digest for name, one in contents(filled(held(server.store))).items()}
    assert all(there.get(name) == digest for name, digest in record.digests.items())
    if not record.finished:
        assert record.mixed
        return "between"
    assert there in digests.values()
    return "old" if there == digests[old] else "new"


def test_a_first_publication_that_is_cut_goes_on(small: ox.Store) -> None:
    """What had arrived before the cut is compared and not sent again."""
    with taking("updates") as server:
        put(small, server)
        requests, whole = len(server.seen), server.store
        server.store, server.seen = ox.Store(), []
        server.script = cut_at(requests // 2, "before")
        with pytest.raises(CannotGoOn):
            put(small, server)
        server.script = lambda _number, _seen: None
        report = put(small, server)
        assert report.resumed
        assert 0 < len(report.plan.changed) < len(contents(small))
        assert set(server.store) == set(whole)


def test_a_cut_to_one_version_and_on_to_a_third(small: ox.Store, revised: ox.Store) -> None:
    """While a third version takes the place of one that never was whole, the record names both that parts may be of."""
    third = filled(quad for quad in small if not quad.graph_name.value.endswith(("/a0003", "/graph/links")))
    with taking("updates") as server:
        put(small, server)
        for store in (revised, third):
            writes = iter(range(100))
            server.script = lambda _at, seen, writes=writes: Fault(cut="before") if seen.path == "/update" and next(writes) > 2 else None
            with pytest.raises(CannotGoOn):
                put(store, server, most=2**10)
            server.script = lambda _number, _seen: None
        record = served(server).record
        assert len(record.before) == 2
        put(third, server)
        assert held(server.store) == set(third)


def test_what_others_changed_is_found(small: ox.Store) -> None:
    """With verify each graph is read back, and one that is not what its digest says is sent again."""
    with taking("updates") as server:
        put(small, server)
        name = next(name for name in contents(small) if "/claim/" in name)
        server.store.update(f"DELETE {{ GRAPH <{name}> {{ ?s ?p ?o }} }} INSERT {{ GRAPH <{name}> {{ ?s ?p 1 }} }} "
                            f"WHERE {{ GRAPH <{name}> {{ ?s ?p ?o }} }}")
        assert put(small, server).unchanged
        with pytest.raises(CannotGoOn, match=f"<{name}> is not what was published there; communique publish --verify mends it"):
            served(server).copy()
        assert put(small, server, verify=True).plan.changed == (name,)
        assert held(server.store) == set(small)


def test_what_is_not_ours_stays(small: ox.Store) -> None:
    """Graphs that no publication wrote are not touched."""
    foreign = ox.Quad(ox.NamedNode("http://a/s"), ox.NamedNode("http://a/p"), ox.Literal("o"), ox.NamedNode("http://a/g"))
    with taking("updates") as server:
        server.store.add(foreign)
        put(small, server)
        assert held(server.store) == {*small, foreign}


def test_a_dry_run_writes_nothing(small: ox.Store) -> None:
    """What would be sent is said, and nothing is."""
    with taking("updates") as server:
        report = put(small, server, dry_run=True)
        assert list(report.plan.changed) == sorted(contents(small))
        assert server.written() == []


@pytest.mark.parametrize("way", WAYS)
def test_a_server_that_takes_less_is_sent_less(way: str, small: ox.Store) -> None:
    """A request that is too large for a server is taken apart."""
    with running(Loopback(updates=way == "updates", quads=way == "quads", most=2**17)) as server:
        put(small, server, most=2**18)
        assert held(server.store) == set(small)


def test_two_who_publish_at_once_are_told(small: ox.Store, revised: ox.Store) -> None:
    """Who finds at the end that somebody else publishes there does not call the version whole."""
    with taking("updates") as server:
        put(small, server)
        writes = iter(range(100))

        def other(_at: int, seen: Seen) -> None:
            if seen.path == "/update" and next(writes) == 1:
                server.script = lambda _number, _seen: None
                put(filled(list(small)[:50]), server)

        server.script = other
        with pytest.raises(CannotGoOn, match=r"does not show what was written; .* somebody else publishes there"):
            put(revised, server, most=2**10)


def test_an_address_that_takes_everything_is_not_believed(small: ox.Store) -> None:
    """A page for people with status 200 is no update, and one without a page must show what was written."""
    page = Fault(200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html>Welcome</html>")
    for fault, message in ((page, "answers an update with a page for people"), (Fault(204), "does not show what was written")):
        with taking("updates") as server:
            server.script = lambda _number, seen, fault=fault: fault if seen.path == "/update" else None
            with pytest.raises(CannotGoOn, match=message):
                put(small, server)


def test_a_version_that_comes_while_somebody_reads(small: ox.Store, revised: ox.Store, capfd: pytest.CaptureFixture[str]) -> None:
    """A command that began with one version and ended with another says so, and its exit code is 2."""
    with taking("updates") as server:
        put(small, server)
        words = ["explain", "event/summit-2011", "--endpoint", server.query]
        assert main(words) == 0
        del server.seen[:]

        def other(at: int, _seen: Seen) -> None:
            if at == 2:
                server.script = lambda _number, _seen: None
                put(revised, server)

        server.script = other
        assert main(words) == 2
        assert "another version was published there while this was read" in capfd.readouterr().err
