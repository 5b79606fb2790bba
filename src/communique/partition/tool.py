"""What the tool itself brings to a build: where any of it has changed, nothing kept can be used."""

import hashlib
from functools import cache
from pathlib import Path

import pyoxigraph as ox

import communique
from communique.vocabulary import ontology, queries

__all__ = ["tool_digest"]


@cache
def tool_digest() -> str:
    """The digest of the tool's code, its ontology, rules and checks, and of the store's version."""
    package = Path(communique.__file__).parent
    total = hashlib.blake2b(ox.__version__.encode(), digest_size=16)
    for folder, pattern in ((package, "**/*.py"), (ontology(), "*"), (queries(), "**/*.rq")):
        for path in sorted(folder.glob(pattern)):
            if path.is_file():
                total.update(f"{path.relative_to(folder).as_posix()}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()
