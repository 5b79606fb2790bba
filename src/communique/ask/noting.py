"""Answers with their footnotes, written out: Markdown that Pandoc and GitHub read, and plain tables."""

import re
import textwrap
from typing import Final

from communique.ask.answers import Solutions
from communique.ask.explanation import Testimony
from communique.ask.footnotes import Footnotes, Note, Objection
from communique.ask.writing import table
from communique.findings import CannotGoOn
from communique.iris import shorten

__all__ = ["NOTED_FORMATS", "with_notes"]

NOTED_FORMATS: Final = ("markdown", "table")
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~^#$])")
_WIDTH: Final = 100
_DATE: Final = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def with_notes(answer: Solutions, notes: Footnotes, form: str) -> str:
    """The rows with the numbers of their notes in a last column, then the notes.

    Markdown marks a note ``[^1]``, in other notes too; a table marks it ``[1]``. Numbers follow the first mention above the notes, as
    renderers count: what only other notes name is listed there. Raises ``CannotGoOn`` for another format.
    """
    if form not in NOTED_FORMATS:
        raise CannotGoOn(f"--footnotes: format {form} has no room for notes; take --format {' or '.join(NOTED_FORMATS)}")
    mark = "[^{}]" if form == "markdown" else "[{}]"
    marks = [" ".join(mark.format(number) for number in row) for row in notes.rows]
    lines = [table(answer, form, notes.base, more=("notes", marks)).rstrip("\n")]
    if notes.remark:
        lines += ["", notes.remark]
    if notes.premises:
        lines += ["", f"What the inferences follow from: {' '.join(map(mark.format, notes.premises))}"]
    write = _Writer(notes, form)
    for note in notes.notes:
        told = write.note(note)
        if form == "markdown":
            lines += ["", f"[^{note.number}]: {told}"]
        else:
            head = f"[{note.number}] "
            lines += ["", *textwrap.wrap(told, _WIDTH, initial_indent=head, subsequent_indent=" " * len(head),
                                         break_long_words=False, break_on_hyphens=False)]
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes a note in sentences: the source, the words and where they stand, the evidence, and what stands against it."""

    def __init__(self, notes: Footnotes, form: str) -> None:
        self._numbers = {note.iri: note.number for note in notes.notes}
        self._base = notes.base
        self._markdown = form == "markdown"

    def note(self, note: Note) -> str:
        if note.testimony is None:
            return self._record(note)
        told = note.testimony
        parts = [self._inferred(told)] if told.premises or told.rule else [self._source(note, told.source_label), self._words(told)]
        if told.address and not told.premises:
            parts.append(f"<{told.address}>.")
        parts.append(f"{self._evidence(told)}, {self._name(note.iri)}.")
        parts += [self._objection(one) for one in note.objections]
        return " ".join(filter(None, parts))

    def _record(self, note: Note) -> str:
        """A record with its reason and its sources; a source as it is cited."""
        if note.address or note.publisher:
            address = [f"<{note.address}>."] if note.address else []
            parts = [self._source(note, note.sources[0]), self._sentence(note.reason), *address, f"{self._name(note.iri)}."]
            return " ".join(filter(None, parts))
        sources = f" Sources: {'; '.join(map(self._text, note.sources))}." if note.sources else ""
        return f"{self._name(note.iri)}: {self._sentence(note.reason)}{sources}"

    def _source(self, note: Note, label: str) -> str:
        publisher = note.publisher if note.publisher.casefold() not in label.casefold() else ""
        published = f"published {_when(note.published)}" if note.published else "undated"
        parts = [label, publisher, "" if _is_in(note.published, label) else published, note.locator]
        return self._text(", ".join(filter(None, parts))) + ":"

    def _words(self, told: Testimony) -> str:
        if told.passages:
            quotes = " … ".join(f"“{self._text(passage.exact)}”" for passage in told.passages)
            places = ", ".join(f"{passage.start}–{passage.end}" for passage in told.passages)
            return f"{quotes} (characters {places} of the stored text)."
        return self._sentence(told.gist)

    def _inferred(self, told: Testimony) -> str:
        return f"Inferred by {self._name(told.rule)} from {self._named(told.premises)}."

    def _evidence(self, told: Testimony) -> str:
        about = [told.evidence.capitalize()]
        about += ["common reference, still to be confirmed"] if told.standing == "common-reference" else []
        about += [told.modality] if told.modality not in ("", "asserted") else []
        return ", ".join(about)

    def _objection(self, one: Objection) -> str:
        about = f"{one.property} of {self._text(one.subject_label)}"
        if not one.values:
            return f"In doubt, {about}: one of two stretches of time that lie one in the other, with {self._named(one.others[0][1])}."
        here = "; ".join(map(self._text, one.values))
        others = "; ".join(self._side(values, claims) for values, claims in one.others)
        settled = f"ruled by {self._name(one.ruling)}: {self._sentence(one.reason)}" if one.ruling else "no ruling settles it."
        against = f"here {here}; against it {others}" if one.others else f"agrees with each of {here}"
        return f"In conflict, {about}: {against}; {settled}"

    def _side(self, values: tuple[str, ...], claims: tuple[str, ...]) -> str:
        told = ", ".join(map(self._text, values))
        return f"{told} ({self._named(claims)})" if claims else told

    def _named(self, claims: tuple[str, ...]) -> str:
        """Claims by the numbers of their notes, those without a note by name."""
        numbers = sorted(self._numbers[claim] for claim in claims if claim in self._numbers)
        marked = ", ".join(f"[^{number}]" if self._markdown else str(number) for number in numbers)
        noted = f"note{'s' if len(numbers) > 1 else ''} {marked}" if numbers else ""
        return ", ".join([*filter(None, [noted]), *(self._name(claim) for claim in claims if claim not in self._numbers)])

    def _name(self, iri: str) -> str:
        short = shorten(iri, self._base)
        return f"`{short}`" if self._markdown else short

    def _sentence(self, text: str) -> str:
        told = self._text(text)
        return told if not told or told.endswith((".", "!", "?", ".”")) else f"{told}."

    def _text(self, text: str) -> str:
        folded = " ".join(text.split())
        return _MARKUP.sub(r"\\\1", folded) if self._markdown else folded


def _is_in(published: str, label: str) -> bool:
    """Whether a label ends in the date of publication, so that it need not be said again."""
    words = _when(published)
    if found := _DATE.fullmatch(published):
        year, month, day = (int(part) if part else 0 for part in found.groups())
        words = f"{day or ''} {_MONTHS[month - 1]} {year}".lstrip() if 1 <= month <= len(_MONTHS) else words
    return bool(published) and label.endswith(f", {words}")


def _when(published: str) -> str:
    """A date of publication to read: about, or uncertain, in words; else as it is written."""
    words = {"~": "about {}", "?": "perhaps {}", "%": "perhaps about {}"}
    last = published[-1:]
    return words[last].format(published[:-1]) if last in words and published[:-1].replace("-", "").isdigit() else published
