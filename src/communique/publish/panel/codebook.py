"""The codebook of a panel, made from the ontology: each column, what its cells and its empty cells mean, and every term's definition."""

from collections.abc import Iterator
from typing import BinaryIO, Final

from communique.iris import CONCEPT, VOCABULARY, expand, local
from communique.publish.panel.fields import Field, Sheet
from communique.publish.panel.happenings import COUNTED
from communique.publish.panel.package import choice_of, dataset_of, values_of
from communique.publish.panel.sheets import SHEETS
from communique.publish.reading import Reading
from communique.vocabulary import members

__all__ = ["write_codebook"]

_TYPES: Final = {"text": "text", "code": "text from a short list", "whole": "whole number", "number": "number", "truth": "true or false",
                 "day": "day (YYYY-MM-DD)"}
_HOW: Final = """\
## How to read it

- **A count is a lower bound.** `…_min` counts what the sources tell of and what certainly falls in the year, however its date is known;
  where a source gives a larger number for the year, that. Nobody claims that the sources tell of everything.
- **What dates admit.** `…_poss` counts also what may fall in the year: an event dated “between 1949 and 1955” is certain in none of
  these years and possible in each. So `…_min` ≤ `…_poss`; neither is an upper bound.
- **An upper bound needs a source that says so.** `…_max` is there only where a source calls its list complete for the whole year
  (coverage `complete`): the events of that source that may fall in the year. Where others tell of more, it is missing.
- **Missing is not zero.** Zero stands only where a source was read for the kind of event and the whole year, or calls its list complete
  (`…_cover` is `read-for` or `complete`; `…_cover_ids` names the records), and tells of nothing. Where sources only reach into the year
  (`reaches`), a count is what they tell of, and missing where that is nothing. So it is without any record of coverage: `attested` says
  that something is told all the same. A source that is `silent` on the kind covers nothing.
- **What lasts** is counted in the year in which it begins. A visit that is part of another visit counts with the whole. Undated
  events are in `panel_events` and in no year.
- **Sums agree.** Events of `panel_events` with `year_min` = `year_max`, by `dyads`, `counts_as` and year, add up to `…_min` of
  `dyad_years`, but for the numbers that sources give.
- **Pairs** are of members: States that share a Correlates of War code are one member, and the State named in a row is the one
  that stood on the year's first day (or, new in the year, began in it). The code is a reading of one list: `states` and
  `event_parties` keep the States apart. Pairs are those that an event, an instrument or a coded obligation joins; their years
  run from the first to the last that is covered or told of, while both States exist.
- **Coverage** is of the States that its record names, else of those the dataset names, else of the only pair there is.
- **Treaties in force** are those of the saved query `treaties-in-force` on 31 December: `force_min` certainly, `force_disputed` and
  `force_unknown` perhaps. That one treaty replaced another ends nothing.
- **Coded obligations** are what a data set says, under its scheme and version. Data sets that disagree stand side by side.
- **Cells** with several values join them with a semicolon and a blank. Ids are relative to the dataset's base. An empty cell is missing.
"""


def write_codebook(reading: Reading, out: BinaryIO) -> None:
    """Write the codebook as Markdown."""
    out.write(("\n".join(_lines(reading)) + "\n").encode())


def _lines(reading: Reading) -> Iterator[str]:
    dataset = dataset_of(reading)
    yield f"# Codebook: {dataset['title'] or 'panel'}"
    yield ""
    facts = (("version", dataset["version"]), ("licence", dataset["licence"]), ("base of ids", dataset["base"]))
    yield "; ".join(f"{name}: {value}" for name, value in facts if value)
    yield ""
    if choice := choice_of(reading):
        yield f"**{choice}**"
        yield ""
    yield from _HOW.splitlines()
    for sheet in SHEETS:
        yield from _table(reading, sheet)
    yield from _definitions(reading)


def _table(reading: Reading, sheet: Sheet) -> Iterator[str]:
    yield ""
    yield f"## {sheet.name}"
    yield ""
    yield f"{sheet.title}. A row is {sheet.row}. Key: {', '.join(f'`{name}`' for name in sheet.key)}."
    for reference in sheet.references:
        yield f"{', '.join(f'`{name}`' for name in reference.fields)} → `{reference.table}`."
    yield ""
    yield "| column | type | meaning | unit | values | missing means | term |"
    yield "|---|---|---|---|---|---|---|"
    for field in sheet.fields:
        values = ", ".join(values_of(field))
        missing = "never missing" if field.required else field.missing
        cells = (f"`{field.name}`", _TYPES[field.kind], field.meaning, field.unit, values, missing, _link(reading, field.term))
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _definitions(reading: Reading) -> Iterator[str]:
    """The terms behind the columns, then the values of the closed lists, as the ontology defines them."""
    yield ""
    yield "## Terms"
    fields = [field for sheet in SHEETS for field in sheet.fields]
    for term in sorted({field.term for field in fields if field.term} | set(COUNTED.values())):
        if _definition(reading, expand(term)):
            yield from _entry(reading, term, expand(term))
    yield ""
    yield "## Values"
    for scheme in dict.fromkeys(name for field in fields for name in _schemes(field)):
        yield ""
        yield f"### {reading.value(CONCEPT + scheme, 'skos:prefLabel', VOCABULARY) or local(scheme)}"
        for concept in members(CONCEPT + scheme):
            yield from _entry(reading, local(concept), concept)


def _schemes(field: Field) -> tuple[str, ...]:
    """The scheme of a field's values; that of coverage, for its values are those of the scheme and one that the panel adds."""
    return (field.values,) if field.values.startswith("scheme/") else ("scheme/status",) if field.term == "cmq:status" else ()


def _entry(reading: Reading, name: str, iri: str) -> Iterator[str]:
    yield ""
    yield f"**{name}** {_definition(reading, iri)}."
    notes = [note for key in ("skos:scopeNote", "skos:note", "skos:example") for note in reading.values(iri, key, VOCABULARY)]
    yield from (f"  {note}" for note in notes)


def _definition(reading: Reading, iri: str) -> str:
    return reading.value(iri, "skos:definition", VOCABULARY)


def _link(reading: Reading, term: str) -> str:
    if not term:
        return ""
    return f"[{term}](#terms)" if _definition(reading, expand(term)) else f"[{term}]({expand(term)})"
