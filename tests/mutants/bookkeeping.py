"""Records spoilt: dropped, renamed in one place, of another kind; identities, rulings, premises and sources altered."""

import hashlib
from collections.abc import Callable, Iterator
from functools import cache

import pyoxigraph as ox

from communique.iris import CONCEPT
from communique.vocabulary import terms, vocabulary_quads

from .material import Item, Material, Mutant, Node, listed, put, replaced, states, values


@cache
def _schemes() -> dict[str, str]:
    """The scheme of each concept, by their names."""
    scheme = ox.NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    return {quad.subject.value.removeprefix(CONCEPT): str(quad.object) for quad in vocabulary_quads()
            if quad.predicate == scheme and isinstance(quad.subject, ox.NamedNode)}


def _another(concept: str) -> str | None:
    alike = [name for name, scheme in _schemes().items() if scheme == _schemes().get(concept) and name != concept and name in terms()]
    return min(alike, key=lambda name: hashlib.sha256(f"{concept} {name}".encode()).hexdigest(), default=None)


def _misspelt_id(name: str) -> str:
    """The id with another last letter."""
    return name[:-1] + ("x" if name[-1] != "x" else "y")


_CONCEPT_KEYS = {"kind": "kind", "actionKind": "kind of treaty action", "designation": "designation", "protocol": "protocol",
                 "level": "level", "relationsLevel": "level", "subject": "subject"}


def concept_changed(material: Material) -> Iterator[Mutant]:
    """A concept that a claim states is replaced by another of its scheme."""
    for item in material.claims:
        for number, key, at, value in values(item, "@vocab"):
            new = _another(value)
            if new:
                yield item.spoilt(f"concept changed ({_CONCEPT_KEYS.get(key, 'other')})",
                                  f"{states(item.node)[number]['id']} {key} {value} → {new}", replaced(number, key, at, new))


def entity_concept_changed(material: Material) -> Iterator[Mutant]:
    """The kind or rank of an entity, or the kind of an unclaimed passage, is replaced by another."""
    for item in material.items:
        for key in ("kind", "rank") if item.node["type"] in ("Place", "Organisation", "Office", "Unclaimed") else ():
            new = _another(str(item.node.get(key, "")))
            if new:
                yield item.spoilt("kind or rank of an entity or passage changed", f"{key} {item.node[key]} → {new}", _set(key, new))


def _set(key: str, new: str | None) -> Callable[[Node], None]:
    def change(record: Node) -> None:
        if new is None:
            record.pop(key)
        else:
            record[key] = new
    return change


def modality_changed(material: Material) -> Iterator[Mutant]:
    """What is asserted becomes planned, and what is planned or obliged becomes asserted."""
    for item in material.claims:
        now = item.node.get("modality", "asserted")
        if item.node.get("states"):
            new = None if now != "asserted" else "planned"
            yield item.spoilt("modality changed", f"{now} → {new or 'asserted'}", _set("modality", new))


def _dropped(kind: str, *types: str) -> Callable[[Material], Iterator[Mutant]]:
    def spoil(material: Material) -> Iterator[Mutant]:
        return (item.dropped(kind) for item in material.of_type(*types))
    spoil.__doc__ = kind.capitalize() + "."
    return spoil


def entity_dropped(material: Material) -> Iterator[Mutant]:
    """The declaration of an entity is dropped."""
    return (item.dropped("declaration of an entity dropped") for item in material.items if item.file.startswith("data/entities/"))


def _part_dropped(key: str, name: str) -> Callable[[Material], Iterator[Mutant]]:
    def spoil(material: Material) -> Iterator[Mutant]:
        for item in material.claims:
            for number, part in enumerate(listed(item.node.get(key))):
                def change(claim: Node, number: int = number) -> None:
                    put(claim, key, [held for at, held in enumerate(listed(claim[key])) if at != number])
                    claim[key] = listed(claim.get(key))
                    if not claim[key]:
                        del claim[key]
                told = part.get("form") or part.get("value") or part["id"]
                yield item.spoilt(f"{name} dropped", f"{number + 1}: “{told}”", change)
    spoil.__doc__ = f"A {name} of a claim is dropped."
    return spoil


def reference_renamed(material: Material) -> Iterator[Mutant]:
    """An id is misspelt in one of the places that refer to it."""
    for item in material.claims:
        for number, key, at, value in values(item, "@id"):
            yield item.spoilt("id renamed in one place", f"{states(item.node)[number]['id']} {key} {value} → {_misspelt_id(value)}",
                              replaced(number, key, at, _misspelt_id(value)))


def record_renamed(material: Material) -> Iterator[Mutant]:
    """An id that others refer to is misspelt where it is declared."""
    text = str(material.files)
    for item in material.items:
        if text.count(f"'{item.id}'") > 1:
            yield item.spoilt("id renamed where it is declared", _misspelt_id(item.id), _set("id", _misspelt_id(item.id)))


def _claims_of(item: Item, key: str, material: Material) -> Iterator[tuple[int, str, str]]:
    for at, claim in enumerate(listed(item.node.get(key))):
        near = [other.id for other in material.claims if other.file.endswith(_source(material, claim))]
        after = near[(near.index(claim) + 1) % len(near)] if claim in near and len(near) > 1 else ""
        yield at, claim, after or material.others(claim)[0]


def _source(material: Material, claim: str) -> str:
    return next((item.file for item in material.claims if item.id == claim), "")


def _in_list(key: str, at: int, new: str | None) -> Callable[[Node], None]:
    def change(record: Node) -> None:
        held = listed(record[key])
        held[at:at + 1] = [new] if new else []
        put(record, key, held)
    return change


def identity_changed(material: Material) -> Iterator[Mutant]:
    """A claim of an identity is replaced by a neighbour that tells of something else, or the last of a source is dropped."""
    for item in material.of_type("Identity"):
        claims = listed(item.node["claims"])
        for at, claim, other in _claims_of(item, "claims", material):
            if item.node["event"] not in _told_of(material, other):
                yield item.spoilt("claim of an identity replaced", f"{claim} → {other}", _in_list("claims", at, other))
            if sum(_source(material, other) == _source(material, claim) for other in claims) == 1:
                yield item.spoilt("claim of an identity dropped", claim, _in_list("claims", at, None))


def _told_of(material: Material, claim: str) -> set[str]:
    """What a claim states something of, by itself or by the role that somebody has in it."""
    nodes = [node for item in material.claims if item.id == claim for node in states(item.node)]
    return {str(node["id"]) for node in nodes} | {str(node["inEvent"]) for node in nodes if "inEvent" in node}


def ruling_changed(material: Material) -> Iterator[Mutant]:
    """A ruling prefers what it should set aside, or one of its claims is replaced by its neighbour or dropped."""
    for item in material.of_type("Ruling"):
        def change(ruling: Node) -> None:
            ruling["prefers"], ruling["over"] = ruling["over"], ruling["prefers"]
        yield item.spoilt("ruling turned round", "prefers and over exchanged", change)
        for key in ("prefers", "over"):
            for at, claim, other in _claims_of(item, key, material):
                yield item.spoilt("claim of a ruling replaced", f"{key} {claim} → {other}", _in_list(key, at, other))
                yield item.spoilt("claim of a ruling dropped", f"{key} {claim}", _in_list(key, at, None))


def premise_changed(material: Material) -> Iterator[Mutant]:
    """A premise of a ``by`` entry is replaced by its neighbour, or dropped."""
    for item in material.claims:
        for number, entry in enumerate(listed(item.node.get("by"))):
            for at, premise in enumerate(listed(entry.get("premises"))):
                other = material.others(premise)[0]
                for what, new in ((f"{premise} → {other}", other), (f"{premise} dropped", None)):
                    def change(claim: Node, number: int = number, at: int = at, new: str | None = new) -> None:
                        _in_list("premises", at, new)(claim["by"][number])
                    yield item.spoilt("premise changed", f"{entry['value']}: {what}", change)


def source_changed(material: Material) -> Iterator[Mutant]:
    """Sum, side, day of publication, language or standing of a source is altered, or its text is another's."""
    for item in material.of_type("Source"):
        node = item.node
        side = {"state/dprk": "state/russian-federation"}.get(node.get("side", ""), "state/dprk")
        changes = {"side": side, "sha256": str(node.get("sha256", "0"))[::-1], "published": _earlier(node.get("published", "2031")),
                   "textFile": {"dprk-mfa.txt": "ru-embassy.txt"}.get(node.get("textFile", ""), "dprk-mfa.txt")}
        for key, new in changes.items():
            if key in node:
                yield item.spoilt(f"source changed ({key})", f"{key} {node[key][:20]} → {new[:20]}", _set(key, new))


def _earlier(date: str) -> str:
    return str(int(date[:4]) - 1) + date[4:]


def claim_given_away(material: Material) -> Iterator[Mutant]:
    """A claim is laid in another source's mouth."""
    for item in material.claims:
        source = material.others(item.node["source"])[0]
        yield item.spoilt("claim given to another source", f"{item.node['source']} → {source}", _set("source", source))


def type_changed(material: Material) -> Iterator[Mutant]:
    """What a claim states is given another type."""
    for item in material.claims:
        for number, node in enumerate(states(item.node)):
            new = "Meeting" if node["type"] != "Meeting" else "Visit"

            def change(claim: Node, number: int = number, new: str = new) -> None:
                states(claim)[number]["type"] = new
            yield item.spoilt("type changed", f"{node['id']} {node['type']} → {new}", change)


def claim_doubled(material: Material) -> Iterator[Mutant]:
    """A claim stands twice, the second time under another id: one account counts as two."""
    for item in material.claims:
        second = item.node | {"id": _misspelt_id(item.id)}
        yield Mutant("claim doubled under another id", item.file, item.id, str(second["id"]), {(item.file, str(second["id"])): second})


KINDS = (
    concept_changed, entity_concept_changed, modality_changed, _dropped("claim dropped", "Claim"),
    _dropped("unclaimed record dropped", "Unclaimed"), _dropped("identity dropped", "Identity"), _dropped("ruling dropped", "Ruling"),
    _dropped("source dropped", "Source"), entity_dropped, _part_dropped("mentions", "mention"), _part_dropped("states", "node of states"),
    _part_dropped("by", "by entry"), reference_renamed, record_renamed, identity_changed, ruling_changed, premise_changed, source_changed,
    claim_given_away, type_changed, claim_doubled,
)
