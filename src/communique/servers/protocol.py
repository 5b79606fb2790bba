"""The SPARQL 1.1 Protocol as SPARQLWrapper speaks it, over a connection that keeps to our rules.

SPARQLWrapper builds each query and update and asks for the formats of results; it opens no connection of its own.
"""

import io
from collections.abc import Iterable
from email.message import Message
from typing import Final
from urllib.request import Request
from urllib.response import addinfourl

from SPARQLWrapper import INSERT, JSON, N3, POST, POSTDIRECTLY, QueryResult, SPARQLWrapper

from communique.servers.connection import AGENT, Connection, Reply

__all__ = ["TRIPLES", "Endpoint", "asked", "updated"]

TRIPLES: Final = "application/n-triples"
_GRAPHS: Final = f"{TRIPLES}, text/turtle;q=0.9"
"""What is asked for graphs: SPARQLWrapper has no N-Triples, and its N3 stands for six formats without a preference."""
_GRAPH_FORMS: Final = frozenset({"CONSTRUCT", "DESCRIBE"})


class Endpoint(SPARQLWrapper):
    """A SPARQLWrapper whose requests a connection carries, with its redirects, credentials, time, attempts and errors."""

    def __init__(self, connection: Connection, query: str, update: str = "") -> None:
        super().__init__(query, update or None, JSON, agent=AGENT)
        self._connection = connection
        self.setMethod(POST)
        self.setOnlyConneg(True)

    def reply(self) -> Reply:
        """The server's answer to what was set; raises as the connection does."""
        request: Request = self._createRequest()
        assert isinstance(request.data, bytes)
        address = request.full_url.removesuffix("?")  # a bare one is added to the address for updates, even after a query of its own
        return self._connection.send(request.get_method(), address, body=request.data, media=request.get_header("Content-type") or "",
                                     accept=request.get_header("Accept") or "*/*")

    def query(self) -> QueryResult:
        """The answer in SPARQLWrapper's own form, for its converters."""
        reply, headers = self.reply(), Message()
        for name, value in reply.headers.items():
            headers[name] = value
        return QueryResult((addinfourl(io.BytesIO(reply.body), headers, self.endpoint, reply.status), self.returnFormat))  # type: ignore[arg-type]  # a response by all it is asked for


def asked(connection: Connection, address: str, query: str, form: str, layers: Iterable[str] = ()) -> Reply:
    """The answer to a query of a form such as ``SELECT``, with these graphs as default graph, by URL-encoded POST."""
    endpoint = Endpoint(connection, address)
    endpoint.queryString, endpoint.queryType = query, form or "SELECT"
    for name in layers:
        endpoint.addParameter("default-graph-uri", name)
    if form in _GRAPH_FORMS:
        endpoint.setReturnFormat(N3)
        endpoint.addCustomHttpHeader("Accept", _GRAPHS)
    return endpoint.reply()


def updated(connection: Connection, address: str, update: str) -> Reply:
    """The answer to an update, by direct POST."""
    endpoint = Endpoint(connection, address, address)
    endpoint.queryString, endpoint.queryType = update, INSERT  # whatever its first word is: any of an update's makes a request of one
    endpoint.setRequestMethod(POSTDIRECTLY)
    endpoint.addCustomHttpHeader("Accept", "*/*")
    return endpoint.reply()
