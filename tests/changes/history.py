"""A history to compare: states of the invented dataset, each built and kept as a commit."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from communique.build import build, release
from communique.curation.project import Project

__all__ = ["INVENTED", "RULING", "commit", "git", "rewritten", "without"]

INVENTED = Path(__file__).parents[1] / "invented"

RULING = """- id: ruling/r1111
  type: Ruling
  reason: The king was back before July.
  ofSubject: event/odo-trip-2004
  property: date
  prefers: claim/va777
  over: claim/kb444
"""


def git(project: Project, *words: str) -> str:
    """What git says in the project's folder."""
    identity = ["-c", "user.name=A Curator", "-c", "user.email=curator@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", "-C", str(project.root), *identity, *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(project: Project, tag: str) -> None:
    """Builds the project and keeps it in git under a tag."""
    built = build(project)
    assert built.store is not None, [str(finding) for finding in built.findings]
    release(project, built.store, built.read.curated.base)
    if not (project.root / ".git").is_dir():
        git(project, "init", "--quiet")
    git(project, "add", "--all", "--force", "data")
    git(project, "commit", "--quiet", "--message", tag)
    git(project, "tag", tag)


def rewritten(project: Project, name: str, change: Callable[[str], str]) -> None:
    """Changes a data file; the change must change something."""
    path = project.data / name
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    assert change(text) != text
    path.write_text(change(text), encoding="utf-8")


def without(text: str, name: str) -> str:
    """The text of a file without the record of that name."""
    return "\n\n".join(block for block in text.rstrip("\n").split("\n\n") if not block.startswith(f"- id: {name}\n")) + "\n"
