"""As told by some, as known on a day: the options by which commands choose claims, and the store that follows from the chosen.

A command adds the options with ``add_telling`` and reads whatever it answers from what ``store_as_told`` gives. ``built_store`` opens the
last build, and says on stderr where the data have gone on since.
"""

import argparse
import sys
from typing import TYPE_CHECKING

import pyoxigraph as ox

from communique.curation.project import Project
from communique.graph.asking import Graphs
from communique.graph.currency import unpublished
from communique.graph.store import open_store
from communique.vocabulary import rules, shapes

if TYPE_CHECKING:
    from communique.derive.retelling import Choice

__all__ = ["TELLING", "add_telling", "built_store", "choice_of", "store_as_told", "tell_unpublished"]

TELLING = ("--told-by", "--published-by", "--without")
"""The options; each takes a value."""


def built_store(project: Project) -> ox.Store:
    """The last good build; on stderr it is said where it is not of the data as they stand."""
    store = open_store(project)
    tell_unpublished(project)
    return store


def tell_unpublished(project: Project) -> None:
    """Says on stderr, in one line, why an answer is not of the data as they stand; nothing where it is."""
    if why := unpublished(project):
        print(why, file=sys.stderr, flush=True)


def add_telling(parser: argparse.ArgumentParser) -> None:
    """Adds the options that choose claims."""
    group = parser.add_argument_group("as told by some", "the accepted layer is derived again from the claims that are left")
    group.add_argument("--told-by", action="append", default=[], metavar="IRI",
                       help="a source, or a side: state/… or concept:third-party; may be repeated")
    group.add_argument("--published-by", metavar="DAY", help="only sources certainly published by this day (YYYY-MM-DD)")
    group.add_argument("--without", metavar="KINDS", help="leave out claims that are inferred, cited, or both: inferred,cited")


def choice_of(args: argparse.Namespace, base: str) -> "Choice | None":
    """The choice that the options make, or None where they leave all claims; raises ``CannotGoOn`` for what is none."""
    if not (args.told_by or args.published_by or args.without):
        return None
    from communique.derive.retelling import Choice  # noqa: PLC0415 - the rules take time to load

    return Choice.read(args.told_by, args.published_by, args.without, base)


def store_as_told(args: argparse.Namespace, store: Graphs, base: str) -> Graphs:
    """What is asked itself, or what follows from the claims that the options leave, in a store in memory.

    A server cannot derive: all that it holds is copied for that.
    """
    choice = choice_of(args, base)
    if choice is None:
        return store
    from communique.derive.retelling import retold  # noqa: PLC0415 - likewise
    from communique.servers.served import copied  # noqa: PLC0415 - likewise

    return retold(copied(store), choice, shapes(), rules(), base)
