"""The entry point: finds the command, imports only what it needs, and turns what cannot go on into exit code 2."""

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

from communique import __version__
from communique.curation.project import Project
from communique.findings import CannotGoOn

__all__ = ["main", "run"]

COMMANDS = {
    "build": "read, verify every quote, derive, validate; write data/graph/ and say what was found",
    "validate": "SHACL, checks and quotes; findings with file and line",
    "query": "ask a saved query, or one's own",
    "conflicts": "where sources contradict each other, the words side by side, and where they only seem to",
    "silences": "how each source stands to each event: asserted, silent, could not know, out of scope",
    "explain": "from an event, person, claim or conflict to the sentences and back",
    "release": "build, and keep the names that are given: each resolves or has a tombstone from now on",
    "diff": "what changed between two states of the dataset, and why",
    "cite": "references for a claim, event, instrument, conflict or source",
    "export": "write the dataset in other formats",
    "import": "bring the rows of a table of the field in as claims, each cited, with what could not be decided",
    "publish": "load the dataset into a SPARQL 1.1 server: what changed, and which version is there",
    "match": "propose which events of a source are known already, and write down what is decided",
    "terms": "the types of the ontology, and for one of them its keys and what each takes",
    "new": "start a source, claim or entity",
    "fmt": "write data files in their one form",
    "init": "start a project in a new folder",
}

_MODULES = {"import": "importing"}
"""Modules of commands whose names no module can have."""


def main(argv: list[str]) -> int:
    """Runs one command; returns its exit code: 0 no violation, 1 violations, 2 usage or broken input."""
    parser = argparse.ArgumentParser(prog="communique", formatter_class=argparse.RawDescriptionHelpFormatter,
                                     description="A knowledge graph in which every statement can be cited.",
                                     epilog="\n".join(f"  {name:10}{what}" for name, what in COMMANDS.items()))
    parser.add_argument("--version", action="version", version=f"communique {__version__}")
    parser.add_argument("--project", metavar="DIR", type=Path, default=None, help="the project's folder (default: found from here)")
    parser.add_argument("command", nargs="?", choices=COMMANDS, metavar="COMMAND", help="one of those below; COMMAND --help says more")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    first = parser.parse_args(argv)
    if first.command is None:
        parser.print_help(sys.stderr)
        return 2
    module = import_module(f"communique.cli.{_MODULES.get(first.command, first.command)}")
    inner = argparse.ArgumentParser(prog=f"communique {first.command}", description=COMMANDS[first.command])
    inner.add_argument("--project", metavar="DIR", type=Path, default=first.project, help="the project's folder (default: found from here)")
    try:
        module.arguments(inner, first.arguments)
        args = inner.parse_args(first.arguments)
        code: int = module.run(args)
        for check in getattr(args, "at_end", ()):
            check()
    except CannotGoOn as problem:
        print(problem, file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise
    except OSError as problem:  # a folder that cannot be written, a disk that is full
        print(f"{problem.filename or 'standard output'}: {problem.strerror or problem}; make room, or name another place", file=sys.stderr)
        return 2
    return code


def project_of(args: argparse.Namespace) -> Project:
    """The project that the command is about."""
    return Project.find(args.project or Path.cwd())


def run() -> None:
    """Runs the command given on the command line and leaves with its exit code."""
    if sys.stdout is None:
        raise SystemExit(2)  # closed by the caller, and what was asked for cannot be given
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:  # 128 and the number of the signal, as shells have it
        code = 130
    except BrokenPipeError:  # the reader of the pipe has seen enough
        _forget_output()
        code = 0
    except OSError as problem:
        _forget_output()
        print(f"standard output: {problem.strerror}; make room, or name another place", file=sys.stderr)
        code = 2
    raise SystemExit(code)


def _forget_output() -> None:
    """What is still to be written goes nowhere, so that Python's own farewell does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
