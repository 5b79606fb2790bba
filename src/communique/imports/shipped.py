"""Importers that are nothing but a mapping which comes with the tool."""

from dataclasses import replace

from communique.imports.tables.interpreting import TableImporter
from communique.imports.tables.loading import shipped

__all__ = ["IMPORTERS"]

_GLEDITSCH_WARD = shipped("gleditsch-ward")

IMPORTERS = (
    TableImporter(shipped("cow-states-2016"), "cow-states"),
    TableImporter(_GLEDITSCH_WARD),
    TableImporter(replace(_GLEDITSCH_WARD, header=False, title=_GLEDITSCH_WARD.title.replace("ksgmdw.txt", "iisystem.dat, without header")),
                  "gleditsch-ward-dat"),
    TableImporter(shipped("colt")),
)
