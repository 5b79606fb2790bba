"""References written in a style: plain text, BibTeX (as biblatex and Biber read it), CSL-JSON 1.0. A date says no more than is known."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

from babel import Locale, UnknownLocaleError

from communique.findings import CannotGoOn
from communique.publish.citations import Reference

__all__ = ["STYLES", "Style", "csl_date", "written"]

Style = Literal["text", "bibtex", "csl-json"]

_ESCAPES: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}
_DAY: Final = re.compile(r"(?P<year>-?\d{4})(-(?P<month>\d{2})(-(?P<day>\d{2}))?)?")
_QUALIFIERS: Final = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
_BIBLATEX: Final = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX)(-\d{2}|-XX)?(-\d{2}|-XX)?[?~%]?")
"""A date that biblatex reads: of EDTF levels 0 and 1 those without a time of day."""


def written(references: Iterable[Reference], style: Style) -> str:
    """The references in one of the ``STYLES``, with a line feed at the end; raises ``CannotGoOn`` for another."""
    if style not in STYLES:
        raise CannotGoOn(f"style {style}: is none; take one of {', '.join(STYLES)}")
    return STYLES[style](tuple(references))


def _plain(references: tuple[Reference, ...]) -> str:
    return "".join(f"{_sentence(one)}\n" for one in references)


def _sentence(one: Reference) -> str:
    publisher = one.publisher if one.publisher != one.author else ""
    edition = f"version {one.version}" if one.version else ""
    original = f"translated from {_language(one.original)}" if one.original else ""
    parts = [one.author, f"“{one.title}”", edition, publisher, _told(one.published) or "undated", one.locator, original]
    address = [f"<{one.address}>."] if one.address else []
    return " ".join([", ".join(filter(None, parts)) + ".", *address, *one.notes])


def _told(published: str) -> str:
    plain = published.rstrip("?~%")
    return _QUALIFIERS[published[-1]] + plain if plain and _DAY.fullmatch(plain) and plain != published else published


def _bibtex(references: tuple[Reference, ...]) -> str:
    return "\n".join(map(_entry, references))


def _entry(one: Reference) -> str:
    fields = {
        "author": _held(one.author), "title": _held(one.title), "publisher": _held(one.publisher), **_bibtex_date(one.published),
        "version": _escaped(one.version), "langid": _babel(one.language), "language": _babel(one.language) or _escaped(one.language),
        "origlanguage": _babel(one.original) or _escaped(one.original), "url": _url(one.address),
        "addendum": _escaped(one.locator), "note": _escaped(" ".join(one.notes)),
    }
    kind = "dataset" if one.kind == "dataset" else "online" if one.address else "misc"
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{kind}{{{one.key},\n" + ",\n".join(lines) + "\n}\n"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in " ".join(text.split()))


def _held(text: str) -> str:
    """In braces of its own, so that no style changes its capitals and none takes a body for a person with a family name."""
    return f"{{{_escaped(text)}}}" if text else ""


def _url(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")


def _bibtex_date(published: str) -> dict[str, str]:
    """``date`` for biblatex where it can read the date, and ``year`` for older styles; what neither can hold is text in ``year``.

    Years that are about or perhaps so are in words, the numerals last, as the standard styles take them (BibTeXing, 1988, section 3.2).
    """
    ends = published.split("/")
    if not published or not all(_BIBLATEX.fullmatch(end) or (end in ("..", "") and len(ends) == 2) for end in ends):
        return {"year": _escaped(published)}
    years = list(dict.fromkeys(map(_year, ends)))
    return {"date": published, "year": "--".join(years) if all(years) else ""}


def _year(end: str) -> str:
    """The year of a date, in words where it is not certain; empty where it is not known to the year."""
    found = _DAY.fullmatch(end.rstrip("?~%"))
    return _QUALIFIERS.get(end[-1:], "") + found["year"] if found else ""


def _babel(language: str) -> str:
    """The name of a language as babel and biblatex know it; empty where it is none."""
    name = _language(language)
    return name.lower() if name.isascii() and name.isalpha() and name != language else ""


def _language(tag: str) -> str:
    try:
        return str(Locale.parse(tag.partition("-")[0]).english_name) if tag else ""
    except (UnknownLocaleError, ValueError):
        return tag


def _csl(references: tuple[Reference, ...]) -> str:
    return json.dumps([_item(one) for one in references], ensure_ascii=False, indent=2) + "\n"


def _item(one: Reference) -> dict[str, Any]:
    kind = "dataset" if one.kind == "dataset" else "webpage" if one.address else "document"
    original = f"Translated from {_language(one.original)}." if one.original else ""
    fields: dict[str, Any] = {
        "id": one.key, "type": kind, "title": one.title, "author": [{"literal": one.author}] if one.author else None,
        "publisher": one.publisher, "issued": csl_date(one.published), "version": one.version, "language": one.language,
        "URL": one.address, "section": one.locator, "note": " ".join(filter(None, (*one.notes, original))),
    }
    return {name: value for name, value in fields.items() if value}


def csl_date(published: str) -> dict[str, Any]:
    """A date as CSL has it: parts as far as they are known, ``circa`` for what is approximate or uncertain, else the words as literal."""
    ends = [end.rstrip("?~%") for end in published.split("/")]
    found = [_DAY.fullmatch(end) for end in ends]
    if not published or len(ends) > 2 or not all(found):
        return {"literal": published} if published else {}
    parts = [[int(part) for part in (one["year"], one["month"], one["day"]) if part] for one in found if one]
    circa = {"circa": True} if any(end[-1:] in "?~%" for end in published.split("/") if end) else {}
    months = [part[1] for part in parts if len(part) > 1]
    if len(parts) == 1 and months and 21 <= months[0] <= 24:
        return {"date-parts": [parts[0][:1]], "season": months[0] - 20, **circa}
    return {"date-parts": parts, **circa} if all(month <= 12 for month in months) else {"literal": published}


STYLES: Final[dict[Style, Callable[[tuple[Reference, ...]], str]]] = {"text": _plain, "bibtex": _bibtex, "csl-json": _csl}
"""The styles, each with what writes it."""
