"""The two readings of the texts: the second is quoted to the letter, each assertion of either is compared, the figures are counted."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from communique.curation.project import Project
from communique.curation.records import Curated, Record, read_project
from communique.curation.yamltext import plain

ROOT = Path(__file__).parents[2]
READINGS = ROOT / "data" / "readings"
VERDICTS = {"agree", "differs", "only-first", "only-second", "not-an-assertion"}
SETTLED = {"first", "second", "both", "neither"}
REASONS = {
    "evaluation": "it praises or blames, and names no event",
    "identity": "what sort of thing it is stands with the entity, not in a claim",
    "implied": "it follows from the words taken together; the second reader did not write it out",
    "in-title": "the second reader left it within a title",
    "inferred": "it follows from other knowledge or another statement, not from the words",
    "narrower": "the words set narrower bounds",
    "no-bounds-said": "a day or year within a span whose ends are not said",
    "not-a-title": "a word for the sort of document is not its title",
    "order-only": "the order of two events is said, and no date",
    "passed-over": "it is in the words, and the first reading passed over it",
    "two-readings": "the words can be read in two ways",
    "wording": "it is said of the words, not of the world",
}
LEFT_OUT = {"evaluation", "promise", "repetition", "heading", "site-furniture"}


class Assertion(NamedTuple):
    """A row of the comparison: about which property; `first` and `now` are statements "subject property value"; `now` only where it was mended."""

    source: str
    kind: str
    second_no: str
    claims: tuple[str, ...]
    about: str
    first: tuple[str, ...]
    now: tuple[str, ...]
    verdict: str
    settled: str
    reason: str
    remark: str

    @property
    def stated(self) -> tuple[str, ...]:
        """The statements that the claims make today."""
        return self.now or self.first


def table(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file of this folder; no cell is quoted."""
    head, *rows = (READINGS / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [dict(zip(head.split("\t"), row.split("\t"), strict=True)) for row in rows]


def listed(cell: str) -> tuple[str, ...]:
    """The statements of a cell."""
    return tuple(filter(None, cell.split(" | ")))


def comparison() -> list[Assertion]:
    """The rows of the comparison in their order."""
    return [
        Assertion(
            row["source"], row["kind"], row["second_no"], tuple(row["claims"].split()), row["property"], listed(row["first"]), listed(row["now"]),
            row["verdict"], row["settled"], row["reason"], row["remark"],
        )
        for row in table("comparison.tsv")
    ]  # fmt: skip


SECOND, COMPARED = table("second.tsv"), comparison()


@cache
def curated() -> Curated:
    return read_project(Project(ROOT))


@cache
def texts() -> dict[str, str]:
    """The stored texts by the name of their source, blanks folded."""
    files = {record.id.removeprefix("source/"): plain(record.tree).get("textFile") for record in curated().of("Source")}
    folder = ROOT / "data" / "sources"
    return {source: " ".join((folder / file).read_text(encoding="utf-8").split()) for source, file in sorted(files.items()) if file}


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def statements(record: Record) -> Iterator[str]:
    """What a claim states, and how it styles whom, as "subject property value"."""
    claim = plain(record.tree)
    for node in as_list(claim.get("states")):
        yield from (f"{node['id']} {key} {' '.join(item.split())}" for key, value in node.items() if key != "id" for item in as_list(value))
    for mention, who in ((each, who) for each in as_list(claim.get("mentions")) for who in as_list(each["refers"])):
        yield from (f"{who} {name} {mention[key]}" for key, name in (("title", "styledTitle"), ("form", "form")) if key in mention)


@cache
def said() -> dict[str, tuple[str, tuple[str, ...]]]:
    """The claims on the stored texts: of which source each is, and what it states."""
    sources = {record.id: plain(record.tree)["source"].removeprefix("source/") for record in curated().of("Claim")}
    return {record.id: (sources[record.id], tuple(statements(record))) for record in curated().of("Claim") if sources[record.id] in texts()}


@pytest.mark.parametrize("name", ["second.tsv", "unclaimed-second.tsv"])
def test_second_reading_quotes_its_texts_to_the_letter(name: str) -> None:
    """Each quote of the second reading is found in its text, blanks folded, its parts in the order of the text."""
    strayed = []
    for row in table(name):
        place = 0
        for part in row["quote"].split(" […] "):
            place = texts()[row["source"]].find(" ".join(part.split()), place)
            if place < 0:
                strayed.append((row["source"], part))
                break
    assert strayed == []


def test_second_reading_is_numbered_and_read_both_texts() -> None:
    """The assertions of each stored text are numbered from one without a gap, and no other text is named."""
    numbers = {source: [int(row["no"]) for row in SECOND if row["source"] == source] for source in texts()}
    assert numbers == {source: list(range(1, len(found) + 1)) for source, found in numbers.items()}
    assert {row["source"] for row in SECOND} == set(texts())


def test_each_assertion_of_the_second_reading_is_compared_once() -> None:
    """The comparison has each assertion of the second reading in one row, under its own kind and property."""
    compared = sorted((row.source, row.second_no, row.kind, row.about) for row in COMPARED if row.second_no)
    assert compared == sorted((row["source"], row["no"], row["kind"], row["property"]) for row in SECOND)


def test_each_claim_and_each_value_it_states_is_compared() -> None:
    """No claim on a stored text, no value it states and no title it notes is missing from the comparison."""
    compared = {(row.source, statement) for row in COMPARED for statement in row.stated}
    values = {(source, statement) for source, stated in said().values() for statement in stated if statement.split(" ")[1] != "form"}
    assert sorted(values - compared) == []
    assert sorted(set(said()) - {claim for row in COMPARED for claim in row.claims}) == []


def test_the_claims_of_a_row_state_what_it_says() -> None:
    """The claims of a row are of its text; together they make each of its statements, and each makes one at least."""
    wrong = []
    for row in COMPARED:
        sources, made = zip(*(said().get(claim, ("", ())) for claim in row.claims), strict=True) if row.claims else ((), ())
        of_its_text = set(sources) <= {row.source}
        if not of_its_text or not set(row.stated) <= set(chain(*made)) or any(not set(row.stated) & set(stated) for stated in made):
            wrong.append(row)
    assert wrong == []


def test_what_was_mended_differs_from_what_was_first_read() -> None:
    """A row was mended where it is settled for the second reading, and only there; the mended value is another."""
    assert [row for row in COMPARED if bool(row.now) != (row.verdict != "agree" and row.settled in ("second", "both"))] == []
    assert [row for row in COMPARED if row.now and row.now == row.first] == []


def test_words_of_the_comparison_are_from_closed_lists() -> None:
    """Verdicts, settlements and reasons are of the lists that the README explains, and each of the reasons is used."""
    assert {row.verdict for row in COMPARED} <= VERDICTS
    assert {row.settled for row in COMPARED} <= SETTLED
    assert {row.reason for row in COMPARED if row.reason} == set(REASONS)
    assert {row["reason"] for row in table("unclaimed-second.tsv")} <= LEFT_OUT


def test_a_verdict_fits_its_row() -> None:
    """Agreement and difference have both readings, the rest one; whatever is no agreement has its reason and its remark."""
    has = {
        "agree": (True, True),
        "differs": (True, True),
        "only-first": (True, False),
        "only-second": (False, True),
        "not-an-assertion": (False, True),
    }
    assert [row for row in COMPARED if (bool(row.first), bool(row.second_no)) != has[row.verdict]] == []
    assert [
        row for row in COMPARED if (row.verdict == "agree") != (not row.reason) or (not row.remark and row.reason not in ("", "evaluation"))
    ] == []


def counted(rows: list[Assertion]) -> tuple[int, int, int, int]:
    """How many assertions the first reading makes, how many the second, how many they share, and how many there are."""
    agreed = sum(row.verdict == "agree" for row in rows)
    return sum(bool(row.first) for row in rows), sum(bool(row.second_no) for row in rows), agreed, len(rows)


def line(name: str, rows: list[Assertion]) -> str:
    first, second, agreed, whole = counted(rows)
    return f"| {name} | {first} | {second} | {agreed} | {whole} | {100 * agreed / whole:.1f} % | {2 * agreed / (first + second):.3f} |"


def agreement() -> str:
    """The table of agreement per kind of assertion, then per text, then of all."""
    head = "| kind | first | second | agree | of either | agreement | positive agreement |\n|---|--:|--:|--:|--:|--:|--:|"
    kinds = [line(kind, [row for row in COMPARED if row.kind == kind]) for kind in sorted({row.kind for row in COMPARED})]
    texts = [line(f"*{source}*", [row for row in COMPARED if row.source == source]) for source in sorted({row.source for row in COMPARED})]
    without = line("*all but acting-for*", [row for row in COMPARED if row.kind != "acting-for"])
    return "\n".join([head, *kinds, *texts, without, line("**all**", COMPARED)])


def reasons() -> str:
    """The reasons, what each means, and how many rows it settles."""
    head = "| reason | means that | rows |\n|---|---|--:|"
    return "\n".join(
        [head, *(f"| {name} | {means} | {sum(row.reason == name for row in COMPARED)} |" for name, means in sorted(REASONS.items()))]
    )


@pytest.mark.parametrize(("name", "made"), [("agreement", agreement()), ("reasons", reasons())])
def test_readme_shows_the_figures_of_today(name: str, made: str, request: pytest.FixtureRequest) -> None:
    """The tables of the README are those counted from the comparison."""
    readme = READINGS / "README.md"
    before, rest = readme.read_text(encoding="utf-8").split(f"<!-- {name} -->\n")
    shown, after = rest.split(f"\n<!-- end of {name} -->")
    if request.config.getoption("--rewrite-golden"):
        readme.write_text(f"{before}<!-- {name} -->\n{made}\n<!-- end of {name} -->{after}", encoding="utf-8")
        shown = made
    assert shown == made
