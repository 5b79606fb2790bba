"""The README is true: each command of its console blocks runs as printed and prints what stands below it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's data, in which the commands may write, with `communique` on the path."""
    root = tmp_path_factory.mktemp("readme") / "communique"
    shutil.copytree(ROOT / "data", root / "data")
    bin_ = root.parent / "bin"
    bin_.mkdir()
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


def test_console_blocks_print_what_they_show(copy: Path, request: pytest.FixtureRequest) -> None:
    """Every command of the README runs in order in one folder and prints what the README shows."""
    text = README.read_text(encoding="utf-8")
    now = BLOCK.sub(lambda match: f"```console\n{block(match[1], copy)}```", text)
    if request.config.getoption("--rewrite-golden"):
        README.write_text(now, encoding="utf-8")
    assert BLOCK.findall(now) == BLOCK.findall(README.read_text(encoding="utf-8"))


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
