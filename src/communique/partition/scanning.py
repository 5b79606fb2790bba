"""Scanning bulk files: the reach of every line, chunk by chunk, wherever there is a process for it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from communique.curation.jsonlines import LineProblem, Lines
from communique.curation.yamltext import Fields, plain
from communique.derive.titles import OfficeNames
from communique.partition.entries import Entry
from communique.partition.reach import reach_of

__all__ = ["Scanned", "called", "digest_of", "entry_of", "names_of_offices", "scan", "stated_in"]


_BACKGROUND = ("type", "source", "modality", "by", "states")


@dataclass(slots=True)
class Scanned:
    """What a chunk holds: entries, lines that cannot be read, records without id or type, names of offices, text files of sources."""

    entries: list[Entry] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)
    offices: list[tuple[str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def scan(path: Path, chunk: tuple[int, int, int], offices: OfficeNames) -> Scanned:
    """Scan a stretch of a file: the number of its first line, its first byte, and the byte behind it."""
    first, start, stop = chunk
    scanned, lines = Scanned(), Lines()
    with path.open("rb") as file:
        file.seek(start)
        for number, raw in enumerate(file.read(stop - start).splitlines(keepends=True), first):
            if raw.isspace():
                continue
            tree = lines.read(raw, number)
            if isinstance(tree, LineProblem):
                scanned.broken.append((number, tree.message))
            elif not tree.text("id") or not tree.text("type"):
                scanned.nameless.append(number)
            else:
                _take(scanned, tree, number, hashlib.blake2b(raw.strip(), digest_size=16).digest(), offices)
    return scanned


def _take(scanned: Scanned, tree: Fields, number: int, digest: bytes, offices: OfficeNames) -> None:
    record: dict[str, Any] = plain(tree)
    scanned.entries.append(entry_of(record, number, digest, offices))
    if record["type"] == "Office":
        scanned.offices += names_of_offices(record)
    if record["type"] == "Source" and "textFile" in record:
        scanned.texts.append(str(record["textFile"]))


def entry_of(record: Mapping[str, Any], line: int, digest: bytes, offices: OfficeNames) -> Entry:
    """The entry of a record that begins on a line."""
    reach = reach_of(record)
    meant = {office for title in reach.titles for _, found in offices.named(title) for office in found}
    return Entry.of(reach, line, digest, sorted(meant), said=_said(record), stated=stated_in(record), has_text=bool(record.get("textFile")))


def digest_of(record: Mapping[str, Any]) -> bytes:
    """The digest of a curated record: of its content, however it is laid out."""
    return hashlib.blake2b(json.dumps(record).encode(), digest_size=16).digest()


def names_of_offices(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every name of an office in small letters, with the office."""
    for key in ("label", "altLabel"):
        names = record.get(key)
        for said in names.values() if isinstance(names, dict) else ():
            for name in said if isinstance(said, list) else [said]:
                yield " ".join(str(name).split()).casefold(), str(record["id"])


def called(names: Iterable[tuple[str, str]]) -> OfficeNames:
    """The offices by their names, as titles look them up."""
    found: dict[str, set[str]] = {}
    for name, office in names:
        found.setdefault(name, set()).add(office)
    return OfficeNames({name: frozenset(offices) for name, offices in found.items()})


def stated_in(record: Mapping[str, Any]) -> int:
    """A number for what of a record is background to others: of a claim what it states, how, and on whose word; else all of it."""
    kept = _BACKGROUND if record.get("type") == "Claim" else record.keys()
    text = json.dumps({key: record[key] for key in sorted(kept) if key in record})
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def _said(record: Mapping[str, Any]) -> int:
    """A number for all that a claim has but its id and note; 0 for other records."""
    if record.get("type") != "Claim":
        return 0
    text = json.dumps({key: record[key] for key in sorted(record) if key not in ("id", "note")})
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1
