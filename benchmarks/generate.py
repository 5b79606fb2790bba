"""Writes a project of so many claims about a made-up world: one seed and one size give the same bytes on any machine.

``python -m benchmarks.generate FOLDER --claims 10000``: a dozen tables that are cited row by row, and official texts that are
stored and quoted to the last word; entities, identities and rulings with them. All records are JSON Lines.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from benchmarks.dice import Dice
from benchmarks.happenings import Happening, happenings
from benchmarks.tellings import Telling, tellings
from benchmarks.world import Entity, World
from communique.curation.jsonlines import line_of

__all__ = ["generate"]

_TABLES, _QUOTES_IN_TEXT, _RULED = 12, 40, 400
_FILES = {"event": "events", "instrument": "instruments", "situation": "situations", "tenure": "tenures", "twinning": "twinnings"}
_TITLES = {"en": "Chronicle of relations", "ko": "관계 연대기", "ru": "Хроника отношений"}


@dataclass(slots=True)
class _Text:
    """An official text under way: its sentences are the quotes of its claims."""

    source: str
    language: str
    state: Entity
    sentences: list[str] = field(default_factory=list)
    claims: list[dict[str, Any]] = field(default_factory=list)
    last: int = 0

    def has_room_for(self, sentence: str) -> bool:
        """Whether the sentence would stand there once, and no other within it."""
        return not any(sentence in said or said in sentence for said in self.sentences)


class _Project:
    """The files of a project, written as claims come in."""

    def __init__(self, root: Path, files: ExitStack, world: World) -> None:
        self.root, self.world = root, world
        for folder in ("claims", "entities", "sources"):
            (root / "data" / folder).mkdir(parents=True)
        self._files = files
        self._open: dict[str, TextIO] = {}
        self._late: dict[str, list[str]] = {}
        self._rows = [0] * _TABLES
        self._texts: dict[str, _Text] = {}
        self._count = 0

    def add(self, dice: Dice, happening: Happening, told: Iterable[Telling]) -> int:
        """One happening as its sources tell it; how many claims that are."""
        tables, claims, used = list(range(_TABLES)), [], set[str]()
        for telling in told:
            if not telling.is_quoted:
                claims.append((telling, self._row(tables.pop(dice.popular(len(tables))), telling)))
                continue
            text = self._text_for(dice, telling)
            if text.source not in used:  # a text tells of a thing once
                used.add(text.source)
                claims.append((telling, self._quote(text, telling)))
        self._declare(happening)
        self._settle(dice, happening, claims)
        return len(claims)

    def _declare(self, happening: Happening) -> None:
        kind = happening.id.partition("/")[0]
        if kind == "place":  # declared with the others
            return
        entity = self.world.declared.pop(happening.id, None) if kind == "instrument" else None
        line = _line((entity or happening.entity()).record())
        if kind == "tenure":
            self._late.setdefault(_FILES[kind], []).append(line)
        else:
            self._write(f"entities/{_FILES[kind]}", line)

    def _settle(self, dice: Dice, happening: Happening, claims: list[tuple[Telling, str]]) -> None:
        """Why those who tell of it mean the same, and, for some conflicts of dates, who is right."""
        local = happening.id.replace("/", "-")
        if len(claims) > 1 and happening.type != "Place":
            self._write("identities", _line({"id": f"identity/{local}", "type": "Identity", "reason": "Same kind, parties and time.",
                                             "event": happening.id, "claims": [claim for _, claim in claims]}))
        asserted = [(telling, claim) for telling, claim in claims if not telling.modality]
        over = [claim for telling, claim in asserted if telling.is_wrong]
        if over and dice.chance(_RULED):
            self._write("rulings", _line({"id": f"ruling/{local}", "type": "Ruling", "reason": "The others have the day from the papers.",
                                          "ofSubject": happening.id, "property": "date",
                                          "prefers": [claim for telling, claim in asserted if not telling.is_wrong], "over": over}))

    def _row(self, table: int, telling: Telling) -> str:
        self._rows[table] += 1
        row = f"{self._rows[table]:07}"
        claim = {"id": f"claim/register-{table + 1}-{row}", "type": "Claim", "source": f"source/register-{table + 1}",
                 "gist": telling.sentence, "locator": f"record {row}", **_said(telling)}
        self._write(f"claims/register-{table + 1}", _line(claim))
        return str(claim["id"])

    def _text_for(self, dice: Dice, telling: Telling) -> _Text:
        under_way = self._texts.get(telling.language)
        if under_way and not under_way.has_room_for(telling.sentence):
            self._finish(self._texts.pop(telling.language))
        if telling.language not in self._texts:
            self._count += 1
            state = self.world.state(dice.popular(self.world.states))
            self._texts[telling.language] = _Text(f"source/text-n{self._count}", telling.language, state)
        return self._texts[telling.language]

    def _quote(self, text: _Text, telling: Telling) -> str:
        claim = {"id": f"claim/{text.source.partition('/')[2]}-{len(text.claims) + 1:02}", "type": "Claim", "source": text.source,
                 "quote": telling.sentence, **_said(telling)}
        text.claims.append(claim)
        text.sentences.append(telling.sentence)
        text.last = max(text.last, telling.day.year)
        if len(text.claims) == _QUOTES_IN_TEXT:
            self._finish(self._texts.pop(text.language))
        return str(claim["id"])

    def _finish(self, text: _Text) -> None:
        if not text.claims:
            return
        name = text.source.partition("/")[2]
        content = ("\n".join(text.sentences) + "\n").encode()
        (self.root / "data" / "sources" / f"{name}.txt").write_bytes(content)
        author = f"Ministry of Foreign Affairs of {text.state.forms['en'][0]}"
        self._source({
            "id": text.source, "type": "Source", "label": {"en": f"{author}, chronicle {name}"}, "kind": "official-account",
            "address": f"https://example.org/{name}", "author": author, "publisher": author, "title": _TITLES[text.language],
            "published": str(text.last + 1), "language": text.language, "side": text.state.id, "standing": "read",
            "sha256": hashlib.sha256(content).hexdigest(), "textFile": f"{name}.txt"})
        (self.root / "data" / "claims" / f"{name}.jsonl").write_text("".join(map(_line, text.claims)), encoding="utf-8")

    def _source(self, record: Mapping[str, Any]) -> None:
        name = record["id"].partition("/")[2]
        (self.root / "data" / "sources" / f"{name}.yaml").write_text(_yaml([record]), encoding="utf-8")

    def finish(self, seed: int) -> None:
        """What stands only when everything is told."""
        for text in list(self._texts.values()):
            self._finish(text)
        for table in range(_TABLES):
            if self._rows[table]:
                name = f"register-{table + 1}"
                self._source({
                    "id": f"source/{name}", "type": "Source", "label": {"en": f"Register {table + 1} of events"}, "kind": "data-set",
                    "address": f"https://example.org/{name}", "publisher": f"Institute {table + 1}", "language": "en",
                    "side": "concept:third-party", "standing": "read"})
        for entity in self.world.declared.values():
            self._late.setdefault(entity.id.partition("/")[0] + "s", []).append(_line(entity.record()))
        for name, lines in sorted(self._late.items()):
            (self.root / "data" / "entities" / f"{name}.jsonl").write_text("".join(sorted(lines)), encoding="utf-8")
        (self.root / "data" / "dataset.yaml").write_text(_yaml([{
            "id": "dataset/benchmark", "type": "Dataset", "label": {"en": "Benchmark"}, "title": f"A made-up world, seed {seed}",
            "publisher": "The Communiqué contributors", "published": "2026", "language": "en",
            "licence": "https://creativecommons.org/publicdomain/zero/1.0/", "version": "0.1.0", "base": "https://w3id.org/communique/",
        }]), encoding="utf-8")

    def _write(self, name: str, line: str) -> None:
        if name not in self._open:
            path = self.root / "data" / f"{name}.jsonl"
            self._open[name] = self._files.enter_context(path.open("w", encoding="utf-8"))
        self._open[name].write(line)


def generate(root: Path, claims: int, seed: int = 1) -> None:
    """Writes the project into a folder that is new or empty."""
    world, dice = World(claims), Dice(seed)
    with ExitStack() as files:
        project = _Project(root, files, world)
        told = 0
        for happening in happenings(world, dice):
            told += project.add(dice, happening, tellings(world, dice, happening))
            if told >= claims and not happening.id.startswith("instrument/"):
                break
        project.finish(seed)


def _said(telling: Telling) -> dict[str, Any]:
    said: dict[str, Any] = {"modality": telling.modality} if telling.modality else {}
    said["mentions"] = list(telling.mentions)
    if telling.by:
        said["by"] = list(telling.by)
    return said | {"states": [telling.node]}


def _line(record: Mapping[str, Any]) -> str:
    return line_of(record) + "\n"


def _yaml(records: list[Mapping[str, Any]]) -> str:
    """Flat records as YAML; a JSON string is a YAML string."""
    return "\n".join("".join(_fields(record)) for record in records)


def _fields(record: Mapping[str, Any]) -> Iterator[str]:
    for number, (key, value) in enumerate(record.items()):
        named = value.items() if isinstance(value, dict) else ()
        names = "".join(f"\n    {tag}: {json.dumps(name, ensure_ascii=False)}" for tag, name in named)
        yield f"{'- ' if number == 0 else '  '}{key}:{names or ' ' + json.dumps(value, ensure_ascii=False)}\n"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="where the project is written: a folder that is new or empty")
    parser.add_argument("--claims", type=int, default=10_000, help="how many (default: 10000)")
    parser.add_argument("--seed", type=int, default=1, help="another gives another world's history (default: 1)")
    args = parser.parse_args()
    generate(args.folder, args.claims, args.seed)


if __name__ == "__main__":
    main()
