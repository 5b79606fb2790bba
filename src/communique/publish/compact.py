"""Terms of lines as JSON-LD 1.1 under the project's context: the key that fits a value, names, prefixed names, relative IRIs.

A literal of N-Triples is a string of JSON as it stands: both escape the same characters in the same way.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

from communique.graph.lines import TYPE, Properties, literal_of
from communique.iris import PREFIXES
from communique.literals import JSON, STRING
from communique.vocabulary import terms

__all__ = ["Compacting", "Embed"]

Embed = Callable[[bytes, bytes], bytes | None]
"""What stands, under a key, in the place of a reference to an IRI of a line; ``None`` for the reference itself."""

_REMEMBERED: Final = 1 << 18


class _Key(NamedTuple):
    """A name of the context for a property, with what it says of values."""

    name: bytes
    coercion: str
    language: str
    is_map: bool


class Compacting:
    """The names under one context, which is that of an export."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self._base = str(context["@base"])
        self._spaces = {space: name for name, space in PREFIXES.items() if context.get(name) == space}
        self._keys: dict[str, list[_Key]] = {}
        self._names: dict[str, str] = {}
        self._scoped: dict[bytes, tuple[bytes, bytes]] = {}
        """Under a key that has a context of its own: the property that is named otherwise there, and its name there."""
        for name, term in terms().items():
            definition = context.get(name)
            if definition is None:
                continue
            self._names.setdefault(term.iri, name)
            said = definition if isinstance(definition, dict) else {}
            key = _Key(_quoted(name), term.coercion, said.get("@language", ""), said.get("@container") == "@language")
            self._keys.setdefault(term.iri, []).append(key)
            for inner, meaning in said.get("@context", {}).items():
                prefix, _, tail = meaning["@id"].partition(":")
                self._scoped[key.name] = (f"<{PREFIXES[prefix]}{tail}".encode(), _quoted(inner))
        self._spelt: dict[bytes, bytes] = {}

    def node(self, subject: bytes, properties: Properties, embed: Embed | None = None, under: bytes = b"") -> bytes:
        """A node on one line: its id, its types, its label, its other properties; ``under`` is the key below which it is embedded."""
        members = [b'"id": ' + self.reference(subject)]
        for predicate, things in properties:
            if predicate == TYPE:
                members.append(b'"type": ' + _one_or_list(self._type(thing) for thing in things))
            else:
                members += self._members(predicate, things, embed, under)
        return b"{" + b", ".join(members) + b"}"

    def reference(self, subject: bytes) -> bytes:
        """An IRI of a line as a string: a prefixed name, relative to the base, or in full."""
        found = self._spelt.get(subject)
        if found is None:
            if len(self._spelt) == _REMEMBERED:
                self._spelt.clear()
            found = self._spelt[subject] = _quoted(self._relative(subject[1:].decode()))
        return found

    def _relative(self, iri: str) -> str:
        name = self._prefixed(iri)
        rest = iri.removeprefix(self._base)
        plain = rest and rest != iri and rest[0] not in "/#?." and ":" not in rest.split("/")[0] and "/." not in rest
        return rest if name == iri and plain else name

    def _prefixed(self, iri: str) -> str:
        at = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._spaces.get(iri[:at])
        return f"{prefix}:{iri[at:]}" if prefix and iri[at:] else iri

    def _type(self, thing: bytes) -> bytes:
        iri = thing[1:].decode()
        return _quoted(self._names.get(iri) or self._prefixed(iri))

    def _members(self, predicate: bytes, things: list[bytes], embed: Embed | None, under: bytes) -> Iterable[bytes]:
        scoped, inner = self._scoped.get(under, (b"", b""))
        iri = predicate[1:].decode()
        keys = self._keys.get(iri, [])
        if scoped == predicate:
            keys = [_Key(inner, "", "", False)]
        elif any(key.name == inner for key in keys):
            keys = []  # the name means something else here
        found: dict[bytes, list[bytes]] = {}
        named: dict[bytes, dict[str, list[bytes]]] = {}
        for thing in things:
            text, _, mark = thing.rpartition(b'"') if thing[:1] == b'"' else (b"", b"", b"")
            if mark[:1] == b"@" and (maps := next((key for key in keys if key.is_map), None)):
                named.setdefault(maps.name, {}).setdefault(mark[1:].decode(), []).append(_restored(text) + b'"')
                continue
            key, value = self._valued(keys, thing, text, mark, embed)
            found.setdefault(key or _quoted(self._prefixed(iri)), []).append(value)
        for name, by_tag in named.items():
            tags = (_quoted(tag) + b": " + _one_or_list(texts) for tag, texts in by_tag.items())
            found[name] = [b"{" + b", ".join(tags) + b"}"]
        return [key + b": " + _one_or_list(values) for key, values in found.items()]

    def _valued(self, keys: list[_Key], thing: bytes, text: bytes, mark: bytes, embed: Embed | None) -> tuple[bytes, bytes]:
        """The key that fits a value, and the value as it stands under it; where none fits, the value says itself what it is."""
        rest = next((key.name for key in keys if not key.is_map), b"")
        if thing[:1] == b"<":
            for key in keys:
                if key.coercion in ("@id", "@vocab"):
                    inside = embed(thing, key.name) if embed else None
                    return key.name, inside or (self.reference(thing) if key.coercion == "@id" else self._type(thing))
            inside = embed(thing, rest) if embed else None
            return rest, inside or b'{"id": ' + self.reference(thing) + b"}"
        string = _restored(text) + b'"'
        if mark[:1] == b"@":
            language = mark[1:].decode()
            fitting = next((key.name for key in keys if key.language == language), None)
            return (fitting, string) if fitting else (rest, b'{"@language": ' + _quoted(language) + b', "@value": ' + string + b"}")
        datatype = mark[3:].decode() if mark else STRING
        if datatype == JSON:
            value = literal_of(thing).value.encode()
            fitting = next((key.name for key in keys if key.coercion == "@json"), None)
            return (fitting, value) if fitting else (rest, b'{"type": "@json", "@value": ' + value + b"}")
        coercion = "" if datatype == STRING else datatype
        fitting = next((key.name for key in keys if key.coercion == coercion and not key.language and not key.is_map), None)
        if fitting:
            return fitting, string
        kind = b"" if datatype == STRING else b'"type": ' + _quoted(self._prefixed(datatype)) + b", "
        return rest, b"{" + kind + b'"@value": ' + string + b"}"


def _quoted(text: str) -> bytes:
    """A name or an IRI as a string of JSON: neither has anything to escape."""
    return f'"{text}"'.encode()


def _restored(text: bytes) -> bytes:
    return text.replace(b"\x01", b">") if b"\x01" in text else text


def _one_or_list(values: Iterable[bytes]) -> bytes:
    listed = list(values)
    return listed[0] if len(listed) == 1 else b"[" + b", ".join(listed) + b"]"
