"""The visitor's cell: one visitor or several, each a name under a title, and the office that the title certainly is.

A title decides an office only where every State has at most one of that name. An elected or acting President, a Regent, a General
and the like are styled so, and in what capacity they came the cell leaves open.
"""

import re
from dataclasses import dataclass
from typing import Final

__all__ = ["Visitor", "office_of", "visitors"]

_BEFORE: Final = r"(?:(?:Acting|Provisional|Interim|Deputy|Vice|Former) )*"
_TITLES: Final = (
    "Prime Minister", "Prime Minster", "President of the Council of Ministers", "President", "Premier", "Chancellor", "King", "Queen",
    "Emperor", "Empress", "Shah", "Sultan", "Amir", "Emir", "Pope", "Regent", "Prince", "Princess", "Grand Duke", "Grand Duchess",
    "Governor General", "Lieutenant General", "Brigadier General", "Major General", "General Secretary", "Secretary General", "General",
    "Chairman", "Junta Member", "Chief of State", "Head of State", "Head of Government", "Chief Minister", "First Secretary", "Colonel",
)  # fmt: skip
_AFTER: Final = r"(?:- ?(?:[Ee]lect|[Dd]esignate))?"
_TITLE: Final = f"{_BEFORE}(?:{'|'.join(_TITLES)}){_AFTER}"
_STYLED: Final = re.compile(rf"(?P<title>{_TITLE}(?:(?: and | & |[ -]){_TITLE})*)\s+(?P<name>.+)")
_ONLY_TITLE: Final = re.compile(_TITLE)
_ONLY_TITLES: Final = re.compile(rf"{_TITLE}(?:(?:,| and| &) {_TITLE})*")
_NEXT: Final = re.compile(rf"(?:,| and| &)\s+(?={_TITLE}\s)")
_OFFICES: Final = {
    "prime minister": "Prime Minister", "prime minster": "Prime Minister", "president": "President", "premier": "Premier",
    "chancellor": "Chancellor", "king": "King", "queen": "Queen", "emperor": "Emperor", "shah": "Shah", "sultan": "Sultan", "amir": "Amir",
    "emir": "Emir", "pope": "Pope", "grand duke": "Grand Duke", "grand duchess": "Grand Duchess", "governor general": "Governor General",
}  # fmt: skip
_OF_GOVERNMENT: Final = frozenset({"Prime Minister", "Premier", "Chancellor"})
_REIGN: Final = frozenset(_OFFICES.values()) - _OF_GOVERNMENT - {"President", "Governor General"}


@dataclass(frozen=True, slots=True)
class Visitor:
    """A visitor as styled: the words of name and title as they stand; ``title`` is empty where there is none that is known."""

    name: str
    title: str

    @property
    def label(self) -> str:
        """The name to declare somebody by: who reigns is called by name and style where the name is one word."""
        return f"{self.title} {self.name}" if " " not in self.name and office_of(self.title)[0] in _REIGN else self.name


def visitors(cell: str) -> tuple[Visitor, ...]:
    """The visitors of a cell in their order; none where it is empty or holds nothing but titles."""
    words = " ".join(cell.split())
    found, start = [], 0
    for link in _NEXT.finditer(words):
        if not _ONLY_TITLE.fullmatch(words[start:link.start()]):  # "Premier and Prince Sihanouk": two titles, one person
            found.append(words[start:link.start()])
            start = link.end()
    return tuple(_visitor(part) for part in (*found, words[start:]) if part and not _ONLY_TITLES.fullmatch(part))


def _visitor(words: str) -> Visitor:
    match = _STYLED.fullmatch(words)
    return Visitor(match["name"], match["title"]) if match else Visitor(words, "")


def office_of(title: str) -> tuple[str, str]:
    """The name of the office that a title certainly is, and its rank where that follows; both empty where the title leaves it open."""
    office = _OFFICES.get(title.lower(), "")
    if office in _OF_GOVERNMENT:
        return office, "head-of-government"
    return office, "head-of-state" if office in _REIGN | {"President"} else ""
