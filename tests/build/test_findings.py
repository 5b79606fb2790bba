"""Each thing that can be wrong with a curator's words is found on its line: one thing is spoiled, one finding expected."""

from collections.abc import Callable

import pytest

from communique.build import build, read
from communique.curation.project import Project
from communique.findings import CannotGoOn, Severity

V, K, D = "claims/vessaria-mfa.yaml", "claims/korland-embassy.yaml", "claims/daily-lume.yaml"

SPOILED = {
    # what is spoiled: (file, old, new, code, what the finding says)
    "quote that is not in the text": (V, "trade and of fisheries.", "trade and of forests.", "quote", "quote is not in vessaria-mfa.txt"),
    "quote that occurs twice": (V, "quote: The treaty speaks of trade and of fisheries.", "quote: friendship", "quote", "stands 2 times"),
    "text that changed": ("sources/vessaria-mfa.txt", "King Odo in", "King Oto in", "source-sha256", "not the text that was read"),
    "claim without evidence": (V, "  quote: The treaty speaks of trade and of fisheries.\n", "", "evidence", "needs either a quote or a gist"),
    "quote where no text is stored": (D, "gist: King", "quote: King", "evidence", "has no stored text"),
    "month that is not in the words": (V, "date: 2004-06", "date: 2004-08", "attestation", "the month 8 of 2004-08"),
    "year that is not in the words": (V, "date: 1950-03-03", "date: 1951-03-03", "attestation", "the year 1951"),
    "day that is not in the words": (K, "1998-05-11/1998-05-13", "1998-05-11/1998-05-14", "attestation", "the day 14"),
    "day of cited evidence": (D, "date: 1940-05-01", "date: 1940-05-02", "attestation", "the day 2 of 1940-05-02"),
    "date that is none": (V, "date: 2004-06", "date: June 2004", "date", "is not a date in EDTF"),
    "form that is not in the words": (V, "form: Ivo Sand", "form: Ivo Sund", "attestation", "the form “Ivo Sund”"),
    "title that is not in the words": (V, "title: Minister", "title: Prime Minister", "attestation", "the title “Prime Minister”"),
    "form of somebody else": (V, "      title: Minister\n      refers: person/ivo-sand", "      title: Minister\n      refers: person/odo",
                              "name-form", "“Ivo Sand” is not among the names of person/odo"),
    "title of a document": (V, "title: Treaty of Good Neighbours", "title: Treaty of Good Neighbors", "attestation", "the title “Treaty of Good Neighbors”"),
    "state without mention": (V, "receivingState: state/korland", "receivingState: state/korland\n      host: place/varn", "attestation",
                              "no mention of the claim refers to place/varn"),
    "mention without statement": (V, "    - form: Varn\n      refers: place/varn\n", "    - form: Varn\n      refers: state/korland\n", "mention",
                                  "state/korland is mentioned, but the claim states nothing of it"),
    "misspelt key": (V, "protocol: official-visit", "protokol: official-visit", "unknown-key", "'protokol' is not known"),
    "misspelt concept": (V, "protocol: official-visit", "protocol: oficial-visit", "concept", "'oficial-visit', which is no concept"),
    "misspelt entity": (V, "visitor: person/odo", "visitor: person/oddo", "undeclared", "person/oddo, which is not declared"),
    "misspelt event": (V, "id: event/odo-trip-2004", "id: event/odo-trip-2005", "undeclared", "event/odo-trip-2005 is not declared"),
    "type that is none": ("entities/all.yaml", "type: Twinning", "type: Twining", "record-type", "'Twining' is not known"),
    "type other than declared": (V, "type: Establishment", "type: Visit", "state-type", "is declared as Establishment"),
    "id of a role": (V, "id: event/ana-tor-visit-1998/ana-tor", "id: event/ana-tor-visit-1998/tor", "role-id", "named after its event and actor"),
    "id given twice": (V, "id: claim/va777", "id: claim/va666", "record-id", "the id stands already at"),
    "nested node": (V, "visitor: person/odo", "visitor: {id: person/odo, type: Person}", "nested", "does not nest"),
    "node without type": (V, "    - id: twinning/porto-lume-varn\n      type: Twinning\n", "    - id: twinning/porto-lume-varn\n", "state-node", "with id and type"),
    "language tag": ("entities/all.yaml", "    ru: Корланд", "    RU: Корланд", "language-map", "'RU' is not a language tag"),
    "record in a wrong folder": ("identities.yaml", "type: Identity", "type: Claim", "record-place", "move it to data/claims/"),
    "words left out": ("unclaimed/vessaria-mfa.yaml", "The friendship will never end.", "The friendship will never", "uncovered", "“end.”"),
    "claim withdrawn": (V, "source: source/vessaria-mfa\n  quote: In June 2004", "source: source/korland-embassy\n  quote: In June 2004", "uncovered", "“In June 2004"),
    "concept as a key": (V, "protocol: official-visit", "official-visit: protocol", "unknown-key", "'official-visit' is not known"),
    "node where an id is meant": ("sources/daily-lume.yaml", "publisher: ", "publisher:\n    name: ", "nested", "publisher holds a node"),
    "entry of by without keys": (K, "by:\n    - value: ", "by:\n    - a word\n    - value: ", "part", "by holds “a word” without keys"),
    "statement in an entity": ("entities/all.yaml", "  type: Twinning\n", "  type: Twinning\n  states:\n    - id: place/varn\n      type: Place\n",
                               "misplaced-key", "'states' has no place here"),
    "id in a mention": (V, "      title: Minister\n", "      title: Minister\n      id: person/odo\n", "misplaced-key", "'id' has no place under mentions"),
    "name in a name": ("entities/all.yaml", "    ru: Корланд", "    ru: [[Корланд]]", "language-map", "something that is no name"),
    "character that RDF/XML loses": ("sources/daily-lume.yaml", "publisher: ", 'publisher: "\\a"\n  note: ', "literal", "has a control character"),
    "concept that is none": ("sources/daily-lume.yaml", "concept:third-party", "concept:fourth-party", "undeclared", "no concept that there is"),
    "base that is no IRI": ("dataset.yaml", "base: https://example.org/vessaria-korland/", "base: example.org", "dataset", "'example.org' is no IRI"),
    "mention without keys": (V, "    - form: Varn\n      refers: place/varn\n", "    - Varn\n", "part", "write '- form: …' and 'refers: …'"),
    "nearest concept": (V, "protocol: official-visit", "protocol: oficial-visit", "concept", "write official-visit or official-working-visit, if that is meant"),
    "concepts of a key": ("unclaimed/vessaria-mfa.yaml", "kind: promise", "kind: zzz", "concept", "take one of background, evaluation, heading, promise, repetition"),
    "nearest key": (V, "protocol: official-visit", "protokol: official-visit", "unknown-key", "write protocol, if that is meant"),
    "keys of a type": (V, "protocol: official-visit", "zzz: official-visit", "unknown-key", "sendingState, subEventOf"),
    "key that other types have": (V, "protocol: official-visit", "location: place/varn", "unknown-key", "take one of absenceReason"),
    "nearest type": ("entities/all.yaml", "type: Twinning", "type: Twining", "record-type", "write Twinning, if that is meant"),
    "nearest id": (V, "visitor: person/odo", "visitor: person/oddo", "undeclared", "write person/odo, if that is meant"),
    "kind of an id": ("entities/all.yaml", "id: place/varn", "id: state/varn", "record-id", "write place/varn, or mend the type"),
    "date of publication": ("sources/daily-lume.yaml", "published: 2004-06-14", "published: 14 June 2004", "date", "is not a date in EDTF"),
    "day that is none": ("sources/daily-lume.yaml", "published: 2004-06-14", "published: 2016-13-45", "date", "is not a date in EDTF"),
    "span that is none": ("coverage.yaml", "span: 1998/2010", "span: nineteen", "date", "span has the value 'nineteen'"),
    "address with blanks": ("sources/daily-lume.yaml", "daily-lume/2004", "daily lume/<2004>", "literal", "which is no address"),
    "number beyond all counting": (V, "relationsLevel: embassy-level", f"ordinal: {'9' * 5000}", "literal", "a number of 5000 digits"),
    "text outside the folder": ("sources/vessaria-mfa.yaml", "textFile: vessaria-mfa.txt", "textFile: /etc/passwd", "source-text", "not one plain file name"),
    "text above the folder": ("sources/vessaria-mfa.yaml", "textFile: vessaria-mfa.txt", "textFile: ../x.txt", "source-text", "not one plain file name"),
    "text without checksum": ("sources/vessaria-mfa.yaml", "  sha256: ", "  version: ", "source-sha256", "write sha256: e1544616fcaa"),
    "text without language": ("sources/vessaria-mfa.yaml", "  language: en\n", "", "source", "has a stored text, but no language"),
    "several sources": (V, "source: source/vessaria-mfa\n", "source: [source/vessaria-mfa]\n", "evidence", "what two sources say is two claims"),
    "passage claimed and unclaimed": (V, "quote: The treaty speaks of trade and of fisheries.", "quote:\n    - The friendship will never end.", "overlap", "quotes it"),
    "name that nobody uses": (K, "    - form: Порто-Луме\n      refers: place/porto-lume\n", "", "unused", "“Порто-Луме”"),
}


@pytest.mark.parametrize(("name", "old", "new", "code", "says"), SPOILED.values(), ids=SPOILED)
def test_a_spoiled_record_is_found(
    project: Project, spoil: Callable[[str, str, str], None], name: str, old: str, new: str, code: str, says: str
) -> None:
    """The finding has the code, says what is wrong, names the file, and stands on a line that exists there."""
    spoil(name, old, new)
    found = [finding for finding in read(project).findings if finding.code == code and says in f"{finding.message}; {finding.remedy}"]
    assert found, "\n".join(map(str, read(project).findings))
    for finding in found:
        lines = (project.root / finding.file).read_text(encoding="utf-8").count("\n")
        assert 1 <= finding.line <= lines


def test_the_unspoiled_dataset_is_clean(project: Project) -> None:
    """Nothing is found in the invented dataset as it is."""
    assert list(read(project).findings) == []


def test_the_line_is_that_of_the_spoiled_key(project: Project, spoil: Callable[[str, str, str], None]) -> None:
    """A finding about a value names the very line on which the value stands."""
    spoil(V, "date: 2004-06", "date: 2004-08")
    (finding,) = [finding for finding in read(project).findings if finding.code == "attestation"]
    line = (project.root / finding.file).read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert (finding.file, line.strip(), finding.subject) == ("data/claims/vessaria-mfa.yaml", "date: 2004-08", "claim/va777")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"- id: [\n", r"data/claims/korland-embassy\.yaml:2: not YAML"),
        (b"\xff\xfe\x00", r"data/claims/korland-embassy\.yaml:1: not UTF-8 at byte 0"),
        (b"# a\n# b\n- id: \xff\n", r"data/claims/korland-embassy\.yaml:3: not UTF-8 at byte 14"),
        (b"[" * 100_000, r"data/claims/korland-embassy\.yaml:1: nests more than 50 deep"),
        (b"id: claim/x\n", r"data/claims/korland-embassy\.yaml:1: not a list"),
    ],
)
def test_a_file_that_cannot_be_read_stops_the_work_and_is_named(project: Project, content: bytes, says: str) -> None:
    """A broken file is never skipped: reading stops and names it with its line."""
    (project.data / "claims" / "korland-embassy.yaml").write_bytes(content)
    with pytest.raises(CannotGoOn, match=says):
        read(project)


def test_records_without_id_or_type_are_findings(project: Project, spoil: Callable[[str, str, str], None]) -> None:
    """A record that cannot be named is reported on its line, not lost."""
    spoil("coverage.yaml", "- id: coverage/korland-embassy-visits\n  type: Coverage", "- type: Coverage")
    assert "has no id" in " ".join(finding.message for finding in read(project).findings if finding.code == "record")


def test_a_wrong_source_is_one_finding_of_its_claim(project: Project, spoil: Callable[[str, str, str], None]) -> None:
    """A claim that names no source, or several, is not said to stand in a file without a name as well."""
    spoil(V, "source: source/vessaria-mfa\n", "source: [source/vessaria-mfa, source/korland-embassy]\n")
    found = [finding for finding in read(project).findings if finding.subject == "claim/va111"]
    assert [finding.code for finding in found] == ["evidence"]


@pytest.mark.parametrize("date", ["2004-08", "June 2004"])
def test_a_wrong_date_is_said_before_what_follows_from_it(project: Project, spoil: Callable[[str, str, str], None], date: str) -> None:
    """The first finding is of the date itself; that its words are left over stands below, and leads back to it."""
    spoil(V, "date: 2004-06", f"date: {date}")
    first, second, *_ = read(project).findings
    assert date in first.message
    assert (second.code, second.line, second.remedy) == ("remainder", first.line, "mend the date above first")


@pytest.mark.parametrize(("old", "new", "says"), [
    ("      actor: person/ana-tor\n", "", "add 'actor' to what a claim states of it"),
    ("protocol: official-visit", "signatory: state/korland", "remove 'signatory', or use a key that its type has: absenceReason, "),
])  # fmt: skip
def test_what_a_shape_asks_for_is_named(project: Project, spoil: Callable[[str, str, str], None], old: str, new: str, says: str) -> None:
    """A role without its actor lacks just that, and no id is cut off; a key that a type has not is answered with those that it has."""
    spoil(V, old, new)
    found = [str(finding) for finding in build(project).findings]
    assert [one for one in found if says in one]
    assert [one for one in found if "write id:" in one] == []


@pytest.mark.parametrize("content", [None, b"\xff"], ids=["missing", "no UTF-8"])
def test_a_text_that_cannot_be_read_is_said_once(project: Project, content: bytes | None) -> None:
    """Where a stored text is missing or not UTF-8 its source says so, and its claims do not repeat it."""
    path = project.data / "sources" / "vessaria-mfa.txt"
    path.unlink() if content is None else path.write_bytes(content)
    assert [(finding.code, finding.subject) for finding in read(project).findings] == [("source-text", "source/vessaria-mfa")]


def test_a_claim_just_started_is_one_finding(project: Project, spoil: Callable[[str, str, str], None]) -> None:
    """A claim of which nothing is written yet but its quote is named once, and nothing follows from it."""
    path = project.data / V
    before, between, after = path.read_text(encoding="utf-8").partition("- id: claim/va777")
    quote = after.partition("  mentions:")[0]
    rest = after.partition("\n- id:")
    path.write_text(f"{before}{between}{quote}  mentions:\n    - form: ''\n      refers: ''\n  states:\n    - id: ''\n      type: ''\n{''.join(rest[1:])}", encoding="utf-8")
    started = [finding for finding in read(project).findings if finding.file.startswith("data/claims/vessaria")]
    assert [(finding.code, finding.subject) for finding in started] == [("unfilled", "claim/va777")]
    assert not [finding for finding in read(project).findings if finding.code in ("unused", "uncovered")]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("claims/x.yml", "name it x.yaml"),
        ("claim/x.yaml", "in claims, entities, sources or unclaimed"),
        ("sources/x.txt", "textFile"),
        ("links/x.csv", "move it out of data/"),
    ],
)
def test_a_file_that_nothing_reads_is_a_warning(project: Project, name: str, says: str) -> None:
    """No record is lost by the name of its file; what a system or a build leaves behind, and a read-me, need no warning."""
    for left in ("claims/.DS_Store", "README.md", ".graph.1/x.yaml", "graph/more.txt", name):
        (project.data / left).parent.mkdir(exist_ok=True)
        (project.data / left).write_text("- id: claim/x\n", encoding="utf-8")
    (stray,) = read(project).findings
    assert (stray.file, stray.code, stray.severity) == (f"data/{name}", "stray", Severity.WARNING)
    assert says in stray.remedy
