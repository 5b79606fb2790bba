"""A copy of the invented dataset to which a test adds the accounts of papers, and what the matcher makes of it."""


import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.build import build, draft
from communique.curation.formatting import formatted
from communique.curation.project import Project
from communique.findings import Severity
from communique.matching.proposals import Matcher, Proposal, read_matcher

BASE = "https://example.org/vessaria-korland/"
INVENTED = Path(__file__).parents[1] / "invented"


@dataclass
class World:
    """A project in which accounts are added to those of the invented dataset."""

    project: Project

    def tell(self, source: str, *claims: dict[str, Any]) -> None:
        """A source that is cited, and its claims: each has id, gist, mentions (form → what it refers to), states, and what else it needs."""
        name = source.removeprefix("source/")
        self._write(f"sources/{name}.yaml", [{
            "id": source, "type": "Source", "label": {"en": name}, "title": name, "publisher": "A paper", "published": "2011-01-01",
            "language": "en", "side": "concept:third-party", "standing": "read",
        }])  # fmt: skip
        self._write(f"claims/{name}.yaml", [
            {**claim, "type": "Claim", "source": source, "mentions": [{"form": form, "refers": refers} for form, refers in claim["mentions"].items()]}
            for claim in claims
        ])  # fmt: skip

    def declare(self, **kinds: dict[str, dict[str, Any]]) -> None:
        """Entities by type: id → the rest of the record; the label is the id's last part where none is given."""
        records = [{"id": name, "type": kind, "label": {"en": name.rpartition("/")[2]}, **rest} for kind, found in kinds.items() for name, rest in found.items()]
        self._write("entities/more.yaml", records)

    def _write(self, name: str, records: list[dict[str, Any]]) -> None:
        path = self.project.data / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(formatted(json.dumps(records, ensure_ascii=False), {}), encoding="utf-8")

    def built(self) -> Matcher:
        """The matcher of the files as they stand."""
        return read_matcher(draft(self.project))

    def violations(self) -> list[str]:
        """What a build finds violated."""
        return [str(finding) for finding in build(self.project).findings if finding.severity == Severity.VIOLATION]


def brief(proposals: tuple[Proposal, ...]) -> list[tuple[str, str, str]]:
    """Each proposal as the two ids and what is proposed of them."""
    return [(found.comparison.one.id.removeprefix(BASE), found.comparison.other.id.removeprefix(BASE), found.comparison.relation)
            for found in proposals]


def reasons(proposal: Proposal) -> dict[str, str]:
    """The reasons that rule a pair out, under their codes."""
    assert proposal.standing == "ruled out"
    return {veto.code: veto.why for veto in proposal.comparison.vetoes}


def points(proposal: Proposal) -> dict[str, tuple[str, int]]:
    """Verdict and points of each aspect."""
    return {part.aspect: (part.verdict, part.points) for part in proposal.comparison.parts}


KORLAND, VESSARIA = "state/korland", "state/vessaria"
OF_KORLAND = {"value": KORLAND, "how": "context", "reason": "The President is Korland's own."}


def claim(name: str, gist: str, mentions: dict[str, Any], *states: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A claim that cites a page."""
    return {"id": f"claim/{name}", "gist": gist, "mentions": mentions, "states": list(states), **more}


def visit(name: str, **more: Any) -> dict[str, Any]:
    """A visit from Korland to Vessaria, by Ana Tor unless told otherwise."""
    return {"id": f"event/{name}", "type": "Visit", "visitor": "person/ana-tor", "sendingState": KORLAND, "receivingState": VESSARIA, **more}


TOR_AND_VESSARIA = {"Ana Tor": "person/ana-tor", "Vessaria": VESSARIA}
