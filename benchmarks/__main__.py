"""``python -m benchmarks [ROW …] [--claims N …] [--write]``: measures rows of the table and prints them.

Without rows and sizes: all rows at a size that together take about ten minutes. ``--claims 100000`` and ``1000000`` are the long ones.
"""

import argparse
import tempfile
from pathlib import Path

from benchmarks.measure import Result, machine
from benchmarks.rows import ROWS
from benchmarks.table import keep, table
from benchmarks.workspace import Workspace

QUICK = 10_000
"""Claims of a run that takes about ten minutes."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.split("\n")[2])
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"of {', '.join(ROWS)} (default: all)")
    parser.add_argument("--claims", type=int, action="append", metavar="N", help=f"size; several are possible (default: {QUICK})")
    parser.add_argument("--write", action="store_true", help="keep the results in benchmarks/README.md")
    parser.add_argument("--work", type=Path, metavar="DIR", help="where projects are generated and built (default: a temporary folder)")
    parser.add_argument("--seed", type=int, default=1, help="of the generated projects (default: 1)")
    args = parser.parse_args()
    if unknown := sorted(set(args.rows) - set(ROWS)):
        parser.error(f"no row {', '.join(unknown)}; there are {', '.join(ROWS)}")
    with tempfile.TemporaryDirectory(prefix="communique-benchmarks-") as temporary:
        folder: Path = args.work or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        space = Workspace(folder.resolve(), args.seed)
        results: list[Result] = []
        for claims in args.claims or [QUICK]:
            for name in args.rows or ROWS:
                for result in ROWS[name](space, claims):
                    print(table([result]).splitlines()[-1], flush=True)
                    results.append(result)
                    if args.write:
                        keep([result], machine())
    print(f"\n{machine()}\n\n{table(results)}")


if __name__ == "__main__":
    main()
