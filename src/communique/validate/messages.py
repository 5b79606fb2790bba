"""Messages with variables filled in, for shapes (SHACL section 5.3.2) and for checks."""

import re
from collections.abc import Mapping

import pyoxigraph as ox

from communique.iris import BASE, shorten
from communique.validate.terms import Term

__all__ = ["fill", "fill_text", "readable", "variables"]

_VARIABLE = re.compile(r"\{[?$](\w+)\}")


def variables(template: str) -> tuple[str, ...]:
    """The names of the variables in a template such as ``{?state} acts``."""
    return tuple(_VARIABLE.findall(template))


def readable(term: Term, base: str = BASE) -> str:
    """A term as a reader wants it: a short name, or the text of a literal."""
    return shorten(term.value, base) if isinstance(term, ox.NamedNode) else term.value


def fill(message: Term, row: Mapping[str, Term], base: str = BASE) -> Term:
    """The message with each ``{?variable}`` of the row replaced; others stay as they are."""
    if not isinstance(message, ox.Literal):
        return message
    text = fill_text(message.value, row, base)
    return ox.Literal(text, language=message.language) if message.language else ox.Literal(text)


def fill_text(template: str, row: Mapping[str, Term], base: str = BASE) -> str:
    """The template with each ``{?variable}`` of the row replaced; others stay as they are."""
    return _VARIABLE.sub(lambda m: readable(row[m[1]], base) if m[1] in row else m[0], template)
