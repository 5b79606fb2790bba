"""What speaks for and against a form and its clues being of a known entity, kind by kind, in parts with points."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.matching.asking import CERTAIN, DOUBTFUL, Asked, score
from communique.matching.judging_persons import person_parts
from communique.matching.judging_things import office_parts, organisation_parts, place_parts
from communique.matching.known import Knowledge
from communique.matching.parts import Part
from communique.matching.profiles import Profile

__all__ = ["Judgement", "chosen", "judged"]

_WHOLE = 5
"""The points of a person's whole name, spelt alike."""
_LEAD = 2
"""So many points must lie between the entity that is meant and the next."""

_JUDGES: Mapping[str, Callable[[Asked, Profile, Knowledge], Iterator[Part]]] = {
    "Person": person_parts, "Office": office_parts, "Place": place_parts, "Organisation": organisation_parts,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found of one candidate: every part, the score, and how much of it the name gives."""

    id: str
    parts: tuple[Part, ...]
    score: int
    name: int

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look: enough speaks for it, or it has the whole name and nothing but its State against it."""
        return self.score >= DOUBTFUL or (self.score > 0 and self.name >= _WHOLE and any(part.aspect == "State" for part in self.parts))

    def words(self, verdict: str) -> tuple[str, ...]:
        """The parts of one verdict, in words."""
        return tuple(f"{part.aspect}: {part.why}" for part in self.parts if part.verdict == verdict)


def judged(asked: Asked, profile: Profile, known: Knowledge) -> Judgement | None:
    """The judgement on one candidate; None where the names have nothing to do with each other."""
    parts = tuple(_JUDGES[asked.kind](asked, profile, known))
    return Judgement(profile.id, parts, score(parts), parts[0].points) if parts else None


def chosen(found: Sequence[Judgement], linked: Callable[[str, str], bool]) -> Judgement | None:
    """The one that is certain: more of its name agrees than of any other's, or its score leads clearly; None where that is so of none.

    Of two that are ``linked``, because one was made for want of certainty that it is the other, either will do, the likelier first.
    """
    certain = sorted((one for one in found if one.score >= CERTAIN and one.name > 0), key=lambda one: (-one.name, -one.score, one.id))
    if not certain:
        return None
    top = certain[0]
    rivals = [one for one in found if one is not top and one.name >= top.name and top.score - one.score < _LEAD]
    if not all(linked(top.id, rival.id) for rival in rivals):
        return None
    return max([top, *rivals], key=lambda one: one.score)
