"""YAML read as text with line numbers: every scalar stays the characters that were typed.

Anchors, aliases, tags, repeated keys and several documents are refused (a profile of YAML 1.2 and of YAML-LD 1.0).
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import yaml

__all__ = ["DEEPEST", "Fields", "Items", "Text", "Tree", "YamlProblem", "comment_lines", "plain", "read_yaml"]

DEEPEST = 50
_MEND = "mend this line or the one above: indent by blanks, close what is opened, quote words that hold ': ' or ' #'"
_MEANT = (
    ("mapping values are not allowed", "a colon and a blank within plain words", "put the words in double quotes, or below 'key: >-'"),
    ("cannot start any token", "a tab, or a sign such as @ or ` before plain words",
     "indent by blanks, put the words in double quotes"),
    ("',' or ']'", "a list in [ ] that is not closed", "close it, or write one value on a line after '- '"),
    ("',' or '}'", "a mapping in { } that is not closed", "close it, or write one key on a line"),
    ("'-' indicator", "a line that begins neither a record nor a key of the one above",
     "begin it with '- id:', or indent it like the keys above"),
    ("expected key", "a line that is no key of the record it stands in",
     "indent it like the keys above; words with quotes in them go below 'key: >-'"),
    ("could not find expected ':'", "a line without 'key: '", "write 'key: value', or indent words like the line above"),
    ("unexpected end of stream", "quotes that are not closed", "close them"),
    ("unknown escape character", "a backslash in double quotes", "double it, or use single quotes"),
)
"""Words of the parser, what they mean in a data file, and what to do."""
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Text(NamedTuple):
    """A scalar, as typed, with the line (from 1) on which it begins and the line after which it ends."""

    value: str
    line: int
    last: int


class Items(NamedTuple):
    """A sequence with the line on which it begins."""

    values: tuple["Tree", ...]
    line: int


class Fields(NamedTuple):
    """A mapping with the line on which it begins; ``lines`` holds the line of each key."""

    values: Mapping[str, "Tree"]
    lines: Mapping[str, int]
    line: int

    def text(self, key: str, default: str = "") -> str:
        """The scalar under a key, or the default where the key is missing or holds something else."""
        value = self.values.get(key)
        return value.value if isinstance(value, Text) else default

    def each(self, key: str) -> tuple["Tree", ...]:
        """What stands under a key as a tuple: nothing, the one value, or the items of a list."""
        value = self.values.get(key)
        if value is None:
            return ()
        return value.values if isinstance(value, Items) else (value,)

    def texts(self, key: str) -> tuple[Text, ...]:
        """The scalars under a key, one or several."""
        return tuple(value for value in self.each(key) if isinstance(value, Text))


Tree: TypeAlias = Text | Items | Fields


class YamlProblem(Exception):
    """What keeps a file from being read, with its line (from 1)."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def read_yaml(text: str) -> Tree | None:
    """The tree of one YAML document, or ``None`` where the file holds nothing but blanks and comments.

    Raises ``YamlProblem`` at the first thing that is not well-formed or not in the profile.
    """
    loader = _Loader(text)
    try:
        events = iter(loader.get_event, None)
        return _document(events)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlProblem(mark.line + 1 if mark else 1, _directions(error)) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlProblem(line, "not YAML: a character that YAML does not allow; take it out") from error
    finally:
        loader.dispose()


def _directions(error: yaml.MarkedYAMLError) -> str:
    """What the parser found, in a curator's words where they are known, and what to do."""
    said = str(error.problem or error.context)
    found, remedy = next(((meant, do) for words, meant, do in _MEANT if words in said), (said, _MEND))
    begun: Any = error.context_mark
    since = f" (begun on line {begun.line + 1})" if begun and any(word in str(error.context) for word in ("flow", "quoted")) else ""
    return f"not YAML: {found}{since}; {remedy}"


def _document(events: Iterator[Any]) -> Tree | None:
    tree: Tree | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and tree is not None:
            raise YamlProblem(_line(event), "a second document begins; keep one document a file")
        if isinstance(event, yaml.StreamEndEvent):
            break
        if isinstance(event, yaml.NodeEvent):
            tree = _node(event, events, 0)
    return None if isinstance(tree, Text) and not tree.value else tree


def _node(event: Any, events: Iterator[Any], depth: int) -> Tree:
    line = _line(event)
    if depth > DEEPEST:
        raise YamlProblem(line, f"nests more than {DEEPEST} deep; write it flat")
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        raise YamlProblem(line, "anchors and aliases are not read; write the value out")
    if event.tag and event.tag != "!":
        raise YamlProblem(line, f"the tag {event.tag} is not read; write the value plainly")
    if isinstance(event, yaml.ScalarEvent):
        end: Any = event.end_mark
        return Text(event.value, line, end.line + (1 if end.column else 0))
    if isinstance(event, yaml.SequenceStartEvent):
        return Items(tuple(_until(yaml.SequenceEndEvent, events, depth + 1)), line)
    return _mapping(line, events, depth + 1)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _until(end: Any, events: Iterator[Any], depth: int) -> Iterator[Tree]:
    for event in events:
        if isinstance(event, end):
            return
        yield _node(event, events, depth)


def _mapping(line: int, events: Iterator[Any], depth: int) -> Fields:
    values: dict[str, Tree] = {}
    lines: dict[str, int] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        at = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlProblem(at, "a key must be a plain word")
        if event.value in values:
            raise YamlProblem(at, f"the key {event.value!r} stands here twice; keep one, or make its value a list")
        values[event.value] = _node(next(events), events, depth)
        lines[event.value] = at
    return Fields(values, lines, line)


def comment_lines(text: str) -> Iterator[int]:
    """The lines (from 1) on which a comment stands, of a text that can be read: a ``#`` outside every scalar."""
    loader = _Loader(text)
    at = 0
    try:
        for event in iter(loader.get_event, None):
            if isinstance(event, yaml.ScalarEvent):
                start: Any = event.start_mark
                end: Any = event.end_mark
                line_end = text.find("\n", start.index) % (len(text) + 1)
                yield from _hashes(text, at, line_end if event.style in ("|", ">") else start.index)  # a comment may follow the sign
                at = end.index
    finally:
        loader.dispose()
    yield from _hashes(text, at, len(text))


def _hashes(text: str, begin: int, end: int) -> Iterator[int]:
    for number, line in enumerate(text[begin:end].split("\n"), text.count("\n", 0, begin) + 1):
        if "#" in line:
            yield number


def plain(tree: Tree) -> Any:
    """The tree as JSON values: strings, lists and dictionaries."""
    if isinstance(tree, Text):
        return tree.value
    if isinstance(tree, Items):
        return [plain(value) for value in tree.values]
    return {key: plain(value) for key, value in tree.values.items()}
