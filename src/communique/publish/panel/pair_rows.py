"""Rows of States and of pairs of States by year."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from communique.publish.panel.counting import Figure, Measure
from communique.publish.panel.force import STANDINGS
from communique.publish.panel.frame import Panel
from communique.publish.panel.happenings import COUNTED, Happening, ranks
from communique.publish.panel.reach import Covered
from communique.publish.panel.states import Dyad, State
from communique.publish.tables import Cell

__all__ = ["PLURALS", "directed_dyad_years", "dyad_name", "dyad_years", "obligation_years", "states"]

PLURALS: Final = {"visit": "visits", "meeting": "meetings", "message": "messages", "treaty_action": "treaty_actions"}
"""The stems of columns, by what events count as."""
_EVENT: Final = Measure(lambda one: (one.event,), is_whole=True)
_AGREEMENT: Final = Measure(lambda one: one.signed)

Row = Mapping[str, Cell]


def dyad_name(pair: Dyad) -> str:
    """The name of a pair: the members' codes, or names, with a hyphen between, the first in order first."""
    return f"{min(pair).name}-{max(pair).name}"


def states(panel: Panel) -> Iterator[Row]:
    """Rows of ``states``: every declared State."""
    for state in panel.states.all.values():
        yield {"state": panel.id(state.iri), "label": state.label, "member": panel.states.member[state.iri].name, "cow": state.cow,
               "gw": state.gw, "iso2c": state.iso2, "iso3c": state.iso3, "begins": _text(state.begin), "ends": _text(state.end)}


def dyad_years(panel: Panel) -> Iterator[Row]:
    """Rows of ``dyad_years``: each pair in each of its years."""
    for pair in panel.dyads:
        for year in panel.years(pair):
            row = _named(panel, pair, year, ("1", "2"))
            for name, plural in PLURALS.items():
                covered = panel.covered(COUNTED[name], pair, year)
                row |= {f"{plural}_cover": covered.status, f"{plural}_cover_ids": panel.ids(covered.records)}
                row |= _figures(plural, panel.figure(name, pair, year, _EVENT))
            for name in ("visit", "message"):
                for one, other, way in ((0, 1, "12"), (1, 0, "21")):
                    found = panel.figure(name, (pair[one], pair[other]), year, _EVENT, is_directed=True)
                    row |= _figures(f"{PLURALS[name]}_{way}", found)
            row |= _figures("agreements", panel.figure("treaty_action", pair, year, _AGREEMENT))
            yield row | _in_force(panel, pair, year) | _obligations(panel, pair, year)


def directed_dyad_years(panel: Panel) -> Iterator[Row]:
    """Rows of ``directed_dyad_years``: each pair twice, with each member as the one that sends."""
    for pair in panel.dyads:
        for year in panel.years(pair):
            for sender, receiver in (pair, (pair[1], pair[0])):
                row = _named(panel, (sender, receiver), year, ("_sending", "_receiving"))
                row |= {"sender": sender.name, "receiver": receiver.name}
                row |= {f"{PLURALS[name]}_cover": panel.covered(COUNTED[name], pair, year).status for name in ("visit", "message")}
                for rank in (*ranks(), ""):
                    stem = f"visits_{rank.replace('-', '_') or 'rank_unknown'}"
                    row |= _figures(stem, panel.figure("visit", (sender, receiver), year, _of_rank(rank), is_directed=True))
                for name in ("visit", "message"):
                    row |= _figures(PLURALS[name], panel.figure(name, (sender, receiver), year, _EVENT, is_directed=True))
                yield row


def obligation_years(panel: Panel) -> Iterator[Row]:
    """Rows of ``obligation_years``: each coded obligation in each year in which it may hold."""
    for pair in panel.dyads:
        for year in panel.years(pair):
            for coding in panel.codings:
                standing = coding.standing(year)
                if pair in coding.dyads and standing:
                    yield {
                        "dyad": dyad_name(pair), "year": year, "coding": panel.id(coding.iri), "obligation": coding.obligation,
                        "coded_as": coding.coded_as, "scheme": coding.scheme, "version": coding.version, "coders": coding.coders,
                        "sources": panel.ids(coding.sources), "standing": standing, "instruments": panel.ids(coding.instruments),
                        "from_year_min": coding.begin.first if coding.begin else None,
                        "from_year_max": coding.begin.last if coding.begin else None,
                        "to_year_min": coding.end.first if coding.end else None,
                        "to_year_max": coding.end.last if coding.end else None,
                    }


def _named(panel: Panel, pair: Dyad, year: int, marks: tuple[str, str]) -> dict[str, Cell]:
    one, other = (member.cow for member in pair)
    number = one * 1000 + other if one is not None and other is not None else None
    row: dict[str, Cell] = {"dyad": dyad_name(pair), "dyadid": number, "year": year}
    for member, mark in zip(pair, marks, strict=True):
        row |= _codes(panel, panel.named(member, year), mark)
    return row


def _codes(panel: Panel, states: tuple[State, ...], mark: str) -> Row:
    """Codes that the States of a member share; their names one after another where nobody tells which of them it was."""
    found: dict[str, set[Cell]] = {
        f"state{mark}": {panel.id(state.iri) for state in states}, f"cow{mark}": {state.cow for state in states},
        f"gw{mark}": {state.gw for state in states}, f"iso3c{mark}": {state.iso3 for state in states},
    }
    shared = {name: next(iter(values)) if len(values) == 1 else None for name, values in found.items()}
    return shared | {f"name{mark}": " / ".join(sorted(state.label for state in states))}


def _in_force(panel: Panel, pair: Dyad, year: int) -> dict[str, Cell]:
    """The treaties of a pair by their standing at the end of the year; zero where treaty actions were read for, else missing."""
    found = Counter(panel.standing(one, year) for one in panel.instruments if pair in panel.dyads_of_instrument(one))
    covered = panel.covered("cmq:TreatyAction", pair, year)
    return {column: _number(found[standing], covered) for standing, column in STANDINGS.items()}


def _obligations(panel: Panel, pair: Dyad, year: int) -> dict[str, Cell]:
    """The obligations by any coder; zero where some data set was read for the year, else missing."""
    covered = panel.covered("cmq:CodedObligation", pair, year)
    here = [coding for coding in panel.codings if pair in coding.dyads]
    sure = sorted({coding.obligation for coding in here if coding.standing(year) == "certain"})
    maybe = sorted({coding.obligation for coding in here if coding.standing(year)})
    coders = {source for coding in here if coding.standing(year) for source in coding.sources}
    return {"oblig_cover": covered.status, "oblig_cover_ids": panel.ids(covered.records),
            "oblig_sure": _number(len(sure), covered), "oblig_poss": _number(len(maybe), covered),
            "oblig_sure_kinds": tuple(sure), "oblig_poss_kinds": tuple(maybe), "oblig_coders": panel.ids(sorted(coders))}


def _number(found: int, covered: Covered) -> int | None:
    return found if found or covered.is_read else None


def _of_rank(rank: str) -> Measure:
    def of(one: Happening) -> tuple[str, ...]:
        return (one.event,) if one.visitor.rank == rank else ()

    return Measure(of)


def _figures(stem: str, found: Figure) -> Row:
    return {f"{stem}_min": found.lower, f"{stem}_poss": found.possible, f"{stem}_max": found.upper}


def _text(found: object) -> str:
    return str(found) if found is not None else ""
