"""Validation: shapes over the accepted layer and its records, shapes over each claim, and checks; then places found."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import pyoxigraph as ox

from communique.findings import Finding, Severity
from communique.iris import ACCEPTED, BASE, ENTITIES, LINKS, RECORDS, VOCABULARY, shorten
from communique.validate.checks import Check, Defect, read_checks, run_check
from communique.validate.engine import Counts, judge_both
from communique.validate.graph import Triples
from communique.validate.locate import Locate, Place, Provenance
from communique.validate.messages import fill_text
from communique.validate.paths import Path as PropertyPath
from communique.validate.prepared import Prepared, prepare
from communique.validate.remedies import message_of, remedy_of
from communique.validate.report import Report
from communique.validate.results import Result
from communique.validate.terms import SH, component, name
from communique.validate.unasserted import lacks_nothing

__all__ = ["BACKGROUND", "MERGED", "Engine", "FarApart", "Home", "check_dataset", "validate", "validate_at"]

Home: TypeAlias = Callable[[str], int | None]
"""The part at which something (its IRI) is at home, or ``None`` where it is background."""

Engine: TypeAlias = Literal["compiled", "pyshacl"]

MERGED = tuple(ox.NamedNode(graph) for graph in (ACCEPTED, RECORDS, ENTITIES, LINKS, VOCABULARY))
BACKGROUND = tuple(ox.NamedNode(graph) for graph in (ENTITIES, VOCABULARY))
_SEVERITIES = {SH + "Info": Severity.INFO, SH + "Warning": Severity.WARNING}
_OF_SEVERITY = {Severity.INFO: SH + "Info", Severity.WARNING: SH + "Warning", Severity.VIOLATION: SH + "Violation"}


def validate(
    store: ox.Store, shapes: Path, checks: Path, locate: Locate, *, engine: Engine = "compiled", base: str = BASE
) -> Report:
    """The report on a store: what shapes say of the merged layers and of each claim, and what checks find.

    ``pyshacl`` gives the same results as ``compiled``, slowly. A severity that SHACL does not define counts as a
    violation. Raises ``CannotGoOn`` for shapes and checks that cannot be run.
    """
    prepared = prepare(shapes)
    graph = prepared.graph
    results = _shape_results(store, shapes, prepared, engine)
    provenance = Provenance(store, locate)
    findings = {_finding_of_result(result, provenance, graph, base) for result in results}
    for check in read_checks(checks):
        for defect in run_check(store, check):
            findings.add(_finding_of_defect(defect, provenance, base))
            results.append(_result_of_defect(defect, base))
    notes = tuple(f"{reason}; judged by pySHACL meanwhile" for reason in prepared.left.values()) if engine == "compiled" else ()
    return Report(tuple(sorted(findings)), tuple(sorted(results, key=Result.sort_key)), notes)


def validate_at(
    store: ox.Store, shapes: Path, checks: Path, locate: Locate, home: Home, *, base: str = BASE
) -> Iterator[tuple[int, Finding]]:
    """What is found of the things at home in a part, in a store that holds them and their background; with the part, unsorted."""
    prepared = prepare(shapes)
    provenance = Provenance(store, locate)
    for result in _shape_results(store, shapes, prepared, "compiled", lambda iri: home(iri) is not None):
        part = home(result.claim or name(result.focus))
        if part is not None:
            yield part, _finding_of_result(result, provenance, prepared.graph, base)
    for check in read_checks(checks):
        for defect in run_check(store, check) if not check.of_dataset else ():
            part = home(defect.at_home_with())
            if part is not None:
                yield part, _finding_of_defect(defect, provenance, base)


@dataclass(frozen=True, slots=True)
class FarApart:
    """A finding of a check that compares what lies far apart: the check, the IRIs in its row, and whether it stays until one changes."""

    check: str
    nodes: frozenset[str]
    finding: Finding
    stays: bool


def check_dataset(
    store: ox.Store, checks: Path, locate: Locate, *, base: str = BASE, changed: Collection[str] | None = None
) -> Iterator[FarApart]:
    """What those checks find that compare what lies far apart in a dataset, and cannot be made part by part; unsorted.

    Where ``changed`` IRIs are given, only what may be new by them, and all of those checks that cannot say what that is.
    """
    provenance = Provenance(store, locate)
    for check in (one for one in read_checks(checks) if one.of_dataset):
        asked = [""] if changed is None or not check.seeds else [check.of(seed, changed) for seed in check.seeds if changed]
        for defect in (found for query in asked for found in run_check(store, check, query)):
            nodes = frozenset(term.value for term in defect.row.values() if isinstance(term, ox.NamedNode))
            yield FarApart(check.name, nodes, _finding_of_defect(defect, provenance, base), bool(check.seeds))


def _shape_results(
    store: ox.Store, shapes: Path, prepared: Prepared, engine: Engine, counts: Counts | None = None
) -> list[Result]:
    """The results, sorted within the merged layers and within the claims; of ``counts`` alone where it is given."""
    beside = lacks_nothing(store)
    return [result for result in _every_result(store, shapes, prepared, engine, counts) if not beside(result)]


def _every_result(store: ox.Store, shapes: Path, prepared: Prepared, engine: Engine, counts: Counts | None) -> list[Result]:
    if engine == "compiled":
        found = judge_both(store, prepared.shapes, MERGED, prepared.partial, BACKGROUND, counts=counts)
        return found + _left_results(store, prepared, counts) if prepared.left else found
    from communique.validate.reference import refer, refer_claims  # noqa: PLC0415 - takes most of a second to load

    return refer(store, shapes, MERGED) + refer_claims(store, prepared.partial_graph, BACKGROUND)


def _left_results(store: ox.Store, prepared: Prepared, counts: Counts | None) -> list[Result]:
    """The results of the shapes that the compiled engine leaves to the reference."""
    from communique.validate.reference import refer_claims, refer_some  # noqa: PLC0415 - takes most of a second to load

    found = refer_some(store, prepared.graph, MERGED, prepared.left)
    found += refer_claims(store, prepared.partial_graph, BACKGROUND, prepared.left)
    return found if counts is None else [result for result in found if counts(result.claim or name(result.focus))]


def _finding_of_result(result: Result, provenance: Provenance, shapes: Triples, base: str) -> Finding:
    place = provenance.place(name(result.focus), result.property, result.value, result.claim)
    code = shorten(name(result.shape), base) if isinstance(result.shape, ox.NamedNode) else shorten(result.component)
    severity = _SEVERITIES.get(result.severity, Severity.VIOLATION)
    return _finding(place, name(result.focus), code, message=message_of(result, base), remedy=remedy_of(result, shapes, base),
                    severity=severity, base=base)


def _finding_of_defect(defect: Defect, provenance: Provenance, base: str) -> Finding:
    check = defect.check
    place = provenance.place(name(defect.focus), defect.property, None, defect.claim)
    message, remedy = (fill_text(text, defect.row, base) for text in (check.message, check.remedy))
    return _finding(place, name(defect.focus), f"check:{check.name}", message=message, remedy=remedy,
                    severity=check.severity, base=base)


def _finding(
    place: Place, focus: str, code: str, *, message: str, remedy: str, severity: Severity, base: str
) -> Finding:
    """A finding whose subject is the record to mend; the node, where it is another, stands before the message."""
    file, line, record = place
    about = "" if focus == record or code.startswith("check:") else f"{shorten(focus, base)}: "
    return Finding(file, line, shorten(record, base), code, about + message, remedy, severity)


def _result_of_defect(defect: Defect, base: str) -> Result:
    check: Check = defect.check
    node = ox.NamedNode(f"{BASE}check/{check.name}")
    path = PropertyPath("predicate", defect.property) if defect.property else None
    text = ox.Literal(fill_text(check.message, defect.row, base), language="en")
    return Result(defect.focus, path, None, component("SPARQL"), node, _OF_SEVERITY[check.severity], (text,), node,
                  defect.claim)
