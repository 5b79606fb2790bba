"""``communique new``: a source, a claim, an entity."""

import argparse
import secrets
from pathlib import Path

from communique.cli.main import project_of
from communique.curation.records import read_project
from communique.curation.scaffold import new_claim, new_entity, new_source
from communique.findings import CannotGoOn


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds one parser for each thing that can be started."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="source|claim|entity")
    source = kinds.add_parser("source", help="a source, with its text or without")
    source.add_argument("name", help="its short name: letters, digits, hyphens; the id is source/NAME")
    source.add_argument("--text", type=Path, metavar="FILE", help="the text as received (UTF-8); without it evidence is cited")
    source.add_argument("--title", required=True)
    source.add_argument("--publisher", required=True)
    source.add_argument("--published", required=True, metavar="EDTF", help="for example 2012-09, 2012~ or 2021-10-12")
    source.add_argument("--language", default="en", help="of the text (default: en)")
    source.add_argument("--side", default="concept:third-party", metavar="STATE", help="state/… whose account it is (default: third party)")
    source.add_argument("--address", help="where it was found")
    claim = kinds.add_parser("claim", help="a claim with a fresh id")
    claim.add_argument("source", help="source/NAME")
    words = claim.add_mutually_exclusive_group(required=True)
    words.add_argument("--quote", help="the words, as they stand in the stored text")
    words.add_argument("--gist", help="what the page says, in your own words, where no text is stored")
    entity = kinds.add_parser("entity", help="a person, event, place … with its names")
    entity.add_argument("id", help="for example person/kim-il-sung or event/summit-2019")
    entity.add_argument("--type", required=True, help="for example Person, Visit, Meeting, Instrument")
    entity.add_argument("--label", action="append", required=True, metavar="LANG=NAME", help="may be repeated: --label en=… --label ru=…")


def run(args: argparse.Namespace) -> int:
    """Starts the thing and says where it stands and what to do next."""
    project = project_of(args)
    curated = read_project(project)
    if args.what == "source":
        facts = {key: getattr(args, key) for key in ("title", "publisher", "published", "language", "side", "address")}
        path = new_source(curated, args.name, args.text, {key: value for key, value in facts.items() if value})
        print(f"source/{args.name} stands in {project.relative(path)}")
        print(f"next: communique new claim source/{args.name} --{'quote' if args.text else 'gist'} '…'")
    elif args.what == "claim":
        evidence = {"quote": args.quote} if args.quote else {"gist": args.gist}
        identifier, path, line = new_claim(curated, args.source, evidence, secrets.choice)
        print(f"{identifier} stands at {project.relative(path)}:{line}")
        print("next: fill in mentions and states there, then communique build")
    else:
        labels = dict(_label(text) for text in args.label)
        path, line = new_entity(curated, args.id, args.type, labels)
        print(f"{args.id} stands at {project.relative(path)}:{line}")
        print("next: communique fmt, then use the id in a claim")
    return 0


def _label(text: str) -> tuple[str, str]:
    language, equals, name = text.partition("=")
    if not equals or not name.strip():
        raise CannotGoOn(f"--label {text}: has no language; write for example en=…")
    return language, name.strip()
