"""A decision of a person written down: two ids become one with an identity, or a distinction keeps them two.

What is read back after a decision is in the form of data files; all files are written together.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from communique.changes.released import listed
from communique.curation.editing import put, rename, take_out, write_all
from communique.curation.lineediting import put_line, rename_lines, take_out_line
from communique.curation.project import Project
from communique.curation.records import Curated, Record, read_project
from communique.curation.scaffold import fresh_id
from communique.curation.values import retired_advice, undeclared_advice
from communique.curation.yamltext import Fields, plain
from communique.evidence.gate import quote_positions
from communique.findings import CannotGoOn
from communique.matching.comparing import are_comparable
from communique.matching.proposals import Matcher, Proposal
from communique.vocabulary import terms

__all__ = ["decide_distinct", "decide_same"]

_IDENTITIES, _RETIRED = "identities.yaml", "retired.yaml"


@dataclass
class _Draft:
    """The texts of files as they will be, under their paths."""

    project: Project
    positions: Mapping[str, int]
    texts: dict[Path, str] = field(default_factory=dict)

    def text(self, path: Path) -> str:
        if path not in self.texts:
            self.texts[path] = path.read_text(encoding="utf-8") if path.is_file() else ""
        return self.texts[path]

    def put(self, path: Path, record: Mapping[str, Any]) -> None:
        text = self.text(path)
        self.texts[path] = put_line(text, record) if _is_bulk(path) else put(text, record, self.positions)

    def take_out(self, record: Record) -> None:
        path = self.project.root / record.file
        text = self.text(path)
        self.texts[path] = take_out_line(text, record.id) if _is_bulk(path) else take_out(text, record.id, self.positions)

    def rename(self, path: Path, old: str, new: str, kind: str) -> None:
        text = self.text(path)
        if old in text:
            self.texts[path] = rename_lines(text, old, new, kind) if _is_bulk(path) else rename(text, old, new, kind, self.positions)

    def write(self) -> None:
        write_all({path: text for path, text in self.texts.items() if not path.is_file() or path.read_text(encoding="utf-8") != text})


def _is_bulk(path: Path) -> bool:
    return path.suffix == ".jsonl"


def decide_distinct(project: Project, pair: tuple[str, str], reason: str, choose: Callable[[str], str]) -> tuple[str, ...]:
    """Writes that two events or documents are two; says in lines what was done."""
    curated = read_project(project)
    one, other = _checked(curated, pair, reason)
    draft = _Draft(project, quote_positions(curated))
    record = {"id": fresh_id(curated, "distinction", choose), "type": "Distinction", "reason": reason, "events": sorted((one, other))}
    draft.put(project.data / _IDENTITIES, record)
    draft.write()
    return (f"{record['id']} in {project.relative(project.data / _IDENTITIES)}: {one} and {other} are two",)


def decide_same(
    project: Project, matcher: Matcher, pair: tuple[str, str], reason: str, choose: Callable[[str], str]
) -> tuple[str, ...]:
    """Writes the known id for the provisional one, an identity with the claims of both, and a tombstone where one is due.

    Says in lines what was done. Raises ``CannotGoOn`` where the claims themselves tell the two apart.
    """
    curated = read_project(project)
    provisional, known = _checked(curated, pair, reason)
    proposal = _not_refused(matcher.pair(curated.base + provisional, curated.base + known))
    given, kept = curated.by_id[provisional], curated.by_id[known]
    released = _released(project, provisional, known)
    draft = _Draft(project, quote_positions(curated))
    claims = [claim.id for claim in curated.of("Claim") if _tells(claim, known) or _tells(claim, provisional)]
    _drop(curated, draft, given)
    _merge_names(curated, draft, given, kept)
    for path in project.data_files():
        draft.rename(path, provisional, known, kept.type)
    identity = _identity(curated, given, kept, claims, reason)
    identity = {"id": fresh_id(curated, "identity", choose)} | identity
    draft.put(project.data / _IDENTITIES, identity)
    for gone, instead in [(given, known), *((record, str(identity["id"])) for record in _identities(curated, provisional))]:
        if gone.id in released:
            draft.put(project.data / _RETIRED, _tombstone(gone, instead, reason))
    draft.write()
    return tuple(_done(proposal, given, kept, f"{identity['id']} in {_IDENTITIES}: {len(claims)} claims tell of it", given.id in released))


def _released(project: Project, provisional: str, known: str) -> frozenset[str]:
    """The names that were released; refuses to let one of them give way to one that was not."""
    released = frozenset(listed(project.released)[1])
    if provisional in released and known not in released:
        raise CannotGoOn(f"--same: {provisional} was released and is cited, {known} was not; "
                         f"write it the other way round: --same {known} {provisional}")
    return released


def _done(proposal: Proposal, given: Record, kept: Record, identity: str, tombstone: bool) -> Iterator[str]:
    """What was done, in lines, after what speaks against it."""
    yield from (f"against it: {veto.why}" for veto in proposal.comparison.vetoes)
    if proposal.comparison.relation == "plan":
        yield "one of the two is told as planned alone: its claims keep their modality, and nothing of them is accepted"
    yield f"{given.id} is {kept.id} now, in every file"
    yield identity
    yield f"{given.id} {f'was released: its tombstone stands in {_RETIRED}' if tombstone else 'was in no release: it leaves no trace'}"


def _checked(curated: Curated, pair: tuple[str, str], reason: str) -> tuple[str, str]:
    """The two ids; refuses what is not two declared things that could be one, a decision without reason, and one that was made already."""
    if not reason.strip():
        raise CannotGoOn("--reason: a decision needs one; write why")
    one, other = (name.removeprefix(curated.base) for name in pair)
    if one == other:
        raise CannotGoOn(f"{one}: is named twice; name two")
    for name in (one, other):
        found = curated.by_id.get(name)
        if found and found.type == "Retired":
            raise CannotGoOn(f"{found.file}:{found.line}: {name} is retired; {retired_advice(found)}")
        if found is None or not found.is_entity:
            raise CannotGoOn(f"{name}: is not declared; {undeclared_advice(curated, name)}")
    kinds = [curated.by_id[name].type for name in (one, other)]
    if not are_comparable(*(terms()[kind].iri for kind in kinds)):
        raise CannotGoOn(f"{one}, {other}: {kinds[0]} and {kinds[1]} are two kinds of things; there is nothing to decide")
    for record in curated.of("Distinction"):
        if {text.value for text in record.tree.texts("events")} == {one, other}:
            raise CannotGoOn(f"{record.file}:{record.line}: {record.id} says that they are two; take it out first, if that has changed")
    return one, other


def _not_refused(proposal: Proposal) -> Proposal:
    """The proposal, unless the claims themselves tell the two apart."""
    for veto in proposal.comparison.vetoes:
        if veto.stands:
            raise CannotGoOn(f"--same: they are two, for {veto.why}; mend the claims first, if that is wrong")
    return proposal


def _tells(claim: Record, name: str) -> bool:
    return any(isinstance(node, Fields) and node.text("id") == name for node in claim.tree.each("states"))


def _drop(curated: Curated, draft: _Draft, given: Record) -> None:
    """Takes out the provisional entity, and its identity, whose claims go to that of the known one."""
    draft.take_out(given)
    for record in _identities(curated, given.id):
        draft.take_out(record)


def _identities(curated: Curated, *names: str) -> list[Record]:
    return [record for record in curated.of("Identity") if record.tree.text("event") in names]


def _merge_names(curated: Curated, draft: _Draft, given: Record, kept: Record) -> None:
    """The known entity takes the other's names by which texts call it, so that each mention still has its form."""
    forms = {part.text("form") for claim in curated.of("Claim") for part in claim.tree.each("mentions")
             if isinstance(part, Fields) and given.id in {text.value for text in part.texts("refers")}}
    have = curated.names[kept.id]
    record = plain(kept.tree)
    names: dict[str, list[str]] = {tag: [held] if isinstance(held, str) else list(held) for tag, held in record.get("altLabel", {}).items()}
    for key in ("label", "altLabel"):
        for tag, held in plain(given.tree).get(key, {}).items():
            new = [name for name in ([held] if isinstance(held, str) else held)
                   if name not in have and name not in names.get(tag, ()) and (key == "altLabel" or name in forms)]
            names |= {tag: [*names.get(tag, ()), *new]} if new else {}
    if names and names != record.get("altLabel"):
        merged = {tag: held[0] if len(held) == 1 else held for tag, held in sorted(names.items())}
        draft.put(draft.project.root / kept.file, record | {"altLabel": merged})


def _identity(curated: Curated, given: Record, kept: Record, claims: list[str], reason: str) -> dict[str, Any]:
    """The identity of the known thing, without an id where it is new, with the claims of both and an older reason before the new one."""
    older = _identities(curated, given.id, kept.id)
    own = next((record for record in older if record.tree.text("event") == kept.id), None)
    named = [text.value for record in older for text in record.tree.texts("claims")]
    every = list(dict.fromkeys([*named, *claims]))
    reasons = [*dict.fromkeys([own.tree.text("reason").strip()] if own else []), reason.strip()]
    return {**({"id": own.id} if own else {}), "type": "Identity", "reason": " ".join(reasons), "event": kept.id, "claims": every}


def _tombstone(given: Record, kept: str, reason: str) -> dict[str, Any]:
    labels = plain(given.tree).get("label")
    return {"id": given.id, "type": "Retired", **({"label": labels} if labels else {}), "reason": reason.strip(), "isReplacedBy": kept}

