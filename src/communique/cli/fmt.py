"""``communique fmt``."""

import argparse
import sys

from communique.cli.main import project_of
from communique.curation.formatting import formatted, stray_comments
from communique.curation.lineforms import format_lines, in_form
from communique.curation.records import read_project
from communique.evidence.gate import quote_positions
from communique.findings import Finding


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is not in form")


def run(args: argparse.Namespace) -> int:
    """Writes every data file in its one form, or says which are not."""
    project = project_of(args)
    positions = quote_positions(read_project(project))
    code = 0
    for path in project.yaml_files():
        before, name = path.read_bytes(), project.relative(path)
        text = path.read_text(encoding="utf-8-sig")
        lost = [Finding(name, line, "", "comment", "a comment would be lost", "write it as note:, or right above a record")
                for line in stray_comments(text)]
        for finding in lost:
            print(finding, file=sys.stderr)
        after = formatted(text, positions).encode()
        if lost or (args.check and after != before):
            code = 1
        if after == before or lost:
            continue
        _tell(name, check=args.check)
        if not args.check:
            beside = path.with_suffix(".yaml.new")
            beside.write_bytes(after)
            beside.replace(path)
    for path in project.bulk_files():
        if not in_form(path):
            code = max(code, int(args.check))
            _tell(project.relative(path), check=args.check)
            if not args.check:
                format_lines(path)
    return code


def _tell(name: str, *, check: bool) -> None:
    print(f"{name}: {'is not in form; run communique fmt' if check else 'written'}", file=sys.stderr)
