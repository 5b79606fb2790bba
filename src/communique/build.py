"""A build reads the folder, verifies every quote, derives, validates, and replaces the last good result in one step."""

from dataclasses import dataclass


from communique.curation.mappings import read_mappings
from communique.curation.project import Project
from communique.curation.records import Curated, read_project
from communique.curation.wellformed import check_records
from communique.evidence.check import Evidence, examine
from communique.findings import Finding

__all__ = ["Read", "read"]


@dataclass(frozen=True, slots=True)
class Read:
    """A project as read and checked against its words, before anything is derived."""

    curated: Curated
    evidence: Evidence
    findings: tuple[Finding, ...]


def read(project: Project) -> Read:
    """The project's records with every finding about their form and their words; raises ``CannotGoOn`` on broken files."""
    curated = read_project(project)
    evidence = examine(curated)
    _, unlinked = read_mappings(curated)
    findings = [*curated.findings, *check_records(curated), *evidence.findings, *unlinked]
    return Read(curated, evidence, tuple(sorted(findings)))
