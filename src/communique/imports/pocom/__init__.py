"""Principal Officers and Chiefs of Mission of the Office of the Historian: missions, positions, persons, concurrent appointments.

A row says when somebody was appointed, arrived, presented credentials and left; what the notes beside the dates do not settle is told
as unknown. Appointment, credentials and tenure are three things: who was appointed and did not proceed held no tenure.
"""

from communique.imports.pocom.importer import Pocom

__all__ = ["IMPORTERS"]

IMPORTERS = (Pocom(),)
