"""The page about saved queries is true: its commands run, and its tables are those of the dataset."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from communique.ask.answers import Solutions
from communique.ask.lines import READINGS, lines_here
from communique.ask.running import run
from communique.ask.saved import SavedQuery, find_queries
from communique.cli.main import main
from communique.vocabulary import queries

PAGE = queries() / "README.md"
GENERATED = re.compile(r"(<!-- generated: [^>]*-->\n)(.*?)(<!-- end -->)", re.DOTALL)
STATES = {"Russian Federation": "state/russian-federation", "USSR": "state/ussr", "DPRK": "state/dprk"}
COUNTED = {"by-year": "known", "reciprocity": "events"}
"""Queries whose rows are counts, with the column that is summed."""
SHOWN = 3


class Answers:
    """Each answer once: a query about a State under a reading."""

    def __init__(self, store: ox.Store) -> None:
        self.asked = [query for query in find_queries([queries()]).values() if any(one.name == "state" for one in query.params)]
        lines = {reading: lines_here(store, self.asked[0], reading) for reading in READINGS}
        self._ask = cache(lambda name, state, reading: run(store, self._named[name], {"state": state}, lines=lines[reading]))
        self._named = {query.name: query for query in self.asked}

    def of(self, query: SavedQuery, state: str, reading: str) -> Solutions:
        """The rows."""
        found = self._ask(query.name, state, reading)
        assert isinstance(found, Solutions)
        return found


def size(found: Solutions, name: str) -> int:
    """The number of rows, or the sum of what they count."""
    if name not in COUNTED:
        return len(found.rows)
    cells = [row[COUNTED[name]] for row in found.read()]
    return sum(int(cell.value) for cell in cells if isinstance(cell, ox.Literal))


def names(found: Solutions) -> list[str]:
    """What each row is about: its first cell, or both where a row is of one and another."""
    width = 2 if found.variables[1:2] == ("other",) else 1
    return [" and ".join(str(getattr(cell, "value", "(unnamed)")) for cell in row[:width]) for row in found.rows]


def sizes(answers: Answers) -> Iterator[str]:
    yield "| query | " + " | ".join(STATES) + " |"
    yield "|---|" + "---|" * len(STATES)
    for query in answers.asked:
        cells = [" / ".join(str(size(answers.of(query, state, reading), query.name)) for reading in READINGS) for state in STATES.values()]
        yield f"| `{query.name}` | " + " | ".join(cells) + " |"


def added(answers: Answers, query: SavedQuery, state: str) -> Iterator[tuple[str, list[str]]]:
    """What each reading adds to the one before it, by name."""
    before: set[object] = set()
    for reading in READINGS:
        found = answers.of(query, state, reading)
        more = [name for name, row in zip(names(found), found.rows, strict=True) if row not in before]
        yield reading, list(dict.fromkeys(more))
        before |= set(found.rows)


def gains(answers: Answers) -> Iterator[str]:
    yield "| query | asked for | continuity adds | the code adds |"
    yield "|---|---|---|---|"
    for query in answers.asked:
        for state in ("Russian Federation", "USSR"):
            found = dict(added(answers, query, STATES[state]))
            cells = [few(found[reading]) for reading in READINGS[1:]]
            if query.name not in COUNTED and any(cells):
                yield f"| `{query.name}` | {state} | {cells[0]} | {cells[1]} |"


def few(found: list[str]) -> str:
    """Some of the names, and how many more there are."""
    shown = "; ".join(found[:SHOWN])
    return f"{shown}; and {len(found) - SHOWN} more" if len(found) > SHOWN else shown


def page(store: ox.Store, text: str) -> str:
    """The page with the tables of a dataset."""
    answers = Answers(store)
    lines = [
        "Rows of each query by its other defaults, read as named / by continuity / by code; of `by-year` and `reciprocity` the events counted.", "",
        *sizes(answers), "",
        "What the readings add, by the first cell of the row; the code also adds what a State did before it continued another.", "",
        *gains(answers), "",
    ]  # fmt: skip
    content = "\n".join(lines)
    return GENERATED.sub(lambda match: f"{match[1]}\n{content}\n{match[3]}", text)


def test_the_tables_are_those_of_the_dataset(real: ox.Store, request: pytest.FixtureRequest) -> None:
    """The page shows, byte for byte, how many rows each reading of a State gives, and what a reading adds."""
    now = page(real, PAGE.read_text(encoding="utf-8"))
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_text(now, encoding="utf-8")
    assert now == PAGE.read_text(encoding="utf-8")
    assert len(GENERATED.findall(now)) == 1


COMMANDS = [line.removeprefix("communique ") for block in re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
            for line in block.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_the_page_run(command: str, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command shown ends well and prints something."""
    monkeypatch.chdir(Path(__file__).parents[2])
    assert main(command.split()) == 0
    sys.stdout.flush()
    assert capfdbinary.readouterr().out.count(b"\n") > 2


def test_every_type_of_parameter_is_explained(saved: dict[str, SavedQuery]) -> None:
    """The page names each type that a saved query uses."""
    told = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))))
    assert {one.type for query in saved.values() for one in query.params} <= told
