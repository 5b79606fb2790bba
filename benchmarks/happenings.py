"""What happens in the made-up world: visits with stops and meetings, messages and replies, treaties, careers, twinnings."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from benchmarks.dice import Dice, mixed
from benchmarks.world import ERAS, Entity, World

__all__ = ["Happening", "happenings"]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, a tenure, an instrument …, as it was: who takes which part, when, and how each language tells of it.

    In ``phrases`` a role in braces stands for a form of whoever has it; ``roles`` holds the role's key and holder. What is
    ``fixed`` is stated by every telling.
    """

    id: str
    type: str
    label: str
    phrases: Mapping[str, str]
    roles: Mapping[str, tuple[str, Entity]]
    day: date | None = None
    until: date | None = None
    fixed: Mapping[str, str] = field(default_factory=dict)
    open_end: bool = False

    def entity(self) -> Entity:
        """The entity that the tellings are about."""
        return Entity(self.id, self.type, {"en": (self.label,)})


_PROTOCOLS = (
    ("official-visit", "an official visit", "официальный визит", "공식 방문"),
    ("state-visit", "a state visit", "государственный визит", "국빈 방문"),
    ("working-visit", "a working visit", "рабочий визит", "실무 방문"), ("", "a visit", "визит", "방문"),
)
_MESSAGES = (("letter", "a letter", "письмо", "서한"), ("telegram", "a telegram", "телеграмма", "전보"))
_INSTRUMENTS = (("agreement", "Agreement", "Соглашение"), ("treaty", "Treaty", "Договор"), ("memorandum", "Memorandum", "Меморандум"))
_SUBJECTS = (("trade", "trade", "торговле"), ("culture", "cultural exchange", "культуре"), ("fisheries", "fisheries", "рыболовстве"),
             ("education", "education", "образовании"), ("public-health", "public health", "здравоохранении"))


class _Chronicle:
    """The happenings drawn one after the other."""

    def __init__(self, world: World, dice: Dice) -> None:
        self.world, self.dice = world, dice
        self._numbers = count(1)
        self._said: set[str] = set()
        self._free: dict[str, int] = {}
        """The year from which nobody holds an office."""

    def new(self, kind: str) -> str:
        return f"event/{next(self._numbers):07}-{kind}"

    def first_time(self, what: str) -> bool:
        """Whether this was not asked for before."""
        return not (what in self._said or self._said.add(what))  # type: ignore[func-returns-value]

    def state(self) -> int:
        return self.dice.popular(self.world.states)

    def another(self, state: int) -> int:
        """A State that is not this one."""
        found = self.state()
        return found if found != state else (state + 1) % self.world.states

    def person(self, state: int, era: int) -> Entity:
        return self.world.person(state, era, self.dice.popular(self.world.persons_in_cell))

    def place(self, state: int) -> Entity:
        return self.world.place(state, self.dice.popular(self.world.places_in_state))

    def day(self, era: int) -> date:
        return date(ERAS[era] + self.dice.below(30), 1, 1) + timedelta(days=self.dice.below(365))

    def trip(self) -> Iterator[Happening]:
        era, sending = self.dice.below(len(ERAS)), self.state()
        receiving, person, day = self.another(sending), self.person(sending, era), self.day(era)
        until = day + timedelta(days=self.dice.below(7))
        protocol, english, russian, korean = self.dice.pick(_PROTOCOLS)
        name = self.new("visit")
        host = self.world.state(receiving)
        phrases = {"en": f"{{a}} of {{b}} paid {english} to {{c}} {{date}}.", "ru": f"{{a}}, {{b}}: {russian}, {{c}}, {{date}}.",
                   "ko": f"{{date}} {{a}}, {{b}} — {{c}} {korean}."}
        roles = {"a": ("visitor", person), "b": ("sendingState", self.world.state(sending)), "c": ("receivingState", host)}
        yield Happening(name, "Visit", f"Visit of {person.name} to {host.name}, {day.year}", phrases, roles, day, until,
                        {"protocol": protocol} if protocol else {})
        for _ in range(self.dice.below(3)):
            yield self.stop(name, person, self.place(receiving), day + timedelta(days=self.dice.below((until - day).days + 1)))
        if self.dice.chance(400):
            yield self.meeting(person, self.person(receiving, era), self.place(receiving), day, name)

    def stop(self, trip: str, person: Entity, place: Entity, day: date) -> Happening:
        phrases = {"en": "{a} stopped in {place} {date}.", "ru": "{a}: остановка, {place}, {date}."}
        roles = {"a": ("visitor", person), "place": ("place", place)}
        return Happening(self.new("stop"), "Stop", f"Stop of {person.name} in {place.name}, {day.year}", phrases, roles,
                         day, day, {"subEventOf": trip})

    def meeting(self, one: Entity, other: Entity, place: Entity, day: date, visit: str = "") -> Happening:
        phrases = {"en": "{a} met {b} in {place} {date}.", "ru": "{a} и {b}: встреча, {place}, {date}.",
                   "ko": "{date} {place} {a}, {b} 회담."}
        roles = {"a": ("participant", one), "b": ("participant", other), "place": ("place", place)}
        return Happening(self.new("meeting"), "Meeting", f"Meeting of {one.name} and {other.name}, {day.year}", phrases, roles,
                         day, None, {"subEventOf": visit} if visit else {})

    def talks(self) -> Iterator[Happening]:
        era, state = self.dice.below(len(ERAS)), self.state()
        other = self.another(state)
        yield self.meeting(self.person(state, era), self.person(other, era), self.place(state), self.day(era))

    def correspondence(self) -> Iterator[Happening]:
        era, state = self.dice.below(len(ERAS)), self.state()
        one, other, day = self.person(state, era), self.person(self.another(state), era), self.day(era)
        kind, english, russian, korean = self.dice.pick(_MESSAGES)
        phrases = {"en": f"{{a}} sent {{b}} {english} {{date}}.", "ru": f"{{a}}: {russian}, {{b}}, {{date}}.",
                   "ko": f"{{date}} {{a}} — {{b}} {korean}."}
        name = self.new("message")
        yield Happening(name, "Message", f"Message of {one.name} to {other.name}, {day.year}", phrases,
                        {"a": ("sender", one), "b": ("recipient", other)}, day, None, {"kind": kind})
        if self.dice.chance(350):
            yield Happening(self.new("reply"), "Message", f"Reply of {other.name} to {one.name}, {day.year}",
                            {"en": "{a} answered {b} {date}.", "ru": "{a}: ответ, {b}, {date}."},
                            {"a": ("sender", other), "b": ("recipient", one)}, day + timedelta(days=1 + self.dice.below(20)), None,
                            {"inReplyTo": name})

    def treaty(self) -> Iterator[Happening]:
        state, era = self.state(), self.dice.below(len(ERAS))
        one, other, day = self.world.state(state), self.world.state(self.another(state)), self.day(era)
        designation, word, russian_word = self.dice.pick(_INSTRUMENTS)
        subject, words, russian = self.dice.pick(_SUBJECTS)
        ours, theirs = one.forms["ru"][0], other.forms["ru"][0]
        title = f"{word} between {one.name} and {other.name} on {words}"
        name = f"instrument/{next(self._numbers):07}-{designation}"
        forms = {"en": (f"{title}, {day.year}", title), "ru": (f"{russian_word} о {russian} ({ours} и {theirs})",)}
        paper = self.world.declared.setdefault(name, Entity(name, "Instrument", forms))
        yield Happening(name, "Instrument", title, {"en": f"{title}."}, {"a": ("signatory", one), "b": ("signatory", other)},
                        fixed={"title": title, "designation": designation, "subject": subject})
        parties = {"a": ("actingParty", one), "b": ("actingParty", other), "paper": ("onInstrument", paper)}
        phrases = {"en": "{a} and {b} signed the {paper} in {place} {date}.", "ru": "{paper}: подписано {a} и {b}, {place}, {date}."}
        yield Happening(self.new("signature"), "TreatyAction", f"Signature of the {title}, {day.year}", phrases,
                        {**parties, "place": ("place", self.place(state))}, day, None, {"actionKind": "signature"})
        if self.dice.chance(500):
            yield Happening(self.new("ratification"), "TreatyAction", f"Ratification of the {title}, {day.year}",
                            {"en": "{a} ratified the {paper} {date}.", "ru": "{a}: ратифицирован документ «{paper}», {date}."},
                            {role: parties[role] for role in ("a", "paper")}, day + timedelta(days=60 + self.dice.below(200)), None,
                            {"actionKind": "ratification"})
        if self.dice.chance(500):
            yield Happening(self.new("entry"), "TreatyAction", f"Entry into force of the {title}, {day.year}",
                            {"en": "The {paper} entered into force {date}.", "ru": "{paper}: вступление в силу, {date}."},
                            {"paper": parties["paper"]}, day + timedelta(days=300 + self.dice.below(200)), None,
                            {"actionKind": "entry-into-force"})

    def career(self) -> Iterator[Happening]:
        """A tenure after the last one of the office, now and then with the appointment to it."""
        state = self.state()
        office = self.world.office(state, self.dice.popular(15 + self.world.states))
        begin = self._free.get(office.id, ERAS[0] + mixed(len(office.id) * 31 + state, 40))
        self._free[office.id] = begin + 2 + self.dice.below(8)
        if begin > 2010:
            return
        person = self.person(state, min(len(ERAS) - 1, max(0, (begin - ERAS[0] - 5) // 20)))
        day = date(begin, 1, 1) + timedelta(days=self.dice.below(365))
        until = date(self._free[office.id], 1, 1)
        name = f"tenure/{person.id.partition('/')[2]}-{office.id.partition('/')[2]}"
        if not self.first_time(name):
            return
        yield Happening(name, "Tenure", f"{person.name} as {office.name}",
                        {"en": "{a} was {b} {date}.", "ru": "{a}: должность {b}, {date}.", "ko": "{date} {a} {b}."},
                        {"a": ("holder", person), "b": ("post", office)}, day, until, open_end=self._free[office.id] > 2012)
        if self.dice.chance(500):
            yield Happening(self.new("appointment"), "Appointment", f"Appointment of {person.name}, {day.year}",
                            {"en": "{a} was appointed {b} {date}.", "ru": "{a}: назначение на пост {b}, {date}."},
                            {"a": ("appointee", person), "b": ("toPost", office)}, day, None, {"kind": "appointment"})

    def twinning(self) -> Iterator[Happening]:
        era, state = self.dice.below(len(ERAS)), self.state()
        one, other, day = self.place(state), self.place(self.another(state)), self.day(era)
        yield Happening(f"twinning/{next(self._numbers):07}", "Twinning", f"{one.name} and {other.name}",
                        {"en": "{a} and {b} became twin cities {date}.", "ru": "{a} и {b}: породнение, {date}."},
                        {"a": ("twinnedPlace", one), "b": ("twinnedPlace", other)}, day)

    def relations(self) -> Iterator[Happening]:
        era, state = self.dice.below(len(ERAS)), self.state()
        one, other, day = self.world.state(state), self.world.state(self.another(state)), self.day(era)
        pair = sorted((one.forms["en"][0], other.forms["en"][0]))
        if self.first_time(f"relations {pair}"):
            yield Happening(self.new("establishment"), "Establishment", f"Relations of {pair[0]} and {pair[1]}",
                            {"en": "{a} and {b} established diplomatic relations {date}.", "ru": "{a} и {b}: отношения с {date}."},
                            {"a": ("between", one), "b": ("between", other)}, day)
        elif self.first_time(f"recognition {one.id} {other.id}"):
            yield Happening(self.new("recognition"), "Recognition", f"Recognition of {other.name} by {one.name}",
                            {"en": "{a} recognised {b} {date}."}, {"a": ("recognisingState", one), "b": ("recognisedState", other)}, day)

    def contacts(self) -> Iterator[Happening]:
        era, state = self.dice.below(len(ERAS)), self.state()
        one, other, day = self.world.state(state), self.world.state(self.another(state)), self.day(era)
        yield Happening(f"situation/{next(self._numbers):07}-contacts", "Situation", f"Contacts of {one.name} and {other.name}",
                        {"en": "{a} and {b} kept up regular contacts {date}."},
                        {"a": ("participant", one), "b": ("participant", other)}, day, day + timedelta(days=400 + self.dice.below(2000)),
                        {"kind": "regular-contacts"}, open_end=self.dice.chance(300))

    def culture(self) -> Iterator[Happening]:
        era, body = self.dice.below(len(ERAS)), self.world.body(self.dice.popular(self.world.bodies))
        place, day = self.place(self.state()), self.day(era)
        opened = body.more["kind"] == "university" and self.first_time(body.id)
        verb, key, type_ = ("was opened", "object", "Ceremony") if opened else ("performed", "performer", "Performance")
        fixed = {"kind": "opening-ceremony"} if opened else {}
        yield Happening(self.new(type_.lower()), type_, f"{type_} of {body.name}, {day.year}",
                        {"en": f"{{a}} {verb} in {{place}} {{date}}."}, {"a": (key, body), "place": ("place", place)}, day, None, fixed)

    def geography(self) -> Iterator[Happening]:
        state = self.state()
        place = self.place(state)
        if self.first_time(place.id):
            yield Happening(place.id, "Place", place.name, {"en": "{place} lies in {a}.", "ru": "{place}: где находится, {a}."},
                            {"a": ("within", self.world.state(state)), "place": ("id", place)})

    def life(self) -> Iterator[Happening]:
        era, state = self.dice.below(len(ERAS)), self.state()
        person = self.person(state, era)
        born = date(ERAS[era] - 35, 1, 1) - timedelta(days=mixed(len(person.id) * 977 + state, 9000))
        died = date(ERAS[era] + 42, 1, 1) + timedelta(days=mixed(len(person.id) * 613 + state, 5000))
        for kind, key, words, day in (("birth", "Birth", "was born", born), ("death", "Death", "died", died)):
            if self.first_time(f"{kind} {person.id}") and self.dice.chance(700):
                yield Happening(self.new(kind), key, f"{key} of {person.name}", {"en": f"{{a}} {words} {{date}}."},
                                {"a": ("principal", person)}, day)


def happenings(world: World, dice: Dice) -> Iterator[Happening]:
    """All that happens, without end; the kinds in fixed proportions."""
    told = _Chronicle(world, dice)
    kinds: tuple[tuple[Callable[[], Iterator[Happening]], int], ...] = (
        (told.trip, 26), (told.talks, 10), (told.correspondence, 18), (told.treaty, 12), (told.career, 20), (told.twinning, 3),
        (told.relations, 4), (told.contacts, 3), (told.culture, 4), (told.life, 6),
        (told.geography, 5),
    )
    while True:
        yield from dice.weighted(kinds)()
