"""A saved query from the shell loads only what it needs."""

import subprocess
import sys

from communique.curation.project import Project
from communique.vocabulary import queries

HEAVY = ["SPARQLWrapper", "urllib3", "networkx", "pandas", "pyarrow", "pyld", "pyshacl", "rdflib"]

ASK = """
import sys
from pathlib import Path
from communique.ask.running import run
from communique.ask.saved import find_query
from communique.ask.writing import write_result
from communique.curation.project import Project
from communique.graph.store import open_store
project, folder = map(Path, sys.argv[1:])
answer = run(open_store(Project(project)), find_query("timeline", [folder]), {})
write_result(answer, "table", sys.stderr)
print([name for name in %r if name in sys.modules])
"""


def test_nothing_heavy_is_loaded(project: Project) -> None:
    """A saved query runs without rdflib or anything else that is slow to load."""
    command = [sys.executable, "-c", ASK % HEAVY, str(project.root), str(queries())]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert done.stderr.endswith("(14 rows)\n")
