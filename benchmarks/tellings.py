"""What sources make of a happening: each its own claim; some agree, some are coarser, some wrong, a few deny or foretell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from benchmarks.calendar_words import Told, told, told_exactly
from benchmarks.dice import Dice
from benchmarks.happenings import Happening
from benchmarks.world import Entity, World

__all__ = ["Telling", "tellings"]

_QUOTED, _WRONG, _PLANNED, _DENIED, _BY, _TITLED, _SHORT_FORM = 120, 60, 15, 5, 40, 250, 250
"""In how many of a thousand tellings …"""


@dataclass(frozen=True, slots=True)
class Telling:
    """One source's words for a happening and what they state; ``wrong`` where the date is not that of the others."""

    language: str
    is_quoted: bool
    sentence: str
    day: date
    mentions: tuple[dict[str, Any], ...]
    node: dict[str, Any]
    by: tuple[dict[str, str], ...] = ()
    modality: str = ""
    is_wrong: bool = False
    parts: dict[str, str] = field(default_factory=dict)
    """The words of the date and of each role, as a table's cells have them."""


def tellings(world: World, dice: Dice, happening: Happening) -> Iterator[Telling]:
    """Two to four tellings of a happening, or one: the first asserts it rightly and to the day."""
    for number in range(dice.weighted(((1, 15), (2, 25), (3, 30), (4, 30)))):
        yield _telling(world, dice, happening, first=number == 0)


def _telling(world: World, dice: Dice, happening: Happening, *, first: bool) -> Telling:
    quoted = dice.chance(_QUOTED)
    language = dice.weighted(tuple((tag, {"en": 60, "ru": 25, "ko": 15}[tag]) for tag in sorted(happening.phrases))) if quoted else "en"
    plain = language == "en" and not first
    modality = dice.weighted((("planned", _PLANNED), ("denied", _DENIED), ("", 980))) if plain and happening.day else ""
    wrong = not first and not modality and dice.chance(_WRONG) and happening.day is not None
    when = _when(dice, happening, language, first=first, wrong=wrong)
    roles, by = dict(happening.roles), []
    if wrong and happening.type != "Stop" and "place" in roles and dice.chance(300):
        roles["place"] = ("place", world.place(dice.popular(world.states), 0))
    plainly = happening.type == "Instrument"  # its title has the forms already
    forms = {role: holder.forms["en"][0] if plainly else _form(dice, holder, language) for role, (_, holder) in roles.items()}
    phrase, mentions, titled = happening.phrases[language], [], {}
    if plain and not modality and _is_pair_of_states(roles) and "{a} and {b}" in phrase and dice.chance(_BY):
        phrase = phrase.replace("{a} and {b}", "The two States")
        mentions.append({"form": "The two States", "refers": [roles["a"][1].id, roles["b"][1].id]})
        by.append({"value": "The two States", "how": "context", "reason": "Those of the passage before."})
        forms = {role: form for role, form in forms.items() if role not in ("a", "b")}
    if language == "en" and happening.type == "Visit" and dice.chance(_TITLED):
        phrase = phrase.replace("{a} of {b}", "{title} {a}")
        state = roles["b"][1]
        office = world.office_of(state, dice.popular(6))
        titled["a"] = office.forms["en"][0]
        forms["b"] = state.forms["en"][0]
    said = {role: form for role, form in forms.items() if f"{{{role}}}" in phrase or happening.type in ("Instrument", "Visit")}
    mentions += [{"form": form, **({"title": titled[role]} if role in titled else {}), "refers": roles[role][1].id}
                 for role, form in sorted(said.items())]
    if plainly:
        mentions.append({"form": happening.fixed["title"], "refers": happening.id})
    sentence = phrase.format(date=when.words, title=titled.get("a", ""), **{role: forms.get(role, "") for role in roles})
    if modality:
        sentence = {"planned": "As planned: ", "denied": "Not so: "}[modality] + sentence
    last = happening.until or happening.day or date(1900, 1, 1)
    return Telling(language, quoted, sentence, last, tuple(mentions), _node(happening, roles, when), tuple(by), modality, wrong,
                   {"date": when.words, **said})


def _when(dice: Dice, happening: Happening, language: str, *, first: bool, wrong: bool) -> Told:
    if happening.day is None:
        return Told("", "")
    day, until = happening.day, happening.until
    if wrong:
        shift = timedelta(days=(1 + dice.below(25)) + ((until - day).days if until else 0))
        return told_exactly(day + shift, until + shift if until else None, language)
    if happening.open_end and until and language == "en" and not first:
        exact = told_exactly(day, None, "en")
        return Told(f"{day.isoformat()}/..", "since " + exact.words.removeprefix("on "))
    return told_exactly(day, until, language) if first else told(dice, day, until, language)


def _form(dice: Dice, holder: Entity, language: str) -> str:
    forms = holder.forms.get(language) or holder.forms["en"]
    if holder.type == "Instrument":
        return forms[-1]
    return dice.pick(forms) if len(forms) > 1 and dice.chance(_SHORT_FORM) else forms[0]


def _is_pair_of_states(roles: dict[str, tuple[str, Entity]]) -> bool:
    return all(role in roles and roles[role][1].type == "State" for role in ("a", "b"))


def _node(happening: Happening, roles: dict[str, tuple[str, Entity]], when: Told) -> dict[str, Any]:
    values: dict[str, list[str]] = {}
    for key, holder in roles.values():
        values.setdefault(key, []).append(holder.id)
    node: dict[str, Any] = {"id": happening.id, "type": happening.type} | ({"date": when.edtf} if when.edtf else {})
    return node | {key: ids if len(ids) > 1 else ids[0] for key, ids in values.items()} | dict(happening.fixed)
