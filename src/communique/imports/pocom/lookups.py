"""What the records of the publication say of each other: names of persons, titles of roles and positions, who chief number so-and-so is.

They are read once before the rows, since a mission names its chiefs by codes alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from communique.imports.intake import Element

__all__ = ["Lookups", "Name", "Service", "folded"]


def folded(text: str) -> str:
    """The text with each run of blanks as one."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as published, and the years of birth and death."""

    surname: str
    forename: str
    suffix: str
    others: tuple[str, ...]
    born: str
    died: str

    @property
    def whole(self) -> str:
        """Forename, surname and what follows it, as the publication prints them."""
        return folded(f"{self.forename} {self.surname} {self.suffix}")


@dataclass(frozen=True, slots=True)
class Service:
    """What tells the office of a chief's record: the role, the mission, whether to a State or an organisation; a day of it."""

    role: str
    mission: str
    kind: str
    day: str


@dataclass(slots=True)
class Lookups:
    """Names, titles and services under the codes by which records call them."""

    names: dict[str, Name] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)
    services: dict[str, tuple[Service, ...]] = field(default_factory=dict)
    served: dict[str, tuple[str, str]] = field(default_factory=dict)

    def take(self, element: Element) -> None:
        """Takes what a document says that others refer to."""
        if element.name == "person":
            self._take_person(element)
        elif element.name in ("role", "org-mission", "principal-position"):
            self.titles[element.text_at("id")] = folded(element.text_at("names", "singular"))
        for record in (one for part in element.elements() for one in part.elements() if one.name in ("chief", "principal")):
            self._take_days(record)
        if element.name in ("country-mission", "org-mission"):
            mission = element.text_at("territory-id") or element.text_at("id")
            for chief in (one for part in element.elements() for one in part.elements("chief")):
                day = chief.text_at("started", "date") or chief.text_at("appointed", "date")
                service = Service(chief.text_at("role-title-id"), mission, element.name, day)
                self.services[chief.text_at("id")] = (*self.services.get(chief.text_at("id"), ()), service)

    def _take_days(self, record: Element) -> None:
        """Keeps the first and the last day on which a person is told to have been appointed, to have arrived or started."""
        days = sorted(day for step in ("appointed", "arrived", "started") if (day := record.text_at(step, "date")))
        person = record.text_at("person-id")
        if days:
            first, last = self.served.get(person, (days[0], days[-1]))
            self.served[person] = (min(first, days[0]), max(last, days[-1]))

    def _take_person(self, element: Element) -> None:
        name = element.first("persName")
        parts = {key: folded(name.text_at(key)) if name else "" for key in ("surname", "forename", "genName")}
        others = tuple(folded(one.text) for one in name.elements("altname") if folded(one.text)) if name else ()
        identifier = element.text_at("id")
        self.names[identifier] = Name(parts["surname"], parts["forename"], parts["genName"], others,
                                      element.text_at("birth"), element.text_at("death"))
        for old in (old for group in element.elements("old-ids") for old in group.elements("old-id")):
            self.former[folded(old.text)] = identifier

    def person(self, code: str) -> str:
        """The id of the person now, for one that may be a former id."""
        return code if code in self.names else self.former.get(code, code)

    def title(self, code: str) -> str:
        """The title of a role, position or mission to an organisation; the code where the publication has none."""
        return self.titles.get(code, code)

    @classmethod
    def of(cls, elements: Iterable[Element]) -> "Lookups":
        """The look-ups of all documents."""
        lookups = cls()
        for element in elements:
            lookups.take(element)
        return lookups

