"""Merges of persons, States, places and offices that would be wrong: the register makes none of them."""

import pytest
from known_world import DPRK, KUWAIT, LIVES, ROK, RUSSIA, STATES, USA, USSR, leaders, life, named, person, registered, taken, tenure

from communique.matching.register import Clues, Register

PRESIDENT, OF_USA, EMIR = "office/president-of-russia", "office/president-of-usa", "office/emir"


@pytest.fixture
def register() -> Register:
    """The register of some leaders."""
    return leaders()


@pytest.mark.parametrize(("form", "day", "whose"), [
    ("Kim Il Sung", "1961-07-06", "kim-il-sung"), ("Kim Jong Il", "1961-07-06", "new"), ("Kim Jong Il", "2001-08-04", "kim-jong-il"),
    ("Kim Jong Un", "2019-04-25", "kim-jong-un"), ("Kim Jong", "2019-04-25", "new"),
    ("Kim", "2019-04-25", "new"), ("Kim Il", "1961-07-06", "new"), ("Kim Yong Il", "2007-05-01", "new"),
])  # fmt: skip
def test_father_and_son_in_korea(register: Register, form: str, day: str, whose: str) -> None:
    """Kim Il Sung, Kim Jong Il and Kim Jong Un share words and an office, and are three; "Kim" alone is nobody that is certain."""
    assert person(register, form, day, DPRK) == whose


@pytest.mark.parametrize(("form", "day", "whose"), [
    ("George H. W. Bush", "1990-05-31", "george-h-w-bush"), ("George W. Bush", "2002-05-24", "george-w-bush"),
    ("Bush", "1990-05-31", "george-h-w-bush"), ("Bush", "2002-05-24", "george-w-bush"), ("George Bush", "1990-05-31", "george-h-w-bush"),
    ("George Bush", "2002-05-24", "george-w-bush"), ("G. H. W. Bush", "1990-05-31", "george-h-w-bush"), ("Bush", "1997-05-31", "new"),
])  # fmt: skip
def test_father_and_son_in_america(register: Register, form: str, day: str, whose: str) -> None:
    """Which Bush is meant follows from the day of the office; between the two tenures nobody is certain."""
    assert person(register, form, day, USA, OF_USA) == whose


def test_initials_that_differ(register: Register) -> None:
    """A middle initial that skips another tells two persons apart, even on a day that would fit."""
    assert person(register, "George W. Bush", "1990-05-31", USA) != "george-h-w-bush"
    assert person(register, "George P. Bush", "1990-05-31", USA, OF_USA) == "new"


@pytest.mark.parametrize(("form", "day", "whose"), [
    ("Sheikh Sabah al-Salim Al Sabah", "1968-12-11", "sabah-al-salim"), ("Jabir al-Ahmad Al Sabah", "1998-01-01", "jaber-al-ahmad"),
    ("Sheikh Saad al-Abdullah al-Salim Al Sabah", "1998-01-01", "new"), ("Sheikh Al Sabah", "1998-01-01", "new"), ("Jabir Al Sabah", "1968-01-01", "new"),
])  # fmt: skip
def test_sheikhs_of_one_house(register: Register, form: str, day: str, whose: str) -> None:
    """Sheikhs who share the names of house and forefathers are told apart by their own."""
    assert person(register, form, day, KUWAIT, EMIR if whose != "new" else "") == whose


@pytest.mark.parametrize(("form", "day", "state", "office"), [
    ("Vladimir Medvedev", "2009-07-06", RUSSIA, PRESIDENT), ("Medvedev", "2003-07-06", RUSSIA, PRESIDENT), ("Medvedev", "2009-07-06", RUSSIA, ""),
    ("Medvedev", "2009-07-06", "", ""), ("Medvedev", "2009-07-06", USA, ""), ("Medvedeva", "2009-07-06", RUSSIA, PRESIDENT),
    ("Dmitry Medvedev", "2009-07-06", USA, ""), ("Dmitry Medvedev", "1812-07-06", RUSSIA, ""), ("Dmitry Medvedev", "", "", ""),
])  # fmt: skip
def test_persons_of_one_surname(register: Register, form: str, day: str, state: str, office: str) -> None:
    """A surname alone without the office, another given name, another State, another century, another sex: none is certain."""
    assert person(register, form, day, state, office) == "new"


def test_holders_of_one_office_in_other_years(register: Register) -> None:
    """The office names nobody: each President of Russia is found by name, and a name that none of them bears is a new person."""
    found = [person(register, form, day, RUSSIA, PRESIDENT) for form, day in (("Yeltsin", "1998-01-01"), ("Putin", "2001-01-01"), ("Ivanov", "2001-01-01"))]
    assert found == ["boris-yeltsin", "vladimir-putin", "new"]


def test_a_son_of_his_fathers_name() -> None:
    """Father and son of one name and office: the tenure that spans the day decides; a number or birth that differs rules out."""
    register = registered(
        [named("state/nicaragua", "Nicaragua", cow="93"), named("office/president-nicaragua", "President of Nicaragua", postIn="state/nicaragua", rank="head-of-state"),
         named("person/somoza-garcia", "Anastasio Somoza Garcia"), named("person/somoza-debayle", "Anastasio Somoza Debayle"), named("person/hussein", "Hussein I")],
        [tenure("somoza-garcia", "president-nicaragua", "1937-01-01/1956-09-29"), tenure("somoza-debayle", "president-nicaragua", "1967-05-01/1979-07-17"),
         life("Birth", "person/somoza-garcia", "1896"), life("Birth", "person/somoza-debayle", "1925")],
    )  # fmt: skip
    office = "office/president-nicaragua"
    assert person(register, "Anastasio Somoza", "1952-05-02", "state/nicaragua", office) == "somoza-garcia"
    assert person(register, "Anastasio Somoza", "1971-06-02", "state/nicaragua", office) == "somoza-debayle"
    assert person(register, "Anastasio Somoza", "1971-06-02", "state/nicaragua", office, born="1896") == "new"
    assert person(register, "Hussein II", "1971-06-02") == "new"


def test_two_who_were_born_in_other_years() -> None:
    """Two ambassadors of one name, State and time who were born in other years are two, and so is one who was dead by then."""
    register = registered([*STATES, named("person/john-adams", "John Adams")],
                          [{"id": "person/john-adams", "type": "Person", "actsFor": USA}, life("Birth", "person/john-adams", "1735"), life("Death", "person/john-adams", "1826")])
    assert person(register, "John Adams", "1797-03-04", USA, born="1735") == "john-adams"
    assert person(register, "John Adams", "1797-03-04", USA, born="1760") == "new"
    assert person(register, "John Adams", "1890-03-04", USA) == "new"
    assert person(register, "John Adams", "1738-03-04", USA) == "new"


@pytest.mark.parametrize(("form", "day", "codes", "whose"), [
    ("Russia", "1905-09-05", {"COW": "365"}, "new"), ("Russia", "1950-06-25", {"COW": "365"}, "ussr"), ("Russia", "2000-07-19", {"COW": "365"}, "russian-federation"),
    ("Russia", "1995-01-01", {}, "russian-federation"), ("Russia", "1905-09-05", {}, "new"), ("Russia", "1972-05-22", {}, "new"), ("Soviet Union", "1995-01-01", {}, "new"),
    ("Korea", "1905-01-01", {}, "new"), ("Korea", "1961-01-01", {}, "new"), ("Korea", "", {}, "new"), ("Korea", "1961-01-01", {"COW": "732"}, "rok"),
    ("Korea", "1904-01-01", {"COW": "730"}, "new"), ("Korean", "2000-01-01", {}, "new"), ("Russian", "2000-01-01", {}, "new"), ("Soviet", "1970-01-01", {}, "new"),
    ("South Korea", "2000-01-01", {"COW": "731"}, "dprk"),
])  # fmt: skip
def test_a_state_and_its_predecessor(form: str, day: str, codes: dict[str, str], whose: str) -> None:
    """Codes and whole names decide with the day of the row; the Empire, the Union and the Federation are three, and adjectives name none."""
    register = registered(STATES, LIVES)
    assert taken(register.entity("State", form, Clues(day=day, notation=codes))) == whose


def test_a_name_that_several_states_have() -> None:
    """"Vietnam" of 1957 is none that is certain, though a State that is known now bears that name alone."""
    register = registered([named("state/vietnam", "Vietnam", cow="816")])
    match = register.entity("State", "Vietnam", Clues(day="1957-05-08"))
    assert (match.is_new, match.doubtful, match.against) == (True, ("state/vietnam",), ("several States have the name",))
    assert register.entity("State", "Vietnam", Clues(day="1958-05-08")).id == match.id
    assert taken(register.entity("State", "Vietnam", Clues(day="1999-05-08"))) == "vietnam"
    later = registered([named("state/vietnam", "Vietnam", cow="816"), *({**record} for record in register.declared())])
    assert later.entity("State", "Vietnam", Clues(day="1959-05-08")).id == match.id


def test_other_given_names_are_a_doubt() -> None:
    """Who has the office and surname on that day under another given name is named in doubt, and not merged, whatever else agrees."""
    register = registered(
        [*STATES, named("office/premier", "Premier of the DPRK", postIn=DPRK, rank="head-of-government"), named("person/wim-kok", "Wim Kok", "Kok")],
        [tenure("wim-kok", "premier", "1994-08-22/2002-07-22"), life("Birth", "person/wim-kok", "1938")],
    )  # fmt: skip
    match = register.entity("Person", "Adam Kok", Clues(day="1995-01-01", state=DPRK, office="office/premier", born="1938"))
    assert (match.is_new, match.doubtful) == (True, ("person/wim-kok",))
    assert person(register, "Willem (Wim) Kok", "1995-01-01", DPRK, "office/premier") == "wim-kok"


def test_a_state_that_has_ended() -> None:
    """A State named after its end is not taken for granted: the row may err in the day or in the name."""
    match = registered(STATES, LIVES).entity("State", "U.S.S.R.", Clues(day="1992-02-18"))
    assert (match.is_new, match.doubtful, match.against) == (True, (USSR,), ("not in existence on that day",))


@pytest.mark.parametrize(("first", "second"), [
    (("Germany", "1938"), ("Germany", "1995")), (("Germany, Federal Republic of", "1970"), ("German Democratic Republic", "1970")),
    (("Vietnam", "1999"), ("Republic of Vietnam", "1960")), (("Yemen Arab Republic", "1980"), ("Yemen", "1995")), (("Yugoslavia", "1963"), ("Serbia", "2010")),
    (("Serbia", "1910"), ("Serbia", "2010")), (("Yugoslavia", "1963"), ("Yugoslavia", "1999")), (("Congo, Republic of", "1986"), ("Zaire", "1986")),
    (("China, People’s Republic of", "1985"), ("China, Republic of", "1953")), (("Korea", "1900"), ("South Korea", "1960")), (("Niger", "1980"), ("Nigeria", "1980")),
    (("Guinea", "1980"), ("Guinea-Bissau", "1980")), (("Dominica", "1990"), ("Dominican Republic", "1990")), (("Austria", "1900"), ("Austria", "1930")),
])  # fmt: skip
def test_states_of_like_names(first: tuple[str, str], second: tuple[str, str]) -> None:
    """States that follow each other, or whose names are alike, are two in a project that knows neither."""
    register = registered(())
    assert register.entity("State", first[0], Clues(day=first[1])).id != register.entity("State", second[0], Clues(day=second[1])).id


@pytest.mark.parametrize(("one", "other"), [
    (("Germany, Federal Republic of", "1970"), ("Germany", "1995")), (("Dahomey", "1961"), ("Benin", "1990")), (("Ceylon (Sri Lanka)", "1950"), ("Sri Lanka", "1990")),
    (("St. Kitts and Nevis", "1990"), ("St. Christopher and Nevis", "1986")), (("Persia", "1925"), ("Iran", "1970")), (("U.S.S.R.", "1972"), ("Soviet Union", "1973")),
])  # fmt: skip
def test_one_state_under_several_names(one: tuple[str, str], other: tuple[str, str]) -> None:
    """A State that only changed its name is one, by the table of names."""
    register = registered(())
    assert register.entity("State", one[0], Clues(day=one[1])).id == register.entity("State", other[0], Clues(day=other[1])).id


def places() -> Register:
    """The register of a city, the region around it, and cities of one name."""
    georgia = named("state/georgia", "Georgia", cow="372")
    return registered(
        [*STATES, georgia, named("place/khabarovsk", "Khabarovsk", kind="city"), named("place/khabarovsk-krai", "Khabarovsk Krai", kind="region"),
         named("place/moscow", "Moscow", kind="city"), named("place/new-york", "New York", kind="region"), named("place/pyongyang", "Pyongyang", kind="city")],
        [{"id": "place/khabarovsk", "type": "Place", "within": "place/khabarovsk-krai"}, {"id": "place/khabarovsk-krai", "type": "Place", "within": RUSSIA},
         {"id": "place/moscow", "type": "Place", "within": RUSSIA}, {"id": "place/new-york", "type": "Place", "within": USA}, *LIVES],
    )  # fmt: skip


@pytest.mark.parametrize(("form", "clues", "whose"), [
    ("Khabarovsk", Clues(state=RUSSIA, kind="city"), "khabarovsk"), ("Khabarovsk Krai", Clues(state=RUSSIA), "khabarovsk-krai"),
    ("Khabarovsk", Clues(state=RUSSIA, kind="region"), "new"), ("Khabarovsk Region", Clues(state=RUSSIA), "new"), ("New York", Clues(state=USA, kind="city"), "new"),
    ("Moscow", Clues(state=RUSSIA), "moscow"), ("Moscow", Clues(state=USSR), "moscow"), ("Moscow", Clues(state=USA), "new"), ("Moscow", Clues(), "new"),
    ("Khabarovsk", Clues(state=USA), "new"), ("Pyongyang", Clues(state=ROK), "new"), ("Moscow", Clues(state=RUSSIA, within="place/khabarovsk-krai"), "new"),
])  # fmt: skip
def test_cities_and_regions(form: str, clues: Clues, whose: str) -> None:
    """A city is not the region around it, nor the city of that name in another State; without a State nothing is certain."""
    assert taken(places().entity("Place", form, clues)) == whose


@pytest.mark.parametrize(("form", "state"), [
    ("President", ""), ("President", DPRK), ("Vice President", RUSSIA), ("Acting President", RUSSIA), ("President-elect", RUSSIA),
    ("Prime Minister", USSR), ("Deputy Prime Minister", RUSSIA), ("President of the State Duma", RUSSIA), ("President of France", ""),
])  # fmt: skip
def test_offices_of_like_titles(register: Register, form: str, state: str) -> None:
    """A title without its State, with another State, or with a word more is not the office that is known."""
    assert taken(register.entity("Office", form, Clues(state=state))) == "new"


def test_one_name_of_two_organisations() -> None:
    """Ministries of one name in two States are two."""
    register = registered([*STATES, named("organisation/mfa-russia", "Ministry of Foreign Affairs")], [{"id": "organisation/mfa-russia", "type": "Organisation", "actsFor": RUSSIA}])
    assert taken(register.entity("Organisation", "Ministry of Foreign Affairs", Clues(state=RUSSIA))) == "mfa-russia"
    assert taken(register.entity("Organisation", "Ministry of Foreign Affairs", Clues(state=USA))) == "new"
