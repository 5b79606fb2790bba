"""The library: a built project as Python objects; every answer is the same as the command line gives.

A notebook opens the project it lies in (or names its folder), asks saved queries by name, and goes on with data frames:

>>> import communique
>>> kg = communique.open()
>>> twins = kg.query("twinnings")
>>> for row in twins.rows:
...     print(*row[:3])
Amur Region South Pyongan Province None
Chongjin Khabarovsk None
Moscow Pyongyang None
Nakhodka Rason None
Nampo Saint Petersburg 2005-12
Vladivostok Wonsan 2009-10-19

An unknown day is missing, never guessed, and rules nothing out. Parameters are values, not text put into the query:

>>> events = kg.query("timeline", state="state/dprk", from_="2001-01-01", to="2001-12-31").to_pandas()
>>> print(events[["date", "type"]].to_string(index=False))
                 date         type
      2001-07/2001-08      Meeting
2001-07-26/2001-08-18        Visit
           2001-08-04 TreatyAction
2001-08-04/2001-08-05        Visit
                 <NA> Construction

Every statement leads back to its words:

>>> print(kg.explain("twinning/nakhodka-rason"))  # doctest: +ELLIPSIS
Nakhodka and Rason (Twinning)
...
          “Nakhodka and Rason,” (1857–1876)
...

A State is asked about as named, as its line of continuity, or as all States of its Correlates of War code:

>>> for reading in ("named", "continuity"):
...     letters = kg.query("messages", states=reading, state="state/russian-federation", to="1991-12-24")
...     print([row[0] for row in letters.rows])
[]
['Letter of Kim Il Sung to Stalin, 1948', 'Letter of Stalin to Kim Il Sung, 1948']

The same questions can be put to what one side tells, or to what was out by a day:

>>> dprk = kg.as_told(told_by="state/dprk")
>>> [row[1] for row in dprk.query("visits").rows if row[1]]
['2000-07', '2001-08', '2002-08-20/2002-08-24']

SPARQL of one's own runs under limits, and sees all layers where it names no graph; so does rdflib over the same store:

>>> kg.sparql("ASK { GRAPH <graph/accepted> { <event/putin-visit-2000> <ontology#visitor> <person/vladimir-putin> } }")
True
>>> accepted = kg.dataset.graph("https://w3id.org/communique/graph/accepted")
>>> for row in accepted.query("SELECT ?date { <https://w3id.org/communique/event/putin-visit-2000> cmq:date ?date }"):
...     print(row.date)
2000-07-19/2000-07-20
>>> list(kg.dataset.query("ASK { <https://w3id.org/communique/event/putin-visit-2000> a cmq:Visit ; cmq:date ?date }"))
[True]
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from communique import vocabulary
from communique.accounts.ledger import Ledger, read_ledger
from communique.accounts.silences import Matrix, read_matrix
from communique.ask.answers import Answer, Graph, Solutions, Verdict, hold
from communique.ask.explain import explain
from communique.ask.explanation import Explanation
from communique.ask.known import check_known
from communique.ask.lines import StateReading, lines_here
from communique.ask.own import run_own
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.changes.comparing import compare
from communique.changes.difference import Difference
from communique.changes.version import read_version
from communique.curation.project import Project
from communique.derive.retelling import Choice, retold
from communique.findings import CannotGoOn
from communique.frames import Table, Value
from communique.graph.asking import Graphs
from communique.graph.store import base_of, open_store
from communique.matching.proposals import LEAST, Proposal, known_source, read_matcher
from communique.publish import export, outside_data
from communique.publish.bibliography import Style, written
from communique.publish.citations import references
from communique.servers.connection import Connection
from communique.servers.credentials import read_credentials
from communique.servers.served import ServedGraphs, copied

if TYPE_CHECKING:
    import rdflib

__all__ = ["KnowledgeGraph", "Table", "Value", "open"]

@dataclass(frozen=True)
class KnowledgeGraph:
    """A built project, or a dataset on a server: what can be asked of it."""

    project: Project | None
    """None for a server."""
    store: Graphs
    """The dataset in pyoxigraph, read-only; or what a server holds, which can be asked as that is."""
    choice: Choice | None = None
    """The claims from which the dataset was derived again; None for all of them, as built."""

    def as_told(
        self, told_by: str | Sequence[str] = (), published_by: str | date | None = None, without: str | Sequence[str] = ()
    ) -> "KnowledgeGraph":
        """The dataset as some tell it: what follows from these claims alone, in memory; everything can be asked of it as here.

        ``told_by`` names sources or sides (``state/dprk``, ``concept:third-party``), ``published_by`` a day by which a source is
        certainly out, ``without`` kinds of evidence to leave out (``inferred``, ``cited``). Raises ``CannotGoOn`` for an unknown
        source, day or kind, and where claims have been chosen already.
        """
        if self.choice is not None:
            raise CannotGoOn("as_told: claims have been chosen already; make the whole choice at once, on what communique.open gives")
        base = base_of(self.store)
        sources, kinds = ([words] if isinstance(words, str) else words for words in (told_by, without))
        choice = Choice.read(sources, str(published_by) if published_by else None, ",".join(kinds), base)
        return KnowledgeGraph(self.project, retold(copied(self.store), choice, vocabulary.shapes(), vocabulary.rules(), base), choice)

    def query(self, name: str, *, states: StateReading = "named", **parameters: str | int | date | Sequence[str]) -> Table:
        """The rows of a saved query that answers in rows; values are written as on the command line (``state/dprk``).

        A parameter whose name Python keeps for itself takes an underscore (``from_="2000-01-01"``). States are read as named, as their
        line of ``continuity``, or as all of their ``cow`` code; ``state-lines`` tells which these are.
        Raises ``CannotGoOn`` for an unknown query or parameter, or a value that is not of the parameter's type or unknown here.
        """
        answer = self._answer(name, parameters, states)
        if not isinstance(answer, Solutions):
            raise CannotGoOn(f"query {name}: does not answer in rows; ask for its graph")
        return Table(answer, self.store)

    def graph(
        self, name: str, *, states: StateReading = "named", **parameters: str | int | date | Sequence[str]
    ) -> "rdflib.Graph":
        """The graph that a saved query constructs, for rdflib; parameters and the reading of States are as in ``query``."""
        answer = self._answer(name, parameters, states)
        if not isinstance(answer, Graph):
            raise CannotGoOn(f"query {name}: constructs no graph; query gives its rows")
        return _graph(answer)

    def _answer(self, name: str, parameters: Mapping[str, str | int | date | Sequence[str]], states: StateReading) -> Answer:
        saved = find_query(name, (vocabulary.queries(), *((self.project.queries,) if self.project else ())))
        bindings = {
            name.removesuffix("_"): str(value) if isinstance(value, (int, date)) else value for name, value in parameters.items()
        }
        base = base_of(self.store)
        check_known(self.store, saved, bindings, base)
        return run(self.store, saved, bindings, base, lines_here(self.store, saved, states))

    def sparql(self, text: str) -> "Table | rdflib.Graph | bool":
        """The answer to SPARQL 1.1 of one's own: rows for SELECT, a graph for CONSTRUCT and DESCRIBE, a truth for ASK.

        It runs in a process of its own, under limits, with all layers but the claims' graphs as default graph.
        """
        if isinstance(self.store, ServedGraphs):
            return _as_python(hold(self.store.query_layers(text)))
        if self.project is None:
            raise CannotGoOn("sparql: as told by some is for a built dataset; ask a saved query, or open a project")
        return _as_python(run_own(self.project.root, text, choice=self.choice))

    def explain(self, iri: str) -> Explanation:
        """From an event, person, claim or conflict to the sentences it rests on; printed, it reads as text."""
        return explain(self.store, iri)

    def conflicts(
        self, about: str | None = None, kinds: Sequence[str] = (), *, near_misses: bool = True,
        state: str | Sequence[str] = (), states: StateReading = "named",
    ) -> Ledger:
        """The contradiction ledger: conflicts with both sides' witnesses, the open ones first, and what only seems to be one.

        ``about`` names what an entry is about or names, ``kinds`` are kinds such as ``date``, ``state`` is read as in ``query``
        (``communique conflicts``). Raises ``CannotGoOn`` for what is unknown here.
        """
        given = (state,) if isinstance(state, str) else state
        return read_ledger(self.store, base_of(self.store), about, kinds, near_misses=near_misses, state=given, states=states)

    def silences(self, *sources: str) -> Matrix:
        """How each source stands to each event, with recorded scope and time: of these sources, or of all (``communique silences``).

        Raises ``CannotGoOn`` for an unknown source.
        """
        base = base_of(self.store)
        check_known(self.store, find_query("silences", (vocabulary.queries(),)), {"source": sources} if sources else {}, base)
        return read_matrix(self.store, base, sources)

    def diff(self, before: str = "HEAD", after: str = ".") -> Difference:
        """What changed between two versions: revisions of git, folders, files, or ``.`` for the build at hand (``communique diff``).

        Raises ``CannotGoOn`` where there is no such version, and where claims have been chosen, of which no versions are kept.
        """
        if self.choice is not None:
            raise CannotGoOn("diff: compares whole versions, and claims have been chosen here; ask what communique.open gives")
        if self.project is None:
            raise CannotGoOn("diff: compares versions of a project; open one (communique diff takes the address of a server)")
        return compare(read_version(before, self.project), read_version(after, self.project))

    def match(self, source: str | None = None, *, least: int = LEAST, everything: bool = False) -> tuple[Proposal, ...]:
        """Which events and documents that only a source tells of may be known ones, best first; without a source, all pairs.

        Each proposal has its score and what speaks for and against (``communique match``). With ``everything`` pairs that are
        decided or ruled out are among them. Raises ``CannotGoOn`` for an unknown source.
        """
        store = copied(self.store)
        named = known_source(store, source) if source is not None else None
        return read_matcher(store).proposals(named, least=least, everything=everything)

    def cite(self, iri: str, style: Style = "text") -> str:
        """References for a claim, a source, or anything that sources tell of: plain text, BibTeX or CSL-JSON.

        Raises ``CannotGoOn`` for what is unknown here, and for another style.
        """
        return written(references(self.store, iri), style)

    def export(self, format: str, out: Path | str) -> list[Path]:  # noqa: A002 - the option's name
        """Write the dataset in one format into a folder; the paths written, the manifest's last."""
        return export(copied(self.store), format, outside_data(self.project, Path(out)) if self.project else Path(out), self.choice)

    @cached_property
    def dataset(self) -> "rdflib.Dataset":
        """An rdflib Dataset over the same store, read-only; SPARQL on it sees what ``sparql`` sees, or names graphs."""
        from communique.ask.dataset import dataset_of  # noqa: PLC0415 - only those who want rdflib wait for it

        return dataset_of(copied(self.store))


def open(  # noqa: A001 - read as communique.open
    project: Path | str | None = None, *, endpoint: str | None = None, header_file: Path | str | None = None,
    netrc_file: Path | str | None = None, seconds: float = 60,
) -> KnowledgeGraph:  # fmt: skip
    """The last good build of a project: the one at a folder or above it, by default where the program runs.

    With ``endpoint`` the dataset on a SPARQL 1.1 server; who asks stands in files, as for the command line. Raises ``CannotGoOn`` where
    there is no project, or none built, and where a server cannot be asked.
    """
    if endpoint is not None:
        headers, netrc = (Path(file) if file is not None else None for file in (header_file, netrc_file))
        return KnowledgeGraph(None, ServedGraphs(Connection(read_credentials((endpoint,), headers, netrc), seconds=seconds), endpoint))
    found = Project.find(Path(project) if project is not None else Path.cwd())
    return KnowledgeGraph(found, open_store(found))


def _as_python(answer: Answer) -> "Table | rdflib.Graph | bool":
    if isinstance(answer, Solutions):
        return Table(answer)
    if isinstance(answer, Verdict):
        return answer.value
    return _graph(answer)


def _graph(answer: Graph) -> "rdflib.Graph":
    import rdflib  # noqa: PLC0415 - only those who want rdflib wait for it

    graph = rdflib.Graph()
    content = ox.serialize(answer.triples, format=ox.RdfFormat.N_TRIPLES)
    return graph.parse(data=content or b"", format="nt")
