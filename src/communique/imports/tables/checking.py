"""A mapping is checked before a row is read: its keys, types, concepts and the names in its holes, each finding with its line."""

import re
from collections.abc import Iterator

from communique.curation.choices import advice, keys_of, types
from communique.curation.yamltext import Fields, Items, Text, Tree
from communique.findings import Finding
from communique.imports.intake import ENCODINGS
from communique.imports.tables.days import is_pattern
from communique.imports.tables.mapping import CLUES, CODES, NAMED, texts_within
from communique.imports.tables.templates import holes, is_template
from communique.vocabulary import keys, terms

__all__ = ["check_mapping"]

_TABLE = ("id", "type", "title", "dialect", "primaryKey", "columns", "terms", "dates", "refusals", "notes", "asPublished")
_PARTS = {
    "dialect": ("delimiter", "encoding", "header"),
    "columns": ("name", "required", "null", "separator", "format"),
    "terms": ("name", "column", "values", "ignored"),
    "dates": ("name", "column", "format", "year", "month", "day", "begin", "end", "first", "required", "censored", "censoredWhen",
              "doubtedWhen", "notAfter", "reason"),
    "refusals": ("when", "code", "reason", "remedy"),
    "notes": ("when", "code", "reason", "remedy"),
}
_ENTITY = ("name", "type", "form", "label", "key", "reason", "span", "optional", "when", *CLUES, *CODES)
_NODE = ("id", "type", "label", "altLabel", "numbered")
_CLAIM = ("id", "type", "locator", "address", "modality", "by", "states", "note", "when", "unless", "once", "asPublished")
_NEEDED = {"columns": ("name",), "terms": ("name", "column", "values"), "dates": ("name",), "refusals": ("when", "code", "reason"),
           "notes": ("when", "code", "reason")}
_CONDITIONS = ("when", "unless", "censoredWhen", "doubtedWhen")


def check_mapping(file: str, tree: Tree | None) -> Iterator[Finding]:
    """A finding for each thing in a mapping that is not in order; none where rows can be read with it."""
    if not isinstance(tree, Items):
        yield Finding(file, 1, "", "mapping", "is no list of records", "begin each record with '- id:' or '- name:'")
        return
    records = [record for record in tree.values if isinstance(record, Fields)]
    for item in tree.values:
        if not isinstance(item, Fields):
            yield Finding(file, item.line, "", "mapping", "is no record", "begin it with '- id:' or '- name:'")
    for kind in ("Source", "Table"):
        found = [record for record in records if record.text("type") == kind]
        if len(found) != 1:
            yield Finding(file, found[1].line if found else 1, "", "mapping", f"has {len(found)} records of type {kind}", "write one")
    if not any(record.text("type") == "Claim" for record in records):
        yield Finding(file, 1, "", "mapping", "makes no claim", "add a record of type Claim with what its states: say")
    yield from _Checker(file, records).findings()


class _Checker:
    """The names that a mapping binds, and what is wrong in its records."""

    def __init__(self, file: str, records: list[Fields]) -> None:
        self._file, self._records = file, records
        self._bound: dict[str, int] = {"row": 0}
        self._twice: list[tuple[str, int]] = []
        for table in (record for record in records if record.text("type") == "Table"):
            for key in ("columns", "terms", "dates"):
                for part in (one for one in table.each(key) if isinstance(one, Fields)):
                    self._bind(part.text("name"), part.line)
        for record in records:
            if name := record.text("name"):
                for one in (name, f"{name}.form", f"{name}.label"):
                    self._bind(one, record.line)

    def _bind(self, name: str, line: int) -> None:
        if name in self._bound:
            self._twice.append((name, line))
        self._bound.setdefault(name, line)

    def findings(self) -> Iterator[Finding]:
        for name, line in self._twice:
            if "." not in name:
                yield self._said(line, f"the name {name!r} stands for two things, also at line {self._bound[name]}", "give it another")
        for record in self._records:
            kind = record.text("type")
            if kind == "Table":
                yield from self._table(record)
            elif kind == "Source":
                yield from self._source(record)
            elif record.text("name"):
                yield from self._entity(record)
            elif kind == "Claim":
                yield from self._claim(record)
            else:
                yield from self._node(record)

    def _said(self, line: int, message: str, remedy: str) -> Finding:
        return Finding(self._file, line, "", "mapping", message, remedy)

    def _keys(self, fields: Fields, admitted: tuple[str, ...]) -> Iterator[Finding]:
        for key, line in fields.lines.items():
            if key not in admitted:
                yield self._said(line, f"the key {key!r} is not known here", advice(key, admitted, otherwise="drop it"))

    def _needs(self, fields: Fields, *needed: str) -> Iterator[Finding]:
        for key in needed:
            if key not in fields.values:
                yield self._said(fields.line, f"has no {key}", "add it")

    def _holes(self, tree: Tree) -> Iterator[Finding]:
        for text in texts_within(tree):
            for name in holes(text.value):
                yield from self._name(name, text.line)

    def _name(self, name: str, line: int) -> Iterator[Finding]:
        if name not in self._bound:
            yield self._said(line, f"{name!r} is the name of no column, date or entity of this mapping",
                             advice(name, self._bound, otherwise="name what is meant"))

    def _source(self, record: Fields) -> Iterator[Finding]:
        yield from self._keys(record, ("id", "type", *sorted(keys())))
        if not record.text("id").startswith("source/"):
            yield self._said(record.line, "the id of the source does not begin with source/", "write id: source/…")

    def _table(self, record: Fields) -> Iterator[Finding]:
        yield from self._keys(record, _TABLE)
        yield from self._needs(record, "id", "columns")
        for key, admitted in _PARTS.items():
            for part in record.each(key):
                if not isinstance(part, Fields):
                    yield self._said(part.line, f"{key} holds something without keys", f"take some of {', '.join(admitted)}")
                    continue
                yield from self._keys(part, admitted)
                yield from self._needs(part, *_NEEDED.get(key, ()))
                yield from self._conditions(part)
        for key in ("primaryKey", "asPublished"):
            for text in record.texts(key):
                yield from self._name(text.value, text.line)
        for term in (one for one in record.each("terms") if isinstance(one, Fields)):
            yield from self._name(term.text("column"), term.line)
        for date in (one for one in record.each("dates") if isinstance(one, Fields)):
            yield from self._date(date)
        yield from self._dialect(record)

    def _dialect(self, table: Fields) -> Iterator[Finding]:
        """How cells are parted and written, and what they are like."""
        for dialect in (one for one in table.each("dialect") if isinstance(one, Fields)):
            if len(dialect.text("delimiter", ",").replace("\\t", "\t")) != 1:
                yield self._said(dialect.lines["delimiter"], "the delimiter is not one sign", "write one, a tab as '\\t'")
            if dialect.text("encoding", ENCODINGS[0]) not in ENCODINGS:
                yield self._said(dialect.lines["encoding"], f"the encoding {dialect.text('encoding')!r} is not read",
                                 f"write one of {', '.join(ENCODINGS)}, or write the table anew in UTF-8")
        for column in (one for one in table.each("columns") if isinstance(one, Fields)):
            try:
                re.compile(column.text("format"))
            except re.error as problem:
                yield self._said(column.lines["format"], f"format is no regular expression ({problem})", "mend it")

    def _date(self, fields: Fields) -> Iterator[Finding]:
        for key in ("column", "year", "month", "day", "begin", "end", "first", "notAfter"):
            for text in fields.texts(key):
                yield from self._name(text.value, text.line)
        for text in fields.texts("format"):
            if not is_pattern(text.value):
                yield self._said(text.line, f"{text.value!r} is no pattern of dates", "write edtf, or yyyy, MM and dd as in the cells")
        ways = [key for key in ("column", "year", "begin", "end", "first") if fields.values.get(key)]
        if not ways or (len(ways) > 1 and ways != ["begin", "end"]):
            yield self._said(fields.line, "says in no way, or in two, how the date is made", "write column, year, begin and end, or first")
        if ("censored" in fields.values or "censoredWhen" in fields.values or "doubtedWhen" in fields.values) and not fields.text("reason"):
            yield self._said(fields.line, "says nothing of why a date is open or in doubt", "add reason:")

    def _conditions(self, fields: Fields) -> Iterator[Finding]:
        for key in _CONDITIONS:
            for one in fields.each(key):
                if not isinstance(one, Fields):
                    yield self._said(one.line, f"{key} holds no names with values", f"write {key}: {{column: value}}")
                    continue
                for name, line in one.lines.items():
                    yield from self._name(name, line)

    def _entity(self, record: Fields) -> Iterator[Finding]:
        yield from self._keys(record, _ENTITY)
        yield from self._needs(record, "type", "form")
        yield from self._holes(record)
        yield from self._conditions(record)
        if record.text("type") not in NAMED:
            line = record.lines.get("type", record.line)
            yield self._said(line, f"{record.text('type')!r} is no type that a register finds", f"write one of {', '.join(NAMED)}")
        if span := record.text("span"):
            yield from self._name(span, record.lines["span"])

    def _node(self, record: Fields) -> Iterator[Finding]:
        yield from self._keys(record, _NODE)
        yield from self._needs(record, "id", "label")
        yield from self._holes(record)
        yield from self._type(record)

    def _type(self, record: Fields) -> Iterator[Finding]:
        kind = record.text("type")
        if kind != "Participation" and kind not in types():
            yield self._said(record.lines.get("type", record.line), f"the type {kind!r} is not known", advice(kind, types(), otherwise=""))

    def _claim(self, record: Fields) -> Iterator[Finding]:
        yield from self._keys(record, _CLAIM)
        yield from self._needs(record, "id", "states")
        yield from self._conditions(record)
        for key in ("id", "locator", "address", "by", "states", "note", "once"):
            if key in record.values:
                yield from self._holes(record.values[key])
        for text in record.texts("asPublished"):
            yield from self._name(text.value, text.line)
        for node in record.each("states"):
            if not isinstance(node, Fields):
                yield self._said(node.line, "what is stated must be a node with id and type", "add '- id:' and 'type:'")
                continue
            yield from self._needs(node, "id", "type")
            yield from self._type(node)
            yield from self._stated(node)

    def _stated(self, node: Fields) -> Iterator[Finding]:
        own = (*keys_of(node.text("type")), "requires") if node.text("type") in types() else ()
        for key, line in node.lines.items():
            if key not in keys() and key not in ("id", "type", "requires"):
                yield self._said(line, f"the key {key!r} is not known", advice(key, own or keys(), otherwise="mend it, or drop it"))
            elif key in terms() and terms()[key].coercion == "@vocab" and key != "type":
                for text in node.texts(key):
                    yield from self._concept(key, text)

    def _concept(self, key: str, text: Text) -> Iterator[Finding]:
        if not is_template(text.value) and text.value not in terms():
            remedy = advice(text.value, terms(), otherwise="mend it")
            yield self._said(text.line, f"{key} has the value {text.value!r}, which is no concept", remedy)
