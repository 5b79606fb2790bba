"""A release in parts: sorted N-Quads files, and a manifest that names each with its digest and what it holds."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from communique.findings import CannotGoOn

__all__ = ["COMMON", "MANIFEST", "PARTS", "Manifest", "Part", "part_name", "write_part"]

COMMON = -1
"""The number of the part for what is about no one thing: vocabulary, coverage, links, rules."""
PARTS = "parts"
"""The folder in ``data/graph/`` that holds them."""

MANIFEST = "manifest.json"
"""The file in ``data/graph/`` that names the parts of a release."""


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A file of a release: its name, the sha256 of its bytes in hexadecimal, how many quads and bytes it has."""

    name: str
    sha256: str
    quads: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release in parts consists of: the base of its names, how many claims it rests on, its parts by name."""

    base: str
    claims: int
    parts: tuple[Part, ...]

    def text(self) -> str:
        """The manifest as JSON: the same parts give the same bytes."""
        head = {"format": "application/n-quads", "base": self.base, "claims": self.claims, "quads": sum(part.quads for part in self.parts)}
        lines = ",\n".join("    " + json.dumps(asdict(part)) for part in sorted(self.parts))
        return json.dumps(head, indent=2)[:-2] + f',\n  "parts": [\n{lines}\n  ]\n}}\n'

    @property
    def digest(self) -> str:
        """The sha256 of the manifest, which stands for the whole release."""
        return hashlib.sha256(self.text().encode()).hexdigest()

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """The manifest in a file; raises ``CannotGoOn`` where it cannot be read."""
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
            parts = (Part(one["name"], one["sha256"], int(one["quads"]), int(one["bytes"])) for one in said["parts"])
            return cls(said["base"], int(said["claims"]), tuple(sorted(parts)))
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise CannotGoOn(f"{path.name}: is no manifest of a release; run communique build") from problem


def part_name(number: int) -> str:
    """The file of a part."""
    return "common.nq" if number == COMMON else f"{number:05}.nq"


def write_part(folder: Path, name: str, lines: Iterable[str]) -> Part:
    """Write a part: its lines sorted by code point, each once."""
    kept = sorted(set(lines))
    content = "".join(kept).encode()
    (folder / name).write_bytes(content)
    return Part(name, hashlib.sha256(content).hexdigest(), len(kept), len(content))

