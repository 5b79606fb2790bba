"""Every check finds nothing in order and the one thing that is spoiled."""

import re
from pathlib import Path

import pytest
from checked import HERE, checked_store, where

from communique import vocabulary
from communique.findings import CannotGoOn, Severity
from communique.validate import Report, as_text, read_checks, validate
from communique.validate.checks import run_check

CHECKS = {check.name: check for check in read_checks(vocabulary.checks())}
NO_SHAPES = HERE / "none.ttl"


def _report(folder: Path) -> Report:
    return validate(checked_store(), NO_SHAPES, folder, where)


def test_every_check_has_a_spoiled_example() -> None:
    """The checks and the spoiled examples bear the same names."""
    assert sorted(CHECKS) == sorted(path.stem for path in (HERE / "spoiled").glob("*.ru"))


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_check_finds_what_is_spoiled_and_nothing_else(name: str) -> None:
    """A check is silent on the example and speaks of the record in which one thing is spoiled, with its own severity."""
    store = checked_store()
    assert list(run_check(store, CHECKS[name])) == []
    update = (HERE / "spoiled" / f"{name}.ru").read_text(encoding="utf-8")
    store.update(update)
    expected = re.search(r"^#\+ expected: (.+)$", update, re.MULTILINE)
    assert expected
    report = validate(store, NO_SHAPES, vocabulary.checks(), where)
    found = [finding for finding in report.findings if finding.code == f"check:{name}"]
    assert expected[1] in [f"{finding.subject}: {finding.message}" for finding in found]
    assert {finding.severity for finding in found} == {CHECKS[name].severity}
    assert all("{" not in finding.message + finding.remedy for finding in found)


def test_order_of_rows_is_total() -> None:
    """Every check says in which order its rows come."""
    assert [name for name, check in CHECKS.items() if "ORDER BY" not in check.query] == []


def test_example_in_order_has_no_findings() -> None:
    """Where nothing is wrong the report is empty and the data conform."""
    report = _report(vocabulary.checks())
    assert as_text(report) == ""
    assert report.conforms
    assert report.count(Severity.INFO) == 0


HEADER = "#+ summary: s\n#+ severity: info\n#+ message: m\n#+ remedy: r\n"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("SELECT ?focus {}", "bad.rq: header has not exactly summary, severity, message, remedy"),
        (HEADER + "#+ more: x\nSELECT ?focus {}", "bad.rq: header has not exactly"),
        (HEADER + "#+ scope: part\nSELECT ?focus {}", "bad.rq: scope 'part'; write dataset"),
        (HEADER + "#+ home: told\nSELECT ?focus {}", "bad.rq: no column told"),
        (HEADER.replace("info", "grave") + "SELECT ?focus {}", "bad.rq: severity 'grave'"),
        (HEADER + "SELECT ?focus {", "bad.rq: not valid SPARQL"),
        (HEADER + "ASK {}", "bad.rq: not a SELECT query"),
        (HEADER + "SELECT ?node {}", "bad.rq: no column focus"),
        (HEADER.replace(": m", ": {?other}") + "SELECT ?focus {}", "bad.rq: no column other"),
    ],
)
def test_check_that_cannot_run_is_refused(tmp_path: Path, text: str, refusal: str) -> None:
    """A check whose header or query is not in order stops the validation, with its file named."""
    (tmp_path / "bad.rq").write_text(text, encoding="utf-8")
    with pytest.raises(CannotGoOn) as raised:
        _report(tmp_path)
    assert str(raised.value).startswith(refusal)


@pytest.mark.parametrize(("other", "subject", "who", "remedy"), [
    ("again", "claim/again", "sources disagree", "if the evidence"),
    ("later", "claim/later", "source/one contradicts itself", "compare the claims with the words; if the evidence"),
])  # fmt: skip
def test_one_source_that_contradicts_itself_is_told_from_two_that_disagree(other: str, subject: str, who: str, remedy: str) -> None:
    """A conflict both sides of which rest on one source names that source and a claim of it; one between two sources does not."""
    store = checked_store()
    update = """BASE <https://w3id.org/communique/> PREFIX cmq: <https://w3id.org/communique/ontology#>
        DELETE DATA { GRAPH <graph/records> { <conflict/event/visit.date> cmq:ruling <ruling/visit> } } ;
        INSERT DATA { GRAPH <graph/records> {
            <conflict/event/visit.date> cmq:conflictSide <x#side-1> , <x#side-2> . <x#side-1> cmq:claim <claim/visit> . <x#side-2> cmq:claim <claim/OTHER> . } }
        """
    store.update(update.replace("OTHER", other))
    found = [one for one in validate(store, NO_SHAPES, vocabulary.checks(), where).findings if one.code == "check:conflict-without-ruling"]
    assert [(one.subject, one.message.partition(" on ")[0]) for one in found] == [(subject, who)]
    assert found[0].remedy.startswith(remedy)


def test_a_coarse_claim_on_both_sides_is_no_contradiction() -> None:
    """A claim that agrees with both sides of a conflict does not make its source contradict itself."""
    store = checked_store()
    store.update("""
        BASE <https://w3id.org/communique/>
        PREFIX cmq: <https://w3id.org/communique/ontology#>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        DELETE DATA { GRAPH <graph/records> { <conflict/event/visit.date> cmq:ruling <ruling/visit> } } ;
        INSERT DATA { GRAPH <graph/records> {
          <conflict/event/visit.date> cmq:conflictSide <conflict/event/visit.date#one>, <conflict/event/visit.date#two> .
          <conflict/event/visit.date#one> cmq:claim <claim/coarse> .
          <conflict/event/visit.date#two> cmq:claim <claim/coarse>, <claim/fine> .
          <claim/coarse> prov:hadPrimarySource <source/one> .
          <claim/fine> prov:hadPrimarySource <source/two> } }
    """)
    report = validate(store, NO_SHAPES, vocabulary.checks(), where)
    found = [finding.message for finding in report.findings if finding.code == "check:conflict-without-ruling"]
    assert [True] == [message.startswith("sources disagree") for message in found]
