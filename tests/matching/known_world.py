"""A register that knows some leaders, States, offices and places, as a project's records tell of them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from communique.curation.project import Project
from communique.curation.records import Curated, Record
from communique.curation.yamltext import Fields, Items, read_yaml
from communique.matching.register import Clues, Match, Register

RUSSIA, USSR, DPRK, ROK, USA, KUWAIT = (f"state/{name}" for name in ("russian-federation", "ussr", "dprk", "rok", "usa", "kuwait"))


def registered(entities: Iterable[dict[str, Any]], facts: Iterable[dict[str, Any]] = ()) -> Register:
    """The register of these entity records, and of claims each of which states one of the facts."""
    claims = [{"id": f"claim/c{number}", "type": "Claim", "states": [fact]} for number, fact in enumerate(facts)]
    tree = read_yaml(json.dumps([*entities, *claims], ensure_ascii=False))
    assert isinstance(tree, Items)
    records = [Record(item.text("id"), item.text("type"), "test.yaml", item.line, item) for item in tree.values if isinstance(item, Fields)]
    return Register.of(Curated(Project(Path("nowhere")), tuple(records)))


def named(identifier: str, *names: str, **rest: Any) -> dict[str, Any]:
    """An entity with a label and other names."""
    kind = {"state": "State", "person": "Person", "office": "Office", "place": "Place", "organisation": "Organisation"}[identifier.partition("/")[0]]
    return {"id": identifier, "type": kind, "label": {"en": names[0]}, **({"altLabel": {"en": [*names[1:]]}} if names[1:] else {}), **rest}


def tenure(person: str, office: str, date: str) -> dict[str, Any]:
    """A fact: a person holds an office at a time."""
    return {"id": f"tenure/{person}-{office}-{date[:4]}", "type": "Tenure", "date": date, "holder": f"person/{person}", "post": f"office/{office}"}


def life(kind: str, whose: str, date: str) -> dict[str, Any]:
    """A fact: a Birth, Death, Inception or Dissolution."""
    key = "principal" if kind in ("Birth", "Death") else "ofState"
    return {"id": f"event/{whose.replace('/', '-')}-{kind.lower()}", "type": kind, "date": date, key: whose}


STATES = (
    named(RUSSIA, "Russian Federation", "Russia", cow="365"), named(USSR, "Union of Soviet Socialist Republics", "USSR", "Soviet Union", cow="365"),
    named(DPRK, "Democratic People's Republic of Korea", "North Korea", cow="731"), named(ROK, "Republic of Korea", "South Korea", cow="732"),
    named(USA, "United States of America", cow="2"), named(KUWAIT, "Kuwait", cow="690"),
)  # fmt: skip
LIVES = (life("Inception", USSR, "1922-12-30"), life("Dissolution", USSR, "1991-12-26"),
         {"id": "event/succession", "type": "Succession", "date": "1991-12-25", "originalState": USSR, "resultingState": RUSSIA})


def leaders() -> Register:
    """Presidents of Russia and of the United States, leaders of Korea, Emirs of Kuwait, with their tenures."""
    offices = [
        named("office/president-of-russia", "President of the Russian Federation", "President of Russia", postIn=RUSSIA, rank="head-of-state"),
        named("office/prime-minister-of-russia", "Prime Minister of Russia", postIn=RUSSIA, rank="head-of-government"),
        named("office/president-of-usa", "President of the United States of America", postIn=USA, rank="head-of-state"),
        named("office/leader-of-dprk", "Effective leader of the DPRK", postIn=DPRK, rank="effective-leader"),
        named("office/emir", "Emir of Kuwait", postIn=KUWAIT, rank="head-of-state"),
    ]
    held = [
        ("vladimir-putin", "Vladimir Putin", "president-of-russia", "2000-05-07/2008-05-07"),
        ("dmitry-medvedev", "Dmitry Medvedev", "president-of-russia", "2008-05-07/2012-05-07"),
        ("boris-yeltsin", "Boris Yeltsin", "president-of-russia", "1991-07-10/1999-12-31"),
        ("george-h-w-bush", "George H. W. Bush", "president-of-usa", "1989-01-20/1993-01-20"),
        ("george-w-bush", "George W. Bush", "president-of-usa", "2001-01-20/2009-01-20"),
        ("kim-il-sung", "Kim Il Sung", "leader-of-dprk", "1948-09-09/1994-07-08"),
        ("kim-jong-il", "Kim Jong Il", "leader-of-dprk", "1994-07-08/2011-12-17"),
        ("kim-jong-un", "Kim Jong Un", "leader-of-dprk", "2011-12-17/.."),
        ("sabah-al-salim", "Sabah al-Salim Al Sabah", "emir", "1965-11-24/1977-12-31"),
        ("jaber-al-ahmad", "Jaber al-Ahmad Al Sabah", "emir", "1977-12-31/2006-01-15"),
    ]
    persons = [named(f"person/{name}", label) for name, label, _, _ in held]
    return registered([*STATES, *offices, *persons], [*LIVES, *(tenure(name, office, date) for name, _, office, date in held)])


def taken(match: Match) -> str:
    """The id of the known entity for which a form was taken; ``new`` where it was taken for none."""
    return "new" if match.is_new else match.id.partition("/")[2]


def person(register: Register, form: str, day: str = "", state: str = "", office: str = "", **more: str) -> str:
    """For whom a form is taken."""
    return taken(register.entity("Person", form, Clues(day=day, state=state, office=office, **more)))
