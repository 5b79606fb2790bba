"""A small publication with the structure of Principal Officers and Chiefs of Mission: made-up persons, posts and days."""

from pathlib import Path

STEPS = ("appointed", "arrived", "started", "ended")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
EDITED = "<created-by>someone</created-by><created-date>2011-01-01</created-date>"


def step(name: str, told: str) -> str:
    """One date with its note, written as ``1901-02-03 | Left post on``."""
    date, _, note = (part.strip() for part in told.partition("|"))
    return f"<{name}>\n<date>{date}</date>\n<note>{note}</note>\n</{name}>"


def service(tag: str, identifier: str, person: str, role: str, territory: str = "", note: str = "", **steps: str) -> str:
    """The record of a chief or principal."""
    where = f"<contemporary-territory-id>{territory}</contemporary-territory-id>" if territory else ""
    told = "\n".join(step(name, steps.get(name, "")) for name in STEPS if tag == "chief" or name != "arrived")
    return (f"<{tag}>\n<id>{identifier}</id>\n<person-id>{person}</person-id>\n<role-title-id>{role}</role-title-id>\n{where}\n{told}\n"
            f"<note>{note}</note>\n{EDITED}\n</{tag}>\n")


def chief(identifier: str, person: str, role: str = "ambassador-e-p", territory: str = "portugal", note: str = "", **steps: str) -> str:
    """The record of a chief of mission to a State."""
    return service("chief", identifier, person, role, territory, note, **steps)


def person(identifier: str, surname: str, forename: str, birth: str = "", death: str = "", more: str = "") -> str:
    """The document of a person."""
    return (f"{HEAD}<person>\n<id>{identifier}</id>\n<persName><surname>{surname}</surname><forename>{forename}</forename>{more}</persName>\n"
            f"<birth>{birth}</birth>\n<death>{death}</death>\n<career-type>non-career</career-type>\n"
            f"<residence><state-id>ny</state-id></residence>\n{EDITED}\n</person>\n")


def ann(death: str = "") -> str:
    """The document of Ann Alder Jr., who serves in most rows."""
    return person("alder-ann", "Alder", "Ann", "1750", death, "<genName>Jr.</genName><altname>Nan Alder</altname>")


def mission(territory: str, chiefs: str, others: str = "") -> str:
    """The document of a mission to a State."""
    return (f"{HEAD}<country-mission>\n<territory-id>{territory}</territory-id>\n<chiefs>\n{chiefs}</chiefs>\n"
            f"<other-nominees>\n{others}</other-nominees>\n</country-mission>\n")


def titled(document: str, identifier: str, title: str, inside: str = "", category: str = "country") -> str:
    """The document of a role, of a mission to an organisation, or of a position."""
    return (f"{HEAD}<{document}>\n<id>{identifier}</id>\n<category>{category}</category>\n"
            f"<names><singular>{title}</singular><plural>{title}s</plural></names>\n{inside}</{document}>\n")


def publication(folder: Path, chiefs: str = "", others: str = "", territory: str = "portugal", **documents: str) -> Path:
    """The folder of the publication with one mission; ``documents`` are further ones by path, ``__`` for the slash."""
    listed = {
        "roles-country-chiefs/ambassador-e-p": titled("role", "ambassador-e-p", "Ambassador Extraordinary and Plenipotentiary"),
        "roles-country-chiefs/charge-daffaires-ad-interim":
            titled("role", "charge-daffaires-ad-interim", "Chargé d’Affaires ad interim"),
        "people/a/alder-ann": ann(),
        "people/b/birch-ben": person("birch-ben", "Birch", "Ben", "1860"),
        f"missions-countries/{territory}": mission(territory, chiefs, others),
        **{name.replace("__", "/"): text for name, text in documents.items()},
    }
    for name, text in listed.items():
        path = folder / f"{name}.xml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
