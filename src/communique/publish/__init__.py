"""Exports: the dataset in the formats that others read; each is made from the store alone."""

from communique.publish.exporting import MANIFEST, export, outside_data
from communique.publish.products import FORMATS

__all__ = ["FORMATS", "MANIFEST", "export", "outside_data"]
