"""A copy of the invented dataset to change, and to keep in git."""

import shutil
from pathlib import Path

import pytest

from communique.curation.project import Project

INVENTED = Path(__file__).parents[1] / "invented"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the invented dataset."""
    root = tmp_path / "project"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    return Project(root)
