"""Queries put to what is asked: a store in this process, by its own engine and no other, or a server."""

from communique.ask.answers import Answer, hold
from communique.ask.binding import Bindings, bind
from communique.ask.lines import NAMED, Lines
from communique.ask.saved import SavedQuery
from communique.findings import CannotGoOn
from communique.graph.asking import Graphs
from communique.iris import BASE

__all__ = ["answer_to", "run"]


def run(store: Graphs, saved: SavedQuery, bindings: Bindings, base: str = BASE, lines: Lines = NAMED) -> Answer:
    """The answer to a saved query with parameters bound; ``base`` is the dataset's, for relative names among them.

    ``lines`` says which States a State stands for (``communique.ask.lines``); without it each is itself, as named.
    """
    text = bind(saved, bindings, base, lines)
    try:
        return answer_to(store, text)
    except SyntaxError as error:
        raise CannotGoOn(f"{saved.path.name}: is not SPARQL 1.1 ({error}); mend the query") from error


def answer_to(graphs: Graphs, text: str) -> Answer:
    """The answer to SPARQL as it stands."""
    return hold(graphs.query(text))
