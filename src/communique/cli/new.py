"""``communique new``: a source, a claim, an entity."""

import argparse
import secrets
from pathlib import Path

from communique.cli.main import project_of
from communique.curation.choices import permitted
from communique.curation.records import Curated, read_project
from communique.curation.scaffold import THIRD_PARTY, new_claim, new_entity, new_source
from communique.evidence.gate import read_texts
from communique.evidence.passages import Quote
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
    source.add_argument("--side", default=THIRD_PARTY, metavar="STATE", help="state/… whose account it is (default: third party)")
    source.add_argument("--standing", choices=("read", "common-reference"), default="read",
                        help="read: a copy was consulted; common-reference: known from works of reference, to be confirmed (default: read)")
    source.add_argument("--kind", choices=permitted("Source", "kind"), help="as what it speaks: a treaty text, an official, an agency …")
    source.add_argument("--address", help="where it was found")
    claim = kinds.add_parser("claim", help="a claim with a fresh id",
                             epilog="communique terms lists what can be stated; communique terms TYPE the keys of a type")
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
        facts = {key: getattr(args, key) for key in ("title", "publisher", "published", "language", "side", "standing", "kind", "address")}
        path = new_source(curated, args.name, args.text, {key: value for key, value in facts.items() if value is not None})
        print(f"source/{args.name} stands in {project.relative(path)}")
        print(f"next: communique new claim source/{args.name} --{'quote' if args.text else 'gist'} '…'")
    elif args.what == "claim":
        evidence = {"gist": args.gist} if args.quote is None else {"quote": args.quote}
        _check_quote(curated, args.source, args.quote)
        identifier, path, line = new_claim(curated, args.source, evidence, secrets.choice)
        print(f"{identifier} stands at {project.relative(path)}:{line}")
        print("next: fill in mentions and states there, then communique build")
    else:
        labels = dict(_label(text) for text in args.label)
        path, line = new_entity(curated, args.id, args.type, labels)
        print(f"{args.id} stands at {project.relative(path)}:{line}")
        print("next: communique fmt, then use the id in a claim")
    return 0


def _check_quote(curated: Curated, source: str, quote: str | None) -> None:
    """Refuses a quote that is not, or not once, in the stored text of its source."""
    if quote is None or source not in curated.by_id:
        return
    texts, _ = read_texts(curated)
    if source not in texts:
        raise CannotGoOn(f"{source}: has no stored text that could be quoted; say with --gist what the page says, or store its text")
    times = len(texts[source].find(Quote(quote, "", "", 0)))
    if times != 1:
        stands = f"stands {times} times" if times else "is not"
        remedy = "give more of the words around it" if times else "copy it from there"
        raise CannotGoOn(f"--quote: {stands} in data/sources/{curated.by_id[source].tree.text('textFile')}; {remedy}")


def _label(text: str) -> tuple[str, str]:
    language, equals, name = text.partition("=")
    if not equals or not name.strip():
        raise CannotGoOn(f"--label {text}: has no language; write for example en=…")
    return language, name.strip()
