"""What derivation finds out about a property of a subject: the values accepted, a conflict, a nesting."""

from dataclasses import dataclass
from typing import Literal

from communique.dates import Extent
from communique.derive.testimony import Term

__all__ = ["Accepted", "Agreement", "Disagreement", "Likeness", "Nesting", "Outcome"]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A value that is accepted: by which rule, on whose claims and against whose; bounds where it is the subject's date."""

    value: Term
    rule: str
    supported_by: tuple[str, ...]
    opposed_by: tuple[str, ...] = ()
    ruling: str | None = None
    disputed: bool = False
    bounds: Extent | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """One side: the value on which its claims agree, the claims, and those among them that state this very value."""

    value: Term
    rule: str
    claims: frozenset[str]
    givers: frozenset[str]
    bounds: Extent | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sides that cannot all be true, and the ruling between them if there is one.

    ``name`` tells it apart from others about the same property of the same subject; empty for the values of the property.
    """

    kind: str
    sides: tuple[Agreement, ...]
    ruling: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Values that differ and can all be true, the narrowest first, with the reason why (a concept); kind and name are as in a conflict."""

    kind: str
    reason: str
    sides: tuple[Agreement, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Nesting:
    """Claims of which some date an extent inside the others': a person must find two events or a conflict."""

    outer: tuple[str, ...]
    inner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is derived about one property of one subject; `about` is the kind of value that decides how bounds are written."""

    subject: str
    prop: str
    accepted: tuple[Accepted, ...]
    disagreement: Disagreement | None = None
    nesting: Nesting | None = None
    contested: tuple[Disagreement, ...] = ()
    about: Literal["instant", "extent", "value"] = "value"
