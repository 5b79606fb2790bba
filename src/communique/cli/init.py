"""``communique init``."""

import argparse
from pathlib import Path

from communique.curation.scaffold import init_project
from communique.iris import BASE


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder that is new or empty")
    parser.add_argument("--title", default="Relations of two states", help="of the dataset")
    parser.add_argument("--base", default=BASE, metavar="IRI", help=f"under which ids become IRIs (default: {BASE})")


def run(args: argparse.Namespace) -> int:
    """Starts the project and says what to do next."""
    init_project(args.folder, args.title, args.base if args.base.endswith("/") else args.base + "/")
    print(f"{args.folder}: a project that builds. Next:")
    print("  edit data/dataset.yaml")
    print("  communique new entity state/… --type State --label en=…")
    print("  communique new source NAME --text FILE --title … --publisher … --published …")
    print("  communique build")
    return 0
