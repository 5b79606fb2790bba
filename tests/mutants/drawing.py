"""All mutants there can be, and the few of each kind that are tried: drawn by a fixed order, from both texts and the cited."""

from collections.abc import Iterator
from itertools import chain, zip_longest

from . import bookkeeping, dates, references, wording
from .material import Material, Mutant

EACH = 6
"""How many mutants of a kind are tried."""


def enumerated(material: Material) -> dict[str, list[Mutant]]:
    """Every mutant, by kind, each once."""
    kinds: dict[str, dict[tuple[str, str, str, str], Mutant]] = {}
    for module in (dates, references, wording, bookkeeping):
        for spoil in module.KINDS:
            for mutant in spoil(material):
                kinds.setdefault(mutant.kind, {}).setdefault(mutant.key, mutant)
    return {kind: sorted(found.values(), key=lambda mutant: mutant.order) for kind, found in kinds.items()}


def drawn(kinds: dict[str, list[Mutant]], each: int = EACH) -> Iterator[Mutant]:
    """The first mutants of each kind, taken in turn from the claims on each stored text and from all else."""
    for mutants in kinds.values():
        strata: dict[str, list[Mutant]] = {}
        for mutant in mutants:
            strata.setdefault(mutant.stratum, []).append(mutant)
        ordered = chain.from_iterable(zip_longest(*(strata[name] for name in sorted(strata))))
        yield from [mutant for mutant in ordered if mutant is not None][:each]
