"""Where a query looks for triples: in one merged graph, or in the graph of each claim together with a background."""

from dataclasses import dataclass
from itertools import count

from communique.iris import LAYERS
from communique.validate.paths import Path

__all__ = ["Scope"]


@dataclass(frozen=True, slots=True)
class Scope:
    """How patterns are written. Merged: over the default graph. Per claim: in ``GRAPH ?claim`` or the default graph."""

    per_claim: bool

    @property
    def keys(self) -> str:
        """The variables that tell focus nodes apart."""
        return "?claim ?this" if self.per_claim else "?this"

    def triple(self, subject: str, predicate: str, value: str) -> str:
        """The pattern of one triple; the predicate is written as SPARQL."""
        plain = f"{subject} {predicate} {value} ."
        return f"{{ GRAPH ?claim {{ {plain} }} }} UNION {{ {plain} }}" if self.per_claim else plain

    def path(self, subject: str, path: Path, value: str, tag: str = "v") -> str:
        """The pattern that leads from subject to value; variables between them begin with the tag."""
        if not self.per_claim:
            return f"{subject} {path} {value} ."
        numbers = count(1)
        return self._walk(subject, path, value, tag, numbers)

    def _walk(self, subject: str, path: Path, value: str, tag: str, numbers: "count[int]") -> str:
        match path.kind:
            case "predicate":
                return self.triple(subject, str(path), value)
            case "inverse":
                return self._walk(value, path.parts[0], subject, tag, numbers)
            case "sequence":
                stations = [subject, *(f"?{tag}{next(numbers)}" for _ in path.parts[1:]), value]
                return " ".join(
                    f"{{ {self._walk(start, part, end, tag, numbers)} }}"
                    for start, part, end in zip(stations, path.parts, stations[1:], strict=False)
                )
            case "alternative":
                return " UNION ".join(f"{{ {self._walk(subject, part, value, tag, numbers)} }}" for part in path.parts)
            case _:
                raise ValueError(f"path {path} repeats across graphs and is judged claim by claim")

    def focus(self, pattern: str) -> str:
        """A sub-query of the distinct focus nodes; per claim, only of those the claim says something about."""
        if not self.per_claim:
            return f"{{ SELECT DISTINCT ?this WHERE {{ {pattern} }} }}"
        layers = ", ".join(f"<{graph}>" for graph in LAYERS)
        return (f"{{ SELECT DISTINCT ?claim ?this WHERE {{ {{ {pattern} }} GRAPH ?claim {{ ?this ?anything ?said . }} "
                f"FILTER(?claim NOT IN ({layers})) }} }}")
