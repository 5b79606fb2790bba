"""``communique terms``."""

import argparse

from communique.curation.choices import advice
from communique.curation.speech import Key, keys_said, types_said
from communique.findings import CannotGoOn


def arguments(parser: argparse.ArgumentParser, _words: list[str]) -> None:
    """Adds the options of the command."""
    parser.add_argument("type", nargs="?", help="a type such as Visit, whose keys are listed; without it the types are")


def run(args: argparse.Namespace) -> int:
    """Writes the types, or the keys of one, on stdout."""
    known = dict(types_said())
    if args.type is None:
        width = max(map(len, known))
        for name, meaning in known.items():
            print(f"{name:{width}}  {meaning}".rstrip())
        return 0
    if args.type not in known:
        raise CannotGoOn(f"{args.type}: is no type; {advice(args.type, known, otherwise='communique terms lists them')}")
    print(f"{args.type}: {known[args.type]}")
    for key in keys_said(args.type):
        print(f"\n  {key.name}{_often(key)}")
        for line in filter(None, (key.meaning, key.takes)):
            print(f"    {line}")
    return 0


def _often(key: Key) -> str:
    once = "one" if key.is_required else "one at most"
    words = [word for word, holds in (("required", key.is_required), (once, key.is_single)) if holds]
    return f" ({', '.join(words)})" if words else ""
