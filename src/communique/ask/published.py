"""A record as published, to read: field by field, in one line."""

import json

__all__ = ["fields_said"]


def fields_said(record: str, locator: str = "") -> str:
    """``record 7: visitor: Ann Example; place: Lume | Torvald`` for an object of JSON; empty fields are left out."""
    fields = json.loads(record).items()
    said = "; ".join(f"{name}: {' | '.join(value) if isinstance(value, list) else value}" for name, value in fields if value)
    return f"record {locator}: {said}" if locator else said
