"""``communique import``."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from communique.cli.main import project_of
from communique.findings import CannotGoOn
from communique.imports.formats import find_importer, importers
from communique.imports.protocol import Importer
from communique.imports.report import lay_out
from communique.imports.running import run_import
from communique.imports.tables.interpreting import TableImporter
from communique.imports.tables.loading import read_mapping

TABLE = "table"
"""The name of the format that a mapping describes."""


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("name", nargs="?", metavar="FORMAT", help="one of those that --list names")
    parser.add_argument("path", nargs="?", metavar="PATH", type=Path, help="the file or folder of the publication")
    parser.add_argument("--mapping", metavar="MAP.yaml", type=Path, default=None,
                        help="for the format table: how its rows become claims")
    parser.add_argument("--list", action="store_true", help="name the formats")
    parser.add_argument("--dry-run", action="store_true", help="write nothing; say what would be made")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="of the report (default: text)")


def run(args: argparse.Namespace) -> int:
    """Imports the rows and reports on stdout; exit code 1 where rows were refused."""
    if args.list:
        known = importers()
        width = max(map(len, known), default=0)
        for name, importer in known.items():
            print(f"{name:{width}}  {importer.title}")
        print(f"{TABLE:{width}}  any table in CSV, TSV or Parquet, with --mapping")
        return 0
    if args.name is None or args.path is None:
        raise CannotGoOn("import: needs FORMAT and PATH; communique import --list names the formats")
    done = run_import(project_of(args), _importer(args.name, args.mapping), args.path, dry_run=args.dry_run)
    if args.format == "json":
        json.dump(asdict(done), sys.stdout, ensure_ascii=False, indent=2, default=_plain)
        print()
    else:
        sys.stdout.write(lay_out(done))
        print("nothing is written (--dry-run)" if args.dry_run else "next: communique build")
    return 1 if done.refused else 0


def _importer(name: str, mapping: Path | None) -> Importer:
    if (name == TABLE) != (mapping is not None):
        raise CannotGoOn("import: a mapping and the format table go together; write communique import table PATH --mapping MAP.yaml")
    return TableImporter(read_mapping(mapping)) if mapping else find_importer(name)


def _plain(value: Any) -> Any:
    return dict(value)
