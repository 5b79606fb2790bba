"""A finding stands where the mistake is: each test spoils one thing in the invented dataset and looks at that line."""

import shutil
from pathlib import Path

import pytest

from communique.build import build
from communique.curation.project import Project
from communique.findings import Finding

INVENTED = Path(__file__).parents[1] / "invented"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the invented dataset."""
    shutil.copytree(INVENTED / "data", tmp_path / "data", ignore=shutil.ignore_patterns("graph"))
    return tmp_path


def spoilt(root: Path, name: str, old: str, new: str) -> list[Finding]:
    """What a build finds once words of a file, which stand there once, are replaced."""
    path = root / "data" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return list(build(Project(root)).findings)


def lines(root: Path, findings: list[Finding], code: str) -> list[str]:
    """The lines of the data at which the findings of this code point."""
    return [(root / one.file).read_text(encoding="utf-8").splitlines()[one.line - 1].strip() for one in findings if one.code == code]


def test_a_rule_over_several_events_points_at_the_key_that_joins_them(root: Path) -> None:
    """A part placed outside the whole is found at `subEventOf` of the one claim that says so, not in another source's claim."""
    old = "      sendingState: state/korland\n      receivingState: state/vessaria\n      protocol: official-visit\n"
    found = spoilt(root, "claims/vessaria-mfa.yaml", old, old + "      subEventOf: event/odo-trip-2004\n")
    assert lines(root, found, "shape:Event-withinParent") == ["subEventOf: event/odo-trip-2004"]
    assert {one.file for one in found if one.code == "shape:Event-withinParent"} == {"data/claims/vessaria-mfa.yaml"}


def test_a_key_that_its_type_does_not_have_is_found_once(root: Path) -> None:
    """A capacity written on a visit is found there, and nothing is inferred from it that would be found elsewhere."""
    old = "      protocol: official-visit\n"
    found = spoilt(root, "claims/vessaria-mfa.yaml", old, "      capacity: office/president-of-korland\n" + old)
    assert lines(root, found, "shape:Visit") == ["capacity: office/president-of-korland"]


@pytest.mark.parametrize(("old", "at"), [
    ("      reason: The king is Vessaria's.\n", "- value: state/vessaria"),
    ("      how: context\n      reason: The king is Vessaria's.\n", "- value: state/vessaria"),
])  # fmt: skip
def test_what_an_entry_lacks_is_found_at_the_entry(root: Path, old: str, at: str) -> None:
    """A reason or manner that is missing under `by` is found at the entry that lacks it, and its remedy speaks of that entry."""
    found = [one for one in spoilt(root, "claims/korland-embassy.yaml", old, "") if one.code.startswith("shape:Attestation-")]
    assert {at} == {line for one in found for line in lines(root, [one], one.code)}
    assert {one.remedy.partition("{")[0].split(" to ")[1].partition(":")[0] for one in found} == {"this entry"}


@pytest.mark.parametrize(("name", "old", "new", "code", "remedy"), [
    ("sources/daily-lume.yaml", "  standing: read\n", "", "Source-standing", "add 'standing' to the record: read or common-reference"),
    ("sources/daily-lume.yaml", "  standing: read\n", "  standing: signature\n", "Source-standing", "write for 'standing' one of read or common-reference"),
    ("sources/daily-lume.yaml", "  language: en\n", "  language: English\n", "Source-language", "write 'language' in the form [a-z]{2,3}(-[A-Za-z0-9]+)*"),
    ("unclaimed/korland-embassy.yaml", "  kind: heading\n", "", "Unclaimed-kind", "add 'kind' to the record: evaluation, promise, repetition, heading, site-furniture or background"),
    ("entities/all.yaml", "    ru: Президент\n  rank: head-of-state\n", "    ru: Президент\n  postIn: person/odo\n", "Office-postIn", "use the id of something of type Organisation or State, or mend the type in data/entities"),
])  # fmt: skip
def test_remedies_name_the_place_and_what_is_allowed(root: Path, name: str, old: str, new: str, code: str, remedy: str) -> None:
    """A remedy speaks of the record that is meant and names the values, types or form that its shape admits."""
    found = spoilt(root, name, old, new)
    assert remedy in [one.remedy for one in found if one.code == f"shape:{code}"], found
