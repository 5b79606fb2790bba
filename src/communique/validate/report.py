"""The report of a validation: findings for people, results for machines, and whether the data conform."""

from dataclasses import dataclass

from communique.findings import Finding, Severity
from communique.validate.results import Result

__all__ = ["Report"]


@dataclass(frozen=True, slots=True)
class Report:
    """Findings sorted by file and line, each once; results sorted by focus node, those of checks among them.

    ``notes`` say what a person should know of how it was validated.
    """

    findings: tuple[Finding, ...]
    results: tuple[Result, ...]
    notes: tuple[str, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether no finding is a violation; SHACL's own ``sh:conforms`` asks that there be no result at all."""
        return all(finding.severity is not Severity.VIOLATION for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)
