"""Hostile files of claims in JSON Lines end in findings with file and line, in bounded memory; the last good release stays."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from growing import change, start
from kills import Undisturbed, built, digests
from warm import Limits, Ran, Warm

FILE = "data/claims/daily-lume.jsonl"
CLAIM: Mapping[str, Any] = {
    "id": "claim/t1", "type": "Claim", "source": "source/daily-lume", "locator": "7",
    "asPublished": {"who": "Ana Tor", "date": "1996-05", "day": "3", "places": ["Vessaria", "Vess."]},
    "mentions": [{"form": "Ana Tor", "refers": "person/ana-tor"}, {"form": "Vessaria", "refers": "state/vessaria"}],
    "by": [{"value": "1996", "how": "context", "reason": "The table is of 1996.", "premises": ["claim/dl111"]}],
    "states": [{"id": "event/t1", "type": "Visit", "date": "1996-05-03", "visitor": "person/ana-tor", "receivingState": "state/vessaria"}],
    "note": "A row."}
EVENT = '{"id": "event/t1", "type": "Visit", "label": {"en": "Visit 1"}}\n'
GOOD = json.dumps(CLAIM)
HOSTILE: Mapping[str, bytes] = {
    "one line of 100 MB": b'{"id": "claim/t2", "note": "' + b"x" * 100_000_000,
    "nested 100,000 deep": b'{"id": ' + b"[" * 100_000,
    "nested and closed": b'{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "cut off": GOOD[:-20].encode(),
    "NUL": GOOD.replace("A row", "A \0 row").encode(),
    "NUL as an escape": GOOD.replace("A row", "A \\u0000 row").encode(),
    "half a character": GOOD.replace("A row", "A \\ud800 row").encode(),
    "UTF-16": GOOD.encode("utf-16"),
    "Latin-1": GOOD.replace("A row", "Ein Bär").encode("iso-8859-1"),
    "overlong UTF-8": GOOD.encode().replace(b"A row", b"\xc0\xaf"),
    "id twice": GOOD.encode() + b"\n" + GOOD.encode(),
    "key twice": GOOD.replace('"locator": "7"', '"locator": "7", "locator": "8"').encode(),
    "a number": GOOD.replace('"7"', "7" * 5_000).encode(),
    "NaN": GOOD.replace('"7"', "NaN").encode(),
    "a year of six digits": GOOD.replace("1996-05-03", "191970-04-60").encode(),
    "a list": b"[1, 2, 3]",
    "YAML": b"- id: claim/t2\n  type: Claim\n",
    "XML": b"<?xml version='1.0'?><l/>",
    "an id that leads elsewhere": GOOD.replace('"claim/t1"', '"../../etc/passwd"').encode(),
    "an id that is no IRI": GOOD.replace('"claim/t1"', '"claim/a> <b"').encode(),
    "a text file elsewhere": b'{"id": "source/x", "type": "Source", "textFile": "../../../../etc/passwd"}',
}


@pytest.fixture(scope="module")
def project(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once."""
    root = start(tmp_path_factory.mktemp("claims") / "a")
    change(root, 0)
    assert 0 == built(warm, root).code
    (root / "data/entities/table.jsonl").write_text(EVENT, encoding="utf-8")
    return root


def refused(ran: Ran, file: str = FILE) -> None:
    """Asserts that a run ended with findings in the file, and not by chance."""
    assert ran.code in (1, 2), ran
    assert "Traceback" not in ran.err + ran.out
    assert f"{file}:" in ran.err + ran.out, ran
    assert len(ran.err) < 100_000


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_of_claims_ends_in_a_finding(warm: Warm, whole: Undisturbed, project: Path, name: str) -> None:
    """The finding names file and line; memory is bounded, and the last good release stays."""
    (project / FILE).write_bytes(GOOD.encode().replace(b"t1", b"t0") + b"\n" + HOSTILE[name] + b"\n")
    ran = warm.run("--project", project, "validate", limits=Limits(memory=200))
    refused(ran)
    assert ran.peak < 200
    assert f"{FILE}:2" in ran.out + ran.err or f"{FILE}:3" in ran.out + ran.err
    if name in ("id twice", "NUL"):
        refused(built(warm, project))
        assert whole.release[0] == digests(project / "data" / "graph")


def test_a_folder_for_a_file_is_a_finding(warm: Warm, project: Path) -> None:
    """A folder where a file of claims is expected is said to be one."""
    (project / FILE).unlink(missing_ok=True)
    (project / FILE).mkdir()
    ran = warm.run("--project", project, "validate")
    (project / FILE).rmdir()
    refused(ran)
    assert f"{FILE}:1: cannot be read (Is a directory)" in ran.err


def spoilt(value: Any) -> Iterator[Any]:
    """The value with one of its parts, or all of it, replaced by something of another kind, or left out."""
    yield from ("", [], {}, [""], ["x", ["y"]], {"x": "y"}, "x" * 2_000, "\u202e\u0085", {"": {"": ""}})
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {name: part for name, part in value.items() if name != key}
            yield from ({**value, key: other} for other in spoilt(inner))
    elif isinstance(value, list):
        yield [*value, *value]
        yield from ([other, *value[1:]] for other in spoilt(value[0]))


def test_no_claim_of_another_shape_ends_in_a_traceback(warm: Warm, project: Path) -> None:
    """Each part of a claim replaced by something of another kind is a finding, or is read; the program never breaks down."""
    claims = list(spoilt(dict(CLAIM)))
    assert len(claims) > 200
    (project / FILE).write_text("".join(json.dumps(claim) + "\n" for claim in claims), encoding="utf-8")
    refused(warm.run("--project", project, "validate", limits=Limits(memory=300)))
    named = [{**claim, "id": f"claim/t{number}"} for number, claim in enumerate(claims) if isinstance(claim, dict) and "type" in claim]
    (project / FILE).write_text("".join(json.dumps(claim) + "\n" for claim in named), encoding="utf-8")
    ran = warm.run("--project", project, "validate", limits=Limits(memory=300))
    refused(ran)
    assert len({line.split(":")[1] for line in (ran.out + ran.err).splitlines() if line.startswith(FILE)}) > 150
    (project / FILE).unlink()
