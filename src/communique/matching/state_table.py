"""Which State a code or a whole name denotes on a day, by a table of public codes; one code or name may denote several States in turn.

Codes are those of the Correlates of War (2016), of Gleditsch and Ward, and of ISO 3166-1 and -3; names are the usual English ones, former
ones among them, and those of that list which differ. Where a code or name is another State's on other days, its days stand behind ``@``.
The table knows names, not histories: what a project's claims tell of a State's life goes before it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from communique.matching.profiles import CODES, Days, days_of
from communique.matching.titles import folded

__all__ = ["Polity", "bearers", "denoted", "is_ambiguous", "name_forms", "usual_names"]

_TABLE = Path(__file__).with_name("states.tsv")
_ALWAYS = Days()
_BRACKETS = re.compile(r"\s*\(([^)]*)\)\s*")


@dataclass(frozen=True, slots=True)
class Polity:
    """A State of the table: its usual name, its codes by scheme, and the days of its being, as far as they tell it from others."""

    name: str
    codes: Mapping[str, tuple[tuple[str, Days], ...]]
    names: tuple[tuple[str, Days], ...]
    days: Days

    def code(self, scheme: str, days: Days) -> str:
        """Its code on a day; empty where it has none."""
        return next((code for code, span in self.codes.get(scheme, ()) if _meet(span, days)), "")


def denoted(codes: Mapping[str, str], form: str, days: Days) -> Polity | None:
    """The one State of the table that all the codes, or else the whole name, denote on a day; None where none or several do."""
    found = [_under(scheme, code, days) for scheme, code in sorted(codes.items()) if scheme in CODES]
    by_code = {one.name: one for one in (found[0] if found else ()) if all(one in others for others in found[1:])}
    if len(by_code) == 1:
        return next(iter(by_code.values()))
    by_name = [{one.name: one for one in _under("name", name, days)} for name in name_forms(form)]
    joint = {name: one for found in by_name for name, one in found.items() if not by_code or name in by_code}
    return next(iter(joint.values())) if len(joint) == 1 else None


def bearers(codes: Mapping[str, str]) -> tuple[tuple[Polity, Days], ...]:
    """The States of the table that the first of the codes it knows denotes on any day, each with the days on which, in their order."""
    found = next((listed for scheme, code in sorted(codes.items()) if (listed := _index().get((scheme, code.upper())))), ())
    days = [(polity, Days(max(span.first, polity.days.first), min(filter(None, (span.last, polity.days.last)), default=0)))
            for polity, span in found]
    return tuple(sorted(days, key=lambda one: (one[1].first, one[0].name)))


def is_ambiguous(form: str, days: Days) -> bool:
    """Whether the name as it stands denotes several States of the table on a day."""
    return days.is_known and len({one.name for one in _under("name", folded(form), days)}) > 1


def usual_names(name: str) -> frozenset[str]:
    """The names, folded, by which a State of the table goes on all days of its being."""
    return frozenset(one for polity in _polities() if polity.name == name for one, span in polity.names if span == _ALWAYS)


def name_forms(form: str) -> Iterator[str]:
    """The name folded; also without what stands in brackets and that alone, and with what follows a comma put before."""
    bare = _BRACKETS.sub(" ", form).strip()
    listed = (form, bare, *_BRACKETS.findall(form))
    turned = (" ".join(reversed(one.split(",", 1))) for one in listed if "," in one)
    return iter(dict.fromkeys(name for one in (*listed, *turned) if (name := folded(one))))


def _under(scheme: str, value: str, days: Days) -> tuple[Polity, ...]:
    """The States of the table that a code or name denotes on a day."""
    listed = _index().get((scheme, value if scheme == "name" else value.upper()), ())
    return tuple(polity for polity, span in listed if _meet(span, days) and _meet(polity.days, days))


def _meet(span: Days, days: Days) -> bool:
    return not (span.first and days.last and days.last < span.first) and not (span.last and days.first and days.first > span.last)


@cache
def _index() -> Mapping[tuple[str, str], tuple[tuple[Polity, Days], ...]]:
    found: dict[tuple[str, str], list[tuple[Polity, Days]]] = {}
    for polity in _polities():
        for scheme, codes in polity.codes.items():
            for code, span in codes:
                found.setdefault((scheme, code), []).append((polity, span))
        for name, span in polity.names:
            found.setdefault(("name", name), []).append((polity, span))
    return {key: tuple(listed) for key, listed in found.items()}


@cache
def _polities() -> tuple[Polity, ...]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(_polity(dict(zip(lines[0].split("\t"), line.split("\t"), strict=True))) for line in lines[1:])


def _polity(row: Mapping[str, str]) -> Polity:
    codes = {scheme: tuple(_dated(row[scheme])) for scheme in CODES}
    names = tuple((folded(name), span) for name, span in _dated(f"{row['names']}; {row['name']}"))
    return Polity(row["name"], codes, names, Days(days_of(row["first"]).first, days_of(row["last"]).last))


def _dated(cell: str) -> Iterator[tuple[str, Days]]:
    """The values of a cell, each with the days on which it holds."""
    for value in filter(None, map(str.strip, cell.split(";"))):
        text, _, span = value.partition("@")
        first, _, last = span.partition("..")
        yield text, Days(days_of(first).first, days_of(last).last) if span else _ALWAYS
