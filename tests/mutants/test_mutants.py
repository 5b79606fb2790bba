"""The published figure is that of the data as they are."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from communique.curation.project import Project

from .drawing import enumerated
from .judging import Bench, copied
from .material import Material, Mutant
from .report import README, Row, figure, share, stored, taken_from

ROOT = Project.find(Path(__file__).parent).root
SAMPLE = 40


@cache
def _possible() -> dict[tuple[str, str, str, str], Mutant]:
    return {mutant.key: mutant for mutants in enumerated(Material.of(ROOT)).values() for mutant in mutants}


def _tried() -> Iterator[tuple[Mutant, Row]]:
    """Stored mutants that can still be made, in their order without meaning."""
    known = [(_possible()[row.key], row) for row in stored() if row.key in _possible()]
    return iter(sorted(known, key=lambda pair: pair[0].order))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return copied(ROOT, tmp_path_factory.mktemp("mutants"))


def test_figure_is_the_one_printed_last() -> None:
    """The README holds the figure that follows from the stored results, with a reason for each survivor."""
    assert figure(stored()) == taken_from(README.read_text(encoding="utf-8"))


def test_figure_is_good_enough() -> None:
    """At least 300 mutants were tried, and nineteen of twenty are caught."""
    assert len(stored()) >= 300
    assert share(stored()) >= 0.95


def test_mutants_are_of_the_data_as_they_are() -> None:
    """Nine of ten stored mutants can still be made; where fewer can, `make mutants` has to run again."""
    assert len(list(_tried())) >= 0.9 * len(stored())


def test_sample_fares_as_published(bench: Bench) -> None:
    """Mutants drawn from the stored ones are caught, or survive, as the stored results say."""
    sample = [pair for pair, _ in zip(_tried(), range(SAMPLE), strict=False)]
    assert {mutant.key: row.outcome for mutant, row in sample} == {
        mutant.key: Row(mutant.key, bench.judged(mutant)).outcome for mutant, _ in sample}


def test_spoiling_leaves_no_trace(bench: Bench) -> None:
    """After a mutant the copy is what it was."""
    before = Material.of(bench.root)
    bench.judged(next(_tried())[0])
    assert before == Material.of(bench.root)
