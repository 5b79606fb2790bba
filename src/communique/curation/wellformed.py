"""Records are well-formed when every key, type, id and reference in them is known: a typing error mints nothing."""

import json
from collections.abc import Iterator
from difflib import get_close_matches

from communique.curation.choices import advice, keys_of, types
from communique.curation.naming import id_problem
from communique.curation.records import Curated, Record
from communique.curation.values import check_names, check_published, check_value, retired_advice, undeclared_advice
from communique.curation.yamltext import Fields, Text, Tree, plain
from communique.findings import Finding
from communique.iris import is_base, local, participation
from communique.vocabulary import keys, terms

__all__ = ["check_records"]

_PARTS = {"quote": {"exact", "prefix", "suffix"}, "mentions": {"form", "title", "refers"}, "by": {"value", "how", "reason", "premises"}}
"""Keys of a record under which parts stand, with the keys of a part."""
_HOLDERS = {key: {"Claim"} for key in ("states", "mentions", "by", "saidBy", "inText", "asPublished")} | {"quote": {"Claim", "Unclaimed"}}
"""Keys that only these records have, and nothing inside them."""
_FORMS = {"mentions": "write '- form: …' and 'refers: …' below mentions", "by": "write '- value: …', 'how: …' and 'reason: …' below by"}
_FOLDERS = {"Claim": "data/claims/", "Source": "data/sources/", "Unclaimed": "data/unclaimed/"}


def check_records(curated: Curated) -> Iterator[Finding]:
    """A finding for each key, type, id, reference or value that is not in order."""
    seen: dict[str, Record] = {}
    claimed: dict[str, Record] = {}
    for record in curated.records:
        first = seen.setdefault(record.id, record)
        if first is not record:
            yield record.finding("record-id", f"the id stands already at {first.file}:{first.line}",
                                 "give this record an id of its own")
        said = _said(record)
        twin = claimed.setdefault(said, record) if said else record
        if twin is not record:
            yield record.finding("claim-twice", f"says the same as {twin.id} in the same words", "keep one of the two claims")
        yield from _check_record(curated, record)


def _said(record: Record) -> str:
    """All that a claim has but its id and note, as one text; empty for other records."""
    fields = plain(record.tree)
    return json.dumps({key: fields[key] for key in sorted(fields) if key not in ("id", "note")}) if record.type == "Claim" else ""


def _check_record(curated: Curated, record: Record) -> Iterator[Finding]:
    term = terms().get(record.type)
    if term is None or not record.type[0].isupper():
        yield record.finding("record-type", f"the type {record.type!r} is not known",
                             advice(record.type, types(), otherwise=f"write one of {', '.join(types())}"), record.tree.lines["type"])
        return
    if problem := id_problem(record.id, record.type):
        yield record.finding("record-id", *problem)
    yield from _check_place(record)
    if record.type == "Claim" and record.unfilled:
        yield record.finding("unfilled", "is not filled in yet",
                             "write form and refers below mentions; id, type and what is said below states", record.unfilled)
        return
    if record.type == "Source":
        yield from _check_source(record)
    if record.type == "Dataset":
        yield from _check_dataset(curated, record)
    yield from _check_fields(curated, record, record.tree)


def _check_dataset(curated: Curated, record: Record) -> Iterator[Finding]:
    if record is not curated.of("Dataset")[0]:
        yield record.finding("dataset", "is a second record of type Dataset", "keep one in data/dataset.yaml")
    if not is_base(curated.base):
        yield record.finding("dataset", f"the base {curated.base!r} is no IRI against which ids can be read",
                             "write an absolute IRI that ends with /", record.tree.lines["base"])


def _check_source(record: Record) -> Iterator[Finding]:
    """A stored text is read in its language and cited by its title."""
    missing = [key for key in ("title", "language") if record.tree.text("textFile") and key not in record.tree.values]
    if missing:
        yield record.finding("source", f"has a stored text, but no {' and no '.join(missing)}", f"write {': … and '.join(missing)}: …")


def _check_place(record: Record) -> Iterator[Finding]:
    folder = _FOLDERS.get(record.type, "data/")
    if not record.file.startswith(folder):
        yield record.finding("record-place", f"a {record.type} stands in {record.file}", f"move it to {folder}")
        return
    source = record.id if record.type == "Source" else record.tree.text("source")
    named = f"{folder}{local(source)}"
    if source and record.type in _FOLDERS and record.file not in (f"{named}.yaml", f"{named}.jsonl"):
        move = f"move it to {named}.{'jsonl' if record.file.endswith('.jsonl') else 'yaml'}, or mend the id"
        yield record.finding("record-place", f"a {record.type} of {source} stands in {record.file}", move)


def _check_fields(curated: Curated, record: Record, fields: Fields) -> Iterator[Finding]:
    for key, line in fields.lines.items():
        if key not in keys():
            yield record.finding("unknown-key", f"the key {key!r} is not known", _key_advice(record, fields, key), line)
        elif key in _HOLDERS and (fields is not record.tree or record.type not in _HOLDERS[key]):
            yield record.finding("misplaced-key", f"the key {key!r} has no place here",
                                 f"it stands at the head of a {' or '.join(sorted(_HOLDERS[key]))}", line)
        else:
            yield from _check_key(curated, record, fields, key)


def _key_advice(record: Record, fields: Fields, key: str) -> str:
    """The nearest of the keys that the node's type has, and the rest of them; of a part, the nearest of all."""
    kind = fields.text("type") or (record.type if fields is record.tree else "")
    own = keys_of(kind) if kind else ()
    return advice(key, own or get_close_matches(key, sorted(keys()), n=1, cutoff=0.7), otherwise="mend it, or drop it")


def _check_key(curated: Curated, record: Record, fields: Fields, key: str) -> Iterator[Finding]:
    line = fields.lines[key]
    if key in ("label", "altLabel"):
        yield from check_names(record, fields.values[key], line)
        return
    if key == "asPublished":
        yield from check_published(record, fields.values[key], line)
        return
    for item in fields.each(key) if key not in ("id", "type") else ():
        if key == "states":
            yield from _check_node(curated, record, item)
        elif key in _PARTS:
            yield from _check_part(curated, record, key, item, line)
        else:
            yield from check_value(curated, record, key, item, line, kind=fields.text("type") or record.type)


def _check_part(curated: Curated, record: Record, key: str, part: Tree, line: int) -> Iterator[Finding]:
    if isinstance(part, Text) and key == "quote":
        yield from check_value(curated, record, key, part, line, kind=record.type)
    elif not isinstance(part, Fields):
        said = f"“{part.value}”" if isinstance(part, Text) and part.value.strip() else "something"
        yield record.finding("part", f"{key} holds {said} without keys", _FORMS.get(key, "write exact:, prefix: or suffix: below quote"),
                             part.line or line)
    else:
        for odd in sorted(part.values.keys() - _PARTS[key]):
            yield record.finding("misplaced-key", f"the key {odd!r} has no place under {key}",
                                 f"take some of {', '.join(sorted(_PARTS[key]))}", part.lines[odd])
        yield from _check_fields(curated, record, part)


def _check_node(curated: Curated, record: Record, node: Tree) -> Iterator[Finding]:
    if not isinstance(node, Fields) or not node.text("id") or not node.text("type"):
        yield record.finding("state-node", "what is stated must be a node with id and type", "add '- id:' and 'type:'", node.line)
        return
    name, kind = node.text("id"), node.text("type")
    if kind == "Participation":
        yield from _check_participation(record, node)
    elif name not in curated.by_id:
        yield record.finding("undeclared", f"{name} is not declared", undeclared_advice(curated, name), node.line)
    elif curated.by_id[name].type == "Retired":
        yield record.finding("retired", f"{name} is retired", retired_advice(curated.by_id[name]), node.line)
    elif curated.by_id[name].type != kind:
        yield record.finding("state-type", f"{name} is declared as {curated.by_id[name].type}, here it is {kind}",
                             "write the declared type", node.lines["type"])
    if node.values.keys() <= {"id", "type"} and record.tree.text("modality") != "denied":  # there it is what is denied
        yield record.finding("state-node", f"nothing is stated of {name} but its type", "state something of it, or drop the node",
                             node.line)
    yield from _check_fields(curated, record, node)


def _check_participation(record: Record, node: Fields) -> Iterator[Finding]:
    expected = participation(node.text("inEvent"), node.text("actor"))
    if node.text("inEvent") and node.text("actor") and node.text("id") != expected:
        yield record.finding("role-id", f"the role {node.text('id')} should be named after its event and actor",
                             f"write id: {expected}", node.line)
