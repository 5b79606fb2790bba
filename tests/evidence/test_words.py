"""Months, days and numbers as languages write them."""

import pytest

from communique.evidence import words


@pytest.mark.parametrize(
    ("language", "value", "text", "found"),
    [
        ("en", 6, "in June, 2000", True),
        ("en", 6, "Jun 3", True),
        ("en", 5, "the Mayor of", False),
        ("en", 5, "Maybe", False),
        ("ru", 7, "в июле 2004 года", True),
        ("ru", 5, "11–13 мая", True),
        ("ru", 5, "в марте", False),
        ("ru", 3, "в марте", True),
        ("ko", 6, "2000년 6월에", True),
        ("ko", 6, "16월", False),
        ("xx-unknown", 6, "June", True),
    ],
)
def test_months_are_known_in_the_language_of_the_text(language: str, value: int, text: str, found: bool) -> None:
    """A month is found in full, shortened or inflected, and not inside another word or number."""
    assert bool(words.month(value, language).search(text)) is found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (words.day(6), "July 6, 1961", True),
        (words.day(6), "July 16", False),
        (words.day(6), "on the 6th", True),
        (words.day(6), "06.07.1961", True),
        (words.year(1961), "in 1961.", True),
        (words.year(1961), "11961", False),
        (words.number(28), "the 28th festival", True),
        (words.number(28), "281", False),
        (words.leading(198), "in 1984", True),
        (words.leading(19), "in 2012", False),
        (words.name("Kim Jong Il"), "Kim  Jong Il’s", True),
        (words.name("Kim Jong I"), "Kim Jong Il", False),
    ],
)
def test_numbers_and_names_are_whole(pattern: object, text: str, found: bool) -> None:
    """Digits inside a longer number and names inside a longer word are not found."""
    assert bool(pattern.search(text)) is found  # type: ignore[attr-defined]
