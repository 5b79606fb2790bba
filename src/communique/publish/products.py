"""What each format is made of: its files, their media types, and what writes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final

import pyoxigraph as ox

from communique.graph.write import accepted_in_order, write_accepted_turtle, write_nquads, write_trig
from communique.iris import PREFIXES
from communique.publish.columnar import write_parquet
from communique.publish.delimited import write_csv
from communique.publish.framed import write_accepted, write_claims
from communique.publish.network import write_graphml
from communique.publish.panel.codebook import write_codebook
from communique.publish.panel.package import as_table, write_package
from communique.publish.panel.sheets import SHEETS
from communique.publish.places import write_geojson
from communique.publish.reading import Reading
from communique.publish.tables import TABLES, Table

__all__ = ["FORMATS", "PRODUCTS", "Product"]

_CSV: Final = "text/csv; charset=utf-8; header=present"
_PARQUET: Final = "application/vnd.apache.parquet"


@dataclass(frozen=True, slots=True)
class Product:
    """A file that an export makes."""

    format: str
    name: str
    media_type: str
    write: Callable[[Reading, BinaryIO], None]


def _turtle(reading: Reading, out: BinaryIO) -> None:
    write_accepted_turtle(reading.store, out, reading.base)


def _trig(reading: Reading, out: BinaryIO) -> None:
    write_trig(reading.store, out, reading.base)


def _nquads(reading: Reading, out: BinaryIO) -> None:
    write_nquads(reading.store, out)


def _rdfxml(reading: Reading, out: BinaryIO) -> None:
    ox.serialize(accepted_in_order(reading.store), out, format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES)


def _tables(
    form: str, ending: str, media_type: str, write: Callable[[Reading, Table, BinaryIO], None], tables: Iterable[Table],
) -> tuple[Product, ...]:
    def bound(table: Table) -> Callable[[Reading, BinaryIO], None]:
        return lambda reading, out: write(reading, table, out)

    return tuple(Product(form, f"{table.name}.{ending}", media_type, bound(table)) for table in tables)


PRODUCTS: Final = (
    Product("turtle", "accepted.ttl", "text/turtle", _turtle),
    Product("trig", "dataset.trig", "application/trig", _trig),
    Product("nquads", "dataset.nq", "application/n-quads", _nquads),
    Product("jsonld", "accepted.jsonld", "application/ld+json", write_accepted),
    Product("jsonld", "claims.jsonld", "application/ld+json", write_claims),
    Product("rdfxml", "accepted.rdf", "application/rdf+xml", _rdfxml),
    *_tables("csv", "csv", _CSV, write_csv, TABLES),
    *_tables("parquet", "parquet", _PARQUET, write_parquet, TABLES),
    Product("graphml", "network.graphml", "application/graphml+xml", write_graphml),
    Product("geojson", "places.geojson", "application/geo+json", write_geojson),
    Product("panel", "datapackage.json", "application/json", write_package),
    Product("panel", "codebook.md", "text/markdown; charset=utf-8", write_codebook),
    *_tables("panel", "csv", _CSV, write_csv, map(as_table, SHEETS)),
    *_tables("panel", "parquet", _PARQUET, write_parquet, map(as_table, SHEETS)),
)
"""Every file that exports make, by format."""

FORMATS: Final = tuple(dict.fromkeys(product.format for product in PRODUCTS))
"""The names of the formats, in the order in which help gives them."""
