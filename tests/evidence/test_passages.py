"""Quotes found in stored texts."""

from hypothesis import given
from hypothesis import strategies as st

from communique.evidence.passages import Passage, Quote, StoredText, fold

TEXT = StoredText.of(b"On  July 6, 1961,\nin Moscow. In Moscow they met; in Moscow.\n")


def quote(exact: str, prefix: str = "", suffix: str = "") -> Quote:
    """A quote on line 1."""
    return Quote(exact, prefix, suffix, 1)


def test_blanks_are_folded_and_positions_are_those_of_the_stored_text() -> None:
    """Runs of blanks and line feeds count as one space; the passage covers the words as stored."""
    (found,) = TEXT.find(quote("On July 6, 1961, in Moscow"))
    assert TEXT.words(found) == "On  July 6, 1961,\nin Moscow"
    assert found == Passage(0, 27)


def test_words_that_occur_twice_are_found_twice() -> None:
    """Each occurrence is a passage, in the order of the text."""
    assert [passage.start for passage in TEXT.find(quote("in Moscow"))] == [18, 49]


def test_surroundings_tell_occurrences_apart() -> None:
    """A prefix or a suffix leaves the one occurrence that stands beside it, with or without a blank between."""
    assert [p.start for p in TEXT.find(quote("in Moscow", prefix="met;"))] == [49]
    assert [p.start for p in TEXT.find(quote("in Moscow", suffix=". In"))] == [18]
    assert TEXT.find(quote("in Moscow", prefix="nowhere")) == ()


def test_words_that_are_not_there_are_not_found() -> None:
    """One letter more, another case, or no words at all: nothing is found."""
    assert TEXT.find(quote("in Moscows")) == TEXT.find(quote("IN Moscow")) == TEXT.find(quote("  ")) == ()


@given(st.text(min_size=1, max_size=60), st.data())
def test_any_stretch_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    """A stretch between two words is found, and one of the passages is where it was taken from."""
    stored = StoredText.of(text.encode("utf-8", "replace"))
    start = data.draw(st.integers(0, len(stored.text) - 1)) if stored.text else 0
    end = data.draw(st.integers(start + 1, len(stored.text))) if stored.text else 0
    words = stored.text[start:end]
    if fold(words):
        assert fold(words) in [fold(stored.words(passage)) for passage in stored.find(quote(words))]


def test_positions_count_code_points() -> None:
    """A letter outside the basic plane counts as one."""
    stored = StoredText.of("𝔘nd Ñandú met".encode())
    assert stored.find(quote("Ñandú")) == (Passage(4, 9),)
