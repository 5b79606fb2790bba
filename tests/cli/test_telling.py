"""What commands say of data that do not hold, of projects just begun, and of their own options."""

import shutil
from pathlib import Path

import pytest

from communique.cli.main import main

INVENTED = Path(__file__).parents[1] / "invented"


def started(root: Path, *words: str) -> str:
    """The record of a source started with these words in a new project."""
    assert main(["init", str(root), "--title", "Two States"]) == 0
    facts = ("--title", "A note", "--publisher", "P", "--published", "1999")
    assert main(["--project", str(root), "new", "source", "note", *facts, *words]) == 0
    return (root / "data" / "sources" / "note.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("words", "standing"), [((), "read"), (("--standing", "common-reference"), "common-reference")])
def test_a_new_source_has_its_standing_and_builds(tmp_path: Path, words: tuple[str, ...], standing: str) -> None:
    """`new source` writes a standing, so that the record conforms as it was started."""
    assert f"  standing: {standing}\n" in started(tmp_path / "two", *words)
    assert main(["--project", str(tmp_path / "two"), "validate"]) == 0


def test_a_build_without_texts_claims_no_coverage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no text is stored, the summary does not say that texts are covered."""
    started(tmp_path / "two")
    capsys.readouterr()
    assert main(["--project", str(tmp_path / "two"), "build"]) == 0
    assert "quotes       0 found in their texts\n" in capsys.readouterr().out


def test_a_failed_build_says_first_that_nothing_is_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first line of a failed build's summary says that the figures are not those of `data/graph/`; coverage is not claimed either."""
    shutil.copytree(INVENTED / "data", tmp_path / "data", ignore=shutil.ignore_patterns("graph"))
    (tmp_path / "data" / "unclaimed" / "vessaria-mfa.yaml").unlink()
    assert main(["--project", str(tmp_path), "build"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("NOT PUBLISHED: ")
    assert "with 3 passages that nothing covers" in out
    assert "covered to the last character" not in out


def test_help_says_how_formats_and_engines_differ(capsys: pytest.CaptureFixture[str]) -> None:
    """`validate --help` tells `violated` from `sh:conforms`, and that the reference engine takes minutes."""
    with pytest.raises(SystemExit):
        main(["validate", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "sh:conforms is false at any result" in told
    assert "the same results in minutes" in told
