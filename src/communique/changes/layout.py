"""A difference laid out to be read and published: a change log as plain text or Markdown, grouped, with the grounds."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, TypeVar

from communique.changes.difference import Accepted, Changed, Difference, Disagreement, End, Part, Reranked, Thing
from communique.iris import local, shorten

__all__ = ["lay_out"]

T = TypeVar("T")

_WIDTH: Final = 100
_TITLES: Final = {
    "claims": "Claims", "inferences": "Inferences", "sources": "Sources", "entities": "Entities",
    "records": "Identities, rulings, coverage and other records", "tombstones": "Tombstones",
    "terms": "Terms of the ontology", "links": "Links to other authorities",
}
_UNDERSTOOD: Final = frozenset({"type", "actor", "inEvent"})
"""Properties of which the name of a thing tells already; JSON has them all."""
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~])")


def lay_out(difference: Difference, *, markdown: bool) -> str:
    """The difference as text with a line feed at its end."""
    return "\n".join(_Layout(difference, _Markdown() if markdown else _Plain()).lines()) + "\n"


class _Plain:
    """Marks of plain text."""

    def title(self, text: str) -> list[str]:
        return [text, "=" * len(text)]

    def heading(self, text: str) -> list[str]:
        return ["", text, "-" * len(text)]

    def section(self, text: str) -> list[str]:
        return ["", f"{text}:"]

    def item(self, text: str, depth: int = 0) -> list[str]:
        indent = "  " * (depth + 1)
        return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "    ",
                             break_long_words=False, break_on_hyphens=False)

    def name(self, name: str) -> str:
        return name

    def words(self, text: str) -> str:
        return text


class _Markdown(_Plain):
    """Marks of Markdown, as Pandoc and GitHub read it."""

    def title(self, text: str) -> list[str]:
        return [f"# {text}"]

    def heading(self, text: str) -> list[str]:
        return ["", f"## {text}"]

    def section(self, text: str) -> list[str]:
        return ["", f"### {text}", ""]

    def item(self, text: str, depth: int = 0) -> list[str]:
        return [f"{'  ' * depth}- {text}"]

    def name(self, name: str) -> str:
        return f"`{name}`"

    def words(self, text: str) -> str:
        return _MARKUP.sub(r"\\\1", text)


@dataclass(frozen=True)
class _Layout:
    difference: Difference
    marks: _Plain

    def lines(self) -> Iterator[str]:
        found = self.difference
        yield from self.marks.title(self.marks.words(f"Changes from {_end(found.before)} to {_end(found.after)}"))
        if not found:
            yield from ("", "Nothing differs.")
        buried = {thing.iri for group in found.groups.values() for thing in group.withdrawn if thing.tombstone}
        for sort, group in found.groups.items():
            added = [thing for thing in group.added if thing.iri not in buried or sort != "tombstones"]
            if added or group.changed or group.withdrawn:
                yield from self.marks.heading(_TITLES[sort])
                yield from self._section("Added", added, self._thing)
                yield from self._section("Changed", group.changed, self._changed)
                yield from self._section("Withdrawn", group.withdrawn, self._thing)
        yield from self._accepted()
        if found.reranked:
            yield from self.marks.heading("Claims ranked otherwise")
            yield from self._section("Ranked", found.reranked, self._reranked)
        if any(found.conflicts.values()):
            yield from self.marks.heading("Conflicts between sources")
            for sort, conflicts in found.conflicts.items():
                yield from self._section(sort.capitalize(), conflicts, self._conflict)

    def _section(self, name: str, things: Iterable[T], told: Callable[[T], Iterator[str]]) -> Iterator[str]:
        listed = list(things)
        if listed:
            yield from self.marks.section(f"{name} ({len(listed)})")
            for thing in listed:
                yield from told(thing)

    def _short(self, iri: str) -> str:
        return self.marks.name(shorten(iri, self.difference.base))

    def _named(self, iri: str, label: str) -> str:
        return f"{self.marks.words(label)} ({self._short(iri)})" if label and label != local(iri) else self._short(iri)

    def _about(self, thing: Thing) -> str:
        kind = f", {thing.kind}" if thing.kind not in ("", "Claim", "Inference", "Source") else ""
        words = f": {self.marks.words(' '.join(thing.words.split()))}" if thing.words else ""
        return self._named(thing.iri, thing.label) + kind + words

    def _thing(self, thing: Thing) -> Iterator[str]:
        yield from self.marks.item(self._about(thing))
        if thing.tombstone:
            instead = f"; replaced by {', '.join(map(self.marks.name, thing.tombstone.replaced_by))}" if thing.tombstone.replaced_by else ""
            yield from self.marks.item(f"retired: {self.marks.words(thing.tombstone.reason)}{instead}", 1)

    def _changed(self, changed: Changed) -> Iterator[str]:
        yield from self.marks.item(self._about(changed.thing))
        for part in changed.parts:
            yield from self.marks.item(f"{part.name}: {self._part(part)}", 1)

    def _part(self, part: Part) -> str:
        return self._move(part.before, part.after)

    def _move(self, before: tuple[str, ...], after: tuple[str, ...]) -> str:
        was, is_ = (self.marks.words("; ".join(" ".join(value.split()) for value in values)) for values in (before, after))
        if not before or not after:
            return f"now also {is_}" if after else f"no longer {was}"
        return f"{was} → {is_}"

    def _accepted(self) -> Iterator[str]:
        shown = {sort: [one for one in found if local(one.property) not in _UNDERSTOOD] for sort, found in self.difference.accepted.items()}
        if any(shown.values()):
            yield from self.marks.heading("What is accepted")
        for sort, found in shown.items():
            if found:
                yield from self.marks.section(f"{sort.capitalize()} ({len(found)})")
                for (subject, label), values in groupby(found, key=lambda one: (one.subject, one.label)):
                    yield from self.marks.item(self._named(subject, label))
                    for one in values:
                        yield from self.marks.item(self._value(one, sort), 1)

    def _value(self, one: Accepted, sort: str) -> str:
        if sort == "added":
            told = self.marks.words("; ".join(one.after))
        elif sort == "withdrawn":
            told = self.marks.words("; ".join(one.before))
        else:
            told = self._move(one.before, one.after) if one.before != one.after else self.marks.words("; ".join(one.after))
        mark = {(False, True): ", now disputed", (True, False): ", no longer disputed", (True, True): ", disputed"}.get(
            (one.disputed_before and bool(one.before), one.disputed_after), "")
        ground = f" — {self._short(one.ruling or one.rule)}: {self.marks.words(one.reason)}" if sort == "changed" or one.ruling else ""
        return f"{local(one.property)}: {told}{mark}{ground}"

    def _reranked(self, one: Reranked) -> Iterator[str]:
        moves = [f"{was or 'neither for nor against'} → {is_ or 'neither for nor against'}"
                 for was, is_ in ((one.rank_before, one.rank_after), (one.standing_before, one.standing_after)) if was != is_]
        yield from self.marks.item(f"{self._short(one.claim)} on {local(one.property)} of {self._named(one.subject, one.label)}: "
                                   f"{', '.join(moves)}")
        ground = f"{self._short(one.ruling)}: " if one.ruling else ""
        yield from self.marks.item(f"{ground}{self.marks.words(one.reason)}", 1)

    def _conflict(self, one: Disagreement) -> Iterator[str]:
        yield from self.marks.item(f"{self._named(one.subject, one.label)}: {local(one.property)} ({one.kind})")
        for side in one.sides:
            claims = ", ".join(map(self._short, side.claims))
            yield from self.marks.item(f"{self.marks.words('; '.join(side.values))} — {claims}", 1)
        for side in one.sides_before:
            if side not in one.sides:
                claims = ", ".join(map(self._short, side.claims))
                yield from self.marks.item(f"before: {self.marks.words('; '.join(side.values))} — {claims}", 1)
        if one.reason:
            ruled = f"{self._short(one.ruling)}: " if one.ruling else ""
            yield from self.marks.item(f"{ruled}{self.marks.words(one.reason)}", 1)


def _end(end: End) -> str:
    about = ", ".join(filter(None, (end.commit[:10] if not end.commit.startswith(end.name) else "", end.version)))
    return f"{end.name} ({about})" if about else end.name
