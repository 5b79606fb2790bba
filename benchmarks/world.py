"""The States, persons, offices, places and bodies of a made-up world, with their names in Latin, Cyrillic and Hangul.

Each is a function of its number; nothing is drawn, so that a world of a million is the same as its first hundred. An
entity is declared when something is first said of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from benchmarks.dice import mixed

__all__ = ["ERAS", "Entity", "World"]

ERAS = tuple(range(1905, 2005, 20))
"""The years in which the careers of persons begin; each lasts thirty years."""

_SYLLABLES = (
    ("ka", "ка", "카"), ("mi", "ми", "미"), ("ro", "ро", "로"), ("ta", "та", "타"),
    ("ne", "не", "네"), ("su", "су", "수"), ("la", "ла", "라"), ("vo", "во", "보"),
    ("di", "ди", "디"), ("ko", "ко", "코"), ("ma", "ма", "마"), ("re", "ре", "레"),
    ("si", "си", "시"), ("to", "то", "토"), ("na", "на", "나"), ("ba", "ба", "바"),
    ("lu", "лу", "루"), ("po", "по", "포"), ("ni", "ни", "니"), ("ge", "ге", "게"),
    ("mu", "му", "무"), ("de", "де", "데"), ("te", "те", "테"), ("zu", "зу", "주"),
    ("gi", "ги", "기"), ("so", "со", "소"), ("no", "но", "노"), ("ri", "ри", "리"),
    ("pa", "па", "파"), ("be", "бе", "베"), ("du", "ду", "두"), ("ho", "хо", "호"),
)
_TOPICS = (
    ("Trade", "торговли", "무역"), ("Culture", "культуры", "문화"), ("Education", "образования", "교육"),
    ("Fisheries", "рыболовства", "수산"), ("Transport", "транспорта", "교통"), ("Health", "здравоохранения", "보건"),
    ("Energy", "энергетики", "전력"), ("Justice", "юстиции", "사법"), ("Finance", "финансов", "재정"),
    ("Agriculture", "земледелия", "농업"), ("Science", "науки", "과학"), ("Communications", "связи", "체신"),
)
_PEAKS = (
    ("President of {}", "Президент государства {}", "{} 대통령", "head-of-state"),
    ("Prime Minister of {}", "Премьер государства {}", "{} 총리", "head-of-government"),
    ("Minister of Foreign Affairs of {}", "Министр иностранных дел государства {}", "{} 외무상", "minister"),
)


@dataclass(frozen=True, slots=True)
class Entity:
    """What is known of an entity: its forms by language, the one by which it is declared first."""

    id: str
    type: str
    forms: Mapping[str, tuple[str, ...]]
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its English name."""
        return self.forms["en"][0]

    def record(self) -> dict[str, Any]:
        """The record that declares it."""
        also = {tag: list(forms[1:]) for tag, forms in self.forms.items() if len(forms) > 1}
        labels = {tag: forms[0] for tag, forms in self.forms.items()}
        return {"id": self.id, "type": self.type, "label": labels} | ({"altLabel": also} if also else {}) | dict(self.more)


@dataclass(slots=True)
class World:
    """A world for so many claims: who and what there is grows with them, popular ones first."""

    claims: int
    declared: dict[str, Entity] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    @property
    def states(self) -> int:
        """How many States there are: no more than in ours."""
        return min(190, 8 + self.claims // 400)

    @property
    def persons_in_cell(self) -> int:
        """How many persons of one State and era there are."""
        return 2 + self.claims // (20 * self.states * len(ERAS))

    def state(self, number: int) -> Entity:
        """A State by its number, the more popular first."""
        entity = self._known(_state(number))
        self._numbers[entity.id] = number
        return entity

    def person(self, state: int, era: int, number: int) -> Entity:
        """A person of a State (by number) and era (by number)."""
        return self._known(_person((number * len(ERAS) + era) * 256 + state))

    def office(self, state: int, number: int) -> Entity:
        """An office of a State: its head, its premier, its foreign minister, its ministers, its ambassadors to others."""
        return self._known(_office(state, number % (len(_PEAKS) + len(_TOPICS) + self.states)))

    def office_of(self, state: Entity, number: int) -> Entity:
        """An office of a State that is given by itself."""
        return self.office(self._numbers[state.id], number)

    def place(self, state: int, number: int) -> Entity:
        """A city or, every eighth, a region of a State."""
        return self._known(_place(number * 256 + state))

    def body(self, number: int) -> Entity:
        """An ensemble or an institute of no State in particular."""
        return self._known(_body(number))

    @property
    def places_in_state(self) -> int:
        """How many places of a State there are."""
        return 3 + self.claims // (60 * self.states)

    @property
    def bodies(self) -> int:
        """How many bodies there are."""
        return 5 + self.claims // 150

    def _known(self, entity: Entity) -> Entity:
        return self.declared.setdefault(entity.id, entity)


def _syllables(number: int, count: int, shift: int) -> tuple[str, str, str]:
    """A name of so many syllables in three scripts; two numbers below 32 to that power never give the same."""
    rest = (number * 20021 + shift) % len(_SYLLABLES) ** count
    chosen = []
    for _ in range(count):
        rest, last = divmod(rest, len(_SYLLABLES))
        chosen.append(_SYLLABLES[last])
    latin, cyrillic, hangul = ("".join(parts) for parts in zip(*chosen, strict=True))
    return latin.capitalize(), cyrillic.capitalize(), hangul


@lru_cache(maxsize=512)
def _state(number: int) -> Entity:
    latin, cyrillic, hangul = _syllables(number, 3, 7)
    forms = {"en": (latin, f"Republic of {latin}"), "ko": (hangul,), "ru": (cyrillic,)}
    return Entity(f"state/{latin.lower()}", "State", forms, {"cow": str(1001 + number)})


@lru_cache(maxsize=1 << 14)
def _person(number: int) -> Entity:
    given, family = _syllables(number % 1009, 2, 91), _syllables(number, 4, 317)
    forms = {
        "en": (f"{given[0]} {family[0]}", f"{given[0][0]}. {family[0]}", family[0]),
        "ko": (f"{given[2]} {family[2]}",),
        "ru": (f"{given[1]} {family[1]}", f"{given[1][0]}. {family[1]}"),
    }
    return Entity(f"person/{given[0]}-{family[0]}".lower(), "Person", forms)


@lru_cache(maxsize=1 << 14)
def _office(state: int, number: int) -> Entity:
    of = _state(state).forms
    if number < len(_PEAKS):
        english, russian, korean, rank = _PEAKS[number]
    elif number < len(_PEAKS) + len(_TOPICS):
        topic = _TOPICS[number - len(_PEAKS)]
        english, russian, korean = (text.format(part, "{}") for text, part in zip(
            ("Minister of {} of {}", "Министр {} государства {}", "{1} {0}상"), topic, strict=True))
        rank = "minister"
    else:
        other = _state(number - len(_PEAKS) - len(_TOPICS)).forms
        english = f"Ambassador to {other['en'][0]} of {{}}"
        russian, korean, rank = f"Посол в государстве {other['ru'][0]} государства {{}}", f"{{}} {other['ko'][0]} 대사", "ambassador"
    forms = {"en": (english.format(of["en"][0]),), "ko": (korean.format(of["ko"][0]),), "ru": (russian.format(of["ru"][0]),)}
    return Entity("office/" + forms["en"][0].lower().replace(" ", "-"), "Office", forms, {"rank": rank})


@lru_cache(maxsize=1 << 14)
def _place(number: int) -> Entity:
    latin, cyrillic, hangul = _syllables(number, 4, 5003)
    region = mixed(number, 8) == 0
    forms = {
        "en": (f"{latin} Province" if region else latin,), "ko": (f"{hangul}도" if region else hangul,),
        "ru": (f"Область {cyrillic}" if region else cyrillic,),
    }
    return Entity("place/" + forms["en"][0].lower().replace(" ", "-"), "Place", forms, {"kind": "region" if region else "city"})


@lru_cache(maxsize=1 << 14)
def _body(number: int) -> Entity:
    latin, cyrillic, hangul = _syllables(number, 4, 9001)
    if mixed(number, 2):
        forms = {"en": (f"{latin} Ensemble",), "ko": (f"{hangul} 합주단",), "ru": (f"Ансамбль {cyrillic}",)}
    else:
        forms = {"en": (f"University of {latin}",), "ko": (f"{hangul} 대학",), "ru": (f"Университет {cyrillic}",)}
    kind = "ensemble" if mixed(number, 2) else "university"
    return Entity("organisation/" + forms["en"][0].lower().replace(" ", "-"), "Organisation", forms, {"kind": kind})
