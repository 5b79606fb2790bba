"""XML read as a stream of its rows: the elements of given names, each whole, with the line on which it begins.

Python's own expat reads it. Documents with a DOCTYPE are refused, so that no entity can be declared, expanded or fetched; expat
before 2.6 takes quadratic time over a long tag or comment, so that one is refused here as soon as 2 MiB of it have gone by.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final
from xml.parsers import expat

from communique.findings import Finding
from communique.imports.intake.inputs import Input, inputs
from communique.imports.intake.unreadable import LONGEST, Unreadable, refused_row

__all__ = ["Element", "xml_rows"]

_CHUNK: Final = 1 << 14
_DEEPEST: Final = 64
_MOST_ATTRIBUTES: Final = 256
_MOST_ELEMENTS: Final = 50_000
_LARGEST_ROW: Final = 8 * LONGEST
_ENCODINGS: Final = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})
_CUT_OFF: Final = frozenset({expat.errors.codes[message] for message in (
    expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN, expat.errors.XML_ERROR_PARTIAL_CHAR,
    expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION)})
_DOCTYPE: Final = ("doctype", "has a DOCTYPE, by which a document can grow without bound or ask for other files",
                   "take the DOCTYPE out, and write what its entities stand for")
_DEEP: Final = ("nesting", f"nests elements more than {_DEEPEST} deep", "look at the publication: no table of records does")
_LONG: Final = ("too-long", "holds a tag or comment longer than 2 MiB", "look at the publication: no table of records does")


@dataclass(frozen=True, slots=True)
class Element:
    """An element as published: its texts and elements in order, nothing folded; ``file`` and ``line`` say where it begins."""

    name: str
    file: str
    line: int
    attributes: Mapping[str, str]
    content: tuple["Element | str", ...]

    @property
    def text(self) -> str:
        """All text within, of inner elements too, as published."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    def elements(self, name: str = "") -> tuple["Element", ...]:
        """The elements directly within, those of one name or all, in order."""
        return tuple(part for part in self.content if isinstance(part, Element) and name in ("", part.name))

    def first(self, *names: str) -> "Element | None":
        """The first element at a path of names below this one, or ``None``."""
        if not names:
            return self
        found = (inner.first(*names[1:]) for inner in self.elements(names[0]))
        return next((element for element in found if element is not None), None)

    def text_at(self, *names: str) -> str:
        """The text of the first element at a path of names, without the blanks around it; empty where there is none."""
        found = self.first(*names)
        return found.text.strip() if found else ""


def xml_rows(path: Path, *tags: str) -> Iterator[Element | Finding]:
    """The elements of these names in the XML at a path (a file, a folder, packed or not), in the order of the documents.

    An element within such an element is a part of it. A row beyond bounds is a finding, and reading goes on; what is wrong with the
    document is a finding where it was found, and the document ends there.
    """
    for found in inputs(path, ".xml"):
        if isinstance(found, Finding):
            yield found
        else:
            yield from _rows(found, frozenset(tags))


def _rows(source: Input, tags: frozenset[str]) -> Iterator[Element | Finding]:
    reading = _Reading(source.name, tags)
    try:
        with source.open() as file:
            yield from reading.rows(file)
    except Unreadable as problem:
        yield from reading.taken()
        yield problem.at(source.name, reading.line)
    except expat.ExpatError as error:
        yield from reading.taken()
        yield _not_xml(error).at(source.name, error.lineno)
    finally:
        reading.close()


def _not_xml(error: expat.ExpatError) -> Unreadable:
    if error.code in _CUT_OFF:
        return Unreadable("cut-off", "is empty or ends before its last element is closed", "fetch it again")
    said = expat.ErrorString(error.code)
    return Unreadable("not-xml", f"is not XML in the encoding that it names: {said} (byte {error.offset} of the line)",
                      "mend it here, or fetch it again")


class _Open:
    """An element that is being read."""

    __slots__ = ("attributes", "content", "line", "name")

    def __init__(self, name: str, line: int, attributes: dict[str, str]) -> None:
        self.name, self.line, self.attributes = name, line, attributes
        self.content: list[Element | str] = []


class _Reading:
    """One document, from its first byte to its last."""

    def __init__(self, name: str, tags: frozenset[str]) -> None:
        self._name, self._tags = name, tags
        self._depth = 0
        self._row: list[_Open] = []
        self._size = self._elements = 0
        self._refused = ""
        self._taken: list[Element | Finding] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self._parser.XmlDeclHandler = self._declared
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._begins
        self._parser.EndElementHandler = self._ends
        self._parser.CharacterDataHandler = self._says

    @property
    def line(self) -> int:
        """The line that was reached."""
        return self._parser.CurrentLineNumber

    def rows(self, file: BinaryIO) -> Iterator[Element | Finding]:
        """The rows as they end."""
        given = 0
        while chunk := file.read(_CHUNK):
            self._parser.Parse(chunk, False)
            given += len(chunk)
            yield from self.taken()
            if given - self._parser.CurrentByteIndex > 2 * LONGEST:
                raise Unreadable(*_LONG)
        self._parser.Parse(b"", True)
        yield from self.taken()

    def close(self) -> None:
        """Lets the parser go at once: it and this hold each other."""
        for name in ("XmlDecl", "StartDoctypeDecl", "StartElement", "EndElement", "CharacterData"):
            setattr(self._parser, f"{name}Handler", None)

    def taken(self) -> list[Element | Finding]:
        """What has ended since last asked."""
        taken, self._taken = self._taken, []
        return taken

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise Unreadable("encoding", f"is in the encoding {encoding[:40]!a}", "write it in UTF-8, and say so in its first line")

    def _doctype(self, *_: object) -> None:
        raise Unreadable(*_DOCTYPE)

    def _begins(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable(*_DEEP)
        if not self._row:
            if name not in self._tags:
                return
            self._size = self._elements = 0
            self._refused = ""
        self._row.append(_Open(name, self._parser.CurrentLineNumber, attributes))
        self._elements += 1
        self._count(len(name) + sum(len(key) + len(value) for key, value in attributes.items()))
        if len(attributes) > _MOST_ATTRIBUTES:
            self._refuse(f"has an element with more than {_MOST_ATTRIBUTES} attributes")
        if self._elements > _MOST_ELEMENTS:
            self._refuse(f"has more than {_MOST_ELEMENTS} elements")

    def _says(self, text: str) -> None:
        if self._row and not self._refused:
            self._count(len(text))
            self._row[-1].content.append(text)

    def _count(self, size: int) -> None:
        self._size += size
        if self._size > _LARGEST_ROW:
            self._refuse("is longer than 8 MiB")

    def _refuse(self, why: str) -> None:
        self._refused = self._refused or why
        for element in self._row:
            element.content.clear()

    def _ends(self, _name: str) -> None:
        self._depth -= 1
        if not self._row:
            return
        ended = self._row.pop()
        if not self._refused:
            self._close(ended)
        elif not self._row:
            self._taken.append(refused_row(self._name, ended.line, "too-long", f"<{ended.name}> {self._refused}",
                                           "look at the publication, and split the record"))

    def _close(self, ended: _Open) -> None:
        element = Element(ended.name, self._name, ended.line, ended.attributes, _joined(ended.content))
        (self._row[-1].content if self._row else self._taken).append(element)


def _joined(content: list[Element | str]) -> tuple[Element | str, ...]:
    """Neighbouring texts as one: the parser gives them in pieces."""
    if len(content) < 2:
        return tuple(content)
    joined: list[Element | str] = []
    texts: list[str] = []
    for part in content:
        if isinstance(part, str):
            texts.append(part)
            continue
        if texts:
            joined.append("".join(texts))
            texts.clear()
        joined.append(part)
    if texts:
        joined.append("".join(texts))
    return tuple(joined)
