"""Records are what curators write: each has an id, a type, a place in a file, and its tree. None is lost on reading."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from communique.curation.jsonlines import LineProblem, read_lines
from communique.curation.project import Project
from communique.curation.strays import stray_files
from communique.curation.yamltext import Fields, Items, Text, Tree, YamlProblem, read_yaml
from communique.findings import CannotGoOn, Finding
from communique.iris import BASE
from communique.vocabulary import terms

__all__ = ["Curated", "Record", "read_project"]

RECORD_TYPES = ("Claim", "Source", "Unclaimed", "Identity", "Distinction", "Ruling", "Coverage", "Gap", "Retired", "Dataset")
"""Types that are not entities: their records go to the records graph."""

_TOLD = 20
"""Lines of one bulk file that are told where they cannot be read."""

_PARTS = {"mention": "mentions"}
"""Keys under which parts stand that are named otherwise."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: ``id`` as written (relative to the base), ``type`` a name of the context, ``line`` where it begins."""

    id: str
    type: str
    file: str
    line: int
    tree: Fields

    @property
    def is_entity(self) -> bool:
        """Whether the record declares an entity (identity and names), not a claim, source or other record."""
        return self.type not in RECORD_TYPES

    @property
    def unfilled(self) -> int:
        """The line of the first mention or node of which nothing is written yet, as in a claim just started; 0 where there is none."""
        parts = (part for key in ("mentions", "states") for part in self.tree.each(key) if isinstance(part, Fields))
        return next((part.line for part in parts if all(_is_blank(value) for value in part.values.values())), 0)

    def finding(self, code: str, message: str, remedy: str, line: int = 0) -> Finding:
        """A violation in this record, at the line given or at its first."""
        return Finding(self.file, line or self.line, self.id, code, message, remedy)


def _is_blank(value: Tree) -> bool:
    return isinstance(value, Text) and not value.value.strip()


@dataclass(frozen=True)
class Curated:
    """Records of a project in the order of files and lines: those that are judged, and those that are only known beside them.

    Read whole, a project has no background; a part of it has the records that its own refer to.
    """

    project: Project
    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = field(default=())
    background: tuple[Record, ...] = field(default=())

    def of(self, *types: str) -> tuple[Record, ...]:
        """The records of these types."""
        return tuple(record for record in self.records if record.type in types)

    @cached_property
    def known(self) -> tuple[Record, ...]:
        """All records, judged or not."""
        return (*self.records, *self.background)

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """The first record under each id."""
        found: dict[str, Record] = {}
        for record in self.known:
            found.setdefault(record.id, record)
        return found

    @cached_property
    def names(self) -> Mapping[str, frozenset[str]]:
        """Every name of each entity in every language, blanks folded, under its id."""
        return {name: frozenset(_names(record.tree)) for name, record in self.by_id.items() if record.is_entity}

    @cached_property
    def names_of_offices(self) -> frozenset[str]:
        """Every name of every office."""
        return frozenset(name for record in self.known if record.type == "Office" for name in self.names[record.id])

    @cached_property
    def base(self) -> str:
        """The IRI against which the project's ids are read."""
        datasets = (record for record in self.known if record.type == "Dataset")
        first = next(datasets, None)
        return first.tree.text("base", BASE) if first else BASE

    def where(self, record: str, node: str | None = None, property_iri: str | None = None) -> tuple[str, int]:
        """File and line of a record, or of what a claim states of a node, or of one property of that node.

        All are IRIs; the nearest place that exists is returned, and ``("data", 0)`` where the record is unknown.
        """
        found = self._record_of(record)
        if found is None:
            return self.where(node) if node else ("data", 0)
        fields = _part(found.tree, record.rpartition("#")[2]) if "#" in record else found.tree
        line = fields.line
        if node is not None:
            states = [n for n in found.tree.each("states") if isinstance(n, Fields)]
            match = next((n for n in states if self.base + n.text("id") == node), None)
            fields, line = (match, match.line) if match else (fields, line)
        if property_iri is not None:
            line = next((fields.lines[k] for k in fields.values if k in terms() and terms()[k].iri == property_iri), line)
        return found.file, line

    def _record_of(self, iri: str) -> Record | None:
        name = iri.removeprefix(self.base).partition("#")[0]
        found = self.by_id.get(name)
        return found or self.by_id.get(name.rpartition("/")[0])


def _part(tree: Fields, name: str) -> Fields:
    """The part of a record that ``by-1``, ``mention-2`` or ``quote-1`` names, or the record where there is none."""
    kind, _, number = name.rpartition("-")
    parts = tree.each(_PARTS.get(kind, kind))
    found = parts[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(parts) else tree
    return found if isinstance(found, Fields) else tree


def _names(tree: Fields) -> Iterator[str]:
    for key in ("label", "altLabel"):
        for names in tree.each(key):
            if isinstance(names, Fields):
                yield from (" ".join(text.value.split()) for tag in names.values for text in names.texts(tag))


def read_project(project: Project, *, without: Set[Path] = frozenset()) -> Curated:
    """Every record of the project but those of the files named, with findings about records that are not in order.

    Raises ``CannotGoOn`` naming each file that cannot be read at all.
    """
    records: list[Record] = []
    findings: list[Finding] = []
    broken: list[str] = []
    for path in (one for one in project.data_files() if one not in without):
        name = project.relative(path)
        try:
            tree = _bulk(path, name, broken) if path.suffix == ".jsonl" else read_yaml(path.read_text(encoding="utf-8"))
        except YamlProblem as problem:
            broken.append(f"{name}:{problem.line}: {problem.message}")
        except UnicodeDecodeError as problem:
            line = problem.object.count(b"\n", 0, problem.start) + 1
            broken.append(f"{name}:{line}: not UTF-8 at byte {problem.start}; save it as UTF-8 text")
        except OSError as problem:
            broken.append(f"{name}:1: cannot be read ({problem.strerror}); put a readable file there, or remove it")
        else:
            if tree is not None and not isinstance(tree, Items):
                broken.append(f"{name}:1: not a list of records; begin each record with '- id:'")
            elif tree is not None:
                _read_records(name, tree, records, findings)
    if broken:
        raise CannotGoOn("\n".join(broken))
    if not any(record.type == "Dataset" for record in records):
        raise CannotGoOn("data/dataset.yaml:1: no record of type Dataset; say title, base, licence and version there")
    texts = {record.tree.text("textFile") for record in records if record.type == "Source"}
    return Curated(project, tuple(records), (*findings, *stray_files(project, texts)))


def _bulk(path: Path, name: str, broken: list[str]) -> Items:
    """The records of a file in JSON Lines; lines that hold none are told among what is broken."""
    found: list[Fields] = []
    left = 0
    with path.open("rb") as file:
        for item in read_lines(file):
            if isinstance(item, Fields):
                found.append(item)
            elif left < _TOLD:
                broken.append(f"{name}:{item.line}: {item.message}")
            left += isinstance(item, LineProblem)
    if left > _TOLD:
        broken.append(f"{name}: {left - _TOLD} more lines that cannot be read; mend these first")
    return Items(tuple(found), 1)


def _read_records(name: str, tree: Items, records: list[Record], findings: list[Finding]) -> None:
    for item in tree.values:
        if not isinstance(item, Fields):
            findings.append(Finding(name, item.line, "", "record", "not a record", "begin it with '- id:'"))
            continue
        identifier, kind = item.text("id"), item.text("type")
        missing = [key for key in ("id", "type") if not item.text(key)]
        if missing:
            findings.append(Finding(name, item.line, identifier, "record", f"has no {' and no '.join(missing)}",
                                    "add it"))
            continue
        records.append(Record(identifier, kind, name, item.line, item))
