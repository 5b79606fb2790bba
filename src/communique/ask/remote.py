"""Queries sent to a SPARQL 1.1 server: the saved text with its parameters bound, by POST, within a time."""

from typing import Any, Final
from urllib.error import HTTPError, URLError

import pyoxigraph as ox

from communique.ask.answers import Answer, Graph, Solutions, Verdict
from communique.findings import CannotGoOn
from communique.sparql import tokens

__all__ = ["AGENT", "ask_endpoint"]

AGENT: Final = "communique (+https://w3id.org/communique/)"
_GRAPH_FORMS: Final = ("CONSTRUCT", "DESCRIBE")


def ask_endpoint(url: str, text: str, *, seconds: int = 60, agent: str = AGENT) -> Answer:
    """A server's answer to a query (SPARQL 1.1 Protocol, query by URL-encoded POST).

    Raises CannotGoOn where the server cannot be reached in time, refuses the query, or answers something else.
    """
    try:
        content = _post(url, text, seconds, agent)
        return _read(text, content)
    except HTTPError as error:
        raise CannotGoOn(f"{url}: answers {error.code} {error.reason}; see whether the address is a SPARQL endpoint") from error
    except TimeoutError as error:
        raise CannotGoOn(f"{url}: gives no answer in {seconds} seconds; try again later, or narrow the query") from error
    except (URLError, OSError) as error:
        raise CannotGoOn(f"{url}: cannot be reached ({error}); see whether the address is right and the server up") from error
    except (ValueError, SyntaxError) as error:
        raise CannotGoOn(f"{url}: its answer is not a SPARQL result ({error}); see whether it is a SPARQL endpoint") from error


def _post(url: str, text: str, seconds: int, agent: str) -> bytes:
    from SPARQLWrapper import POST, SPARQLWrapper  # noqa: PLC0415 - it loads rdflib
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415 - likewise

    wrapper: Any = SPARQLWrapper(url, agent=agent)
    wrapper.setMethod(POST)
    wrapper.setTimeout(seconds)
    wrapper.setReturnFormat("turtle" if _form(text) in _GRAPH_FORMS else "json")
    wrapper.setQuery(text)
    wrapper.queryType = _form(text) or "SELECT"  # it would take a word of a comment for the form
    try:
        content: bytes = wrapper.query().response.read()
    except SPARQLWrapperException as error:
        reason = " ".join(str(error).split())[:300]
        raise CannotGoOn(f"{url}: refuses the query ({reason}); see whether it is a SPARQL 1.1 endpoint") from error
    return content


def _form(text: str) -> str:
    """The form of a query: its first keyword after the prologue."""
    forms = ("SELECT", "ASK", *_GRAPH_FORMS)
    return next((form for token in tokens(text) for form in forms if token.says(form)), "")


def _read(text: str, content: bytes) -> Answer:
    if _form(text) in _GRAPH_FORMS:
        triples = {quad.triple for quad in ox.parse(content, format=ox.RdfFormat.TURTLE)}
        return Graph(tuple(sorted(triples, key=str)))
    found = ox.parse_query_results(content, ox.QueryResultsFormat.JSON)
    if isinstance(found, ox.QueryBoolean):
        return Verdict(bool(found))
    answer = Solutions(content)
    list(answer.rows)
    return answer
