"""The report in Turtle as the W3C defines it (SHACL section 3.6): the same results are always the same bytes."""

from collections.abc import Iterator

import pyoxigraph as ox

from communique.iris import CMQ, PREFIXES
from communique.validate.paths import Path
from communique.validate.report import Report
from communique.validate.results import Result
from communique.validate.terms import SH, Term

__all__ = ["as_turtle"]

_WRAPPED = {"inverse": "inversePath", "zeroOrMore": "zeroOrMorePath", "oneOrMore": "oneOrMorePath",
            "zeroOrOne": "zeroOrOnePath"}


def as_turtle(report: Report) -> str:
    """A ``sh:ValidationReport``; results of one claim bear ``cmq:claim``. ``sh:conforms`` is false if there is any."""
    labels: dict[Term, str] = {}
    results = [_result(result, labels) for result in report.results]
    body = [f"    sh:conforms {'false' if results else 'true'}", *(f"    sh:result {result}" for result in results)]
    prefixes = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in ("cmq", "sh"))
    return f"{prefixes}\n[]\n    a sh:ValidationReport ;\n" + " ;\n".join(body) + " .\n"


def _result(result: Result, labels: dict[Term, str]) -> str:
    lines = [f"        {line}" for line in _statements(result, labels)]
    return "[\n" + " ;\n".join(lines) + "\n    ]"


def _statements(result: Result, labels: dict[Term, str]) -> Iterator[str]:
    yield "a sh:ValidationResult"
    yield f"sh:focusNode {_written(result.focus, labels)}"
    if result.path is not None:
        yield f"sh:resultPath {_path(result.path)}"
    if result.value is not None:
        yield f"sh:value {_written(result.value, labels)}"
    yield f"sh:resultSeverity {_iri(result.severity)}"
    yield f"sh:sourceConstraintComponent {_iri(result.component)}"
    if result.constraint is not None:
        yield f"sh:sourceConstraint {_written(result.constraint, labels)}"
    yield f"sh:sourceShape {_written(result.shape, labels)}"
    for message in result.messages:
        yield f"sh:resultMessage {_written(message, labels)}"
    if result.claim:
        yield f"cmq:claim {_iri(result.claim)}"


def _written(term: Term, labels: dict[Term, str]) -> str:
    """The term in Turtle; blank nodes are numbered in the order in which the report names them."""
    if isinstance(term, ox.BlankNode):
        return labels.setdefault(term, f"_:b{len(labels) + 1}")
    return _iri(term.value) if isinstance(term, ox.NamedNode) else str(term)


def _iri(iri: str) -> str:
    for prefix, space in (("cmq", CMQ), ("sh", SH)):
        tail = iri.removeprefix(space)
        if tail != iri and tail.isalnum():
            return f"{prefix}:{tail}"
    return f"<{iri}>"


def _path(path: Path) -> str:
    match path.kind:
        case "predicate":
            return _iri(path.iri)
        case "sequence":
            return f"( {' '.join(map(_path, path.parts))} )"
        case "alternative":
            return f"[ sh:alternativePath ( {' '.join(map(_path, path.parts))} ) ]"
        case kind:
            return f"[ sh:{_WRAPPED[kind]} {_path(path.parts[0])} ]"
