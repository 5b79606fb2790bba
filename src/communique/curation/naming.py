"""Ids are ``kind/name``: the kind follows from the type, so that an id says what it names."""

import re

from communique.iris import CMQ, is_id
from communique.vocabulary import superclasses, terms

__all__ = ["id_kind", "id_problem"]


def id_kind(record_type: str) -> str:
    """What stands before the ``/`` in ids of a type: ``event`` for every kind of event, ``situation`` likewise, or its own name."""
    classes = superclasses().get(terms()[record_type].iri, frozenset())
    return next((name.lower() for name in ("Event", "Situation") if CMQ + name in classes), record_type.lower())


def id_problem(identifier: str, record_type: str) -> tuple[str, str] | None:
    """What is wrong with an id of a known type and what to do, or ``None`` where it is in order."""
    kind = id_kind(record_type)
    if not is_id(identifier):
        wrong = "".join(dict.fromkeys(re.findall(r"[^A-Za-z0-9./-]", identifier)))
        why = f", for {' '.join(map(repr, wrong))} can't stand in one" if wrong else ""
        allowed = " with letters a to z, digits, and single hyphens or full stops between them" if wrong else ""
        return f"the id {identifier!r} is not of the form kind/name{why}", f"write it like {kind}/some-name{allowed}"
    if record_type == "Retired":  # it keeps the name that it had
        return None
    if not identifier.startswith(f"{kind}/"):
        name = identifier.partition("/")[2]
        return f"the id {identifier} does not begin like that of a {record_type}", f"write {kind}/{name}, or mend the type"
    return None
