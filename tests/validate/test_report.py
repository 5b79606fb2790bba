"""Findings name the file and line to mend, and the report is the same in every format."""

import io
import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from checked import checked_store, where
from engines import comparable
from rdflib.compare import isomorphic

from communique.findings import Finding, Severity
from communique.iris import BASE, CMQ, PREFIXES
from communique.validate import FORMATS, Report, as_json, as_sarif, as_text, as_turtle, validate
from communique.validate.locate import Provenance
from communique.validate.reference import results_in

SHAPES = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix cmq: <https://w3id.org/communique/ontology#> .
    @prefix shape: <https://w3id.org/communique/shapes#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
    shape:Visit a sh:NodeShape ; sh:targetClass cmq:Visit ; sh:property shape:Visit-visitor , shape:Visit-place , shape:Visit-day .
    shape:Visit-visitor sh:path cmq:visitor ; sh:class cmq:Office ; sh:message "The visitor must be an office."@en .
    shape:Visit-place sh:path sem:hasPlace ; sh:minCount 1 ; sh:severity sh:Warning .
    shape:Visit-day sh:path cmq:earliest ; sh:maxInclusive "1951-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
    shape:Person a sh:NodeShape ; sh:targetClass cmq:Person ; sh:property shape:Person-alt , shape:Person-boss .
    shape:Person-alt sh:path skos:altLabel ; sh:maxLength 3 ; sh:severity sh:Info .
    shape:Person-boss sh:path ( [ sh:inversePath cmq:visitor ] [ sh:alternativePath ( cmq:sendingState cmq:host ) ] ) ;
        sh:nodeKind sh:Literal .
    shape:Decision a sh:NodeShape ; sh:targetClass cmq:Decision ; sh:property shape:Decision-value .
    shape:Decision-value sh:path cmq:value ; sh:not [ sh:hasValue cmq:Message ] .
"""


@pytest.fixture
def report(tmp_path: Path) -> Report:
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    return validate(checked_store(), path, tmp_path, where)


EXPECTED = """\
data/claim.yaml:3: claim/again: event/visit: breaks MinCount of shape:Visit-place ('place'); add 'place' to what a claim states of it [shape:Visit-place]
data/claim.yaml:3: claim/again: event/visit: The visitor must be an office (found: person/ada); use the id of something of type Office, or mend the type in data/entities [shape:Visit-visitor]
data/claim.yaml:3: claim/later: event/later-visit: breaks MaxInclusive of shape:Visit-day ('earliest') (found: 1955-01-01); mend 'earliest' as the rule says [shape:Visit-day]
data/claim.yaml:3: claim/later: event/later-visit: breaks MinCount of shape:Visit-place ('place'); add 'place' to what a claim states of it [shape:Visit-place]
data/claim.yaml:3: claim/later: event/later-visit: The visitor must be an office (found: person/ada); use the id of something of type Office, or mend the type in data/entities [shape:Visit-visitor]
"""


def test_findings_name_the_record_that_says_it(report: Report) -> None:
    """An accepted value is traced to a claim that supports it, once, though the claim's own graph shows it too."""
    visits = [line for line in as_text(report).splitlines(keepends=True) if "shape:Visit-" in line and "claim/visit:" not in line]
    assert "".join(visits) == EXPECTED


def test_names_are_traced_to_the_entity_and_decisions_to_what_they_decide(report: Report) -> None:
    """A name is mended where the entity is declared; what is wrong with a decision, in a claim of its subject."""
    found = {finding.code: finding for finding in report.findings}
    assert (found["shape:Person-alt"].file, found["shape:Person-alt"].subject) == ("data/person.yaml", "person/ada")
    assert found["shape:Person-alt"].severity is Severity.INFO
    assert (found["shape:Decision-value"].file, found["shape:Decision-value"].subject) == ("data/claim.yaml", "claim/letters")


def test_an_inference_is_traced_to_its_premise() -> None:
    """What an inference states wrongly is mended in the first claim that it rests on."""
    store = checked_store()
    inference, premise = (ox.NamedNode(BASE + name) for name in ("inference/x", "claim/visit"))
    derived = ox.NamedNode(PREFIXES["prov"] + "wasDerivedFrom")
    store.add(ox.Quad(inference, derived, premise, ox.NamedNode(BASE + "graph/records")))
    place = Provenance(store, where).place(BASE + "event/visit", CMQ + "host", None, inference.value)
    assert place == ("data/claim.yaml", 3, premise.value)


def test_engines_give_one_report(report: Report, tmp_path: Path) -> None:
    """The reference engine gives the same findings and results."""
    reference = validate(checked_store(), tmp_path / "shapes.ttl", tmp_path, where, engine="pyshacl")
    assert comparable(reference.results) == comparable(report.results)
    assert [str(f) for f in reference.findings] == [str(f) for f in report.findings]


def test_json_tells_all(report: Report) -> None:
    """The JSON report has every finding with all of its parts, and counts by severity."""
    document = json.loads(as_json(report))
    assert document["violated"] is True
    assert "conforms" not in document  # sh:conforms of the Turtle report asks that there be no result at all
    assert document["counts"] == {str(severity): report.count(severity) for severity in Severity}
    back = [Finding(**(finding | {"severity": Severity(finding["severity"])})) for finding in document["findings"]]
    assert tuple(back) == report.findings


def test_sarif_has_the_structure_of_its_standard(report: Report) -> None:
    """The SARIF log has what version 2.1.0 requires; rules are indexed, URIs are relative."""
    log = json.loads(as_sarif(report))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert run["tool"]["driver"]["name"] == "communique"
    assert rules == sorted(set(rules))
    assert len(run["results"]) == len(report.findings)
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding.code
        assert result["level"] == {"violation": "error", "warning": "warning", "info": "note"}[finding.severity]
        assert finding.message in result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"] == {"uri": finding.file}
        assert place["region"] == {"startLine": finding.line}


def test_sarif_escapes_paths_and_leaves_out_lines_that_do_not_matter() -> None:
    """A path with a blank becomes a valid URI, and a file without lines has no region."""
    finding = Finding("data/a b.yaml", 0, "", "code", "message", "")
    log = json.loads(as_sarif(Report((finding,), ())))
    assert log["runs"][0]["results"][0]["message"] == {"text": "message"}
    assert list(log["runs"][0]["results"][0]["locations"][0]) == ["physicalLocation"]
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "data/a%20b.yaml"}}


def test_turtle_reads_back_as_the_results(report: Report) -> None:
    """The W3C report holds every result, paths included, in rdflib and pyoxigraph alike."""
    text = as_turtle(report)
    triples = [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert lines is not None
    unclaimed = [key[:-1] for key in comparable(report.results).elements()]
    assert sorted(key[:-1] for key in comparable(results_in(lines)).elements()) == sorted(unclaimed)
    claims = {str(triple.object) for triple in triples if triple.predicate.value == CMQ + "claim"}
    assert claims == {f"<{result.claim}>" for result in report.results if result.claim}
    assert isomorphic(rdflib.Graph().parse(data=text, format="turtle"), rdflib.Graph().parse(io.BytesIO(lines), format="nt"))


def test_formats_are_the_same_bytes_again(report: Report, tmp_path: Path) -> None:
    """A second validation writes the same bytes in every format."""
    again = validate(checked_store(), tmp_path / "shapes.ttl", tmp_path, where)
    assert {name: write(again) for name, write in FORMATS.items()} == {name: write(report) for name, write in FORMATS.items()}
    assert sorted(FORMATS) == ["json", "sarif", "text", "turtle"]
