"""A table's importer: what a mapping makes of each row, with the entities that a register finds and what the project says already."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from communique.curation.records import Curated
from communique.curation.yamltext import Fields
from communique.findings import Finding, Severity
from communique.imports.protocol import Interpretation, Row
from communique.imports.tables.acquaintance import Acquaintance
from communique.imports.tables.cells import Cells, holds, open_ends, read_cells
from communique.imports.tables.days import between
from communique.imports.tables.evidence import Named, evidence
from communique.imports.tables.mapping import ClaimRule, EntityRule, NodeRule, TableMapping
from communique.imports.tables.reading import read_rows
from communique.imports.tables.records import Reading, explained, filled, published, reckoned, spoken_of, stated
from communique.imports.tables.templates import fill, fill_id, holes
from communique.imports.tables.turns import Part, Turn, divided, within
from communique.matching.register import Clues, Register
from communique.matching.state_table import bearers

__all__ = ["TableImporter"]


class TableImporter:
    """An importer that a mapping describes. It remembers what of its rows was claimed, so that nothing is claimed twice."""

    def __init__(self, mapping: TableMapping, name: str = "") -> None:
        self.mapping = mapping
        self.name = name or mapping.name
        self.title = mapping.title or mapping.name
        self._source = str(mapping.source["id"])
        self.acquaintance = Acquaintance(self._source)
        self._once: set[tuple[str, str]] = set()
        self._numbers: dict[str, list[str]] = {}
        self._labels: dict[str, str] = {}
        self._made: dict[str, dict[str, Any]] = {}

    def meet(self, curated: Curated) -> None:
        """Begins anew with a project of which the importer is to know what it says already."""
        self.acquaintance = Acquaintance(self._source, curated)
        self._once, self._numbers, self._labels, self._made = set(), {}, {}, {}

    def source(self) -> Mapping[str, Any]:
        """The record of the publication, as the mapping has it."""
        return self.mapping.source

    def rows(self, path: Path) -> Iterator[Row | Finding]:
        """The rows of the table at a path."""
        return read_rows(self.mapping, path)

    def interpret(self, row: Row, register: Register) -> Interpretation:
        """What the mapping makes of a row."""
        cells = read_cells(self.mapping, row)
        refused = cells.refused or next(_told(row, cells, self.mapping.refusals, Severity.WARNING), None)
        if refused:
            return Interpretation((), tuple(cells.notes), refused)
        notes = [*cells.notes, *_told(row, cells, self.mapping.notes, Severity.INFO)]
        readings = self._readings(row, cells, register, notes)
        if isinstance(readings, Finding):
            return Interpretation((), tuple(notes), readings)
        records, already = [], []
        for number, reading in enumerate(readings, 1):
            for record in self._records(row, reading, number, len(readings)):
                twin = self.acquaintance.standing(record) if record["type"] == "Claim" else ""
                if twin:
                    already.append(twin)
                else:
                    records.append(record)
        records = spoken_of(records, self.acquaintance)
        notes += [Finding(row.file, row.line, row.id, "claimed-already", f"{twin} of the same source says so", "", Severity.INFO)
                  for twin in dict.fromkeys(already)]
        return Interpretation(tuple(records), tuple(notes), already=tuple(dict.fromkeys(already)))

    def _readings(self, row: Row, cells: Cells, register: Register, notes: list[Finding]) -> list[Reading] | Finding:
        """The readings of a row, one unless a code stands for several States in turn; or why the row cannot be read."""
        readings = [Reading(cells, dict(cells.values))]
        for rule in self.mapping.entities:
            if not holds(rule.when, cells.values):
                continue
            if not rule.span:
                for reading in readings:
                    if not self._find(rule, row, reading, register) and not rule.optional:
                        return Finding(row.file, row.line, row.id, "unknown-value", f"the row does not say which {rule.name} is meant",
                                       "nothing can be claimed without it", Severity.WARNING)
                continue
            ends = [cells.text(end) for end in self._ends(rule.span)]
            turns = self._turns(rule, cells, register, ends)
            parts = divided(turns, *ends) if len(turns) > 1 else ()
            if parts is None:
                return Finding(row.file, row.line, row.id, "shared-code", f"several States bear the code of {rule.name}, and no claim "
                               "tells when each began", "claim their beginnings, or give each a code of its own", Severity.WARNING)
            if parts:
                readings = [found for reading in readings for found in self._divided(rule, row, reading, parts)]
                notes.append(Finding(row.file, row.line, row.id, "divided", f"the code of {rule.name} stands for several States in turn: "
                                     f"{', '.join(name for one in readings for name in one.values[rule.name])}", "", Severity.INFO))
            elif not all(self._find(rule, row, reading, register, turns[0].begin if turns else None) for reading in readings):
                return Finding(row.file, row.line, row.id, "unknown-value", f"the row does not say which {rule.name} is meant",
                               "nothing can be claimed without it", Severity.WARNING)
        return readings

    def _turns(self, rule: EntityRule, cells: Cells, register: Register, ends: list[str]) -> tuple[Turn, ...]:
        """The States for which the code of a row stands in its span, as the register finds them and the project's claims date them."""
        codes = _codes(rule, cells.values)
        listed = tuple(Turn("", polity.name, _day(days.first), _day(days.last)) for polity, days in bearers(codes))
        met = within(listed, *ends)
        if not listed:
            return within(self.acquaintance.turns(codes), *ends)
        return within(tuple(self._dated(turn, codes, register) for turn in met), *ends) if len(met) > 1 else met

    def _dated(self, turn: Turn, codes: Mapping[str, str], register: Register) -> Turn:
        day = turn.begin or turn.end
        match = register.entity("State", turn.name, Clues(day=day.isoformat() if day else "", notation=codes))
        told = self.acquaintance.life(match.id)
        return Turn(match.id, told.name or turn.name, told.begin or turn.begin, told.end or turn.end, told.begun_by, told.ended_by)

    def _divided(self, rule: EntityRule, row: Row, reading: Reading, parts: tuple[Part, ...]) -> Iterator[Reading]:
        for part in parts:
            one = Reading(reading.cells, dict(reading.values), dict(reading.named), [*reading.parts, part])
            one.values[rule.span] = tuple(text for text in [between(part.begin, part.end)] if text)
            form = next(iter(fill(rule.form, one.values)), "") if self._is_published(rule, row) else ""
            reason = next(iter(fill(rule.reason, one.values)), "") or f"The code of the row stands for {part.turn.name}."
            self._name(rule.name, one, [Named(part.turn.state, form, "", reason, False, part.turn.name)])
            yield one

    def _ends(self, span: str) -> tuple[str, str]:
        """The names of the dates from which and to which a span goes; itself twice where it is of one date."""
        rule = next(rule for rule in self.mapping.dates if rule.name == span)
        return rule.begin or span, rule.end or span

    @staticmethod
    def _is_published(rule: EntityRule, row: Row) -> bool:
        """Whether the form of an entity is made of what the row has."""
        return not set(holes(rule.form)).isdisjoint(row.fields)

    def _find(self, rule: EntityRule, row: Row, reading: Reading, register: Register, begun: date | None = None) -> bool:
        """Whether the register found an entity for the form that a row has, and binds it under the rule's name.

        ``begun`` is when the one State began that the code of the row stands for: a span that begins before it is asked about from then on.
        """
        values = reading.values
        is_published = self._is_published(rule, row)
        found = []
        for form in self.forms_of(rule, values):
            label = self.label_of(rule, form, values)
            key = self.key_of(rule, values)
            clues = {key: next(iter(fill(text, values)), "") for key, text in rule.clues.items()}
            if begun and clues.get("day", "")[:10] < begun.isoformat():
                clues["day"] = begun.isoformat()
            codes = _codes(rule, values)
            match = register.entity(rule.type, form, Clues(**clues, notation=codes), key=key, label=label)
            known = self._labels.setdefault(match.id, self.acquaintance.label(match.id) or register.label(match.id))
            reason = next(iter(fill(rule.reason, values)), "")
            found.append(Named(match.id, form if is_published else "", clues.get("title", "") if is_published else "", reason,
                               not self.acquaintance.type_of(match.id), known))
        self._name(rule.name, reading, found)
        return bool(found)

    def forms_of(self, rule: EntityRule, values: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """The forms for which a register is asked."""
        return fill(rule.form, values)

    def key_of(self, rule: EntityRule, values: Mapping[str, tuple[str, ...]]) -> str:
        """The publication's own id of an entity; an importer that knows better than the publication says so here."""
        return next(iter(fill(rule.key, values)), "") if rule.key else ""

    def label_of(self, rule: EntityRule, form: str, values: Mapping[str, tuple[str, ...]]) -> str:  # noqa: ARG002 - for other importers
        """The name by which to declare an entity that is new; empty for its form."""
        return next(iter(fill(rule.label, values)), "") if rule.label else ""

    @staticmethod
    def _name(name: str, reading: Reading, found: list[Named]) -> None:
        reading.named |= {one.id: one for one in found}
        reading.values[name] = tuple(one.id for one in found)
        reading.values[f"{name}.form"] = tuple(one.form for one in found)
        reading.values[f"{name}.label"] = tuple(one.label for one in found)

    def _records(self, row: Row, reading: Reading, number: int, of: int) -> Iterator[dict[str, Any]]:
        for node in self.mapping.nodes:
            record = self._node(node, reading)
            if record:
                yield record
        tail = f"-{number}" if of > 1 and number > 1 else ""
        for rule in self.mapping.claims:
            claim = self._claim(rule, row, reading, tail)
            if claim:
                yield claim

    def _node(self, rule: NodeRule, reading: Reading) -> dict[str, Any] | None:
        stem = next(iter(fill_id(rule.id, reading.values)), "")
        if not stem:
            return None
        kind = rule.tree.text("type")
        name = self._numbered(stem, kind, reading) if rule.numbered else stem
        reading.nodes[rule.id] = name
        facts = filled(rule.tree, reading, skip=("id", "type", "numbered"))
        return self._made.setdefault(name, {"id": name, "type": kind, **facts}) if "label" in facts else None

    def _numbered(self, stem: str, kind: str, reading: Reading) -> str:
        """The name of a row's own node, with ``-2`` and so on where rows before it took those before."""
        locators = [text for rule in self.mapping.claims for text in fill(rule.tree.text("locator"), reading.values)]
        known = next((name for locator in locators if (name := self.acquaintance.placed(locator, kind, stem))), "")
        taken = self._numbers.setdefault(stem, [])
        if known:
            taken.append(known)
            return known
        number = 1
        while (name := stem if number == 1 else f"{stem}-{number}") in taken or self.acquaintance.type_of(name):
            number += 1
        taken.append(name)
        return name

    def _claim(self, rule: ClaimRule, row: Row, reading: Reading, tail: str) -> dict[str, Any] | None:
        if not holds(rule.when, reading.values) or (rule.unless and holds(rule.unless, reading.values)):
            return None
        states = [node for tree in rule.tree.each("states") if isinstance(tree, Fields) if (node := stated(tree, reading))]
        if not states:
            return None
        if rule.once:
            said = (rule.id, repr(states))
            if said in self._once:
                return None
            self._once.add(said)
        names = fill_id(rule.id, {**reading.values, "row": (row.id,)})
        claim: dict[str, Any] = {"id": f"{names[0]}{tail}", "type": "Claim", "source": self._source}
        head = filled(rule.tree, reading, skip=("id", "type", "states", "by", "when", "unless", "once", "asPublished", "note"))
        mentions, by = evidence(states, reading.named, row, self.acquaintance, [*explained(rule, reading), *reckoned(reading, states)])
        notes = [note for note in (*fill(" ".join(rule.tree.text("note").split()), reading.values), *self._open(states, reading)) if note]
        claim |= head | ({"mentions": mentions} if mentions else {}) | ({"by": by} if by else {})
        claim |= {"asPublished": published(row, rule.published or self.mapping.published), "states": states}
        return claim | ({"note": " ".join(dict.fromkeys(notes))} if notes else {})

    def _open(self, states: list[dict[str, Any]], reading: Reading) -> Iterator[str]:
        """Why dates of a claim are open or unknown at an end."""
        dates = {node["date"] for node in states if "date" in node}
        for rule in self.mapping.dates:
            known = reading.values.get(rule.name, ())
            for text in sorted(dates.intersection(known)) if dates or known else [".."]:
                yield from open_ends(rule, text, reading.cells)


def _told(row: Row, cells: Cells, rules: tuple[Any, ...], severity: Severity) -> Iterator[Finding]:
    for rule in rules:
        if holds(rule.when, cells.values):
            message = next(iter(fill(rule.message, cells.values)), rule.message)
            yield Finding(row.file, row.line, row.id, rule.code, message, rule.remedy, severity)


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _codes(rule: EntityRule, values: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {scheme: code for scheme, text in rule.codes.items() for code in fill(text, values)[:1]}
