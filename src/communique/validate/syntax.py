"""A SELECT query of a SPARQL constraint read into patterns."""

from collections.abc import Callable, Iterator
from functools import cache

import pyoxigraph as ox

from communique.sparql import Token, close_of, tokens
from communique.validate.paths import Path
from communique.validate.patterns import Bind, Element, Exists, Expression, Filter, Group, NotJoined, Optional, Query, Triple, Union
from communique.validate.terms import TYPE, Term

__all__ = ["read_query"]


@cache
def read_query(text: str) -> Query:
    """The query in patterns; raises ``NotJoined`` where it is not a plain SELECT of such."""
    return _Reader(text).query()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text, self._found = text, tokens(text)
        self._at, self._flags = 0, 0
        self._prefixes: dict[str, str] = {}
        self._prologue = ""

    def query(self) -> Query:
        while self._take("PREFIX"):
            prefix = self._next().text
            self._prefixes[prefix] = self._next().text
        self._prologue = "".join(f"PREFIX {prefix} {space}\n" for prefix, space in self._prefixes.items())
        self._expect("SELECT")
        self._take("DISTINCT")
        names = []
        while self._peek().variable:
            names.append(self._next().variable)
        self._take("WHERE")
        group = self._group()
        if self._at != len(self._found) or not names:
            raise NotJoined(self._peek().text)
        return Query(tuple(names), group, self._prologue)

    def _peek(self) -> Token:
        return self._found[self._at] if self._at < len(self._found) else Token("mark", "", 0, 0)

    def _next(self) -> Token:
        token = self._peek()
        self._at += 1
        return token

    def _take(self, word: str) -> bool:
        taken = self._peek().word == word
        self._at += taken
        return taken

    def _expect(self, word: str) -> None:
        if not self._take(word):
            raise NotJoined(f"{self._peek().text!r} where {word} is read")

    def _group(self) -> Group:
        self._expect("{")
        elements: list[Element] = []
        while not self._take("}"):
            if self._take("."):
                continue
            elements.extend(self._elements())
        return Group(tuple(elements))

    def _elements(self) -> Iterator[Element]:
        match self._peek().word:
            case "{":
                groups = [self._group()]
                while self._take("UNION"):
                    groups.append(self._group())
                yield Union(tuple(groups))
            case "OPTIONAL":
                self._next()
                yield Optional(self._group())
            case "FILTER":
                self._next()
                yield Filter(self._condition())
            case "BIND":
                yield self._bind()
            case _:
                yield from self._triples()

    def _bind(self) -> Bind:
        self._expect("BIND")
        opened = self._at
        self._expect("(")
        closed = self._matching(opened)
        if [token.word for token in self._found[closed - 2:closed - 1]] != ["AS"] or not self._found[closed - 1].variable:
            raise NotJoined("BIND")
        expression = self._expression(opened + 1, closed - 2)
        self._at = closed + 1
        return Bind(self._found[closed - 1].variable, expression)

    def _condition(self) -> Expression:
        """The constraint of a filter: a bracketed expression, a call of a function, or (NOT) EXISTS."""
        start = self._at
        if self._peek().word in {"EXISTS", "NOT"}:
            self._take("NOT")
            self._expect("EXISTS")
            self._at = close_of(self._found, self._at) + 1
        else:
            if self._peek().word != "(":
                self._next()
            if self._peek().word != "(":
                raise NotJoined("FILTER")
            self._at = self._matching(self._at) + 1
        end = self._at
        expression = self._expression(start, end)
        self._at = end
        return expression

    def _matching(self, opened: int) -> int:
        depth = 0
        for position in range(opened, len(self._found)):
            depth += {"(": 1, ")": -1}.get(self._found[position].word, 0)
            if depth == 0:
                return position
        raise NotJoined("(")

    def _expression(self, start: int, end: int) -> Expression:
        """The expression between two tokens; the position is left after it."""
        pieces: list[str] = []
        names: dict[str, None] = {}
        exists: list[Exists] = []
        self._at = start
        while self._at < end:
            token = self._next()
            following = self._peek().word
            if token.word == "EXISTS" or (token.word == "NOT" and following == "EXISTS"):
                if token.word == "NOT":
                    self._next()
                self._flags += 1
                flag = f"exists_{self._flags}"
                exists.append(Exists(flag, token.word == "NOT", self._group()))
                pieces.append(f"({'!' if token.word == 'NOT' else ''}?{flag})")
                continue
            if token.word == "{":
                raise NotJoined("a group in an expression")
            if token.variable:
                names[token.variable] = None
                pieces.append(f"?{token.variable}")
            else:
                pieces.append(token.text)
            if self._at < end and self._peek().start > token.end:
                pieces.append(" ")
        return Expression("".join(pieces), tuple(names), tuple(exists))

    def _triples(self) -> Iterator[Triple]:
        subject = self._node()
        while True:
            if self._peek().variable:
                raise NotJoined("a variable as predicate")
            path = self._path()
            yield Triple(subject, path, self._node())
            while self._take(","):
                yield Triple(subject, path, self._node())
            if not self._take(";"):
                return
            while self._take(";"):
                pass
            if self._peek().word in {".", "}"}:
                return

    def _node(self) -> Term | str:
        token = self._next()
        if token.variable:
            return token.variable
        if token.kind == "iri":
            return ox.NamedNode(token.text[1:-1])
        if token.kind == "name":
            return ox.NamedNode(self._expanded(token.text))
        if token.kind in {"string", "number"} or token.word in {"TRUE", "FALSE"}:
            return self._literal(token.text)
        raise NotJoined(f"{token.text!r} as node")

    def _literal(self, text: str) -> Term:
        if self._peek().kind == "tag":
            text += self._next().text
        elif self._take("^"):
            self._expect("^")
            text += f"^^{self._next().text}"
        found = ox.Store().query(f"{self._prologue}SELECT ({text} AS ?value) {{}}")
        assert isinstance(found, ox.QuerySolutions)
        value = next(iter(found))["value"]
        assert isinstance(value, ox.Literal)
        return value

    def _expanded(self, name: str) -> str:
        prefix, _, tail = name.partition(":")
        space = self._prefixes.get(f"{prefix}:")
        if space is None or "\\" in tail:
            raise NotJoined(name)
        return space[1:-1] + tail

    def _path(self) -> Path:
        return self._several("|", "alternative", lambda: self._several("/", "sequence", self._step))

    def _several(self, mark: str, kind: str, part: Callable[[], Path]) -> Path:
        parts = [part()]
        while self._take(mark):
            parts.append(part())
        return parts[0] if len(parts) == 1 else Path(kind, parts=tuple(parts))  # type: ignore[arg-type]

    def _step(self) -> Path:
        if self._take("^"):
            return Path("inverse", parts=(self._step(),))
        token = self._next()
        if token.word == "(":
            path = self._path()
            self._expect(")")
        elif token.kind == "word" and token.text == "a":
            path = Path("predicate", TYPE.value)
        elif token.kind == "iri":
            path = Path("predicate", token.text[1:-1])
        elif token.kind == "name":
            path = Path("predicate", self._expanded(token.text))
        else:
            raise NotJoined(f"{token.text!r} in a path")
        for mark, kind in (("*", "zeroOrMore"), ("+", "oneOrMore"), ("?", "zeroOrOne")):
            if self._take(mark):
                return Path(kind, parts=(path,))  # type: ignore[arg-type]
        return path
