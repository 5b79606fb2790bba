"""Accounts compared: denials, orders of events, offices; and what differs without contradiction, with the reason why."""

import pytest
from telling import Derived, Telling

V = ("event/v", "type", "Visit")
W = ("event/w", "type", "Visit")


def apparent(derived: Derived) -> dict[str, list[str]]:
    """The values of each apparent conflict, narrowest first, by its name."""
    return {name: [derived.record(f"{name}#side-{n + 1}")["value"][0] for n, _ in enumerate(derived.record(name)["conflictSide"])]
            for name in derived.names("ApparentConflict")}


def sides(derived: Derived, name: str) -> list[tuple[str, list[str]]]:
    """Value and claims of each side of a conflict."""
    found = [derived.record(f"{name}#side-{n + 1}") for n, _ in enumerate(derived.record(name)["conflictSide"])]
    return [(side["value"][0], side["claim"]) for side in found]


def test_a_denied_event_stays_disputed_until_ruled() -> None:
    """A claim with nothing but a type denies the event: a conflict on existence, the event accepted as disputed."""
    telling = Telling()
    telling.claim("a", V, ("event/v", "date", "1999-05"))
    telling.claim("b", V, modality="denied")
    derived = telling.derived()
    assert sides(derived, "conflict/event/v.type.denied") == [("cmq:Visit", ["claim/a"]), ("concept:denied", ["claim/b"])]
    assert derived.record("conflict/event/v.type.denied")["conflictKind"] == ["concept:existence-conflict"]
    assert derived.accepted("event/v", "date") == ["1999-05"]
    decision = derived.record("decision/event/v.type.Visit")
    assert (decision["disputed"], decision["opposedBy"]) == (["true"], ["claim/b"])


def test_a_ruling_for_the_denial_withdraws_the_event_and_what_hangs_on_it() -> None:
    """Nothing is accepted of an event that a ruling holds denied: neither its statements nor roles in it nor it as a value."""
    telling = Telling()
    telling.claim("a", V, ("event/v", "date", "1999-05"), W, ("event/w", "subEventOf", "event/v"), ("event/w", "date", "1999"))
    telling.claim("c", ("event/v/p", "type", "Participation"), ("event/v/p", "inEvent", "event/v"))
    telling.claim("b", V, modality="denied")
    telling.ruling("r", "event/v", "type", ["b"], ["a"])
    derived = telling.derived()
    assert derived.problems == []
    assert [derived.accepted("event/v", key) for key in ("type", "date")] == [[], []]
    assert derived.accepted("event/v/p", "inEvent") == derived.accepted("event/w", "subEventOf") == []
    assert derived.accepted("event/w", "date") == ["1999"]
    assert derived.record("conflict/event/v.type.denied")["ruling"] == ["ruling/r"]


def test_a_ruling_against_the_denial_ends_the_dispute() -> None:
    """The asserted value is accepted by the ruling, with the denial against it."""
    telling = Telling()
    telling.claim("a", V)
    telling.claim("b", V, modality="denied")
    telling.ruling("r", "event/v", "type", ["a"], ["b"])
    decision = telling.derived().record("decision/event/v.type")
    assert (decision["disputed"], decision["ruling"], decision["opposedBy"]) == (["false"], ["ruling/r"], ["claim/b"])


@pytest.mark.parametrize(
    ("key", "asserted", "denied", "kind"),
    [
        ("place", "place/x", "place/x", "place-conflict"),
        ("place", "place/x", "place/y", "place-conflict"),
        ("visitor", "person/p", "person/p", "participant-conflict"),
        ("date", "1999-05-03", "1999-05", "date-conflict"),
        ("frame", "event/w", "event/w", "existence-conflict"),
    ],
)
def test_a_denied_statement_denies_it_and_not_the_event(key: str, asserted: str, denied: str, kind: str) -> None:
    """What a denied claim states of an event is denied, with whatever is narrower; the event is not."""
    telling = Telling()
    telling.claim("a", V, ("event/v", key, asserted), ("place/x", "within", "place/y"))
    telling.claim("b", V, ("event/v", key, denied), modality="denied")
    derived = telling.derived()
    (name,) = derived.names("Conflict")
    assert ".denied" in name
    assert derived.record(name)["conflictKind"] == [f"concept:{kind}"]
    assert sides(derived, name) == [(asserted, ["claim/a"]), ("concept:denied", ["claim/b"])]


def test_a_denied_role_is_denied_by_what_makes_it_one() -> None:
    """A role of which a denial states event and actor alone is denied as a whole; with an office, that office is."""
    telling = Telling()
    role(telling, "a", "office/one")
    whole = (("event/v/p", "type", "Participation"), ("event/v/p", "inEvent", "event/v"), ("event/v/p", "actor", "person/p"))
    telling.claim("b", *whole, modality="denied")
    assert telling.derived().names("Conflict") == ["conflict/event/v/p.type.denied"]
    telling.claim("c", *whole, ("event/v/p", "capacity", "office/one"), modality="denied")
    assert telling.derived().names("Conflict") == ["conflict/event/v/p.capacity.denied.one", "conflict/event/v/p.type.denied"]


def test_a_denial_of_something_else_is_no_conflict() -> None:
    """Nobody is contradicted by the denial of another place, a narrower date, or an event of which nobody tells."""
    telling = Telling()
    telling.claim("a", V, ("event/v", "date", "1999"), ("event/v", "place", "place/x"))
    telling.claim("b", V, ("event/v", "date", "1999-05"), ("event/v", "place", "place/z"), modality="denied")
    telling.claim("c", W, modality="denied")
    derived = telling.derived()
    assert derived.names("Conflict") == []
    assert derived.record("decision/event/v.date")["disputed"] == ["false"]
    assert derived.accepted("event/w", "type") == []


def test_two_orders_of_two_events_conflict() -> None:
    """Two accounts of what came first conflict, and neither order is accepted; each side names the event that it has first."""
    telling = Telling()
    telling.claim("a", V, W, ("event/v", "before", "event/w"))
    telling.claim("b", ("event/v", "after", "event/w"))
    derived = telling.derived()
    assert sides(derived, "conflict/event/v.followingEvent.w") == [("event/v", ["claim/a"]), ("event/w", ["claim/b"])]
    assert derived.record("conflict/event/v.followingEvent.w")["conflictKind"] == ["concept:sequence-conflict"]
    assert derived.accepted("event/v", "before") == derived.accepted("event/v", "after") == []


def test_dates_exclude_an_order_and_a_ruling_settles_it() -> None:
    """An order that the accepted dates leave no room for is a conflict with them; a ruling accepts the preferred one."""
    telling = Telling()
    telling.claim("a", V, W, ("event/v", "before", "event/w"))
    telling.claim("b", ("event/v", "date", "1999-06"), ("event/w", "date", "1999-05"))
    derived = telling.derived()
    assert sides(derived, "conflict/event/v.followingEvent.w") == [("event/v", ["claim/a"]), ("event/w", ["claim/b"])]
    assert derived.accepted("event/v", "before") == []
    telling.ruling("r", "event/v", "before", ["a"], ["b"])
    derived = telling.derived()
    assert derived.problems == []
    assert derived.record("conflict/event/v.followingEvent.w")["ruling"] == ["ruling/r"]
    assert derived.accepted("event/v", "before") == ["event/w"]


@pytest.mark.parametrize("dates", [("1999-05", "1999-05"), ("1999", "1999-05-01"), ("1999-05-01", "1999-05-02")])
def test_an_order_that_dates_allow_is_accepted(dates: tuple[str, str]) -> None:
    """Dates that may fit an order do not contradict it."""
    telling = Telling()
    telling.claim("a", V, W, ("event/v", "before", "event/w"), ("event/v", "date", dates[0]), ("event/w", "date", dates[1]))
    derived = telling.derived()
    assert derived.names("Conflict") == []
    assert derived.accepted("event/v", "before") == ["event/w"]


def test_a_circle_of_orders_is_one_conflict() -> None:
    """Three orders that cannot all be are one conflict with a side each, and none is accepted."""
    telling = Telling()
    for name, first, then in (("a", "u", "v"), ("b", "v", "w"), ("c", "w", "u")):
        telling.claim(name, (f"event/{first}", "type", "Visit"), (f"event/{first}", "before", f"event/{then}"))
    derived = telling.derived()
    assert derived.names("Conflict") == ["conflict/event/u.followingEvent.circle"]
    assert [value for value, _ in sides(derived, "conflict/event/u.followingEvent.circle")] == ["event/u", "event/v", "event/w"]
    assert [derived.accepted(f"event/{name}", "before") for name in "uvw"] == [[], [], []]


def role(telling: Telling, name: str, office: str) -> None:
    """A claim that somebody acted in an office in an event of May 1999."""
    telling.claim(name, V, ("event/v", "date", "1999-05"), ("event/v/p", "type", "Participation"), ("event/v/p", "inEvent", "event/v"),
                  ("event/v/p", "actor", "person/p"), ("event/v/p", "capacity", office))
    telling.entity(office, "Office")


def capacities() -> Telling:
    """Two sources that give one person another office in one event; capacity is of several values here."""
    telling = Telling()
    role(telling, "a", "office/one")
    role(telling, "b", "office/two")
    return telling


def tenure(telling: Telling, name: str, holder: str, office: str, date: str) -> None:
    """A claim of its own about a tenure."""
    subject = f"tenure/{holder}-{office}"
    telling.claim(name, (subject, "type", "Tenure"), (subject, "holder", f"person/{holder}"), (subject, "post", f"office/{office}"),
                  (subject, "date", date))


def test_two_offices_of_one_person_in_one_event_conflict() -> None:
    """Another capacity by another source is a conflict about an office."""
    derived = capacities().derived(several=("capacity",))
    assert sides(derived, "conflict/event/v/p.capacity") == [("office/one", ["claim/a"]), ("office/two", ["claim/b"])]
    assert derived.record("conflict/event/v/p.capacity")["conflictKind"] == ["concept:office-conflict"]
    assert derived.record("decision/event/v/p.capacity.one")["disputed"] == ["true"]


def test_two_offices_held_together_only_seem_to_conflict() -> None:
    """Where tenures have the person in both offices then, each source names one of them."""
    telling = capacities()
    tenure(telling, "c", "p", "one", "1998/2000")
    tenure(telling, "d", "p", "two", "1999/..")
    derived = telling.derived(several=("capacity",))
    assert derived.names("Conflict") == []
    assert apparent(derived) == {"apparent-conflict/event/v/p.capacity.several-offices": ["office/one", "office/two"]}


@pytest.mark.parametrize(("first", "second", "meets"), [
    ("1996-01-02/2000-01-02", "1999-06-01/2004-01-02", True),
    ("1996-01-02/2000-01-02", "2000-01-02/2004-01-02", False),
    ("1996/2000", "2000/2004", False),
    ("1996/2000", "1998/..", True),
    ("1996/2000", "../2004", False),
    ("1996/2000", "1998/2004", True),
])  # fmt: skip
def test_two_holders_of_one_office_at_a_time_conflict(first: str, second: str, meets: bool) -> None:
    """Tenures of one office that certainly have more than the day of change in common are a conflict of their sources."""
    telling = Telling()
    tenure(telling, "a", "p", "one", first)
    tenure(telling, "b", "q", "one", second)
    derived = telling.derived()
    assert derived.names("Conflict") == (["conflict/tenure/p-one.holder.q-one"] if meets else [])


@pytest.mark.parametrize(
    ("kind", "dates", "reason", "shown"),
    [
        ("TreatyAction", ("2000-02", "2000-02-09"), "coarser-date", ["2000-02-09", "2000-02"]),
        ("TreatyAction", ("XXXX-10-12", "1948-10-12"), "coarser-date", ["1948-10-12", "XXXX-10-12"]),
        ("TreatyAction", ("XXXX-10-12", "1948"), "complementary-dates", ["1948", "XXXX-10-12"]),
        ("TreatyAction", ("2001-07/2001-08", "2001-08/2001-09"), "complementary-dates", ["2001-08/2001-09", "2001-07/2001-08"]),
        ("Visit", ("2000-07", "2000-07-19/2000-07-20"), "coarser-span", ["2000-07-19/2000-07-20", "2000-07"]),
        ("Visit", ("2000-07-19/", "2000-07-19/2000-07-20"), "coarser-span", ["2000-07-19/2000-07-20", "2000-07-19/"]),
        ("Visit", ("2000-07-19/2000-08", "2000-07/2000-08-20"), "complementary-dates", ["2000-07-19/2000-08", "2000-07/2000-08-20"]),
    ],
)
def test_dates_that_agree_say_why(kind: str, dates: tuple[str, str], reason: str, shown: list[str]) -> None:
    """Dates that differ and agree are recorded, the narrower first, with the reason why they are no conflict."""
    telling = Telling()
    for name, date in zip("ab", dates, strict=True):
        telling.claim(name, ("event/e", "type", kind), ("event/e", "date", date))
    assert apparent(telling.derived()) == {f"apparent-conflict/event/e.date.{reason}": shown}


def test_the_narrowest_date_reconciles_all_broader_ones() -> None:
    """Where one date lies within all others there is one record, with the others as further sides."""
    telling = Telling()
    for name, date in zip("abc", ("2000-07", "2000-07-19/", "2000-07-19/2000-07-20"), strict=True):
        telling.claim(name, ("event/e", "type", "Visit"), ("event/e", "date", date))
    assert apparent(telling.derived()) == {
        "apparent-conflict/event/e.date.coarser-span": ["2000-07-19/2000-07-20", "2000-07", "2000-07-19/"],
    }


def test_a_source_that_says_both_contradicts_nobody() -> None:
    """No apparent conflict is recorded where one of the values has no source of its own."""
    telling = Telling()
    for name, date in zip("abc", ("2000-02", "2000-02-09", "2000-02"), strict=True):
        telling.claim(name, ("event/e", "type", "TreatyAction"), ("event/e", "date", date))
    for name in "ab":
        telling.source(name, "one")
    telling.source("c", "two")
    assert list(apparent(telling.derived())) == []
    telling.claim("d", ("event/e", "date", "2000-02-09"))
    telling.source("d", "three")
    assert list(apparent(telling.derived())) == ["apparent-conflict/event/e.date.coarser-date"]


def test_a_narrower_place_is_found_among_several_values_too() -> None:
    """A place within another is reconciled with it for properties of one value and of several."""
    telling = Telling()
    telling.claim("a", V, ("event/v", "place", "place/x"), ("event/v", "host", "organisation/o"))
    telling.claim("b", V, ("event/v", "place", "place/y"), ("event/v", "host", "organisation/p"))
    telling.claim("c", ("place/x", "within", "place/y"), ("organisation/o", "partOf", "organisation/p"))
    for several in ((), ("place", "host")):
        assert apparent(telling.derived(several=several)) == {
            "apparent-conflict/event/v.hasPlace.narrower-place": ["place/x", "place/y"],
            "apparent-conflict/event/v.host.narrower-organisation": ["organisation/o", "organisation/p"],
        }


def test_a_journey_within_a_journey_is_another_event() -> None:
    """Dates of a visit that is part of a visit are set against those of the whole, and reconciled; a stop is no visit."""
    telling = Telling()
    telling.claim("a", V, ("event/v", "date", "2001-07-26/2001-08-18"))
    telling.claim("b", W, ("event/w", "date", "2001-08-04/2001-08-05"), ("event/w", "subEventOf", "event/v"))
    telling.claim("c", ("event/s", "type", "Stop"), ("event/s", "date", "2001-08-06"), ("event/s", "subEventOf", "event/v"))
    assert apparent(telling.derived()) == {
        "apparent-conflict/event/w.date.nested-extent": ["2001-08-04/2001-08-05", "2001-07-26/2001-08-18"],
    }


def test_titles_are_two_only_where_words_differ() -> None:
    """Case, articles and marks make no other title; other words do."""
    telling = Telling()
    for name, title in zip("abc", ("The Treaty, of Peace", "treaty of peace", "Peace Treaty"), strict=True):
        telling.claim(name, ("instrument/i", "type", "Instrument"), ("instrument/i", "title", title))
    assert apparent(telling.derived()) == {
        "apparent-conflict/instrument/i.title.two-titles": ["Peace Treaty", "The Treaty, of Peace"],
    }


def test_an_office_stands_for_its_holder() -> None:
    """A person and the office that he held then are one participant by two names."""
    telling = Telling()
    telling.entity("office/one", "Office")
    telling.claim("a", V, ("event/v", "participant", "person/p"), ("event/v", "date", "1999-05"))
    telling.claim("b", V, ("event/v", "participant", "office/one"))
    assert apparent(telling.derived()) == {}
    tenure(telling, "c", "p", "one", "1998/2000")
    assert apparent(telling.derived()) == {
        "apparent-conflict/event/v.participant.office-and-holder": ["person/p", "office/one"],
    }


def test_inferences_take_no_part() -> None:
    """What a rule concludes is no account, and reconciles nothing."""
    telling = Telling()
    telling.claim("a", ("event/e", "type", "TreatyAction"), ("event/e", "date", "2000-02"))
    telling.claim("b", ("event/e", "date", "2000-02-09"))
    telling.rests("b", "a")
    assert apparent(telling.derived()) == {}
