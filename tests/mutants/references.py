"""References spoilt: who, where and what is dropped, exchanged or taken for another of its kind."""

from collections.abc import Callable, Iterator
from itertools import combinations

from communique.iris import local
from communique.vocabulary import terms

from .material import Item, Material, Mutant, Node, listed, put, replaced, states, values

ID = "@id"
_NOT_STATED = ("onInstrument", "inEvent", "ofInstrument")


def value_dropped(material: Material) -> Iterator[Mutant]:
    """One of several values is dropped: a party, a participant, a place."""
    for item in material.claims:
        for number, key, at, value in values(item, ID):
            if len(listed(states(item.node)[number][key])) > 1:
                yield item.spoilt("one of several dropped (party, participant, place)",
                                  f"{states(item.node)[number]['id']} {key} {value}", replaced(number, key, at, None))


def reference_dropped(material: Material) -> Iterator[Mutant]:
    """The only value of a reference is dropped."""
    for item in material.claims:
        for number, key, at, value in values(item, ID):
            if len(listed(states(item.node)[number][key])) == 1:
                yield item.spoilt("only reference dropped", f"{states(item.node)[number]['id']} {key} {value}",
                                  replaced(number, key, at, None))


def _roles(kind: str, pairs: tuple[tuple[str, str], ...]) -> Callable[[Material], Iterator[Mutant]]:
    def spoil(material: Material) -> Iterator[Mutant]:
        for item in material.claims:
            for number, node in enumerate(states(item.node)):
                for one, other in pairs:
                    if (one in node or other in node) and node.get(one) != node.get(other):
                        yield item.spoilt(kind, f"{node['id']}: {one} and {other}", _exchange(number, one, other))
    spoil.__doc__ = kind.capitalize() + "."
    return spoil


def _exchange(number: int, one: str, other: str) -> Callable[[Node], None]:
    def change(claim: Node) -> None:
        node = states(claim)[number]
        held = {key: node.pop(key) for key in (one, other) if key in node}
        node.update({(other if key == one else one): value for key, value in held.items()})
    return change


sender_and_recipient = _roles("sender and recipient exchanged", (("sender", "recipient"),))
sending_and_receiving = _roles("sending and receiving State exchanged", (("sendingState", "receivingState"),))
other_roles = _roles("two other roles exchanged", (
    ("originalState", "resultingState"), ("recognisingState", "recognisedState"), ("visitor", "host"), ("signer", "actingParty"),
    ("firstOf", "bearer"), ("object", "place"), ("organiser", "performer"), ("subEventOf", "frame"), ("holder", "post"),
    ("about", "occasion"), ("replaces", "partOf"), ("onBehalfOf", "capacity"), ("visitor", "delegationMember"), ("signatory", "participant"),
    ("actingParty", "participant")))


def _persons(material: Material, item: Item, where: str) -> list[str]:
    stated = {value for _, _, _, value in values(item, ID)} | {str(node["id"]) for node in states(item.node)}
    mentioned = {name for mention in listed(item.node.get("mentions")) for name in listed(mention["refers"])}
    found = {"states": stated, "mentions": mentioned, "both": stated & mentioned}[where]
    return sorted(name for name in found if material.type_of.get(name) == "Person")


def _renamed(value: str, names: dict[str, str]) -> str:
    if value in names:
        return names[value]
    head, _, tail = value.rpartition("/")
    return next((f"{head}/{local(new)}" for old, new in names.items() if head.count("/") == 1 and tail == local(old)), value)


def rename(claim: Node, names: dict[str, str], where: str) -> None:
    """Put names for others in a claim's nodes (with the roles named after them), its mentions, or both."""
    if where != "mentions":
        for node in states(claim):
            for key in [key for key in node if key == "id" or (key in terms() and terms()[key].coercion == ID)]:
                put(node, key, [_renamed(value, names) for value in listed(node[key])])
    if where != "states":
        for mention in listed(claim.get("mentions")):
            put(mention, "refers", [names.get(value, value) for value in listed(mention["refers"])])


def _swapped(where: str) -> Callable[[Material], Iterator[Mutant]]:
    kind = f"two persons exchanged (in {'states and mentions' if where == 'both' else where})"

    def spoil(material: Material) -> Iterator[Mutant]:
        for item in material.claims:
            for one, other in combinations(_persons(material, item, where), 2):
                def change(claim: Node, one: str = one, other: str = other) -> None:
                    rename(claim, {one: other, other: one}, where)
                if not _symmetric(item, one, other, where):
                    yield item.spoilt(kind, f"{one} and {other}", change)
    spoil.__doc__ = kind.capitalize() + "."
    return spoil


def _symmetric(item: Item, one: str, other: str, where: str) -> bool:
    """Whether the exchange says the same again."""
    mutant = item.spoilt("", "", lambda claim: rename(claim, {one: other, other: one}, where))
    (changed,) = mutant.records.values()
    return changed is not None and _unordered(changed) == _unordered(item.node)


def _unordered(value: object) -> object:
    if isinstance(value, dict):
        return {key: _unordered(held) for key, held in value.items()}
    return sorted(str(_unordered(held)) for held in value) if isinstance(value, list) else value


def _taken_for(types: tuple[str, ...], name: str, where: str) -> Callable[[Material], Iterator[Mutant]]:
    kind = f"{name} taken for another (in {'states and mentions' if where == 'both' else 'states'})"

    def spoil(material: Material) -> Iterator[Mutant]:
        for item in material.claims:
            named = {value for _, _, _, value in values(item, ID)} | {str(node["id"]) for node in states(item.node)}
            mentioned = {name for mention in listed(item.node.get("mentions")) for name in listed(mention["refers"])}
            for old in sorted(named & mentioned if where == "both" else named):
                if material.type_of.get(old) in types and material.others(old):
                    new = next((other for other in material.others(old) if other not in named), material.others(old)[0])

                    def change(claim: Node, old: str = old, new: str = new) -> None:
                        rename(claim, {old: new}, where)
                    yield item.spoilt(kind, f"{old} → {new}", change)
    spoil.__doc__ = kind.capitalize() + "."
    return spoil


_TYPES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Person",), "person"), (("State",), "State"), (("Place",), "place"), (("Office",), "office"),
    (("Organisation",), "organisation"), (("Instrument",), "instrument"),
)
_EVENTS = ("Visit", "Stop", "Meeting", "Message", "Ceremony", "Performance", "Festival", "TreatyAction", "Appointment", "Anniversary",
           "Birth", "Death", "Tenure", "Situation", "Provision")


def role_added(material: Material) -> Iterator[Mutant]:
    """A party, participant or person who is named in another claim of the source is added to what is stated."""
    for item in material.claims:
        for number, key, _, value in values(item, ID):
            if material.type_of.get(value) in ("Person", "State", "Place") and key not in _NOT_STATED:
                new = material.others(value)[0]

                def change(claim: Node, number: int = number, key: str = key, new: str = new) -> None:
                    node = states(claim)[number]
                    put(node, key, [*listed(node[key]), new])
                if new not in listed(states(item.node)[number][key]):
                    yield item.spoilt("one too many (party, participant, place)", f"{states(item.node)[number]['id']} {key} {new}", change)


KINDS = (
    value_dropped, reference_dropped, role_added, sender_and_recipient, sending_and_receiving, other_roles,
    *(_swapped(where) for where in ("states", "mentions", "both")),
    *(_taken_for(types, name, "states") for types, name in (*_TYPES, (_EVENTS, "event"))),
    *(_taken_for(types, name, "both") for types, name in _TYPES),
)
