"""The repository's own dataset is in order: no violation, files in form, and `data/graph/` what the data give."""

from pathlib import Path

import pytest

from communique.build import Built, build, unreleased
from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import Severity

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built() -> Built:
    """The dataset, built in memory."""
    return build(Project(ROOT))


def test_nothing_is_violated(built: Built) -> None:
    """No finding of form, words, shapes or checks is a violation."""
    assert [str(finding) for finding in built.findings if finding.severity is Severity.VIOLATION] == []


def test_the_released_graph_is_current(built: Built) -> None:
    """`data/graph/` holds, byte for byte, what a build writes now."""
    assert built.store is not None
    assert unreleased(Project(ROOT), built.store, built.read.curated.base) == ()


def test_the_files_are_in_their_one_form(capsys: pytest.CaptureFixture[str]) -> None:
    """The formatter would change no data file."""
    assert main(["--project", str(ROOT), "fmt", "--check"]) == 0, capsys.readouterr().err


def test_every_quoted_claim_has_its_words(built: Built) -> None:
    """Each quote of each claim has a passage in the stored text, and the passage holds the quote's words."""
    curated, evidence = built.read.curated, built.read.evidence
    for claim in curated.of("Claim"):
        text = evidence.texts.get(claim.tree.text("source"))
        found = evidence.located[claim.id]
        assert len(found) == len(claim.tree.each("quote"))
        for located in found:
            assert text is not None
            assert "".join(text.words(located.passage).split()) == "".join(located.quote.exact.split())
