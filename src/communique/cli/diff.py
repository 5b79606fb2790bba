"""``communique diff``."""

import argparse
import json
import sys

from communique.changes.comparing import compare
from communique.changes.layout import lay_out
from communique.changes.version import Version, read_version, version_of
from communique.cli.asking import add_connecting, served_at
from communique.cli.main import project_of
from communique.curation.project import Project


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    what = "a revision of git (its data/graph/dataset.trig), a folder of a project, release or export, a dataset.trig, or a server's URL"
    parser.add_argument("before", nargs="?", default="HEAD", metavar="A", help=f"{what} (default: HEAD)")
    parser.add_argument("after", nargs="?", default=".", metavar="B", help="the same; '.' or nothing for the build at hand")
    add_connecting(parser.add_argument_group("for a version on a server"))
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Writes on stdout what changed from A to B; differences are results and no failure."""
    project = project_of(args)
    difference = compare(*(_version(args, name, project) for name in (args.before, args.after)))
    if args.format == "json":
        json.dump(difference.as_json(), sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        sys.stdout.write(lay_out(difference, markdown=args.format == "markdown"))
    return 0


def _version(args: argparse.Namespace, name: str, project: Project) -> Version:
    return version_of(name, served_at(args, name).copy()) if name.startswith(("http://", "https://")) else read_version(name, project)
