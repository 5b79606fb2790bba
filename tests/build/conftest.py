"""A copy of the invented dataset to spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.curation.project import Project

INVENTED = Path(__file__).parents[1] / "invented"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the invented dataset in a folder whose name has blanks and letters of three scripts."""
    root = tmp_path / "a проект 자료"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    return Project(root)


@pytest.fixture
def spoil(project: Project) -> Callable[[str, str, str], None]:
    """Replaces words that occur in a file of the copy, the first time they stand there."""

    def replace(name: str, old: str, new: str) -> None:
        path = project.data / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
