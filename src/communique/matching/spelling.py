"""Whether two words are spellings of one name: transliterations, doubled letters, slips of typing. Short words are one only when equal."""

import re
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

__all__ = ["KOREAN_SURNAMES", "Likeness", "bones", "keys", "korean", "likeness", "plain"]

Likeness = Literal["", "same", "spelling", "slip"]
"""Two words are other words, letter by letter the same, two spellings of one, or perhaps one by a slip."""

_FOLDS = tuple((re.compile(pattern), to) for pattern, to in (
    ("shch|sch|tsch|tch", "ch"), ("dzh|dj|gi(?=[aou])", "j"), ("kh|gh", "h"), ("ph", "f"), ("th", "t"), ("ck|q", "k"), ("cz", "ch"),
    ("tz|ts", "z"), ("zh", "z"), ("x", "ks"), ("c(?=[eiy])", "s"), ("c(?!h)", "k"), ("w", "v"), ("ou|oo", "u"), ("ee", "i"),
    ("(?:iy|ij|yi|ii|yy|ey|y)$", "i"), ("y|(?<=[a-z])j(?=[aeou])", "i"),
    ("i(?=e[vf])|^i(?=[aeo])", ""), ("(?<=[aou])e", ""), (r"([a-z])\1+", r"\1"),
))  # fmt: skip
_KOREAN_FOLDS = tuple((re.compile(pattern), to) for pattern, to in (
    ("^(?:lee|rhee|yi|li|ri|ni)$", "i"), ("^(?:park|bak)$", "pak"), ("^choi$", "choe"), ("^(?:roh|noh|no)$", "ro"),
    ("^(?:kang|gang)$", "kang"), ("^(?:jung|jeong|joung|chung)$", "chong"), ("^(?:yoo|yu|ryu)$", "yu"), ("^(?:rim|lim|im)$", "im"),
    ("^(?:chun|jeon)$", "chon"),
    ("^(?:ro|no)", "no"), ("sh", "s"), ("y?eo|ou", "o"), ("eu|oo|w?oo", "u"), ("ee", "i"),
    ("u(?=ng)", "o"), ("^j|ch", "j"), ("^k|^g", "k"), ("^b|^p", "p"),
    ("^d|^t", "t"), ("^[lr]", "r"), ("ae", "e"), ("oe", "o"), (r"([a-z])\1+", r"\1"),
))  # fmt: skip
KOREAN_SURNAMES = frozenset((
    "kim", "gim", "pak", "park", "bak", "ri", "lee", "yi", "rhee", "choe", "choi", "chong", "chung", "jung", "jeong", "kang", "gang", "cho",
    "jo", "yun", "yoon", "chang", "jang", "im", "rim", "lim", "han", "o", "oh", "so", "seo", "sin", "shin", "kwon", "gwon", "hwang", "an",
    "ahn", "song", "ryu", "yu", "yoo", "hong", "chon", "chun", "jeon", "ko", "go", "mun", "moon", "son", "yang", "pae", "bae", "paek",
    "baek", "paik", "ho", "heo", "hur", "nam", "sim", "no", "ro", "roh", "ha", "kung", "kwak", "sung", "cha", "chu", "u", "ku", "paeng",
))  # fmt: skip
_FORMAL = {short: name for name, shorts in {
    "william": "bill billy will", "james": "jim jimmy", "john": "jack johnny", "robert": "bob bobby", "richard": "dick", "anthony": "tony",
    "joseph": "joe", "thomas": "tom", "edward": "ted eddie", "michael": "mike", "charles": "charlie", "henry": "harry", "albert": "al",
    "ronald": "ron", "donald": "don", "daniel": "dan", "samuel": "sam", "benjamin": "ben", "frederick": "fred", "gerald": "jerry",
}.items() for short in shorts.split()}  # fmt: skip
"""The names for which short ones stand."""
_VOWELS = re.compile(r"[aeiouh]")
_SHORT, _LONG = 6, 10


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A word in small Latin letters with the spellings of several transliterations made one."""
    for pattern, to in _FOLDS:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 16)
def korean(word: str) -> str:
    """A syllable of a Korean name with McCune-Reischauer, Revised and the customs of both States made one."""
    for pattern, to in _KOREAN_FOLDS:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 16)
def bones(word: str) -> str:
    """The consonants of a word, with its first letter: what most misspellings leave as it is."""
    folded = plain(word)
    return folded[:1] + _VOWELS.sub("", folded[1:])


@lru_cache(maxsize=1 << 16)
def keys(word: str) -> frozenset[str]:
    """The keys under which a word is looked up: any two words that ``likeness`` takes for one share a key."""
    found = {plain(word), bones(word), plain(_FORMAL.get(word, word))}
    if len(word) <= 9:
        found.add("~" + korean(word))
    if len(word) >= _SHORT:
        frame = bones(word)
        found.update(frame[:place] + frame[place + 1:] for place in range(len(frame)) if len(frame) > 3)
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def likeness(one: str, other: str) -> Likeness:
    """How alike two words in small Latin letters are."""
    if one == other:
        return "same"
    if _FORMAL.get(one, one) == _FORMAL.get(other, other):
        return "slip"
    if min(len(one), len(other)) < 3 or one.isdecimal() or other.isdecimal():
        return ""
    left, right = plain(one), plain(other)
    if left == right and min(len(one), len(other)) > 3:
        return "spelling"
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < _SHORT - 1 or _differ_in_gender(left, right):
        return ""
    if left[0] != right[0] and sorted(left[:2]) != sorted(right[:2]):
        return ""
    if bones(one) == bones(other) and len(bones(one)) >= 3 and OSA.normalized_similarity(left, right) >= 0.7:
        return "slip"
    allowed = 0 if len(shorter) < _SHORT else 1 if len(longer) < _LONG else 2
    return "slip" if allowed and OSA.distance(left, right, score_cutoff=allowed) <= allowed else ""


def _differ_in_gender(one: str, other: str) -> bool:
    """Whether only a last vowel tells the words apart, as Maria and Mario, or Alexander and Alexandra."""
    stems = {re.sub(r"(?:[aoie]|er|ra)$", "", word) for word in (one, other)}
    return len(stems) == 1 and one[-1:] != other[-1:] and one.endswith("a") != other.endswith("a")
