"""Links to other authorities stand in SSSOM files: accepted, refused and undecided matches, each with its justification.

Format: Simple Standard for Sharing Ontological Mappings (SSSOM), TSV with a YAML header in comment lines.
"""

import csv
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from communique.curation.project import Project
from communique.curation.yamltext import Fields, YamlProblem, read_yaml
from communique.findings import Finding
from communique.literals import is_iri

__all__ = ["Mapping", "accepted", "read_mappings"]

_COLUMNS = ("subject_id", "predicate_id", "object_id", "mapping_justification")


@dataclass(frozen=True, slots=True)
class Mapping:
    """One judgement: subject, predicate and object as full IRIs; ``negated`` where the match was refused."""

    subject: str
    predicate: str
    object: str
    negated: bool
    file: str
    line: int


def read_mappings(project: Project, base: str, declared: Container[str]) -> tuple[tuple[Mapping, ...], tuple[Finding, ...]]:
    """The judgements of every SSSOM file of the project, and what is not in order in them; ``declared`` are ids of records."""
    mappings: list[Mapping] = []
    findings: list[Finding] = []
    for path in project.mappings():
        name = project.relative(path)
        for outcome in _read(path, name):
            if isinstance(outcome, Finding):
                findings.append(outcome)
            else:
                mappings.append(outcome)
    for mapping in mappings:
        local = mapping.subject.removeprefix(base)
        if local not in declared:
            findings.append(Finding(mapping.file, mapping.line, local, "link", "is linked but not declared",
                                    "declare it in data/entities/ or mend subject_id"))
    findings.extend(_shared(accepted(mappings)))
    return tuple(mappings), tuple(findings)


def accepted(mappings: Iterator[Mapping] | list[Mapping] | tuple[Mapping, ...]) -> tuple[Mapping, ...]:
    """The judgements that hold two things to be the same: ``skos:exactMatch``, not negated."""
    return tuple(m for m in mappings if m.predicate.endswith("#exactMatch") and not m.negated)


def _read(path: Path, name: str) -> Iterator[Mapping | Finding]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as problem:
        line = problem.object.count(b"\n", 0, problem.start) + 1
        yield Finding(name, line, "", "link", f"is not UTF-8 at byte {problem.start}", "save it as UTF-8 text")
        return
    header = list(takewhile(lambda line: line.startswith("#"), lines))
    try:
        spaces = _prefixes("\n".join(line.removeprefix("#") for line in header))
    except YamlProblem as problem:
        yield Finding(name, problem.line, "", "link", f"the header is {problem.message}", "mend it (SSSOM)")
        return
    rows = csv.DictReader(lines[len(header):], delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [column for column in _COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        yield Finding(name, len(header) + 1, "", "link", f"has no column {', '.join(missing)}", "add it (SSSOM)")
        return
    for row in rows:
        line = len(header) + rows.line_num
        curies = [row[column] or "" for column in ("subject_id", "predicate_id", "object_id")]
        unknown = [curie for curie in curies if curie.partition(":")[0] not in spaces]
        if unknown:
            yield Finding(name, line, curies[0], "link", f"{unknown[0]} has a prefix that curie_map lacks", "add the prefix")
            continue
        subject, predicate, target = (spaces[c.partition(":")[0]] + c.partition(":")[2] for c in curies)
        odd = [iri for iri in (subject, predicate, target) if not is_iri(iri)]
        if odd:
            yield Finding(name, line, curies[0], "link", f"{odd[0]!r} is no IRI", "mend the row or its prefix")
            continue
        yield Mapping(subject, predicate, target, row.get("predicate_modifier") == "Not", name, line)


def _prefixes(header: str) -> dict[str, str]:
    """The prefixes of a header's ``curie_map``; raises ``YamlProblem`` where the header is not YAML."""
    tree = read_yaml(header)
    spaces = tree.values.get("curie_map") if isinstance(tree, Fields) else None
    return {prefix: spaces.text(prefix) for prefix in spaces.values} if isinstance(spaces, Fields) else {}


def _shared(mappings: tuple[Mapping, ...]) -> Iterator[Finding]:
    first: dict[str, Mapping] = {}
    for mapping in mappings:
        other = first.setdefault(mapping.object, mapping)
        if other.subject != mapping.subject:
            yield Finding(mapping.file, mapping.line, mapping.subject, "link",
                          f"has the same item as line {other.line}", "keep the match for one of them")
