"""New entities: an id that is free, a label, the other forms met, and the codes and kinds by which the entity is told from others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.curation.naming import id_kind
from communique.matching.asking import Asked
from communique.matching.known import Knowledge
from communique.matching.names import script
from communique.matching.profiles import CODES, codes_of
from communique.matching.romanisation import tokens
from communique.matching.state_table import Polity
from communique.matching.titles import folded

__all__ = ["Minted", "minted"]

_LONGEST = 80
_LANGUAGES = {"CYRILLIC": "ru", "HANGUL": "ko"}


@dataclass(slots=True)
class Minted:
    """A new entity, and the forms under which it is met."""

    id: str
    type: str
    label: str
    forms: dict[str, None] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def codes(self) -> Mapping[str, str]:
        """A State's codes by the keys of its record."""
        return {scheme: self.facts[scheme] for scheme in CODES if scheme in self.facts}

    def tell(self, asked: Asked) -> None:
        """Keep a form and the codes of one more row."""
        if asked.form != self.label:
            self.forms[asked.form] = None
        for scheme, code in codes_of(asked.clues.notation).items():
            self.facts.setdefault(scheme, code)

    def record(self) -> Mapping[str, Any]:
        """The entity's record in the shape of the YAML."""
        others: dict[str, list[str]] = {}
        for form in sorted(self.forms):
            others.setdefault(_language(form), []).append(form)
        found: dict[str, Any] = {"id": self.id, "type": self.type, "label": {_language(self.label): self.label}}
        if others:
            found["altLabel"] = dict(sorted(others.items()))
        order = ("kind", *CODES, "postIn", "rank")
        return found | {key: self.facts[key] for key in order if key in self.facts}


def minted(asked: Asked, label: str, known: Knowledge, polity: Polity | None = None) -> Minted:
    """A new entity for what was asked.

    Its label names the State of an office that the form leaves out; a State of the table of codes is named as there.
    """
    named = " ".join(label.split()) or (polity.name if polity else _label(asked, known))
    facts = {scheme: code for scheme in CODES if polity and (code := polity.code(scheme, asked.days))}
    if asked.clues.kind and asked.kind in ("Place", "Organisation", "Office"):
        facts["rank" if asked.kind == "Office" else "kind"] = asked.clues.kind
    if asked.kind == "Office" and (asked.clues.within or asked.clues.state):
        facts["postIn"] = asked.clues.within or asked.clues.state
    return Minted(_free(f"{id_kind(asked.kind)}/{_slug(named)}", known), asked.kind, named, {}, facts)


def _label(asked: Asked, known: Knowledge) -> str:
    state = known.profiles.get(asked.clues.state)
    if asked.kind != "Office" or state is None:
        return asked.form
    names = f" {folded(asked.form)} "
    return asked.form if any(f" {folded(name)} " in names for name in state.names | state.called) else f"{asked.form} of {state.label}"


def _slug(label: str) -> str:
    words = tokens(label)
    while len(words) > 1 and len("-".join(words)) > _LONGEST:
        words = words[:-1]
    return "".join(sign for sign in "-".join(words)[:_LONGEST] if sign.isascii()).strip("-") or "unnamed"


def _free(name: str, known: Knowledge) -> str:
    """The id, with a number behind it where it is taken."""
    if name not in known.taken:
        return name
    return next(free for number in range(2, len(known.taken) + 3) if (free := f"{name}-{number}") not in known.taken)


def _language(text: str) -> str:
    return _LANGUAGES.get(script(text), "en")
