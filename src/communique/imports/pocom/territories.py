"""Which State a mission's territory stood for on a day: the territory of the time, and the name under which the chief was commissioned.

The publication keeps one territory through changes of State where its list of countries does (``russia`` for the Russian Empire, the USSR
and the Russian Federation). The States meant are written down here with their last days; a territory not named here stands for one
State, called as its code reads.
"""

import re
from typing import Final, NamedTuple

__all__ = ["Meant", "office_name", "state_meant"]


class Meant(NamedTuple):
    """A State by its name, and why it is meant where the territory's own name does not say so."""

    name: str
    reason: str


_SPELLS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "russia": (("1917-11-07", "Russian Empire"), ("1922-12-29", "Russian Soviet Federative Socialist Republic"),
               ("1991-12-25", "Union of Soviet Socialist Republics"), ("", "Russian Federation")),
    "austria": (("1918-11-12", "Austria-Hungary"), ("", "Austria")),
    "germany": (("1945-06-05", "German Reich"), ("", "Federal Republic of Germany")),
    "yemen": (("1990-05-21", "Yemen Arab Republic"), ("", "Yemen")),
}
"""Territories that stood for several States: the last day of each, the last one open."""

_COMMISSIONED: Final[tuple[tuple[str, str, str], ...]] = (
    ("germany", r"[Cc]ommissioned to Prussia\b", "Prussia"),
    ("germany", r"to the Federal Government of Germany\b", "Federal Government of Germany of 1848"),
    ("serbia", r"[Cc]ommissioned to (the Federal Republic of Yugoslavia|Serbia and Montenegro)\b", "Federal Republic of Yugoslavia"),
    ("mali", r"[Cc]ommissioned to the Federation of Mali\b", "Federation of Mali"),
)
"""Territories whose chiefs were commissioned to another State than the one that the territory's name means."""

_NAMES: Final = {
    "antigua-and-barbuda": "Antigua and Barbuda", "antigua-barbuda": "Antigua and Barbuda",
    "bosnia-herzegovina": "Bosnia and Herzegovina", "cote-divoire": "Côte d'Ivoire",
    "congo-brazzaville": "Congo-Brazzaville", "congo-republic": "Congo-Brazzaville",
    "congo-kinshasa": "Democratic Republic of the Congo", "congo-democratic-republic": "Democratic Republic of the Congo",
    "czechoslovakia-1993": "Czechoslovakia", "guinea-bissau": "Guinea-Bissau",
    "joseon-dynasty-1910": "Korea", "korea": "Republic of Korea",
    "kingdom-of-two-sicilies-1861": "Two Sicilies", "two-sicilies": "Two Sicilies",
    "micronesia-federated-states-of": "Federated States of Micronesia", "micronesia": "Federated States of Micronesia",
    "saint-kitts-nevis": "Saint Kitts and Nevis", "saint-vincent-grenadines": "Saint Vincent and the Grenadines",
    "saint-vincent-and-grenadines": "Saint Vincent and the Grenadines",
    "sao-tome-and-principe": "São Tomé and Príncipe", "socialist-federal-republic-of-yugoslavia-1992": "Yugoslavia",
    "south-vietnam-1975": "Republic of Vietnam", "state-of-vietnam-1955": "State of Vietnam", "timor-leste": "Timor-Leste",
    "vietnam-south": "Republic of Vietnam",
    "yugoslavia-1946": "Yugoslavia", "albania-1946": "Albania",
}  # fmt: skip
"""Names of the territories whose codes do not read as a name, or of which two stood for one State."""

_MISSIONS: Final = {"congo-republic": "Republic of the Congo", "korea": "Korea", "yemen": "Yemen", "vietnam-south": "South Vietnam"}
"""What missions are called that outlasted a change of State."""

_SMALL: Final = frozenset({"and", "of", "the"})


def state_meant(territory: str, day: str, note: str) -> Meant:
    """The State to which a chief was sent who took up the post on a day (as far as known) with a commission as noted."""
    for mission, pattern, name in _COMMISSIONED:
        if territory == mission and (match := re.search(pattern, note)):
            return Meant(name, f"The note says “{match[0]}”.")
    for last, name in _SPELLS.get(territory, ()):
        if not last or (day and day[:10] <= last[: len(day[:10])]):
            return Meant(name, f"The territory {territory} stands for this State at the time ({day or 'no day is told'}).")
    return Meant(_NAMES.get(territory) or _read(territory), "")


def office_name(mission: str) -> str:
    """What the mission to a territory is called after, whichever State stood there."""
    return _MISSIONS.get(mission) or _NAMES.get(mission) or _read(mission)


def _read(code: str) -> str:
    words = code.split("-")
    return " ".join(word if word in _SMALL and place else word.capitalize() for place, word in enumerate(words))
