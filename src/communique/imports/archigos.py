"""Archigos: effective leaders of States. What the mapping cannot say is here: whom an id means that stands for two persons."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

from communique.curation.records import Curated
from communique.dates import instant_bounds
from communique.findings import Finding, Severity
from communique.imports.protocol import Interpretation, Row
from communique.imports.tables.interpreting import TableImporter
from communique.imports.tables.loading import shipped
from communique.imports.tables.mapping import EntityRule
from communique.matching.names import words
from communique.matching.register import Register

__all__ = ["IMPORTERS", "ArchigosImporter"]

_YOUNGEST = 10
"""No leader enters office at fewer years of age; Archigos has kings of ten."""
_RESOURCE = re.compile(r"dbpedia\.org_resource_([^&]+)")
_ESCAPED = re.compile(r"-([0-9A-F]{2})")


@dataclass
class _Life:
    """The years between which the person whom an id and key mean may have been in office, and was."""

    key: str
    from_year: int
    to_year: int
    first: int
    last: int

    def may_be(self, other: "_Life") -> bool:
        """Whether each was in office only in what may be the other's lifetime."""
        return other.from_year <= self.first and self.last <= other.to_year and self.from_year <= other.first and other.last <= self.to_year

    def join(self, other: "_Life") -> None:
        """Another row of the same person."""
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)


class ArchigosImporter(TableImporter):
    """Reads the rows by the mapping; one ``leadid`` that stands for two persons of different lifetimes is two."""

    def __init__(self) -> None:
        super().__init__(shipped("archigos-4.1"), "archigos")
        self._lives: dict[str, list[_Life]] = defaultdict(list)
        self._shared: list[str] = []
        self._offices: frozenset[str] = frozenset()

    def meet(self, curated: Curated) -> None:
        """Begins anew with a project."""
        super().meet(curated)
        self._lives, self._shared = defaultdict(list), []
        self._offices = frozenset(name for office in self.acquaintance.ids("Office") for name in self.acquaintance.names(office))

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """What is made of a row, and that its ``leadid`` means two persons, if it does."""
        self._shared = []
        made = super().interpret(row, register)
        notes = tuple(Finding(row.file, row.line, row.id, "id-shared", f"leadid {name} stands for persons of different lifetimes",
                              "they are taken as two", Severity.WARNING) for name in dict.fromkeys(self._shared))
        return Interpretation(made.records, (*made.notes, *notes), made.refused, made.already)

    def key_of(self, rule: EntityRule, values: Mapping[str, tuple[str, ...]]) -> str:
        """The ``leadid``, with ``-2`` behind it for a second person who could not have been in office when the first was."""
        name = super().key_of(rule, values)
        if rule.name != "person" or not name:
            return name
        life = _life(values)
        known = self._lives[name]
        same = next((one for one in known if one.may_be(life)), None)
        if same:
            same.join(life)
            return same.key
        life.key = f"{name}-{len(known) + 1}" if known else name
        known.append(life)
        if len(known) > 1:
            self._shared.append(name)
        return life.key

    def label_of(self, rule: EntityRule, form: str, values: Mapping[str, tuple[str, ...]]) -> str:
        """A person's name as the address in the row has it, where one of its words is in the form; else the form."""
        found = _RESOURCE.search(next(iter(values.get("dbpediauri", ())), "")) if rule.name == "person" else None
        name = unquote(unquote(_ESCAPED.sub(r"%\1", found[1]))).replace("_", " ").partition(" (")[0] if found else ""
        same = {word for word in words(form) if len(word) > 2}.intersection(words(name))
        return name if same else ""

    def forms_of(self, rule: EntityRule, values: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Of the office, the form by which the project knows it: of a State by any of its names."""
        if rule.name != "office":
            return super().forms_of(rule, values)
        names = {name for state in values.get("state", ()) for name in self.acquaintance.names(state)}
        told = sorted(form for name in names for form in (f"Effective leader of {name}", f"Effective leader of the {name}")
                      if form in self._offices)
        return tuple(told[:1]) or super().forms_of(rule, values)


def _life(values: Mapping[str, tuple[str, ...]]) -> _Life:
    born, died = (_year(values, name) for name in ("born", "died"))
    first, last = _year(values, "begin"), _year(values, "end")
    return _Life("", born + _YOUNGEST if born else date.min.year, died or date.max.year, first, last or first)


def _year(values: Mapping[str, tuple[str, ...]], name: str) -> int:
    text = next(iter(values.get(name, ())), "")
    bounds = instant_bounds(text) if text not in ("", "..") else None
    return bounds.earliest.year if bounds and bounds.earliest else 0


IMPORTERS = (ArchigosImporter(),)
