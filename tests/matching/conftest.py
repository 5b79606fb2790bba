"""A world for each test."""

import shutil
from pathlib import Path

import pytest
from matchworld import INVENTED, World

from communique.curation.project import Project


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A copy of the invented dataset."""
    root = tmp_path / "project"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    return World(Project(root))
