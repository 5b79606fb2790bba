"""The protocol of a visit, as its remarks tell it in their first sentence."""

import re
from typing import Final

__all__ = ["protocol_told"]

_SENTENCE: Final = re.compile(r"(?<=[a-z])[.;]\s")
_VISIT: Final = re.compile(r"\b((?:(?:official|private|working|state|informal|unofficial)\s+)+)visits?\b", re.IGNORECASE)
_PROTOCOLS: Final = {
    "state": "state-visit", "official": "official-visit", "official working": "official-working-visit", "working": "working-visit",
    "private": "private-visit", "unofficial": "private-visit",
}  # fmt: skip


def protocol_told(remarks: str) -> tuple[str, str]:
    """The concept of the protocol, and the words that tell of it; one or both empty where nothing or several things are told."""
    told = {" ".join(words.lower().split()) for words in _VISIT.findall(_SENTENCE.split(remarks, maxsplit=1)[0])}
    said = ", ".join(f"{one} visit" for one in sorted(told))
    return (_PROTOCOLS.get(next(iter(told)), ""), said) if len(told) == 1 else ("", said)
