"""The claim of a row: a visit, the roles in it, and by what words or context each part is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.findings import Finding, Severity
from communique.imports.historyatstate.countries import state_of
from communique.imports.protocol import Row
from communique.iris import local, participation
from communique.matching.register import Match, Register

__all__ = ["Draft", "remark"]


@dataclass(slots=True)
class Draft:
    """What a row's claim says, as it is put together."""

    source: str
    row: Row
    register: Register
    event: str
    mentions: list[Mapping[str, Any]] = field(default_factory=list)
    by: dict[str, str] = field(default_factory=dict)
    roles: list[Mapping[str, Any]] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)

    @classmethod
    def of(cls, source: str, row: Row, register: Register) -> "Draft":
        """The draft of a row of a source; its event is named after both."""
        return cls(source, row, register, f"event/{local(source)}-{row.id.lower()}")

    def named(self, form: str, match: Match, title: str = "") -> str:
        """Takes a form of the row's words for what it was matched with; the id of that."""
        self.mentions.append({"form": form, **({"title": title} if title else {}), "refers": match.id})
        profile = self.register.known.profiles[match.id]
        if form not in profile.names:
            why = "; ".join(one for one in match.why if not one.startswith(("form:", "time:")))
            self.meant(form, f"Matched with {profile.label}{f': {why}' if why else ''}.")
        return match.id

    def meant(self, value: str, reason: str) -> str:
        """Says how an entity or a form is known that the row's words do not carry."""
        self.by.setdefault(value, reason)
        return value

    def country(self, element: str, day: str) -> tuple[str, dict[str, str]]:
        """The id of the State that a country means, and what the visit says where there is none."""
        form = " ".join(self.row.text(element).split())
        meant = state_of(self.row, element, day, self.register)
        if meant.state is None:
            self.note("state-undecided", meant.why_not, "say by hand which State is meant, if one is")
            return "", {"absenceReason": meant.why_not}
        return self.named(form, meant.state), {}

    def acts(self, actor: str, state: str, office: str) -> None:
        """Takes a visitor's role: for whom, and in which office, as far as that is known."""
        if not state:
            return
        role = {"id": participation(self.event, actor), "type": "Participation", "inEvent": self.event, "actor": actor}
        self.roles.append(role | ({"capacity": office} if office else {}) | {"onBehalfOf": state})

    def note(self, code: str, message: str, remedy: str) -> None:
        """Takes note of what the row leaves open."""
        self.notes.append(remark(self.row, code, message, remedy, Severity.INFO))

    def records(self, label: str, visit: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
        """The event as it is declared, and the claim."""
        declared = {"id": self.event, "type": "Visit", "label": {"en": label}}
        claim: dict[str, Any] = {
            "id": f"claim/{local(self.source)}-{self.row.id.lower()}", "type": "Claim", "source": self.source,
            "asPublished": {name: list(value) if isinstance(value, tuple) else value for name, value in self.row.fields.items()},
            "locator": self.row.id, "mentions": self.mentions,
            "by": [{"value": value, "how": "context", "reason": reason} for value, reason in self.by.items()],
            "states": [{"id": self.event, "type": "Visit", **visit}, *self.roles],
        }  # fmt: skip
        return declared, {key: value for key, value in claim.items() if value}


def remark(row: Row, code: str, message: str, remedy: str, severity: Severity = Severity.WARNING) -> Finding:
    """A finding about a row."""
    return Finding(row.file, row.line, row.id, code, message, remedy, severity)
