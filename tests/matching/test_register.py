"""The register: forms of names find what is known, and make what is new, the same in every run."""

import pytest
from known_world import DPRK, KUWAIT, RUSSIA, STATES, USA, USSR, leaders, named, person, registered, taken, tenure

from communique.matching.asking import Asked
from communique.matching.blocking import Index
from communique.matching.profiles import Profile
from communique.matching.register import Clues, Register

PRESIDENT = "office/president-of-russia"


@pytest.fixture
def register() -> Register:
    """The register of some leaders."""
    return leaders()


@pytest.mark.parametrize("form", [
    "Medvedev", "Medvedyev", "Medevdev", "Dmitriy Medvedev", "Dmitri Medvedev", "D. Medvedev", "D.Medvedev", "Medvedev, Dmitry",
    "Dmitry Anatolyevich Medvedev", "MEDVEDEV", "Дмитрий Медведев", "Медведев", "Medvedev Dmitry", "Dmitry A. Medvedev",
])  # fmt: skip
def test_spellings_of_one_president(register: Register, form: str) -> None:
    """Four spellings of Medvedev, initials, either order and Cyrillic are one person where State, office and day fit."""
    assert person(register, form, "2009-07-06", RUSSIA, PRESIDENT) == "dmitry-medvedev"


@pytest.mark.parametrize(("form", "day", "whose"), [
    ("Kim Jong-il", "2001-08-04", "kim-jong-il"), ("Kim Chŏng-il", "2001-08-04", "kim-jong-il"), ("Kim Chongil", "2001-08-04", "kim-jong-il"),
    ("KIM JONG IL", "2001-08-04", "kim-jong-il"), ("김정일", "2001-08-04", "kim-jong-il"), ("Jong Il Kim", "2001-08-04", "kim-jong-il"),
    ("김일성", "1961-07-06", "kim-il-sung"), ("Kim Il-sŏng", "1961-07-06", "kim-il-sung"), ("Gim Ilseong", "1961-07-06", "kim-il-sung"),
    ("김정은", "2019-04-25", "kim-jong-un"), ("Kim Jong-Un", "2019-04-25", "kim-jong-un"),
])  # fmt: skip
def test_romanisations_of_korean_names(register: Register, form: str, day: str, whose: str) -> None:
    """Hangul, Revised, McCune-Reischauer and the DPRK's romanisation, hyphens, case and either order name one person."""
    assert person(register, form, day, DPRK) == whose


def test_decomposed_letters(register: Register) -> None:
    """A name in NFD is the name in NFC."""
    assert person(register, "Дмитрий Медведев", "2009-07-06", RUSSIA) == "dmitry-medvedev"
    assert person(register, "Kim Chŏng-il", "2001-08-04", DPRK) == "kim-jong-il"


def test_reasons_are_told(register: Register) -> None:
    """A match says what spoke for it, and a doubt names whom the form may mean and why that is not certain."""
    match = register.entity("Person", "Medevdev", Clues(day="2009-07-06", state=RUSSIA, office=PRESIDENT))
    assert match.why == ("name: Dmitry Medvedev: one word, a slip apart", "State: state/russian-federation",
                         "office: President of the Russian Federation on that day", "time: told of on that day")
    doubt = register.entity("Person", "Dmitry Medvedev", Clues(day="2009-07-06", state=USA))
    assert (doubt.is_new, doubt.doubtful) == (True, ("person/dmitry-medvedev",))
    assert doubt.against == ("State: state/usa and state/russian-federation",)
    other = register.entity("Person", "Medvedev", Clues(day="2009-07-06", state=RUSSIA))
    assert (other.is_new, other.doubtful) == (True, ("person/dmitry-medvedev",))


@pytest.mark.parametrize(("title", "forms"), [
    ("King", (("Kalakaua", "1874"), ("Kalakaua", "1881"))), ("Prince", (("Rainier III", "1956"), ("Rainier", "1976"), ("Rainier III", "1984"))),
    ("King", (("Bhumibol", "1960"), ("Bhumibol Adulyadej", "1967"))), ("President", (("Shazar", "1963"), ("Zalman Shazar", "1966"))),
    ("Queen", (("Elizabeth II", "1957"), ("Elizabeth II", "1983"))),
])  # fmt: skip
def test_a_reign_is_for_life(title: str, forms: tuple[tuple[str, str], ...]) -> None:
    """A king is one through the decades, and a number with a name is a whole name; a president of one surname only within a few years."""
    register = leaders()
    office = register.entity("Office", title, Clues(state=KUWAIT)).id
    assert len({register.entity("Person", form, Clues(day=f"{year}-05-05", state=KUWAIT, office=office)).id for form, year in forms}) == 1


def test_who_is_elect_leads_later(register: Register) -> None:
    """A president-elect is who begins to lead the State within the year, and nobody who led it before."""
    elect = register.entity("Office", "President-elect", Clues(state=RUSSIA, kind="head-of-state")).id
    assert person(register, "Medvedev", "2008-03-20", RUSSIA, elect) == "dmitry-medvedev"
    assert person(register, "Putin", "2009-03-20", RUSSIA, elect) == "new"
    assert person(register, "Medvedev", "2008-03-20", RUSSIA, title="President-elect") == "dmitry-medvedev"
    assert person(register, "Bush", "2000-12-20", RUSSIA, title="President-elect") == "new"


def test_an_id_that_two_persons_have_by_mistake(register: Register) -> None:
    """Where the publication has one id for two persons of two States, whose names have nothing in common, they are two."""
    first = register.entity("Person", "Buenaventura Baez", Clues(day="1850-01-01", state=KUWAIT), key="81dd")
    assert register.entity("Person", "King", Clues(day="1922-01-01", state=USA), key="81dd").id != first.id


def test_one_name_is_not_made_new_for_each_row(register: Register) -> None:
    """A form that is not certain becomes one new entity, found again under the same clues, and yields to the known one where that is certain."""
    office = register.entity("Office", "Minister", Clues(state=DPRK)).id
    ids = {register.entity("Person", "Kim", Clues(day=f"1990-0{month}-01", state=DPRK, office=office)).id for month in range(1, 9)}
    assert ids == {"person/kim"}
    assert person(register, "Kim Jong Il", "1999-01-01", DPRK, "office/leader-of-dprk") == "kim-jong-il"


def test_a_doubt_is_told_once(register: Register) -> None:
    """What is in doubt is handed over for the findings of its row, and not again for a later row of the same form."""
    clues = Clues(day="2009-07-06", state=RUSSIA)
    match = register.entity("Person", "Medvedev", clues)
    assert register.new_doubts() == (match,)
    register.entity("Person", "Medvedev", clues)
    register.entity("Person", "Dmitry Medvedev", clues)
    assert [one.form for one in register.new_doubts()] == ["Dmitry Medvedev"]
    assert register.new_doubts() == ()


def test_what_is_new_is_found_again() -> None:
    """A person who is not known is declared once, with the other forms under which rows name him, and found from then on."""
    register = leaders()
    clues = [Clues(day=day, state="state/kuwait", office="office/none") for day in ("1990-01-10", "1990-05-01", "1991-02-01")]
    ids = [register.entity("Person", form, clue).id for form, clue in zip(("Abdul Karim Nasser", "Abdul Karim Nasir", "Abdul-Karim Nasser"), clues, strict=True)]
    assert ids == ["person/abdul-karim-nasser"] * 3
    assert list(register.declared()) == [{
        "id": "person/abdul-karim-nasser", "type": "Person", "label": {"en": "Abdul Karim Nasser"},
        "altLabel": {"en": ["Abdul Karim Nasir", "Abdul-Karim Nasser"]},
    }]  # fmt: skip


def test_one_id_of_the_publication_is_one_entity(register: Register) -> None:
    """Forms under one id of the publication are one entity, and two ids are two persons, though name, State and day agree."""
    clues = Clues(day="1990-01-10", state=USA)
    first = register.entity("Person", "John Smith", clues, key="smith-1")
    assert register.entity("Person", "J. Smyth", clues, key="smith-1").id == first.id
    second = register.entity("Person", "John Smith", clues, key="smith-2")
    assert (second.is_new, second.id) == (True, "person/john-smith-2")


def test_an_id_that_is_taken(register: Register) -> None:
    """A new entity never gets an id that a record of the project has."""
    match = register.entity("Person", "Kim Jong Il", Clues(day="1890-01-01", state="state/rok"))
    assert (match.is_new, match.id) == (True, "person/kim-jong-il-2")


def test_offices_with_and_without_their_state(register: Register) -> None:
    """The title alone, with the State, and with the State's name are one office; of another State it is another."""
    def office(form: str, state: str = "") -> str:
        return taken(register.entity("Office", form, Clues(state=state)))

    assert office("President", RUSSIA) == office("President of Russia") == office("President of the Russian Federation", RUSSIA) == "president-of-russia"
    assert office("Premier", RUSSIA) == office("prime minister", RUSSIA) == "prime-minister-of-russia"
    assert register.entity("Office", "Prime Minister", Clues(state=USA)).id == "office/prime-minister-of-united-states-of-america"
    assert office("Acting President", RUSSIA) == "new"


def test_records_of_what_is_new() -> None:
    """New States, offices and places carry the codes, ranks and kinds by which they are known."""
    register = registered(STATES)
    register.entity("State", "Dahomey (Benin)", Clues(day="1962-10-01"))
    register.entity("Office", "Prime Minister", Clues(state="state/benin", kind="head-of-government"))
    register.entity("Place", "Porto-Novo", Clues(state="state/benin", kind="city"))
    assert list(register.declared()) == [
        {"id": "office/prime-minister-of-benin", "type": "Office", "label": {"en": "Prime Minister of Benin"},
         "altLabel": {"en": ["Prime Minister"]}, "postIn": "state/benin", "rank": "head-of-government"},
        {"id": "place/porto-novo", "type": "Place", "label": {"en": "Porto-Novo"}, "kind": "city"},
        {"id": "state/benin", "type": "State", "label": {"en": "Benin"}, "altLabel": {"en": ["Dahomey (Benin)"]},
         "cow": "434", "gw": "434", "iso2": "BJ", "iso3": "BEN"},
    ]  # fmt: skip


def test_places_by_any_name_in_their_state() -> None:
    """A place is found by any of its names in its State, in one that its State follows, and in a place that lies in the State."""
    register = registered(
        [*STATES, named("place/russia-far-east", "Far East", kind="region"), named("place/saint-petersburg", "Saint Petersburg", "Leningrad", kind="city")],
        [{"id": "place/saint-petersburg", "type": "Place", "within": RUSSIA},
         {"id": "event/s", "type": "Succession", "date": "1991-12-25", "originalState": USSR, "resultingState": RUSSIA}],
    )  # fmt: skip
    for form, state in (("St. Petersburg", RUSSIA), ("Leningrad", USSR), ("Saint-Petersburg", RUSSIA)):
        assert taken(register.entity("Place", form, Clues(state=state, kind="city"))) == "saint-petersburg"


def test_what_claims_tell_beside_names() -> None:
    """An accreditation tells for whom a person acts, an office's label its State, a visit where its places lie, a birth the year."""
    register = registered(
        [*STATES, named("office/secretary", "Secretary of State of the United States", postIn="organisation/department"), named("person/rusk", "David Dean Rusk"),
         named("person/pike", "Ann Pike"), named("office/ambassador", "U.S. Ambassador to the Republic of Korea"), named("person/hill", "Carl Hill"), named("organisation/department", "Department of State"), named("place/vienna", "Vienna")],
        [tenure("rusk", "secretary", "1961-01-21/1969-01-20"), tenure("hill", "ambassador", "1961-01-21/1969-01-20"), {"id": "event/visit", "type": "Visit", "receivingState": "state/austria", "place": "place/vienna"},
         {"id": "event/credentials", "type": "Accreditation", "date": "1995-05-01", "accredited": "person/pike", "sendingState": USA, "receivingState": DPRK}],
    )  # fmt: skip
    office = register.entity("Office", "Secretary of State", Clues(state=USA, kind="minister"))
    assert taken(office) == "secretary"
    assert person(register, "Dean Rusk", "1962-06-19", USA, office.id) == "rusk"
    assert person(register, "Ann Pike", "1996-01-01", USA) == "pike"
    assert person(register, "Ann Pike", "1996-01-01", RUSSIA) == "new"
    assert person(register, "Carl Hill", "1963-01-01", USA) == "hill"
    assert person(register, "Carl Hill", "1963-01-01", "state/rok") == "new"
    assert taken(register.entity("Place", "Vienna", Clues(state="state/austria"))) == "vienna"
    assert taken(register.entity("Place", "Vienna", Clues(state=USA))) == "new"


def test_short_names(register: Register) -> None:
    """Bill is a William, and no Robert."""
    short = register.entity("Person", "Bill Clinton", Clues(day="1995-01-01", state=USA, office="office/president-of-usa"))
    assert register.entity("Person", "William J. Clinton", Clues(day="1996-01-01", state=USA, office="office/president-of-usa")).id == short.id
    assert register.entity("Person", "Robert Clinton", Clues(day="1996-01-01", state=USA, office="office/president-of-usa")).id != short.id


def test_the_same_questions_have_the_same_answers() -> None:
    """Two registers asked the same in the same order decide, name and declare the same."""
    def answers() -> list[object]:
        register = leaders()
        for number, form in enumerate(("Medvedev", "Bush", "Kim", "Kim", "Nasser", "Nasir", "Bush", "Park", "Park Chung Hee")):
            register.entity("Person", form, Clues(day=f"19{60 + number}-05-06", state=USA if number % 2 else DPRK))
        return [*register.decisions(), *register.declared()]

    assert answers() == answers()


def test_twenty_thousand_persons_are_quick() -> None:
    """A form is compared with those who share its words, not with twenty thousand persons."""
    syllables = ("ba", "ko", "ri", "mu", "ten", "lo", "sa", "vi", "gor", "hal")
    words = [(a + b + c).title() for a in syllables for b in syllables for c in syllables]
    index = Index()
    for number in range(20_000):
        name = f"{words[number % 1000]} {words[(number * 7 + number // 1000) % 1000]}"
        index.add(Profile(f"person/p{number}", "Person", name, {name}))
    found = [index.near(Asked("Person", f"{words[number]} {words[number * 7 % 1000]}", Clues(), "")) for number in range(1000)]
    assert all(f"person/p{number}" in near for number, near in enumerate(found))
    assert sum(map(len, found)) / 1000 < 100
