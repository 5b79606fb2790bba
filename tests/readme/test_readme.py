"""The README is true: each command of its console blocks runs as printed and prints what stands below it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.build import build
from communique.curation.formatting import formatted
from communique.curation.project import Project

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
YAML = re.compile(r"`(data/[\w/.-]+\.yaml)`:\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def copied(parent: Path) -> Path:
    """A copy of the repository's data, in which the commands may write, with `communique` on the path."""
    root = parent / "communique"
    shutil.copytree(ROOT / "data", root / "data")
    bin_ = parent / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "communique").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m communique "$@"\n', encoding="utf-8")
    (bin_ / "communique").chmod(0o755)
    return root


def run(command: str, folder: Path) -> str:
    """What a command prints on stdout and stderr, blanks at line ends removed; the command must end with 0."""
    environment = os.environ | {"PATH": f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "80"}
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
    return "".join(f"{line.rstrip()}\n" for line in (done.stdout + done.stderr).splitlines())


def block(text: str, folder: Path) -> str:
    """A console block with what its commands print now."""
    commands = [line.removeprefix("$ ") for line in text.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{run(command, folder)}" for command in commands)


def followed(text: str, folder: Path) -> str:
    """The README as it would be now for a reader who does in order what it says: commands run, records go to their files."""
    parts, done = [], 0
    for match in sorted([*BLOCK.finditer(text), *YAML.finditer(text)], key=re.Match.start):
        parts.append(text[done:match.start()])
        done = match.end()
        if match.re is BLOCK:
            parts.append(f"```console\n{block(match[1], folder)}```")
        else:
            parts.append(match[0])
            add(match[2], folder / match[1])
    return "".join((*parts, text[done:]))


def add(records: str, path: Path) -> None:
    """Puts records at the end of a data file, as a reader would."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") + "\n" if path.exists() else ""
    path.write_text(before + records, encoding="utf-8")


def test_console_blocks_print_what_they_show(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Every command of the README runs, each section in order in a folder of its own, and prints what the README shows."""
    sections = re.split(r"^(?=## )", README.read_text(encoding="utf-8"), flags=re.MULTILINE)
    now = "".join(followed(section, copied(tmp_path / str(number))) for number, section in enumerate(sections))
    if request.config.getoption("--rewrite-golden"):
        README.write_text(now, encoding="utf-8")
    assert BLOCK.findall(now) == BLOCK.findall(README.read_text(encoding="utf-8"))


def test_the_records_shown_are_followed_to_a_dataset_that_conforms(tmp_path: Path) -> None:
    """Each record of the README is put in a file, in the one form; each type is shown; nothing found is about them."""
    text = README.read_text(encoding="utf-8")
    shown = YAML.findall(text)
    assert len(shown) == text.count("```yaml")
    assert {"Claim", "Unclaimed", "Identity", "Ruling", "Coverage", "Gap"} == {name for _, records in shown for name in re.findall(r"^  type: (\w+)", records, re.MULTILINE)}
    assert [records for _, records in shown if formatted(records, {}) != records] == []
    fresh = copied(tmp_path)
    before = findings(fresh)
    followed(text[text.index("## Add a source"):text.index("## Reach")], fresh)
    after = findings(fresh)
    assert sorted(set(after) - set(before)) == []


def findings(folder: Path) -> list[str]:
    """What is found wrong, without the lines, which move."""
    return [f"{one.file} {one.subject} {one.code}: {one.message}" for one in build(Project(folder)).findings]


def test_there_are_commands_to_run() -> None:
    """The tour shows the commands that a newcomer needs."""
    shown = {line.split()[2] for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("$ communique ")}
    assert {"explain", "query", "validate", "export", "new"} <= shown


def test_the_python_example_runs() -> None:
    """The lines of Python run in the repository and give rows."""
    (code,) = PYTHON.findall(README.read_text(encoding="utf-8"))
    done = subprocess.run([sys.executable, "-c", code + "\nprint(len(visits) > 10, len(kg.dataset) > 1000)"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.returncode) == (["True", "True"], 0), done.stderr


def links() -> Iterator[str]:
    """The targets of relative links."""
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", README.read_text(encoding="utf-8")):
        if "://" not in target:
            yield target


def test_links_lead_somewhere() -> None:
    """Each file or folder that the README links to or names in its table exists."""
    named = {name for row in re.findall(r"^\| (.*?) \|", README.read_text(encoding="utf-8"), re.MULTILINE) for name in re.findall(r"`(\w[\w/.]*/)`", row)}
    assert [target for target in sorted({*links(), *named}) if not (ROOT / target).exists()] == []
