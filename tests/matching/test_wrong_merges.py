"""Merges that would be wrong: each is ruled out or told apart, with its reason."""

from matchworld import BASE, KORLAND, OF_KORLAND, TOR_AND_VESSARIA, VESSARIA, World, brief, claim, points, reasons, visit


def _treaty_with(state: str, suffix: str, name: str) -> dict[str, object]:
    return claim(
        name, "On 1 June 1990 Korland and Sorland signed the Treaty on Basic Relations in Varn.",
        {"Korland": KORLAND, "Sorland": state, "Treaty on Basic Relations": f"instrument/basic-{suffix}", "Varn": "place/varn"},
        {"id": f"event/basic-{suffix}-signature", "type": "TreatyAction", "date": "1990-06-01", "place": "place/varn",
         "onInstrument": f"instrument/basic-{suffix}", "actingParty": [KORLAND, state], "actionKind": "signature"},
        {"id": f"instrument/basic-{suffix}", "type": "Instrument", "title": "Treaty on Basic Relations", "designation": "treaty",
         "signatory": [KORLAND, state]},
    )  # fmt: skip


def test_two_treaties_of_one_kind_with_two_republics_of_one_name(world: World) -> None:
    """Treaties of one title, signed on one day and place with two States that texts call by one name, are two."""
    names = {"altLabel": {"en": ["Sorland"]}}
    world.declare(
        State={"state/north-sorland": names, "state/south-sorland": names},
        Instrument={f"instrument/basic-{one}": {"altLabel": {"en": "Treaty on Basic Relations"}} for one in ("north", "south")},
        TreatyAction={"event/basic-north-signature": {}, "event/basic-south-signature": {}},
    )
    world.tell("source/one-paper", _treaty_with("state/north-sorland", "north", "aa111"))
    world.tell("source/other-paper", _treaty_with("state/south-sorland", "south", "aa222"))
    matcher = world.built()
    assert matcher.proposals() == ()
    document = reasons(matcher.pair(BASE + "instrument/basic-north", BASE + "instrument/basic-south"))
    assert document == {"party": "different parties: north-sorland and south-sorland"}
    signature = reasons(matcher.pair(BASE + "event/basic-north-signature", BASE + "event/basic-south-signature"))
    assert signature["party"] == "different parties: north-sorland and south-sorland"
    assert signature["document"] == "different documents: basic-north and basic-south (different parties: north-sorland and south-sorland)"


def test_two_treaties_of_which_one_source_names_the_partner_only(world: World) -> None:
    """A source that names only the partner is enough to tell the treaty with it from that of the other partner."""
    names = {"altLabel": {"en": ["Sorland"]}}
    world.declare(
        State={"state/north-sorland": names, "state/south-sorland": names},
        Instrument={f"instrument/basic-{one}": {"altLabel": {"en": "Treaty on Basic Relations"}} for one in ("north", "south")},
        TreatyAction={"event/basic-north-signature": {}},
    )
    world.tell("source/one-paper", _treaty_with("state/north-sorland", "north", "aa111"))
    world.tell("source/other-paper", claim(
        "aa222", "Sorland is a party to the Treaty on Basic Relations.",
        {"Sorland": "state/south-sorland", "Treaty on Basic Relations": "instrument/basic-south"},
        {"id": "instrument/basic-south", "type": "Instrument", "title": "Treaty on Basic Relations", "designation": "treaty", "signatory": "state/south-sorland"},
    ))  # fmt: skip
    matcher = world.built()
    assert matcher.proposals(BASE + "source/other-paper") == matcher.proposals() == ()
    assert "party" in reasons(matcher.pair(BASE + "instrument/basic-north", BASE + "instrument/basic-south"))


def test_two_visits_in_one_sentence(world: World) -> None:
    """Two visits that one sentence tells of are two, though person, States and year agree; only one of them is the known visit."""
    world.declare(Visit={"event/tor-visit-may": {}, "event/tor-visit-july": {}})
    world.tell("source/one-paper", claim(
        "aa111", "Ana Tor went to Vessaria in May 1998 and again in July 1998.", TOR_AND_VESSARIA,
        visit("tor-visit-may", date="1998-05"), visit("tor-visit-july", date="1998-07"), by=[OF_KORLAND],
    ))  # fmt: skip
    matcher = world.built()
    both = matcher.pair(BASE + "event/tor-visit-may", BASE + "event/tor-visit-july")
    assert reasons(both) == {"one-claim": "one claim tells of both: claim/aa111"}
    assert brief(matcher.proposals(BASE + "source/one-paper")) == [("event/tor-visit-may", "event/ana-tor-visit-1998", "same")]
    shown = {(found.comparison.one.id, found.comparison.other.id): found for found in matcher.proposals(BASE + "source/one-paper", everything=True)}
    july = shown[BASE + "event/tor-visit-july", BASE + "event/ana-tor-visit-1998"]
    assert points(july)["date"] == ("against", -4)
    assert reasons(july) == {"rival": "tor-visit-may, of the same source, fits better (score 10)"}


def test_two_events_of_one_source(world: World) -> None:
    """A source that tells of two visits in two places of its text tells them apart."""
    world.declare(Visit={"event/tor-visit-may": {}, "event/tor-visit-again": {}})
    world.tell(
        "source/one-paper",
        claim("aa111", "In May 1998 Ana Tor went to Vessaria.", TOR_AND_VESSARIA, visit("tor-visit-may", date="1998-05"), by=[OF_KORLAND]),
        claim("aa222", "In 1998 Ana Tor went to Vessaria.", TOR_AND_VESSARIA, visit("tor-visit-again", date="1998"), by=[OF_KORLAND]),
    )
    found = reasons(world.built().pair(BASE + "event/tor-visit-may", BASE + "event/tor-visit-again"))
    assert found == {"one-source": "one source tells of both: source/one-paper"}


MEETING = {"Ana Tor": "person/ana-tor", "Odo": "person/odo", "Porto Lume": "place/porto-lume"}


def test_a_meeting_on_the_fringe_of_another(world: World) -> None:
    """A meeting of the same two on the fringe of a larger one is not the larger one, under whatever id the new source has that."""
    world.declare(Meeting={"event/great-meeting": {}, "event/paper-meeting": {}, "event/fringe-talk": {}}, Person={"person/una-ro": {"label": {"en": "Una Ro"}}})
    three = {**MEETING, "Una Ro": "person/una-ro"}
    everybody = ["person/ana-tor", "person/odo", "person/una-ro"]
    world.tell("source/one-paper", claim("aa111", "On 9 June 1999 Odo, Ana Tor and Una Ro met in Porto Lume.", three, {
        "id": "event/great-meeting", "type": "Meeting", "date": "1999-06-09", "place": "place/porto-lume", "participant": everybody}))  # fmt: skip
    world.tell(
        "source/other-paper",
        claim("aa222", "On 9 June 1999 Odo, Ana Tor and Una Ro met in Porto Lume.", three, {
            "id": "event/paper-meeting", "type": "Meeting", "date": "1999-06-09", "place": "place/porto-lume", "participant": everybody}),
        claim("aa333", "On 9 June 1999 Ana Tor talked with Odo in Porto Lume, on the fringe of the meeting.", MEETING, {
            "id": "event/fringe-talk", "type": "Meeting", "date": "1999-06-09", "place": "place/porto-lume", "frame": "event/paper-meeting",
            "participant": everybody[:2]}, by=[{"value": "event/paper-meeting", "how": "context", "reason": "The meeting told of before."}]),
    )  # fmt: skip
    matcher = world.built()
    assert brief(matcher.proposals(BASE + "source/other-paper")) == [("event/paper-meeting", "event/great-meeting", "same")]
    assert reasons(matcher.pair(BASE + "event/fringe-talk", BASE + "event/great-meeting"))["frame"] == (
        "fringe-talk is told in the frame of paper-meeting, which may be great-meeting")
    assert "part" in reasons(matcher.pair(BASE + "event/fringe-talk", BASE + "event/paper-meeting"))


def test_an_anniversary_day_is_not_the_founding_day(world: World) -> None:
    """An anniversary is not what it commemorates, nor another anniversary of the same; two of one number may be one."""
    world.declare(Anniversary={"event/fifty-years": {}, "event/sixty-years": {}, "event/sixty-again": {}})
    two = {"Korland": KORLAND, "Vessaria": VESSARIA}

    def marked(name: str, event: str, years: str, ordinal: str, year: int) -> dict[str, object]:
        return claim(name, f"On 3 March {year} Korland and Vessaria marked the {years} anniversary of their relations.", two, {
            "id": event, "type": "Anniversary", "date": f"{year}-03-03", "anniversaryOf": "event/establishment-1950", "ordinal": ordinal,
            "participant": [KORLAND, VESSARIA]})  # fmt: skip

    world.tell("source/one-paper", marked("aa111", "event/fifty-years", "50th", "50", 2000))
    world.tell("source/other-paper", marked("aa222", "event/sixty-years", "60th", "60", 2010))
    world.tell("source/third-paper", marked("aa333", "event/sixty-again", "60th", "60", 2010))
    matcher = world.built()
    founding = reasons(matcher.pair(BASE + "event/fifty-years", BASE + "event/establishment-1950"))
    assert founding["anniversary"] == "an anniversary is not what it commemorates"
    assert reasons(matcher.pair(BASE + "event/fifty-years", BASE + "event/sixty-years"))["differs"] == "different number of the anniversary: 50 and 60"
    assert brief(matcher.proposals()) == [("event/sixty-again", "event/sixty-years", "same")]


def test_an_anniversary_told_as_a_founding_is_far_from_it(world: World) -> None:
    """Relations said to be established on the day of the anniversary, decades later, are ruled out by the days between."""
    world.declare(Establishment={"event/establishment-again": {}})
    world.tell("source/one-paper", claim("aa111", "On 3 March 2010 Korland and Vessaria established relations.", {"Korland": KORLAND, "Vessaria": VESSARIA}, {
        "id": "event/establishment-again", "type": "Establishment", "date": "2010-03-03", "between": [KORLAND, VESSARIA]}))  # fmt: skip
    matcher = world.built()
    assert matcher.proposals() == ()
    assert reasons(matcher.pair(BASE + "event/establishment-again", BASE + "event/establishment-1950")) == {"far": "21915 days apart"}


def test_a_planned_visit_and_the_visit(world: World) -> None:
    """A visit that a source only announces is proposed as the plan of the visit made, not as the same."""
    world.declare(Visit={"event/tor-will-visit": {}})
    world.tell("source/one-paper", claim("aa111", "Ana Tor will visit Vessaria in May 1998.", TOR_AND_VESSARIA, visit("tor-will-visit", date="1998-05"),
                                         by=[OF_KORLAND], modality="planned"))  # fmt: skip
    matcher = world.built()
    assert brief(matcher.proposals(BASE + "source/one-paper")) == [("event/tor-will-visit", "event/ana-tor-visit-1998", "plan")]


def test_visits_in_two_directions(world: World) -> None:
    """A visit and its return have the States the other way round, and are ruled out by that."""
    world.declare(Visit={"event/tor-returns": {}})
    world.tell("source/one-paper", claim(
        "aa111", "In May 1998 Ana Tor came from Vessaria to Korland.", {**TOR_AND_VESSARIA, "Korland": KORLAND},
        visit("tor-returns", date="1998-05", sendingState=VESSARIA, receivingState=KORLAND),
    ))  # fmt: skip
    matcher = world.built()
    found = matcher.pair(BASE + "event/tor-returns", BASE + "event/ana-tor-visit-1998")
    assert {veto.code for veto in found.comparison.vetoes} == {"differs"}
    assert matcher.proposals(BASE + "source/one-paper") == ()
