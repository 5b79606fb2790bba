"""The formats there are: those of this package, found by their modules, and those that others add by entry points.

A module of this package names its importers in ``IMPORTERS``. An entry point of the group ``communique.importers`` holds an
importer or a class that makes one without arguments.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

import communique.imports
from communique.curation.choices import advice
from communique.findings import CannotGoOn
from communique.imports.protocol import Importer

__all__ = ["GROUP", "find_importer", "importers"]

GROUP = "communique.importers"


def importers() -> Mapping[str, Importer]:
    """Every importer under its name, sorted; one of this package stands before one of the same name from elsewhere."""
    found: dict[str, Importer] = {}
    for importer in (*_ours(), *_theirs()):
        found.setdefault(importer.name, importer)
    return dict(sorted(found.items()))


def find_importer(name: str) -> Importer:
    """The importer of a name; raises ``CannotGoOn`` naming the nearest where there is none."""
    known = importers()
    if name not in known:
        raise CannotGoOn(f"{name}: is no format; {advice(name, known, otherwise='communique import --list names them')}")
    return known[name]


def _ours() -> Iterator[Importer]:
    for module in sorted(one.name for one in iter_modules(communique.imports.__path__)):
        yield from getattr(import_module(f"{communique.imports.__name__}.{module}"), "IMPORTERS", ())


def _theirs() -> Iterator[Importer]:
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        try:
            made = entry.load()
        except (ImportError, AttributeError) as problem:
            raise CannotGoOn(f"entry point {entry.name} of {GROUP}: {problem}; install what it names, or take it out") from problem
        yield made() if isinstance(made, type) else made
