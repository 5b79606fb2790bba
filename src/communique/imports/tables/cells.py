"""What the cells of a row hold: the values of its columns and its dates; an unknown one is no value, a wrong one a problem."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from communique.dates import instant_bounds
from communique.findings import Finding, Severity
from communique.imports.protocol import Row
from communique.imports.tables import days
from communique.imports.tables.mapping import Column, Conditions, DateRule, TableMapping, TermRule

__all__ = ["Cells", "holds", "open_ends", "read_cells"]


@dataclass
class Cells:
    """The values under each name, what is to be said of the row, and why no claim can be made of it (``None``: one can)."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: list[Finding] = field(default_factory=list)
    refused: Finding | None = None
    because: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The one value under a name, or the empty text."""
        return next(iter(self.values.get(name, ())), "")


def read_cells(mapping: TableMapping, row: Row) -> Cells:
    """The values of a row's columns and dates."""
    cells = Cells()
    for column in mapping.columns:
        _read_column(column, row, cells)
    for name in row.fields:
        if name not in cells.values:
            cells.values[name] = _split(row.fields[name], "")
    for term in mapping.terms:
        _read_term(term, row, cells)
    for rule in mapping.dates:
        _read_date(rule, row, cells)
    return cells


def holds(conditions: Conditions, values: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether under each name stands one of its values; ``*`` is any, the empty text none."""
    return all(_stands(admitted, values.get(name, ())) for name, admitted in conditions)


def _stands(admitted: frozenset[str], values: tuple[str, ...]) -> bool:
    return ("" in admitted and not values) or ("*" in admitted and bool(values)) or not admitted.isdisjoint(values)


def _read_column(column: Column, row: Row, cells: Cells) -> None:
    values = tuple(value for value in _split(row.fields.get(column.name, ""), column.separator) if value not in column.null)
    wrong = [value for value in values if not _is_like(column, value)]
    if wrong:
        said = _said(row, "wrong-value", f"{column.name} is {wrong[0]!r}, not like {column.format}", "mend the copy, or the mapping")
        _withhold(said, cells, required=column.required)
        values = tuple(value for value in values if value not in wrong)
    if column.required and not values:
        cells.refused = cells.refused or _said(row, "unknown-value", f"{column.name} is not known", "nothing can be claimed without it")
    cells.values[column.name] = values


def _read_term(rule: TermRule, row: Row, cells: Cells) -> None:
    values = cells.values.get(rule.column, ())
    odd = [value for value in values if value not in rule.values and value not in rule.ignored]
    if odd:
        cells.notes.append(_said(row, "unknown-term", f"{rule.column} is {odd[0]!r}, for which the mapping has no word",
                                 f"add it to values: or ignored: of {rule.name}"))
    cells.values[rule.name] = tuple(dict.fromkeys(rule.values[value] for value in values if value in rule.values))


def _is_like(column: Column, value: str) -> bool:
    return not column.format or re.fullmatch(column.format, value) is not None


def _split(published: str | tuple[str, ...], separator: str) -> tuple[str, ...]:
    parts = [published] if isinstance(published, str) else list(published)
    if separator:
        parts = [part for one in parts for part in one.split(separator)]
    folded = (" ".join(part.split()) for part in parts)
    return tuple(dict.fromkeys(part for part in folded if part))


def _read_date(rule: DateRule, row: Row, cells: Cells) -> None:
    try:
        found = _date(rule, cells)
    except ValueError as problem:
        _withhold(_said(row, "wrong-date", f"{rule.name}: {problem}", "the date is taken as unknown"), cells, required=rule.required)
        found = ""
    marked = _marked(rule, found, row, cells) if found else ""
    if found.startswith("["):
        apart = f"{rule.name} is {found}: the columns {' and '.join(rule.first)} have no day in common"
        cells.notes.append(_said(row, "dates-differ", apart, "it is taken as one of these"))
    if rule.required and not found and not any(cells.text(end) for end in (rule.begin, rule.end)):
        cells.refused = cells.refused or _said(row, "unknown-value", f"{rule.name} is not known", "nothing can be claimed without it")
    cells.values[rule.name] = (marked,) if marked else ()


def _marked(rule: DateRule, found: str, row: Row, cells: Cells) -> str:
    """The date, or what it is where it marks the end of what is looked at (``..``), or is in doubt (nothing)."""
    why = rule.reason.rstrip(".")
    if found in rule.censored or (rule.censored_when and holds(rule.censored_when, cells.values)):
        cells.notes.append(_said(row, "censored", f"{rule.name} is {found}: {why}", "the date is left open", Severity.INFO))
        cells.because[rule.name] = rule.reason
        return ".."
    other = cells.text(rule.not_after)
    if other and not _precedes(found, other):
        why = f"it lies after {rule.not_after}, which is {other}"
    elif not (rule.doubted_when and holds(rule.doubted_when, cells.values)):
        return found
    cells.notes.append(_said(row, "date-in-doubt", f"{rule.name} is {found}: {why}", "the date is taken as unknown"))
    cells.because[rule.name] = f"{rule.name} is {found} in the row, but {why[:1].lower()}{why[1:]}; it is taken as unknown."
    return ""


def _precedes(one: str, other: str) -> bool:
    """Whether one date may lie before the end of another."""
    first, last = instant_bounds(one).earliest, instant_bounds(other).latest
    return not (first and last and first > last)


def _date(rule: DateRule, cells: Cells) -> str:
    if rule.first:
        return _first([text for text in map(cells.text, rule.first) if text])
    if rule.begin or rule.end:
        return days.between(cells.text(rule.begin), cells.text(rule.end))
    if rule.column:
        text = cells.text(rule.column)
        return days.of_text(text, rule.format) if text else ""
    year, month, day = (cells.text(part) if part else "" for part in rule.parts)
    return days.of_parts(year, month, day) if year or month or day else ""


def _first(known: list[str]) -> str:
    """The first of several dates for one thing, or, where others have no day in common with it, that it is one of these."""
    apart = [other for other in known[1:] if other != known[0] and not _meet(known[0], other)]
    return f"[{','.join(sorted({known[0], *apart}))}]" if apart else next(iter(known), "")


def _meet(one: str, other: str) -> bool:
    a, b = instant_bounds(one), instant_bounds(other)
    return not ((a.latest and b.earliest and a.latest < b.earliest) or (b.latest and a.earliest and b.latest < a.earliest))


def _withhold(said: Finding, cells: Cells, *, required: bool) -> None:
    """A wrong value refuses the row where it is required, and is told where it is not."""
    if required:
        cells.refused = cells.refused or said
    else:
        cells.notes.append(said)


def _said(row: Row, code: str, message: str, remedy: str, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(row.file, row.line, row.id, code, message, remedy, severity)


def open_ends(rule: DateRule, date: str, cells: Cells) -> Iterator[str]:
    """Why a date of the rule is open or unknown at its begin or its end, if it is."""
    if date[:1] in "./":
        yield cells.because.get(rule.begin, "")
    if date[-1:] in "./":
        yield cells.because.get(rule.end, "")
