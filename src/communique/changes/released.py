"""Names that were released are kept: each resolves or has a tombstone. The list of them stands in the project and only grows.

Listed are the names that people give: claims, entities, sources and other records. Names that follow by rule (decisions, conflicts,
nestings, inferences, roles, parts of records) come and go with what they follow from. The tool's own list has the terms of the
ontology, concepts, shapes and rules.
"""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from communique.curation.project import Project
from communique.curation.records import Curated
from communique.derive.rulebook import ACCEPTING, read_rules
from communique.findings import CannotGoOn, Finding
from communique.iris import BASE, RULE
from communique.vocabulary import ontology, rules, shapes, vocabulary_quads

__all__ = ["TOOL_LIST", "check_released", "listed", "lost_tool_names", "tool_names", "write_released", "write_tool_names"]

TOOL_LIST = "released.txt"
"""The file beside the ontology that lists the names of the tool's releases."""


def listed(path: Path) -> tuple[str, tuple[str, ...]]:
    """The base and the names of a list; nothing where there is none. The first line is the base, each other one a name below it."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return (lines[0], tuple(lines[1:])) if lines else ("", ())


def check_released(project: Project, base: str, standing: Container[str]) -> Iterator[Finding]:
    """A finding for each released name that neither stands nor has a tombstone, with directions; and for a list out of order."""
    path = project.released
    released, names = listed(path)
    file = project.relative(path)
    if names and released != base:
        yield Finding(file, 1, "", "iri-vanished", f"all names were released under {released}, and are now under {base}",
                      "write that base in data/dataset.yaml again: what was cited must be found")
    if list(names) != sorted(set(names)):
        yield Finding(file, 0, "", "released-list", "is not sorted, or has a name twice", "leave the file to communique release")
    for line, name in enumerate(names, 2):
        if name not in standing:
            yield Finding(file, line, name, "iri-vanished", "was given in an earlier release and is gone",
                          f"bring it back, or add to data/retired.yaml: - id: {name}, type: Retired, reason: …, and isReplacedBy: … "
                          "where something stands in its place")


def write_released(curated: Curated) -> tuple[int, int]:
    """Adds the names of today to the project's list; how many it holds, and how many are new."""
    return _write(curated.project.released, curated.base, curated.by_id)


def tool_names() -> frozenset[str]:
    """The names of the ontology's terms, of concepts, shapes and rules, relative to the tool's base; retired ones among them."""
    found = {quad.subject.value for quad in vocabulary_quads() if isinstance(quad.subject, ox.NamedNode)}
    shaped = ox.parse(path=str(shapes()), format=ox.RdfFormat.TURTLE)
    found |= {quad.subject.value for quad in shaped if isinstance(quad.subject, ox.NamedNode)}
    found |= {RULE + name for name in (*ACCEPTING, *(rule.name for rule in read_rules(rules())))}
    return frozenset(name.removeprefix(BASE) for name in found if name.startswith(BASE))


def lost_tool_names() -> tuple[str, ...]:
    """Names of the tool's list that stand nowhere any more; one that is retired stays, with owl:deprecated."""
    return tuple(sorted(set(listed(ontology() / TOOL_LIST)[1]) - tool_names()))


def write_tool_names(project: Project) -> tuple[int, int]:
    """Adds the tool's names to its list, where the project is the tool's own repository; (0, 0) elsewhere."""
    if ontology().resolve() != (project.root / "ontology").resolve():
        return 0, 0
    if lost := lost_tool_names():
        raise CannotGoOn(f"ontology: {', '.join(lost)} was released and is gone; bring it back with owl:deprecated true "
                         "and, where something replaces it, dcterms:isReplacedBy")
    return _write(ontology() / TOOL_LIST, BASE, tool_names())


def _write(path: Path, base: str, names: Iterable[str]) -> tuple[int, int]:
    before = set(listed(path)[1])
    after = sorted(before | set(names))
    beside = path.with_name(f".{path.name}.new")
    beside.write_text("".join(f"{line}\n" for line in (base, *after)), encoding="utf-8", newline="\n")
    beside.replace(path)
    return len(after), len(after) - len(before)
