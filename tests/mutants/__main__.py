"""Spoils one fact at a time, prints the share that is caught, and keeps it beside the list of mutants."""

import argparse
import sys
from pathlib import Path

from communique.curation.project import Project

from .drawing import EACH, drawn, enumerated
from .judging import Verdict, judged
from .material import Material, Mutant
from .report import README, RESULTS, figure, put_into, rows, stored, written


def main() -> None:
    """The program."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--each", type=int, default=EACH, metavar="N", help="mutants of each kind (default %(default)s)")
    parser.add_argument("--print-only", action="store_true", help="leave README.md and results.tsv as they are")
    parser.add_argument("--survivors", action="store_true", help="try again only what survived last, after a check was added")
    options = parser.parse_args()
    root = Project.find(Path(__file__).parent).root
    kinds = enumerated(Material.of(root))
    before = {row.key: row for row in stored()} if options.survivors else {}
    mutants = list(drawn(kinds, options.each)) if not before else [
        mutant for found in kinds.values() for mutant in found if mutant.key in before and before[mutant.key].outcome == "survived"]
    sys.stderr.write(f"{len(mutants)} of {sum(map(len, kinds.values()))} possible mutants of {len(kinds)} kinds\n")

    def tell(number: int, mutant: Mutant, verdict: Verdict) -> None:
        if verdict.caught not in ("violation", "warning"):
            sys.stderr.write(f"{number}/{len(mutants)} survived: {' | '.join(mutant.key)}\n")

    tried = rows(mutants, judged(root, mutants, workers=2, tell=tell))
    results = list((before | {row.key: row for row in tried}).values())
    if not options.print_only:
        RESULTS.write_text(written(results), encoding="utf-8")
    text = figure(results)
    sys.stdout.write(text)
    if not options.print_only:
        README.write_text(put_into(README.read_text(encoding="utf-8"), text), encoding="utf-8")


if __name__ == "__main__":
    main()
