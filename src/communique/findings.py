"""Findings say what is wrong with data, where, and how to mend it; only what cannot go on is an exception."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["CannotGoOn", "Finding", "Severity", "is_violated"]


class Severity(StrEnum):
    """How grave a finding is: a violation fails the run, a warning only under ``--strict``, an info never."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong with the data.

    ``file`` is relative to the project folder, with ``/``; ``line`` counts from 1 and is 0 where a file has no lines
    that matter. ``subject`` is the shortened IRI of the record, or empty. ``code`` names the rule that found it.
    """

    file: str
    line: int
    subject: str
    code: str
    message: str
    remedy: str
    severity: Severity = Severity.VIOLATION

    def __str__(self) -> str:
        """Directions in one line: ``file:line: subject: message; remedy``."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        subject = f"{self.subject}: " if self.subject else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{where}: {subject}{self.message}{remedy}"


class CannotGoOn(Exception):
    """The work cannot go on: broken input or wrong usage; the text reads ``where: what; what to do``."""


def is_violated(findings: Iterable[Finding], *, strict: bool) -> bool:
    """Whether the findings make the run fail: any violation, or any warning where ``strict``."""
    grave = {Severity.VIOLATION, Severity.WARNING} if strict else {Severity.VIOLATION}
    return any(finding.severity in grave for finding in findings)
