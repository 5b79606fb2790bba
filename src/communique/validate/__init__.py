"""Validation: SHACL shapes and checks judge the data, and every result names the file and line of the record to mend."""

from communique.validate.checks import Check, read_checks
from communique.validate.formats import FORMATS, as_json, as_sarif, as_text
from communique.validate.locate import Locate
from communique.validate.report import Report
from communique.validate.results import Result
from communique.validate.run import Engine, FarApart, Home, check_dataset, validate, validate_at
from communique.validate.turtle import as_turtle

__all__ = [
    "FORMATS", "Check", "Engine", "FarApart", "Home", "Locate", "Report", "Result", "as_json", "as_sarif", "as_text", "as_turtle",
    "check_dataset", "read_checks", "validate", "validate_at",
]
