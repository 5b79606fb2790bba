"""Names in small Latin letters without marks, Cyrillic and Hangul romanised, so that names in several scripts can be compared."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["latin", "tokens"]

_CYRILLIC = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ",
    ("a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch",
     "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g", "u", "j", "lj", "nj", "c", "dj", "dz"),
    strict=True))  # fmt: skip
_LETTERS = _CYRILLIC | {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ŋ": "ng"}
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = ("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i")
_FINALS = ("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k",
           "t", "p", "t")
_FIRST, _LAST = 0xAC00, 0xD7A3
_SILENT = re.compile(r"[’'ʼʻ‘`´ʹʺ]")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1 << 15)
def latin(text: str) -> str:
    """The text in small Latin letters without marks; Hangul in the Revised Romanisation, a syllable a word."""
    composed = _SILENT.sub("", unicodedata.normalize("NFC", text).casefold())
    written = "".join(_syllable(sign) if _FIRST <= ord(sign) <= _LAST else _LETTERS.get(sign, sign) for sign in composed)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", written) if not unicodedata.combining(sign))
    return "".join(_LETTERS.get(sign, sign) for sign in bare)


@lru_cache(maxsize=1 << 15)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in small Latin letters, in their order; hyphens and full stops part them."""
    return tuple(_WORD.findall(latin(text)))


def _syllable(sign: str) -> str:
    number = ord(sign) - _FIRST
    initial, rest = divmod(number, 21 * 28)
    vowel, final = divmod(rest, 28)
    return f"{_INITIALS[initial]}{_VOWELS[vowel]}{_FINALS[final]} "
