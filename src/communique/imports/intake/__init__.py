"""Reading what others have published, as if it were hostile: rows stream out, and whatever is wrong is a finding with its place.

Memory is bounded whatever the size of the input; nothing is unpacked to disk, and no other file or address is ever opened.
"""

from communique.imports.intake.delimited import ENCODINGS, Cells, csv_rows
from communique.imports.intake.inputs import Input, inputs
from communique.imports.intake.markup import Element, xml_rows
from communique.imports.intake.parquet import parquet_rows
from communique.imports.intake.unreadable import breaks_input

__all__ = ["ENCODINGS", "Cells", "Element", "Input", "breaks_input", "csv_rows", "inputs", "parquet_rows", "xml_rows"]
