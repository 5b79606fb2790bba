"""A mapping says how rows of a table become claims; it is a list of records in the YAML of the data files, with holes for a row's values.

Its records are one ``Source``; one ``Table`` (words of CSVW: ``dialect``, ``primaryKey``, ``columns`` with ``null``, ``separator``,
``required``, ``format``); persons, offices, States, organisations and places with a ``name``, which a register finds for each row; and
the row's own events, situations and tenures, and its claims, as they stand in the data files.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.curation.yamltext import Fields, Items, Text, Tree, plain

__all__ = ["CLUES", "CODES", "NAMED", "ClaimRule", "Column", "Conditions", "DateRule", "EntityRule", "NodeRule", "RowRule", "TableMapping",
           "TermRule", "mapping_of", "texts_within"]

NAMED = ("Person", "Office", "Place", "State", "Organisation")
"""Types of what a register finds."""

CLUES = ("day", "state", "office", "within", "born", "died", "title", "kind")
"""Keys of a named record that are clues to who or what is meant."""

CODES = ("cow", "gw", "iso2", "iso3")
"""Keys of a named record that hold codes of the publication, or of a scheme that it uses."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``null`` are values that mean nothing is known, ``separator`` parts several values, ``format`` is what a value is like."""

    name: str
    line: int
    required: bool = False
    null: frozenset[str] = frozenset()
    separator: str = ""
    format: str = ""


Conditions = tuple[tuple[str, frozenset[str]], ...]
"""Names with the values one of which must stand under each; ``*`` is any known value, the empty text an unknown one."""


@dataclass(frozen=True, slots=True)
class TermRule:
    """What the values of a column are called here: a concept, a name; those in ``ignored`` are called nothing, all others are told."""

    name: str
    line: int
    column: str
    values: Mapping[str, str]
    ignored: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateRule:
    """A date: of a ``column`` by ``format``, of columns for year, month and day, from a ``begin`` to an ``end``, or the ``first`` known.

    A value in ``censored``, or any where ``censored_when`` holds, marks where the publication stops looking: the date is open there.
    Where ``doubted_when`` holds, the date is unknown, for the reason given; so it is where it lies after the date ``not_after``.
    """

    name: str
    line: int
    column: str = ""
    format: tuple[str, ...] = ("edtf",)
    parts: tuple[str, str, str] = ("", "", "")
    begin: str = ""
    end: str = ""
    first: tuple[str, ...] = ()
    required: bool = False
    censored: frozenset[str] = frozenset()
    censored_when: Conditions = ()
    doubted_when: Conditions = ()
    not_after: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EntityRule:
    """An entity that the register finds: its ``form`` and clues as templates; ``reason`` says how it is known where the row has no form."""

    name: str
    type: str
    line: int
    form: str
    label: str = ""
    key: str = ""
    reason: str = ""
    span: str = ""
    optional: bool = False
    when: Conditions = ()
    clues: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NodeRule:
    """An event, situation or tenure that rows tell of; a ``numbered`` one is another for each row, ``-2`` from the second on."""

    id: str
    line: int
    tree: Fields
    numbered: bool


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A claim that a row makes, where ``when`` holds; ``once`` is what it is made but once of."""

    id: str
    line: int
    tree: Fields
    when: Conditions
    unless: Conditions
    once: str
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowRule:
    """A row of which no claim is made (``refusals``), or of which something is to be said (``notes``), and why."""

    line: int
    when: Conditions
    code: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class TableMapping:
    """A mapping that was read; ``source`` is the record of the publication, ``name`` the local name of the table."""

    file: str
    name: str
    title: str
    source: Mapping[str, Any]
    delimiter: str
    encoding: str
    header: bool
    primary_key: tuple[str, ...]
    columns: tuple[Column, ...]
    terms: tuple[TermRule, ...]
    dates: tuple[DateRule, ...]
    entities: tuple[EntityRule, ...]
    nodes: tuple[NodeRule, ...]
    claims: tuple[ClaimRule, ...]
    refusals: tuple[RowRule, ...]
    notes: tuple[RowRule, ...]
    published: tuple[str, ...]


def mapping_of(file: str, tree: Items) -> TableMapping:
    """The mapping of a file whose records were found in order (``checking.check_mapping``)."""
    records = [record for record in tree.values if isinstance(record, Fields)]
    source, table = (next(record for record in records if record.text("type") == kind) for kind in ("Source", "Table"))
    dialect = next(iter(_fields(table, "dialect")), Fields({}, {}, table.line))
    own = [record for record in records if record.text("type") not in ("Source", "Table") and not record.text("name")]
    return TableMapping(
        file, table.text("id").rpartition("/")[2], table.text("title"), plain(source),
        dialect.text("delimiter").replace("\\t", "\t"), dialect.text("encoding", "utf-8"), dialect.text("header", "true") == "true",
        _texts(table, "primaryKey"), tuple(map(_column, _fields(table, "columns"))), tuple(map(_term, _fields(table, "terms"))),
        tuple(map(_date, _fields(table, "dates"))),
        tuple(map(_entity, (record for record in records if record.text("name")))),
        tuple(NodeRule(record.text("id"), record.line, record, record.text("numbered") == "true")
              for record in own if record.text("type") != "Claim"),
        tuple(map(_claim, (record for record in own if record.text("type") == "Claim"))),
        tuple(map(_row, _fields(table, "refusals"))), tuple(map(_row, _fields(table, "notes"))), _texts(table, "asPublished"),
    )


def _fields(fields: Fields, key: str) -> Iterator[Fields]:
    return (one for one in fields.each(key) if isinstance(one, Fields))


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(text.value for text in fields.texts(key))


def _column(fields: Fields) -> Column:
    return Column(fields.text("name"), fields.line, fields.text("required") == "true", frozenset(_texts(fields, "null")),
                  fields.text("separator"), fields.text("format"))


def _term(fields: Fields) -> TermRule:
    values = {value: one.text(value) for one in _fields(fields, "values") for value in one.values}
    return TermRule(fields.text("name"), fields.line, fields.text("column"), values, frozenset(_texts(fields, "ignored")))


def _date(fields: Fields) -> DateRule:
    return DateRule(fields.text("name"), fields.line, fields.text("column"), _texts(fields, "format") or ("edtf",),
                    (fields.text("year"), fields.text("month"), fields.text("day")), fields.text("begin"), fields.text("end"),
                    _texts(fields, "first"), fields.text("required") == "true", frozenset(_texts(fields, "censored")),
                    _conditions(fields, "censoredWhen"), _conditions(fields, "doubtedWhen"), fields.text("notAfter"),
                    _folded(fields, "reason"))


def _entity(fields: Fields) -> EntityRule:
    return EntityRule(fields.text("name"), fields.text("type"), fields.line, fields.text("form"), fields.text("label"), fields.text("key"),
                      _folded(fields, "reason"), fields.text("span"), fields.text("optional") == "true", _conditions(fields, "when"),
                      {key: fields.text(key) for key in CLUES if fields.text(key)},
                      {key: fields.text(key) for key in CODES if fields.text(key)})


def _claim(fields: Fields) -> ClaimRule:
    return ClaimRule(fields.text("id"), fields.line, fields, _conditions(fields, "when"), _conditions(fields, "unless"),
                     fields.text("once"), _texts(fields, "asPublished"))


def _row(fields: Fields) -> RowRule:
    return RowRule(fields.line, _conditions(fields, "when"), fields.text("code"), _folded(fields, "reason"), _folded(fields, "remedy"))


def _conditions(fields: Fields, key: str) -> Conditions:
    return tuple((name, frozenset(_texts(one, name))) for one in _fields(fields, key) for name in one.values)


def _folded(fields: Fields, key: str) -> str:
    return " ".join(fields.text(key).split())


def texts_within(tree: Tree) -> Iterator[Text]:
    """Every text of a tree in the order of the file."""
    if isinstance(tree, Text):
        yield tree
    else:
        for value in tree.values.values() if isinstance(tree, Fields) else tree.values:
            yield from texts_within(value)
