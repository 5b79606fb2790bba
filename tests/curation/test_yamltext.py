"""YAML as text with line numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.curation.yamltext import Fields, Items, Text, YamlProblem, plain, read_yaml


def test_scalars_stay_as_typed() -> None:
    """Words that YAML 1.1 reads as booleans, numbers or dates stay the characters that were typed."""
    tree = read_yaml("- {a: no, b: 2000-06, c: 007, d: '~', e: null}\n")
    assert plain(tree) == [{"a": "no", "b": "2000-06", "c": "007", "d": "~", "e": "null"}]


def test_lines_are_those_of_the_file() -> None:
    """Each record, key and value knows the line on which it begins."""
    tree = read_yaml("# head\n- id: a\n  quote: >-\n    one\n    two\n  by:\n    - x\n")
    assert isinstance(tree, Items)
    record = tree.values[0]
    assert isinstance(record, Fields)
    assert (record.line, dict(record.lines)) == (2, {"id": 2, "quote": 3, "by": 6})
    assert record.texts("by") == (Text("x", 7, 7),)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("- id: a\n  id: b\n", 2, "stands here twice"),
        ("- &x a\n- *x\n", 1, "anchors"),
        ("- !!int 3\n", 1, "tag"),
        ("- [a\n", 2, "not YAML"),
        ("- a\n---\n- b\n", 2, "second document"),
        ("- ? [a]\n  : b\n", 1, "plain word"),
        ("- a\x00\n", 1, "does not allow"),
        ("- id: a: b\n", 1, "a colon and a blank within plain words; put the words in double quotes"),
        ("- id: a\n  title: 'x\n  by: ' y\n", 3, "no key of the record"),
        ("- id: 'a\n", 2, r"quotes that are not closed \(begun on line 1\); close them"),
        ("- [a, b\n- c\n", 3, r"a list in \[ \] that is not closed \(begun on line 1\)"),
        ("- id: a\n\ttitle: x\n", 2, "a tab"),
        ("- id: a\n-title\n", 3, "a line without 'key: '"),
        ('- "\\q"\n', 1, "a backslash in double quotes"),
        ("[" * 5000 + "]" * 5000, 1, "nests more than"),
    ],
)
def test_what_is_not_in_the_profile_is_refused_on_its_line(text: str, line: int, says: str) -> None:
    """Anchors, tags, repeated keys, several documents and broken YAML are refused with the line on which they stand."""
    with pytest.raises(YamlProblem, match=says) as refused:
        read_yaml(text)
    assert refused.value.line == line


def test_a_file_of_comments_holds_nothing() -> None:
    """A file without records reads as nothing, not as an empty record."""
    assert read_yaml("# nothing yet\n\n") is None


@given(st.text(max_size=200))
def test_no_text_ends_in_another_exception(text: str) -> None:
    """Whatever the text, it is read or refused with a line."""
    try:
        line = read_yaml(text) and 1
    except YamlProblem as problem:
        line = problem.line
    assert line is None or line >= 1
