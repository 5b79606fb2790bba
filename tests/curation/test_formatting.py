"""The one form of data files."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.curation.formatting import formatted, stray_comments
from communique.curation.project import Project
from communique.curation.yamltext import plain, read_yaml

ROOT = Path(__file__).parents[2]
FILES = sorted(path for root in (ROOT, ROOT / "tests" / "invented") for path in Project(root).yaml_files())

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"], exclude_characters="\ufeff\ufffe\uffff"), min_size=1)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)


def records(text: str) -> list[dict[str, Any]]:
    """The records of a file, without the line feed at the end of folded text, in the order of their ids."""
    found = plain(read_yaml(text))
    return sorted(found, key=lambda record: str(record["id"]))


@given(st.lists(st.dictionaries(st.sampled_from(["title", "quote", "note", "kind"]), TEXTS), min_size=1, max_size=4))
def test_formatting_keeps_what_is_written_and_is_idempotent(drafts: list[dict[str, str]]) -> None:
    """The form says the same as the draft, and formatting it again changes nothing."""
    import json

    given_records = [{"id": f"claim/a{number:04}", **draft} for number, draft in enumerate(drafts)]
    text = formatted(json.dumps(given_records, ensure_ascii=False), {})
    assert records(text) == given_records
    assert formatted(text, {}) == text


def test_comments_before_records_stay_with_them_when_sorted() -> None:
    """A comment above a record moves with it; the head of a file stays at its head."""
    text = "# head\n\n# of b\n- id: x/b\n- id: x/a\n"
    assert formatted(text, {}) == "# head\n\n- id: x/a\n\n# of b\n- id: x/b\n"


def test_a_comment_that_stands_twice_is_kept_twice() -> None:
    """A comment above a record stays, also where the head of the file says the same."""
    text = "# the same\n\n# the same\n- id: x/a\n"
    assert formatted(text, {}) == text


@pytest.mark.parametrize("value", ["No", "on", "y", "null", "~", "True", "007", "0x10", "1_000", "12:30", "1e3", ".inf", "2.50", "<<"])
def test_words_that_other_readers_take_for_something_else_stand_in_quotes(value: str) -> None:
    """Nothing, yes and no, and numbers that would be written back otherwise are text for every reader of YAML."""
    assert formatted(f"- id: x/a\n  title: '{value}'\n", {}) == f'- id: x/a\n  title: "{value}"\n'


@pytest.mark.parametrize("value", ["1905", "-3", "39.0338", "2000-06", "2001-07/2001-08", "0.1.0", "Norway", "nullity", "v1", "😀 grin"])
def test_years_dates_and_words_stand_as_they_are(value: str) -> None:
    """What needs no quotes gets none."""
    text = f"- id: x/a\n  title: {value}\n"
    assert formatted(text, {}) == text


def test_characters_beyond_the_first_plane_stay_themselves() -> None:
    """A sign such as 😀 is written as itself, in quotes too."""
    text = "- id: x/a\n  title: 'yes: 😀'\n"
    assert formatted(text, {}) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- id: x/a\n  # lost\n  quote: >-\n    # kept\n    words\n", [2]),
        ("- id: x/a  # beside a value\n", [1]),
        ("- id: x/a\n  quote: > # beside a sign\n    words # kept\n", [2]),
        ("- id: x/a\n  q: \"# kept\"\n  r: 'é # kept\n\n    # kept'\n  s: a#kept\n", []),
        ("# head\n\n# parted from its record\n\n# kept\n- id: x/a\n\n# at the end\n", [3, 8]),
        ("- id: x/a\n  by: [a, b] # beside a list\n", [2]),
        ("- id: x/a\n  q: >-\n    words\n# after words\n", [4]),
        ("- id: x/a\n  q: >-", []),
        ("# nothing but comments\n", []),
        ("\n# head below a blank line\n\n- id: x/a\n", [2]),
        ("- id: x/a\n\n# between\n\n- id: x/b\n", [3]),
    ],
    ids=["inside", "value", "sign", "words", "parted", "list", "after", "no words", "no record", "blank first", "between"],
)
def test_a_comment_that_would_be_lost_is_named_by_its_line(text: str, lines: list[int]) -> None:
    """Comments that formatting would lose are found; what looks like one inside a text is not a comment."""
    assert list(stray_comments(text)) == lines


def test_claims_follow_their_text() -> None:
    """Records with a position stand in its order, those without after them by id."""
    text = "- id: claim/a\n- id: claim/b\n- id: claim/c\n"
    ordered = formatted(text, {"claim/c": 3, "claim/b": 7})
    assert [record["id"] for record in plain(read_yaml(ordered))] == ["claim/c", "claim/b", "claim/a"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_data_files_have_no_comment_that_would_be_lost(path: Path) -> None:
    """No data file has a comment inside a record."""
    assert list(stray_comments(path.read_text(encoding="utf-8"))) == []
