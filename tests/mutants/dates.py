"""Dates spoilt: parts exchanged or moved, more or less of them, ends exchanged, another date of the same words."""

import re
from collections.abc import Callable, Iterator

from communique.dates import date_parts, parse
from communique.evidence.attestation import part_pattern
from communique.evidence.passages import fold

from .material import EDTF, Material, Mutant, Node, replaced, states, values, words

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def _changed(material: Material, kind: str, change: Callable[[str], str | None], keep: Callable[[Node], bool]) -> Iterator[Mutant]:
    for item in material.claims:
        for number, key, at, date in values(item, EDTF):
            new = change(date) if keep(states(item.node)[number]) else None
            if new and new != date and _is_date(new):
                yield item.spoilt(kind, f"{states(item.node)[number]['id']} {key} {date} → {new}", replaced(number, key, at, new))


def _any(_: Node) -> bool:
    return True


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def year_changed(material: Material) -> Iterator[Mutant]:
    """The year of a date is one later."""
    return _changed(material, "year of a date changed", lambda date: re.sub(r"\d{4}", lambda m: str(int(m[0]) + 1), date, count=1), _any)


def month_changed(material: Material) -> Iterator[Mutant]:
    """The month of a date is one later, or one earlier in December."""
    def change(date: str) -> str:
        return re.sub(r"(?<=[\dX]{4}-)\d\d", lambda m: f"{int(m[0]) + 1 if int(m[0]) < 12 else 11:02}", date, count=1)
    return _changed(material, "month of a date changed", change, _any)


def day_changed(material: Material) -> Iterator[Mutant]:
    """The last day that a date names is one later, or one earlier at the end of a month."""
    def change(date: str) -> str:
        return re.sub(r"(?<=-\d\d-)(\d\d)(?!.*-\d\d-\d\d)", lambda m: f"{int(m[0]) + (1 if int(m[0]) < 28 else -1):02}", date)
    return _changed(material, "day of a date changed", change, _any)


def day_and_month_exchanged(material: Material) -> Iterator[Mutant]:
    """Day and month of a date are exchanged, where both can be either."""
    return _changed(material, "day and month of a date exchanged",
                    lambda date: _DAY.sub(lambda m: f"{m[1]}-{m[3]}-{m[2]}", date, count=1), _any)


def widened(material: Material) -> Iterator[Mutant]:
    """A date says less than its words: the day or the month is left out."""
    return _changed(material, "date widened", lambda date: re.sub(r"-\d\d(?=/|$)", "", date) if date[:1] != "X" else None, _any)


def narrowed(material: Material) -> Iterator[Mutant]:
    """A date says more than its words: a month or a day is added."""
    def change(date: str) -> str | None:
        return f"{date}-08" if re.fullmatch(r"\d{4}(-\d\d)?", date) else None
    return _changed(material, "date narrowed", change, _any)


def ends_exchanged(material: Material) -> Iterator[Mutant]:
    """Begin and end of an extent are exchanged."""
    kind = "begin and end exchanged"
    for item in material.claims:
        for number, key, at, date in values(item, EDTF):
            begin, slash, end = date.partition("/")
            if slash:
                yield item.spoilt(kind, f"{states(item.node)[number]['id']} {key} {date} → {end}/{begin}",
                                  replaced(number, key, at, f"{end}/{begin}"))


def end_dropped(material: Material) -> Iterator[Mutant]:
    """An extent loses its end: it is left open, or only its begin stays."""
    def change(date: str) -> str | None:
        begin, slash, end = date.partition("/")
        return (f"{begin}/.." if end != ".." else begin) if slash else None
    return _changed(material, "end of an extent dropped", change, _any)


def tenure_moved(material: Material) -> Iterator[Mutant]:
    """The begin of a tenure is a year earlier."""
    def change(date: str) -> str:
        return re.sub(r"\d{4}", lambda m: str(int(m[0]) - 1), date, count=1)
    return _changed(material, "begin of a tenure moved", change, lambda node: node["type"] == "Tenure")


def another_of_the_words(material: Material) -> Iterator[Mutant]:
    """A date is replaced by another date all of whose parts stand in the same words."""
    known: dict[str, set[str]] = {}
    for item in material.claims:
        known.setdefault(item.file, set()).update(date for _, _, _, date in values(item, EDTF))
    for item in material.claims:
        text = fold(words(item.node))
        for number, key, at, date in values(item, EDTF):
            for other in sorted(known[item.file] - {date}):
                if _is_date(other) and all(part_pattern(part, "en").search(text) for part in date_parts(other)):
                    yield item.spoilt("another date of the same words", f"{states(item.node)[number]['id']} {key} {date} → {other}",
                                      replaced(number, key, at, other))


def dropped(material: Material) -> Iterator[Mutant]:
    """A date is left out."""
    for item in material.claims:
        for number, key, at, date in values(item, EDTF):
            yield item.spoilt("date dropped", f"{states(item.node)[number]['id']} {key} {date}", replaced(number, key, at, None))


def premise_moved(material: Material) -> Iterator[Mutant]:
    """The value that a ``by`` entry explains is moved by one year, in the entry alone."""
    for item in material.claims:
        for number, entry in enumerate(item.node.get("by") or ()):
            if re.match(r"\d{4}", entry["value"]):
                def change(claim: Node, number: int = number) -> None:
                    entry = claim["by"][number]
                    entry["value"] = str(int(entry["value"][:4]) + 1) + entry["value"][4:]
                yield item.spoilt("date in a by entry changed", entry["value"], change)




KINDS = (year_changed, month_changed, day_changed, day_and_month_exchanged, widened, narrowed, ends_exchanged, end_dropped, tenure_moved,
         another_of_the_words, dropped, premise_moved)
