"""The report as text, JSON and SARIF 2.1.0: paths are relative to the project, and nothing tells of the machine."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from communique.findings import Finding, Severity
from communique.validate.report import Report
from communique.validate.turtle import as_turtle

__all__ = ["FORMATS", "as_json", "as_sarif", "as_text"]

_LEVELS: Final = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_text(report: Report) -> str:
    """One finding a line, ``file:line: subject: message; remedy [code]``; empty where there is none."""
    return "".join(f"{finding} [{finding.code}]\n" for finding in report.findings)


def as_json(report: Report) -> str:
    """An object with ``violated``, ``counts`` by severity and ``findings``.

    ``violated`` asks for violations alone, as the exit code does; ``sh:conforms`` asks that there be no result at all.
    """
    document = {
        "violated": not report.conforms,
        "counts": {str(severity): report.count(severity) for severity in Severity},
        "findings": [
            {"file": f.file, "line": f.line, "subject": f.subject, "code": f.code, "severity": str(f.severity),
             "message": f.message, "remedy": f.remedy}
            for f in report.findings
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_sarif(report: Report) -> str:
    """A SARIF 2.1.0 log with one run; URIs are relative to the project folder (section 3.4)."""
    codes = sorted({finding.code for finding in report.findings})
    driver = {"name": "communique", "rules": [{"id": code} for code in codes]}
    results = [_sarif_result(finding, codes.index(finding.code)) for finding in report.findings]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _sarif_result(finding: Finding, rule: int) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(finding.file)}}
    if finding.line:
        physical["region"] = {"startLine": finding.line}
    location: dict[str, object] = {"physicalLocation": physical}
    if finding.subject:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.subject}]
    subject = f"{finding.subject}: " if finding.subject else ""
    remedy = f"; {finding.remedy}" if finding.remedy else ""
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{subject}{finding.message}{remedy}"},
        "locations": [location],
    }


FORMATS: Final[Mapping[str, Callable[[Report], str]]] = MappingProxyType(
    {"text": as_text, "json": as_json, "sarif": as_sarif, "turtle": as_turtle}
)
