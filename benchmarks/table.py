"""The table of results: kept as ``benchmarks/results.json`` and shown in ``benchmarks/README.md`` between two marks."""

import json
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure, Result

__all__ = ["keep", "table"]

HERE = Path(__file__).parent
RESULTS, README = HERE / "results.json", HERE / "README.md"
BEGIN, END = "<!-- table: python -m benchmarks --write -->", "<!-- end of the table -->"


def table(results: list[Result]) -> str:
    """The rows in Markdown."""
    lines = ["| work | claims | quads | seconds | MiB | against | seconds | MiB | ratio | asked for | met |",
             "|---|---:|---:|---:|---:|---|---:|---:|---:|---|---|"]
    for one in results:
        asked = f"at most {one.most:g} × its time" if one.most else f"at least {one.least:g} × faster"
        ratio = f"{one.ratio:.2g} ×" if one.ratio < 10 else f"{one.ratio:,.0f} ×"
        note = f" ({one.remark})" if one.remark else ""
        lines.append(f"| {one.work} | {one.claims:,} | {one.quads:,} | {_figure(one.ours)} | {one.peer}{note} | {_figure(one.theirs)} "
                     f"| {ratio} | {asked} | {'yes' if one.holds else 'no'} |")
    return "\n".join(lines) + "\n"


def _figure(figure: Figure) -> str:
    seconds = f"{figure.seconds:,.0f}" if figure.seconds >= 100 else f"{figure.seconds:.3g}"
    return f"{seconds} | {figure.mebibytes:,}"


def keep(results: list[Result], machine: str) -> None:
    """Puts the rows in the place of those of the same work, size and peer, and writes the table anew."""
    kept: list[dict[str, Any]] = json.loads(RESULTS.read_text(encoding="utf-8"))["rows"] if RESULTS.exists() else []
    rows = {_key(row): row for row in kept} | {_key(one.record()): one.record() for one in results}
    ordered = [rows[key] for key in sorted(rows)]
    RESULTS.write_text(json.dumps({"machine": machine, "rows": ordered}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shown = [Result(**row | {"ours": Figure(**row["ours"]), "theirs": Figure(**row["theirs"])}) for row in ordered]
    text = README.read_text(encoding="utf-8")
    before, after = text.partition(BEGIN)[0], text.partition(END)[2]
    README.write_text(f"{before}{BEGIN}\nMeasured on {machine}.\n\n{table(shown)}{END}{after}", encoding="utf-8")


def _key(row: dict[str, Any]) -> tuple[str, str, int]:
    return row["work"], row["peer"], row["claims"]
