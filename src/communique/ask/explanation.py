"""Explanations as data: from what was asked about to accepted statements, rules, claims and their words."""

from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["Dispute", "Explanation", "NameForm", "Part", "Passage", "Saying", "Side", "Statement", "Testimony"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a stored text and the code points they take up in it."""

    exact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Testimony:
    """A claim with what it rests on: passages of a stored text, or the gist or record, and address, of what is cited.

    ``premises`` are the IRIs of the claims an inference follows from; ``rule`` is its rule. ``speaks_for`` names the State or
    the third party on whose side the source is, ``published`` is when it came out, as EDTF. ``words_of`` names the instrument or
    the speaker whose words the source relays; empty where it speaks for itself. ``stated`` are the values that the claim itself
    gives for what is in dispute (labels where there are), ``stated_terms`` the same as recorded; both are empty outside a dispute.
    """

    claim: str
    source: str
    source_label: str
    evidence: str
    standing: str
    modality: str
    passages: tuple[Passage, ...]
    gist: str
    address: str
    rule: str
    premises: tuple[str, ...]
    speaks_for: str = ""
    published: str = ""
    words_of: str = ""
    rule_label: str = ""
    stated: tuple[str, ...] = ()
    stated_terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An accepted statement: the rule by which it is accepted, the claims for it and against it, and a ruling's reason."""

    decision: str
    subject: str
    subject_label: str
    property: str
    value: str
    value_label: str
    disputed: bool
    rule: str
    rule_text: str
    supports: tuple[Testimony, ...]
    against: tuple[Testimony, ...]
    ruling: str
    ruling_reason: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement of a kind that is never accepted, with the claims that make it; their modality says how."""

    subject: str
    subject_label: str
    property: str
    value: str
    value_label: str
    claims: tuple[Testimony, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: the values it gives (labels where there are) and its claims.

    ``terms`` are the values as recorded; ``preferred`` says whether a ruling prefers the side, None where none rules.
    """

    values: tuple[str, ...]
    claims: tuple[Testimony, ...]
    terms: tuple[str, ...] = ()
    preferred: bool | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict between claims about a subject and a property, or what only seems to be one: then ``why`` says why it is none.

    ``event_label`` names the event in which the subject is a role, and is empty where it is none.
    """

    conflict: str
    subject: str
    subject_label: str
    property: str
    kind: str
    sides: tuple[Side, ...]
    ruling: str
    ruling_reason: str
    reconciled_by: str = ""
    why: str = ""
    property_label: str = ""
    event_label: str = ""

    def shared(self) -> dict[str, tuple[int, ...]]:
        """The claims that agree with several sides, being coarser than these, each with the numbers of the sides, from 1."""
        on = {claim.claim: tuple(n for n, side in enumerate(self.sides, 1) if claim in side.claims)
              for side in self.sides for claim in side.claims}
        return {claim: numbers for claim, numbers in on.items() if len(numbers) > 1}


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of name, with the title it was styled with (empty if none), as a source uses it."""

    form: str
    title: str
    source: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What something has to do with something else in the accepted layer: subject, property, and the subject's date."""

    subject: str
    subject_label: str
    property: str
    date: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that explains one thing; parts that do not apply are empty.

    ``testimony`` and ``says`` (subject, property, value) are those of a claim that was asked about; ``records``
    (property, value) are what is recorded of a ruling, an identity, a gap, a rule, a concept and the like.
    """

    iri: str
    label: str
    type: str
    testimony: tuple[Testimony, ...]
    says: tuple[tuple[str, str, str], ...]
    records: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    sayings: tuple[Saying, ...]
    disputes: tuple[Dispute, ...]
    apparent: tuple[Dispute, ...]
    forms: tuple[NameForm, ...]
    parts: tuple[Part, ...]
    base: str

    def as_json(self) -> dict[str, Any]:
        """The explanation as plain objects for JSON; IRIs are full."""
        return asdict(self)

    def __str__(self) -> str:
        from communique.ask.explaining import lay_out  # noqa: PLC0415 - which reads this module

        return lay_out(self)
