"""A decision is data: one id gives way to the other in every file, or a distinction keeps the two apart; neither is proposed again."""

import pytest
from matchworld import BASE, KORLAND, OF_KORLAND, TOR_AND_VESSARIA, World, claim, visit

from communique.build import build
from communique.cli.main import main
from communique.curation.records import Record, read_project
from communique.curation.yamltext import plain

PAPER = BASE + "source/one-paper"
KNOWN, NEW = "event/ana-tor-visit-1998", "event/tor-in-paper"
PROTOCOL = {"type": "Participation", "inEvent": NEW, "actor": "person/ana-tor", "onBehalfOf": KORLAND, "id": f"{NEW}/ana-tor"}


@pytest.fixture
def told(world: World) -> World:
    """A paper that tells of a known visit under an id of its own, in one claim as itself and in another as the frame of a meeting."""
    world.declare(Visit={NEW: {"label": {"en": "Tor's journey"}, "altLabel": {"en": ["the journey", "Tor tour"]}}}, Meeting={"event/tea": {}})
    world.tell(
        "source/one-paper",
        claim("aa111", "In May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, visit("tor-in-paper", date="1998-05"), PROTOCOL, by=[OF_KORLAND]),
        claim("aa222", "On 12 May 1998, during the journey, Ana Tor had tea with Odo.",
              {"the journey": NEW, "Ana Tor": "person/ana-tor", "Odo": "person/odo"},
              {"id": "event/tea", "type": "Meeting", "date": "1998-05-12", "participant": ["person/ana-tor", "person/odo"], "subEventOf": NEW}),
    )  # fmt: skip
    (world.project.data / "claims/one-paper.yaml").write_text(
        "# read at home\n\n" + (world.project.data / "claims/one-paper.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return world


def _run(world: World, *words: str) -> int:
    return main(["--project", str(world.project.root), "match", *words])


def _record(world: World, name: str) -> Record:
    return read_project(world.project).by_id[name]


def test_one_id_gives_way_to_the_other(told: World, capsys: pytest.CaptureFixture[str]) -> None:
    """The new source speaks of the known event, roles and parts with it; an identity says why; the files stay in form and valid."""
    assert told.violations() == []
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One visitor, State and month.") == 0
    assert "event/tor-in-paper is event/ana-tor-visit-1998 now" in capsys.readouterr().out
    text = (told.project.data / "claims/one-paper.yaml").read_text(encoding="utf-8")
    assert NEW not in text
    assert text.startswith("# read at home\n\n- id: claim/aa111\n")
    assert (f"- id: {KNOWN}/ana-tor" in text, f"subEventOf: {KNOWN}" in text, f"refers: {KNOWN}" in text) == (True, True, True)
    identity = _record(told, "identity/ia222")
    assert identity.tree.text("reason").strip() == "The same visitor to the same State in the same month. One visitor, State and month."
    assert [one.value for one in identity.tree.texts("claims")] == ["claim/kb222", "claim/va222", "claim/aa111"]
    assert told.violations() == []
    assert main(["--project", str(told.project.root), "fmt", "--check"]) == 0


def test_what_is_decided_is_not_proposed_again(told: World) -> None:
    """A pair that was found to be one, or two, is shown with its reason when all are asked for, and never proposed."""
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 0
    assert _run(told, "--distinct", "event/tea", "event/ana-tor-meets-odo", "--reason", "Tea was had before the talks.") == 0
    matcher = told.built()
    assert matcher.proposals(PAPER, least=-20) == ()
    shown = {(found.comparison.one.id, found.standing): found.reason for found in matcher.proposals(PAPER, everything=True)}
    assert shown[BASE + "event/tea", "distinct"] == "Tea was had before the talks."
    assert shown[BASE + KNOWN, "same"].endswith("One journey.")
    assert told.violations() == []


def test_a_new_identity_names_every_claim(told: World) -> None:
    """Where the known event had no identity, one is made with the claims of all who tell of it."""
    assert _run(told, "--same", "event/tea", "event/ana-tor-meets-odo", "--reason", "The same two on the same day.") == 0
    (made,) = [record for record in read_project(told.project).of("Identity") if record.tree.text("event") == "event/ana-tor-meets-odo"]
    assert sorted(one.value for one in made.tree.texts("claims")) == ["claim/aa222", "claim/va333"]
    assert main(["--project", str(told.project.root), "fmt", "--check"]) == 0


def test_names_by_which_texts_call_it_stay(told: World) -> None:
    """The known event takes the other's names, so that each mention still has its form; a label that no text has goes."""
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 0
    kept = plain(_record(told, KNOWN).tree)
    assert (kept["label"], kept["altLabel"]) == ({"en": "Visit of Ana Tor to Vessaria"}, {"en": ["the journey", "Tor tour"]})
    assert (told.project.data / "entities/more.yaml").read_text(encoding="utf-8").count("- id:") == 1


def test_a_released_name_leaves_a_tombstone(told: World) -> None:
    """A provisional id that a release has listed keeps its place in data/retired.yaml, with what replaces it."""
    told.project.released.write_text("\n".join([BASE, *sorted((NEW, KNOWN))]) + "\n", encoding="utf-8")
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 0
    tombstone = _record(told, NEW)
    assert (tombstone.type, tombstone.file, tombstone.tree.text("isReplacedBy")) == ("Retired", "data/retired.yaml", KNOWN)
    assert told.violations() == []
    assert main(["--project", str(told.project.root), "fmt", "--check"]) == 0


def test_a_released_name_does_not_give_way_to_one_that_is_not(told: World, capsys: pytest.CaptureFixture[str]) -> None:
    """Two ids in the wrong order dissolve nothing that was cited: the order that keeps it is proposed, and no file changes."""
    told.project.released.write_text(f"{BASE}\n{KNOWN}\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in told.project.yaml_files()}
    assert _run(told, "--same", KNOWN, NEW, "--reason", "One journey.") == 2
    assert f"write it the other way round: --same {NEW} {KNOWN}" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in told.project.yaml_files()} == before
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 0


def test_a_name_never_released_leaves_no_trace(told: World) -> None:
    """A provisional id that no release has listed is gone from every file."""
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 0
    assert [path.name for path in told.project.yaml_files() if NEW in path.read_text(encoding="utf-8")] == []


def test_two_identities_become_one(told: World) -> None:
    """Where several sources told of the provisional event, its claims go to the known one's identity, and a released identity is retired."""
    told.tell("source/other-paper", claim("aa333", "In May 1998 Ana Tor was in Vessaria.", TOR_AND_VESSARIA, visit("tor-in-paper", date="1998-05"), by=[OF_KORLAND]))
    path = told.project.data / "identities.yaml"
    path.write_text(path.read_text(encoding="utf-8") + f"\n- id: identity/zz111\n  type: Identity\n  reason: One month.\n  event: {NEW}\n"
                    "  claims:\n    - claim/aa111\n    - claim/aa333\n", encoding="utf-8")
    told.project.released.write_text(f"{BASE}\nidentity/zz111\n", encoding="utf-8")
    assert told.violations() == []
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 0
    assert sorted(one.value for one in _record(told, "identity/ia222").tree.texts("claims")) == ["claim/aa111", "claim/aa333", "claim/kb222", "claim/va222"]
    assert _record(told, "identity/zz111").tree.text("isReplacedBy") == "identity/ia222"
    assert told.violations() == []


@pytest.mark.parametrize(("words", "said"), [
    (["--same", NEW, KNOWN], "--reason: a decision needs one"),
    (["--same", NEW, NEW, "--reason", "x"], f"{NEW}: is named twice"),
    (["--same", "event/tor-in-papre", KNOWN, "--reason", "x"], "event/tor-in-papre: is not declared; write event/tor-in-paper"),
    (["--same", NEW, "event/establishment-1950", "--reason", "x"], "Visit and Establishment are two kinds of things"),
    (["--same", "event/tea", NEW, "--reason", "x"], "are two kinds of things"),
    (["--distinct", "claim/aa111", KNOWN, "--reason", "x"], "claim/aa111: is not declared"),
    (["--reason", "x"], "--reason: is for a decision"),
    (["source/nobody"], "source/nobody: is no source of this dataset"),
    (["event/none", KNOWN], "event/none: is no event or document that a source tells of"),
    (["a", "b", "c"], "match: takes a source, or two events"),
    (["source/one-paper", "--distinct", NEW, KNOWN, "--reason", "x"], "a decision names its two events itself"),
])  # fmt: skip
def test_what_cannot_be_decided_is_refused(told: World, capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    """A decision without reason, about nothing, or about two kinds of things changes no file and says what to do."""
    before = {path: path.read_bytes() for path in told.project.yaml_files()}
    assert _run(told, *words) == 2
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in told.project.yaml_files()} == before


def test_claims_that_tell_two_apart_are_not_overruled(told: World, capsys: pytest.CaptureFixture[str]) -> None:
    """Two events of one source are not made one by a decision."""
    assert _run(told, "--same", "event/odo-trip-2004", KNOWN, "--reason", "x") == 2
    assert "--same: they are two, for one source tells of both" in capsys.readouterr().err


def test_two_decisions_that_contradict_each_other(told: World, capsys: pytest.CaptureFixture[str]) -> None:
    """What a distinction holds apart is not made one, nor held apart twice; written by hand, the build finds it."""
    assert _run(told, "--distinct", NEW, KNOWN, "--reason", "Two journeys.") == 0
    assert _run(told, "--same", NEW, KNOWN, "--reason", "One journey.") == 2
    assert "says that they are two; take it out first" in capsys.readouterr().err
    assert _run(told, "--distinct", KNOWN, NEW, "--reason", "Two journeys.") == 2
    path = told.project.data / "identities.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    - claim/kb222\n    - claim/va222\n", "    - claim/aa111\n    - claim/kb222\n    - claim/va222\n"), encoding="utf-8")
    assert any("says that event/ana-tor-visit-1998 and event/tor-in-paper are two, but identity/ia222 joins" in one for one in told.violations())


def test_a_distinction_of_nothing_is_found(told: World) -> None:
    """A distinction that names an unknown event, or one of which nobody tells, is a finding at its line."""
    path = told.project.data / "identities.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before + "\n- id: distinction/dd111\n  type: Distinction\n  reason: x\n  events:\n    - event/nothing\n    - event/tea\n", encoding="utf-8")
    assert [one for one in told.violations() if "events names event/nothing, which is not declared" in one]
    path.write_text(before + f"\n- id: distinction/dd111\n  type: Distinction\n  reason: x\n  events:\n    - person/odo\n    - {NEW}\n", encoding="utf-8")
    assert told.violations() == []


def test_a_possible_duplicate_respects_a_distinction(told: World) -> None:
    """The check that warns of duplicates is silent on two that a person holds apart."""
    def warned() -> list[str]:
        return [finding.subject for finding in build(told.project).findings if finding.code == "check:possible-duplicate"]

    assert warned() == ["claim/kb222", "claim/va333"]
    assert _run(told, "--distinct", NEW, KNOWN, "--reason", "Two journeys.") == 0
    assert warned() == ["claim/va333"]
