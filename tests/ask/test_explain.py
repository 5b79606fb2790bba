"""Explanations lead from the accepted value back to the words, and to the words against it."""

import json

import pyoxigraph as ox
import pytest

from communique.ask.explain import explain
from communique.findings import CannotGoOn

BASE = "https://w3id.org/communique/"


def test_an_event_is_explained_down_to_its_words(store: ox.Store) -> None:
    """The text gives value, rule, claims for with their passages, claims against, and the ruling."""
    text = str(explain(store, "event/summit-2011"))
    expected = """\
  meeting in Aston: date = 2011-05
      by rule:ruled: The value that a person preferred.
      for  claim/a0001, page of Arland, quoted
          “President of Arland Alma Arlo met B. Borg in Aston in May 2011” (10–72)
      against  claim/b0001, page of Borland, quoted
          “In June 2011” (0–12)
          “our minister met "A. Arlo"” (40–66)
      ruled ruling/r0001: The agency agrees with Arland's page.
"""
    assert text.startswith("meeting in Aston (Meeting)\n<https://w3id.org/communique/event/summit-2011>\n")
    assert expected in text


def test_words_stand_once(store: ox.Store) -> None:
    """A claim that supports several statements is shown with its words at the first, and by name after that."""
    text = str(explain(store, "event/summit-2011"))
    assert text.count("met B. Borg in Aston") == 1
    assert "      for  claim/a0001, claim/b0001 (above)\n" in text


def test_an_inference_names_its_premises(store: ox.Store) -> None:
    """What only follows says by which rule and from which claims."""
    assert "inferred by rule:met-where-visited from claim/a0001" in str(explain(store, "event/summit-2011"))


def test_a_person_is_explained_by_names_and_parts(store: ox.Store) -> None:
    """A person's forms and titles are listed by source, and the events in their order."""
    found = explain(store, BASE + "person/alma")
    assert [(form.source, form.title, form.form, len(form.claims)) for form in found.forms] == [
        ("a", "President of Arland", "Alma Arlo", 2), ("b", "", "A. Arlo", 1),
    ]
    parts = [(part.subject_label, part.property.rsplit("#", 1)[-1].rsplit("/", 1)[-1]) for part in found.parts]
    assert parts[:3] == [
        ("birth of Alma Arlo", "principal"), ("visit of Alma Arlo to Borland", "visitor"),
        ("Alma Arlo as President of Arland", "holder"),
    ]


def test_a_role_is_told_by_its_event(store: ox.Store) -> None:
    """Somebody's role in an event is shown as the event, with the office and the event's date."""
    roles = [(part.subject_label, part.date) for part in explain(store, "person/boris").parts if part.property.endswith("#actor")]
    assert roles == [("visit of Boris Borg to Arland, as Minister of Trade of Borland", "2011-02/..")]


@pytest.mark.parametrize("name", ["claim/b0001", "<https://w3id.org/communique/claim/b0001>"])
def test_a_claim_is_explained_by_what_rests_on_it(store: ox.Store, name: str) -> None:
    """A claim shows its words, what it says, and the decisions it supports or goes against."""
    found = explain(store, name)
    assert [passage.exact for passage in found.testimony[0].passages] == ["In June 2011", 'our minister met "A. Arlo"']
    assert (BASE + "event/summit-2011", BASE + "ontology#date", "2011-06") in found.says
    assert [one.decision.rsplit("/", 1)[-1] for one in found.statements] == ["summit-2011.date", "summit-2011.participant.alma"]


def test_a_conflict_is_explained_by_its_sides(store: ox.Store) -> None:
    """A conflict shows each side's value and claims, and the decision that was taken."""
    found = explain(store, "conflict/event/summit-2011.date")
    sides = [(side.values, [one.source_label for one in side.claims]) for side in found.disputes[0].sides]
    assert sides == [(("2011-05",), ["page of Arland"]), (("2011-06",), ["page of Borland"])]
    assert [one.value for one in found.statements] == ["2011-05"]


def test_what_is_cited_shows_gist_and_address(store: ox.Store) -> None:
    """Evidence without stored text is shown by its gist and where it can be read."""
    text = str(explain(store, "decision/event/succession.date"))
    assert "      for  claim/c0001, an agency, cited\n" in text
    assert "<https://example.org/c>\n" in text


def test_an_instrument_shows_what_was_done_with_it(store: ox.Store) -> None:
    """Actions on an instrument and the meeting it came from are its parts."""
    found = explain(store, "instrument/new-treaty")
    assert [part.subject_label for part in found.parts] == ["meeting in Aston", "signature of the new treaty"]


def test_json_holds_the_same(store: ox.Store) -> None:
    """The JSON form has full IRIs and every part of the text."""
    found = json.loads(json.dumps(explain(store, "event/summit-2011").as_json()))
    date = next(one for one in found["statements"] if one["property"].endswith("#date"))
    assert date["against"][0]["claim"] == BASE + "claim/b0001"
    assert date["supports"][0]["passages"] == [
        {"exact": "President of Arland Alma Arlo met B. Borg in Aston in May 2011", "start": 10, "end": 72},
    ]


def test_a_near_name_is_offered(store: ox.Store) -> None:
    """A name without its kind is met with the one that was meant."""
    with pytest.raises(CannotGoOn, match=r"^alma: the dataset does not know it; did you mean person/alma"):
        explain(store, "alma")


def test_a_ruling_is_explained_by_its_record(store: ox.Store) -> None:
    """A ruling shows its reason, the words of the claims for and against, and the decision taken by it."""
    text = str(explain(store, "ruling/r0001"))
    assert "What is recorded" in text
    assert "  reason  The agency agrees with Arland's page." in text
    assert "meeting in Aston: date = 2011-05" in text


@pytest.mark.parametrize("name", ["concept/official-visit", "cmq:Visit"])
def test_a_term_is_explained_by_its_definition(store: ox.Store, name: str) -> None:
    """Concepts and classes show what the vocabulary says of them, whatever the dataset's base."""
    assert "definition  " in str(explain(store, name, "https://example.org/other/"))


@pytest.mark.parametrize("name", ["event/nothing", "claim/zzzzz", "https://example.org/x"])
def test_what_nobody_knows_is_directions(store: ox.Store, name: str) -> None:
    """A name that the dataset does not know is refused with where to look."""
    with pytest.raises(CannotGoOn, match=r"the dataset does not know it; (see communique query timeline|did you mean )"):
        explain(store, name)
