"""What an import did, in words: the count of rows, what was made, how names were matched, what could not be decided."""

from collections import Counter
from collections.abc import Iterable, Iterator

from communique.imports.running import Imported
from communique.matching.register import Match

__all__ = ["lay_out"]

_SHOWN = 20


def lay_out(done: Imported) -> str:
    """The report as text."""
    lines = [
        f"{done.importer} → {done.source}",
        f"rows         {done.rows} in = {done.claimed} claimed + {done.refused} refused",
        f"claims       {done.claims}",
        "entities     " + (", ".join(f"{number} {kind}" for kind, number in done.entities.items()) or "none"),
        *_matches(done.decisions),
        "findings     " + (", ".join(f"{number} {kind}" for kind, number in done.kinds.items()) or "none"),
        *_some(f"  {finding}" for finding in done.findings),
        *(f"written      {name}" for name in done.written),
    ]
    return "\n".join(lines) + "\n"


def _matches(decisions: tuple[Match, ...]) -> Iterator[str]:
    distinct = {(match.kind, match.form, match.id): match for match in decisions}
    new = Counter(match.kind for match in {match.id: match for match in decisions if match.is_new}.values())
    ordered = sorted(distinct.values(), key=lambda match: (match.kind, match.id, match.form))
    merged = [match for match in ordered if not match.is_new and match.why]
    doubtful = [match for match in ordered if match.doubtful]
    yield "new          " + (", ".join(f"{number} {kind}" for kind, number in sorted(new.items())) or "none")
    yield f"matched      {len(merged)} forms with entities known already or named before"
    yield from _some(f"  {match.form} → {match.id}: {', '.join(match.why)}" for match in merged)
    yield f"in doubt     {len(doubtful)} forms"
    yield from _some(f"  {match.form} → {match.id}, perhaps {', '.join(match.doubtful)}: {', '.join(match.against)}" for match in doubtful)


def _some(lines: Iterable[str]) -> Iterator[str]:
    """The first lines, and how many more there are; ``--format json`` has all."""
    every = list(lines)
    yield from every[:_SHOWN]
    if len(every) > _SHOWN:
        yield f"  … and {len(every) - _SHOWN} more; --format json tells all"
