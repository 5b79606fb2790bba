"""The beginnings of things: a project, a source with its text, a claim with its id, an entity.

Randomness comes in as an argument; nothing that exists is overwritten.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from communique.curation.choices import advice, types
from communique.curation.formatting import formatted
from communique.curation.naming import id_problem
from communique.curation.records import RECORD_TYPES, Curated
from communique.curation.values import is_date, is_language, undeclared_advice
from communique.findings import CannotGoOn
from communique.iris import CMQ, is_base
from communique.literals import is_iri, refusal
from communique.vocabulary import superclasses, terms

__all__ = ["THIRD_PARTY", "fresh_id", "init_project", "new_claim", "new_entity", "new_source"]

THIRD_PARTY = "concept:third-party"
"""The side of a source that speaks for neither State."""

_LETTERS, _ALPHABET = "abcdefghjkmnpqrstvwxyz", "abcdefghjkmnpqrstvwxyz0123456789"
_FILES = {"Person": "persons", "State": "states", "Office": "offices", "Tenure": "tenures", "Organisation": "organisations",
          "Place": "places", "Instrument": "instruments", "Provision": "provisions", "Twinning": "twinnings"}
_FOLDERS = ("claims", "entities", "links", "sources", "unclaimed")


def init_project(folder: Path, title: str, base: str) -> Path:
    """A project that builds, in a folder that is empty or new; returns its dataset record."""
    if not is_base(base):
        raise CannotGoOn(f"--base {base}: ids cannot be read against it; write an absolute IRI that ends with /")
    _check_words("--title", title)
    if folder.exists() and any(folder.iterdir()):
        raise CannotGoOn(f"{folder}: is not empty; name a new folder")
    for name in _FOLDERS:
        (folder / "data" / name).mkdir(parents=True)
        (folder / "data" / name / ".gitkeep").touch()
    record = {"id": "dataset/main", "type": "Dataset", "label": {"en": title}, "title": title, "publisher": "you",
              "language": "en", "version": "0.1.0", "base": base,
              "licence": "https://creativecommons.org/licenses/by/4.0/"}
    path = folder / "data" / "dataset.yaml"
    path.write_text(_written(record), encoding="utf-8")
    (folder / ".gitignore").write_text("/.communique/\n/data/.graph.*\n", encoding="utf-8")
    return path


def new_source(curated: Curated, name: str, text: Path | None, facts: Mapping[str, str]) -> Path:
    """A source under ``source/NAME`` with its stored text (byte for byte) or, without one, for cited evidence.

    Its standing is ``read`` unless the facts say another.
    """
    identifier = _unused(curated, f"source/{name}", "Source")
    _check_facts(curated, facts)
    record: dict[str, Any] = {"id": identifier, "type": "Source", "label": {"en": facts["title"]}, "standing": "read", **facts}
    target = curated.project.source_text(f"{name}.yaml")
    stored = target.with_suffix(".txt")
    taken = [path.name for path in (target, stored) if path.exists()]
    if taken:
        raise CannotGoOn(f"{taken[0]}: exists already; choose another name for the source")
    if text is not None:
        content = _content(text)
        _write_new(stored, content)
        record |= {"textFile": stored.name, "sha256": hashlib.sha256(content).hexdigest()}
    _write_new(target, _written(record).encode())
    return target


def new_claim(curated: Curated, source: str, evidence: Mapping[str, str], choose: Callable[[str], str]) -> tuple[str, Path, int]:
    """A claim with a fresh id at the end of its source's file, to be filled in; returns id, file and line.

    ``choose`` picks one letter of a text at random; ``evidence`` holds ``quote`` or ``gist``.
    """
    if source not in curated.by_id or curated.by_id[source].type != "Source":
        raise CannotGoOn(f"{source}: no such source; communique new source starts one")
    text = curated.by_id[source].tree.text("textFile")
    if "gist" in evidence and text:
        raise CannotGoOn(f"--gist: the text of {source} is stored; quote its words from data/sources/{text} with --quote")
    for key, words in evidence.items():
        _check_words(f"--{key}", words)
    identifier = fresh_id(curated, "claim", choose)
    record = {"id": identifier, "type": "Claim", "source": source, **evidence,
              "mentions": [{"form": "", "refers": ""}], "states": [{"id": "", "type": ""}]}
    path = curated.project.data / "claims" / f"{source.rpartition('/')[2]}.yaml"
    return identifier, path, _append(path, record)


def new_entity(curated: Curated, identifier: str, kind: str, labels: Mapping[str, str]) -> tuple[Path, int]:
    """An entity with its names, in the file of its kind; returns file and line."""
    if kind not in terms() or not kind[0].isupper() or kind in RECORD_TYPES:
        known = [name for name in types() if name not in RECORD_TYPES]
        raise CannotGoOn(f"{kind}: is no type of entity; {advice(kind, known, otherwise='take one that is')}")
    _unused(curated, identifier, kind)
    for tag, name in labels.items():
        _check_words(f"--label {tag}=", name)
        if not is_language(tag):
            raise CannotGoOn(f"--label {tag}={name}: {tag!r} is not a language tag in lower case; write for example en, ru or ko-kp")
    classes = superclasses().get(terms()[kind].iri, frozenset())
    name = _FILES.get(kind, "events" if CMQ + "Event" in classes else "situations" if CMQ + "Situation" in classes else "others")
    path = curated.project.data / "entities" / f"{name}.yaml"
    return path, _append(path, {"id": identifier, "type": kind, "label": dict(labels)})


def _content(text: Path) -> bytes:
    try:
        content = text.read_bytes()
        content.decode("utf-8")
    except OSError as problem:
        raise CannotGoOn(f"{text}: {problem.strerror}; name a text file") from problem
    except UnicodeDecodeError as problem:
        raise CannotGoOn(f"{text}: not UTF-8 at byte {problem.start}; save it as UTF-8") from problem
    return content


def _check_facts(curated: Curated, facts: Mapping[str, str]) -> None:
    """Refuses what a build would find at once: a date that is none, a side that nobody declared, an address that is none."""
    for key, words in facts.items():
        _check_words(f"--{key}", words)
    if not is_date(facts["published"]):
        raise CannotGoOn(f"--published {facts['published']}: is not a date in EDTF; write it like 2012-09, 2012~ or 2021-10-12")
    if "language" in facts and not is_language(facts["language"]):
        raise CannotGoOn(f"--language {facts['language']}: is not a language tag in lower case; write for example en, ru or ko-kp")
    if "address" in facts and not is_iri(facts["address"]):
        raise CannotGoOn(f"--address {facts['address']}: is no address; write it whole, with its https://, and a blank in it as %20")
    side = facts.get("side", THIRD_PARTY)
    if side != THIRD_PARTY and (side not in curated.by_id or curated.by_id[side].type != "State"):
        raise CannotGoOn(f"--side {side}: is no State of the project; {undeclared_advice(curated, side, 'State')}")


def _check_words(option: str, words: str) -> None:
    if not words.strip() or refusal(ox.Literal(words)):
        raise CannotGoOn(f"{option} {words!r}: is no text; write some words")


def _unused(curated: Curated, identifier: str, kind: str) -> str:
    if problem := id_problem(identifier, kind):
        raise CannotGoOn(f"{identifier}: {problem[0]}; {problem[1]}")
    known = curated.by_id.get(identifier)
    if known:
        raise CannotGoOn(f"{known.file}:{known.line}: {identifier} exists already; choose another id")
    return identifier


def fresh_id(curated: Curated, kind: str, choose: Callable[[str], str]) -> str:
    """An id of five letters and digits that no record of the project has; ``choose`` picks one letter of a text at random."""
    while True:
        identifier = f"{kind}/" + choose(_LETTERS) + "".join(choose(_ALPHABET) for _ in range(4))
        if identifier not in curated.by_id:
            return identifier


def _written(record: Mapping[str, Any]) -> str:
    """The record in the form of data files (JSON is YAML, and the formatter does the rest)."""
    return formatted(json.dumps([record], ensure_ascii=False), {})


def _append(path: Path, record: Mapping[str, Any]) -> int:
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    joined = before.rstrip("\n") + "\n\n" if before.strip() else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".yaml.new")
    beside.write_text(joined + _written(record), encoding="utf-8")
    beside.replace(path)
    return joined.count("\n") + 1


def _write_new(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)


