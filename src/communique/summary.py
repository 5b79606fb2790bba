"""What a build found, in words and figures a person can read in one go."""

from collections import Counter

import pyoxigraph as ox

from communique.ask.answers import Solutions
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.build import Built
from communique.findings import Severity
from communique.iris import ACCEPTED, CMQ, ENTITIES, PREFIXES, RECORDS, VOCABULARY
from communique.partition import BuiltInParts
from communique.vocabulary import queries, superclasses, vocabulary_quads

_LIVES = ("Birth", "Death")
__all__ = ["next_steps", "summary", "summary_in_parts", "timeline"]

_LABEL = ox.NamedNode(PREFIXES["rdfs"] + "label")
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


def summary(built: Built) -> str:
    """The figures of a build: sources, claims, quotes, entities, events by kind, conflicts, SHACL, findings."""
    curated, store = built.read.curated, built.store
    claims = curated.of("Claim")
    quoted = sum(1 for claim in claims if claim.tree.each("quote"))
    stored = sum(1 for source in curated.of("Source") if source.tree.text("textFile"))
    lines = [
        f"sources      {len(curated.of('Source'))}, {stored} of them with stored text",
        f"claims       {len(claims)}: {quoted} quoted, {len(claims) - quoted} cited",
        f"quotes       {built.read.evidence.quotes} found in their texts{_covered(built, stored)}",
    ]
    if store is not None and built.report is not None:
        lines += _of_graph(store)
        lines.append(f"SHACL        {'conforms' if built.report.conforms else 'does not conform'}")
    counts = Counter(finding.severity for finding in built.findings)
    lines.append("findings     " + ", ".join(f"{counts[severity]} {severity}s" for severity in Severity))
    return "\n".join(lines) + "\n"


def summary_in_parts(built: BuiltInParts) -> str:
    """The figures of a build in parts."""
    figures = built.figures
    labels = {iri: _named(iri) for iri in figures if CMQ + "Event" in superclasses().get(iri, ())}
    events = {label: figures[iri] for iri, label in labels.items()}
    kinds = ", ".join(f"{n} {label}" for label, n in sorted(events.items(), key=lambda pair: (-pair[1], pair[0])))
    counts = Counter(finding.severity for finding in built.findings)
    claims, quoted = figures["claims"], figures.get("quoted", 0)
    return "\n".join([
        f"sources      {figures['sources']}, {figures['texts']} of them with stored text",
        f"claims       {claims}: {quoted} quoted, {claims - quoted} cited",
        f"quotes       {figures.get('quotes', 0)} found in their texts",
        f"people       {figures.get(CMQ + 'Person', 0)}",
        f"instruments  {figures.get(CMQ + 'Instrument', 0)}",
        f"events       {sum(events.values())}: {kinds}",
        f"accepted     {figures.get('accepted', 0)} statements, {figures.get(CMQ + 'Inference', 0)} inferences",
        f"conflicts    {figures.get(CMQ + 'Conflict', 0)} between sources, {figures.get('settled', 0)} of them settled by a ruling",
        "findings     " + ", ".join(f"{counts[severity]} {severity}s" for severity in Severity),
        f"parts        {built.parts}, {built.made} of them made now",
    ]) + "\n"


def _named(iri: str) -> str:
    """The English label of a class."""
    labels = (quad.object for quad in vocabulary_quads() if quad.subject == ox.NamedNode(iri) and quad.predicate == _LABEL)
    return min((one.value for one in labels if isinstance(one, ox.Literal) and one.language == "en"), default=iri)


def _covered(built: Built, stored: int) -> str:
    """How far the stored texts are claimed or listed as unclaimed; nothing where there is no text."""
    if len(built.read.evidence.texts) < stored:
        return ", as far as these can be read"
    gaps = sum(finding.code == "uncovered" for finding in built.findings)
    if gaps:
        return f", with {gaps} {'passages' if gaps > 1 else 'passage'} that nothing covers"
    return ", which are covered to the last character" if stored else ""


def _of_graph(store: ox.Store) -> list[str]:
    declared = store.quads_for_pattern(None, _TYPE, None, ox.NamedNode(ENTITIES))
    types = Counter(quad.object.value for quad in declared if isinstance(quad.object, ox.NamedNode))
    events = {_label(store, iri): n for iri, n in types.items() if CMQ + "Event" in superclasses().get(iri, ())}
    kinds = ", ".join(f"{n} {label}" for label, n in sorted(events.items(), key=lambda pair: (-pair[1], pair[0])))
    conflicts = _instances(store, "Conflict")
    settled = sum(1 for iri in conflicts if _is_settled(store, iri))
    accepted = sum(1 for _ in store.quads_for_pattern(None, None, None, ox.NamedNode(ACCEPTED)))
    return [
        f"people       {types[CMQ + 'Person']}",
        f"instruments  {types[CMQ + 'Instrument']}",
        f"events       {sum(events.values())}: {kinds}",
        f"accepted     {accepted} statements, {len(_instances(store, 'Inference'))} inferences",
        f"conflicts    {len(conflicts)} between sources, {settled} of them settled by a ruling",
    ]


def _instances(store: ox.Store, kind: str) -> list[ox.NamedNode]:
    found = store.quads_for_pattern(None, _TYPE, ox.NamedNode(CMQ + kind), ox.NamedNode(RECORDS))
    return sorted((quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)), key=lambda iri: iri.value)


def _is_settled(store: ox.Store, conflict: ox.NamedNode) -> bool:
    return any(store.quads_for_pattern(conflict, ox.NamedNode(CMQ + "ruling"), None, None))


def _label(store: ox.Store, iri: str) -> str:
    labels = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(PREFIXES["rdfs"] + "label"), None, ox.NamedNode(VOCABULARY))
    english = (quad.object.value for quad in labels if isinstance(quad.object, ox.Literal) and quad.object.language == "en")
    return min(english, default=iri)


def timeline(built: Built) -> str:
    """The dated events of the saved query ``timeline``, one a line: date, what, where, how many sources, disputed or not.

    Births and deaths, which only say who could act when, are left out.
    """
    if built.store is None:
        return ""
    answer = run(built.store, find_query("timeline", [queries()]), {}, built.read.curated.base)
    assert isinstance(answer, Solutions)
    unsettled = _disputed(built.store)
    lines = []
    for row in answer.rows:
        cell = {name: str(getattr(term, "value", "")) for name, term in zip(answer.variables, row, strict=True)}
        if cell["type"] in _LIVES or not cell["date"]:
            continue
        sources = f"{cell['sources']} source{'s' if cell['sources'] != '1' else ''}"
        place = f", {cell['places']}" if cell["places"] else ""
        disputed = ", disputed" if cell["event"] in unsettled else ""
        lines.append(f"{cell['date']:23} {cell['label']}{place} ({sources}{disputed})")
    return "\n".join(lines) + "\n"


def _disputed(store: ox.Store) -> frozenset[str]:
    """The subjects of conflicts that no ruling has settled."""
    open_ = [iri for iri in _instances(store, "Conflict") if not _is_settled(store, iri)]
    about = [quad.object for iri in open_ for quad in store.quads_for_pattern(iri, ox.NamedNode(CMQ + "subject"), None, None)]
    return frozenset(subject.value for subject in about if isinstance(subject, ox.NamedNode))


def next_steps() -> str:
    """Where to go from here."""
    return (
        "Next:\n"
        "  communique query                 the saved queries, each a question\n"
        "  communique query conflicts       where the sources disagree\n"
        "  communique explain IRI           from an event to the sentences and back\n"
        "  communique export --format csv --out DIR\n"
    )
