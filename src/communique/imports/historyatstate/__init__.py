"""Visits by Foreign Leaders, and travels abroad of Presidents and Secretaries of State, of the Office of the Historian.

A row is a visit: who, from where to where, when. What the remarks tell beside the protocol is kept as published and not read.
"""

from communique.imports.historyatstate.travels import PresidentTravels, SecretaryTravels
from communique.imports.historyatstate.visits import Visits

__all__ = ["IMPORTERS"]

IMPORTERS = (Visits(), PresidentTravels(), SecretaryTravels())
