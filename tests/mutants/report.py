"""The figure: how many mutants of each kind are caught and by what, and each survivor with the reason why."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .judging import Verdict
from .material import Mutant
from .reasons import reason

HERE = Path(__file__).parent
RESULTS = HERE / "results.tsv"
README = HERE / "README.md"
_BEGIN, _END = "<!-- figure -->\n", "<!-- end of figure -->\n"
_COLUMNS = ("kind", "file", "record", "change", "caught", "by", "graph", "answer")


@dataclass(frozen=True, slots=True)
class Row:
    """A mutant with its verdict, as stored."""

    key: tuple[str, str, str, str]
    verdict: Verdict

    @property
    def outcome(self) -> str:
        """``violation``, ``warning`` or ``survived``."""
        return self.verdict.caught if self.verdict.caught in ("violation", "warning") else "survived"


def rows(mutants: Iterable[Mutant], verdicts: Iterable[Verdict]) -> list[Row]:
    """The mutants with their verdicts."""
    return [Row(mutant.key, verdict) for mutant, verdict in zip(mutants, verdicts, strict=True)]


def written(results: Iterable[Row]) -> str:
    """The rows as tab-separated values, a line each."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in results:
        verdict = row.verdict
        writer.writerow([*row.key, verdict.caught, " ".join(verdict.codes), "differs" if verdict.graph else "", verdict.answer])
    return out.getvalue()


def stored() -> list[Row]:
    """The rows as last written."""
    with RESULTS.open(encoding="utf-8", newline="") as file:
        return [Row((cells["kind"], cells["file"], cells["record"], cells["change"]),
                    Verdict(cells["caught"], tuple(cells["by"].split()), bool(cells["graph"]), cells["answer"]))
                for cells in csv.DictReader(file, delimiter="\t")]


def share(results: Sequence[Row]) -> float:
    """The share of mutants that a violation or a warning tells of."""
    return sum(row.outcome != "survived" for row in results) / len(results)


def figure(results: Sequence[Row]) -> str:
    """The figure, the table by kind and the survivors, in Markdown."""
    survivors = [row for row in results if row.outcome == "survived"]
    counts = Counter(row.outcome for row in results)
    lines = [
        (f"**{share(results):.1%} of {len(results)} mutants are caught**: {counts['violation']} by a violation, {counts['warning']} "
        f"by a warning only; {counts['survived']} survive. An information speaks of "
        f"{sum(row.verdict.caught == 'info' for row in survivors)} of the survivors, a conflict between sources for the most part."),
        "",
        (f"Counted apart: `data/graph` differs for {sum(row.verdict.graph for row in survivors)} of the {len(survivors)} survivors, and the "
        f"answer to a saved query, which `tests/ask/golden` holds, for {sum(bool(row.verdict.answer) for row in survivors)}."),
        "",
        "| kind | mutants | violation | warning only | survived |",
        "|---|--:|--:|--:|--:|",
        *_by_kind(results),
        f"| **all** | **{len(results)}** | **{counts['violation']}** | **{counts['warning']}** | **{counts['survived']}** |",
        "",
        "## Survivors",
        "",
        *_told(survivors),
    ]
    return "\n".join(lines) + "\n"


def _by_kind(results: Sequence[Row]) -> Iterator[str]:
    for kind in dict.fromkeys(row.key[0] for row in results):
        counts = Counter(row.outcome for row in results if row.key[0] == kind)
        yield f"| {kind} | {counts.total()} | {counts['violation']} | {counts['warning']} | {counts['survived']} |"


def _told(survivors: Sequence[Row]) -> Iterator[str]:
    reasons = dict.fromkeys(reason(row.key) for row in survivors)
    for why in reasons:
        yield f"{why}"
        yield ""
        for row in survivors:
            if reason(row.key) == why:
                kind, file, record, change = row.key
                noticed = " (an information speaks of it)" if row.verdict.caught == "info" else ""
                yield f"- {kind}: `{file}`{f' `{record}`' if record else ''}: {change}{noticed}"
        yield ""


def put_into(readme: str, text: str) -> str:
    """The README with the figure in its place."""
    before, _, rest = readme.partition(_BEGIN)
    return before + _BEGIN + text + _END + rest.partition(_END)[2]


def taken_from(readme: str) -> str:
    """The figure that a README holds."""
    return readme.partition(_BEGIN)[2].partition(_END)[0]
