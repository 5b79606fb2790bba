"""Panels to be tested: the repository's own dataset and the invented one, built in memory, and variants with one thing changed."""

import csv
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from communique.build import build
from communique.curation.project import Project
from communique.publish.panel.frame import Panel
from communique.publish.panel.sheets import SHEETS
from communique.publish.panel.states import Dyad
from communique.publish.reading import Reading

ROOT = Path(__file__).parents[2]
INVENTED = "https://example.org/vessaria-korland/"
Row = dict[str, str]

_PANELS: dict[int, tuple[ox.Store, Panel]] = {}

PREFIXES = """
PREFIX cmq: <https://w3id.org/communique/ontology#>
PREFIX concept: <https://w3id.org/communique/concept/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


@cache
def real() -> ox.Store:
    """The repository's dataset as its records give it now."""
    found = build(Project(ROOT)).store
    assert found is not None
    return found


@cache
def invented() -> ox.Store:
    """The invented dataset."""
    found = build(Project(ROOT / "tests" / "invented")).store
    assert found is not None
    return found


def changed(update: str, store: ox.Store | None = None) -> ox.Store:
    """The invented dataset (or another) after a SPARQL update against its base; graphs are named ``graph/…`` of the project's."""
    copy = ox.Store()
    copy.extend(list(store or invented()))
    base = INVENTED if store is None else "https://w3id.org/communique/"
    text = update.replace("<graph/", "<https://w3id.org/communique/graph/")
    copy.update(f"BASE <{base}>{PREFIXES}{text}")
    return copy


def table(store: ox.Store, name: str) -> list[dict[str, object]]:
    """The rows of a table of the panel as they are made."""
    sheet = next(sheet for sheet in SHEETS if sheet.name == name)
    if id(store) not in _PANELS:
        _PANELS[id(store)] = (store, Panel(Reading(store)))  # the store is kept, so that its number stays its own
    return [dict(row) for row in sheet.rows(_PANELS[id(store)][1])]


class _Years(Panel):
    """A panel of a few years, where those of one telling are asked: what is in force is asked for each year."""

    def __init__(self, reading: Reading, wanted: frozenset[int]) -> None:
        super().__init__(reading)
        self._wanted = wanted

    def years(self, pair: Dyad) -> list[int]:
        return [year for year in super().years(pair) if year in self._wanted]


def in_years(store: ox.Store, name: str, *wanted: int) -> list[dict[str, object]]:
    """The rows of a table for some years alone."""
    sheet = next(sheet for sheet in SHEETS if sheet.name == name)
    return [dict(row) for row in sheet.rows(_Years(Reading(store), frozenset(wanted)))]


def written(folder: Path, name: str) -> list[Row]:
    """The rows of a table as CSV has them."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))
