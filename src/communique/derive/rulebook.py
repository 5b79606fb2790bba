"""The rules by which values are accepted and inferences made: each has a name, a label and a definition a person can check."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from communique.findings import CannotGoOn

__all__ = ["ACCEPTING", "InferenceRule", "RuleText", "read_rules"]

_SUMMARY = re.compile(r"^#\+ summary:\s*(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a rule is called and what it says."""

    label: str
    definition: str


@dataclass(frozen=True, slots=True)
class InferenceRule:
    """A CONSTRUCT query over claims, named after its file."""

    name: str
    summary: str
    query: str


ACCEPTING: Final = {
    "only-value": RuleText("only value", "The value that every claim on a property of one value states is accepted."),
    "narrower-date": RuleText(
        "narrower date",
        "Dates whose days overlap agree; what lies on the days that all of them allow is accepted, written as the narrowest of "
        "them where that says it.",
    ),
    "set-of-dates": RuleText(
        "set of dates",
        "Dates with no day in common conflict; without a ruling the set of them is accepted as one of these, and is disputed.",
    ),
    "nested-dates": RuleText(
        "nested dates",
        "Extents that begin or end apart while one lies within the other may be two events or one told twice; until a person "
        "decides, the range that holds them is accepted, and is disputed.",
    ),
    "narrower-place": RuleText(
        "narrower place", "A place agrees with a place it lies within, as claims place it; the narrower one is accepted."
    ),
    "narrower-kind": RuleText("narrower kind", "A kind agrees with a kind broader than it; the narrower one is accepted."),
    "narrower-organisation": RuleText(
        "narrower organisation", "An organisation agrees with one it is part of, as claims have it; the part is accepted."
    ),
    "narrower-type": RuleText("narrower type", "A type agrees with a type it is a kind of; the narrower one is accepted."),
    "ruling": RuleText("ruling", "Where a ruling prefers a claim, its value is accepted, whatever other claims state."),
    "title-against-tenures": RuleText(
        "title against tenures",
        "A title is in order where an office so called may be held on the day. Else it is held back or forward in time where its "
        "bearer has held it on other days, another name where an office of one rank and body is held, inflated where it stands above "
        "those held, and in error where none of this explains it.",
    ),
    "union": RuleText(
        "union", "Every value that a claim states for a property of several values, or for words of a text, is accepted."
    ),
}
"""The rules of acceptance, by the local names of their IRIs."""


def read_rules(folder: Path) -> tuple[InferenceRule, ...]:
    """The inference rules of a folder, by name; raises ``CannotGoOn`` for a file without a summary."""
    rules = []
    for path in sorted(folder.glob("*.rq")):
        query = path.read_text(encoding="utf-8")
        summary = _SUMMARY.search(query)
        if summary is None:
            raise CannotGoOn(f"{path.name}: the rule has no line '#+ summary:'; say in a sentence what it concludes")
        rules.append(InferenceRule(path.stem, summary[1].strip(), query))
    return tuple(rules)
