"""The cached store: made when needed, never believed when broken, and never in the way."""

import shutil
from pathlib import Path

import pytest

from communique.build import build, release
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.graph.store import DATASET, open_store

INVENTED = Path(__file__).parents[1] / "invented"


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built copy of the invented dataset, without a cache."""
    root = tmp_path_factory.mktemp("store") / "two states"
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    project = Project(root)
    built = build(project)
    assert built.store is not None
    release(project, built.store, built.read.curated.base)
    return root


@pytest.fixture
def project(released: Path, tmp_path: Path) -> Project:
    """A copy of it to break."""
    shutil.copytree(released, tmp_path / "copy")
    return Project(tmp_path / "copy")


def caches(project: Project) -> list[Path]:
    """The stores on disk, sorted."""
    return sorted(project.cache.glob("store-*"))


def test_a_store_is_made_once_for_each_dataset(project: Project) -> None:
    """The second opening uses the first one's store; a changed file has a store of its own, and the old one goes."""
    size = len(open_store(project))
    (first,) = caches(project)
    assert (len(open_store(project)), caches(project)) == (size, [first])
    with (project.graph / DATASET).open("a", encoding="utf-8") as file:
        file.write("<https://example.org/g> { <https://example.org/s> <https://example.org/p> <https://example.org/o> }\n")
    assert len(open_store(project)) == size + 1
    (second,) = caches(project)
    assert second != first


@pytest.mark.parametrize("damage", ["files emptied", "nothing in it", "a file in its place", "cache is a file"])
def test_a_broken_store_is_not_believed(project: Project, damage: str) -> None:
    """Whatever became of the cache, the answer is that of the file."""
    size = len(open_store(project))
    (cached,) = caches(project)
    if damage == "files emptied":
        for path in cached.iterdir():
            path.write_bytes(b"")
    else:
        place = project.cache if damage == "cache is a file" else cached
        shutil.rmtree(place)
        cached.mkdir() if damage == "nothing in it" else place.write_bytes(b"")
    assert [len(open_store(project)) for _ in range(2)] == [size, size]


@pytest.mark.parametrize(("content", "says"), [("", "missing; run communique build"), ("nonsense", "dataset.trig:1: is damaged; run communique build")])
def test_a_dataset_that_cannot_be_read_is_named(project: Project, content: str, says: str) -> None:
    """An empty or broken file is no dataset without quads; nothing is left in the cache."""
    (project.graph / DATASET).write_text(content, encoding="utf-8")
    with pytest.raises(CannotGoOn, match=says):
        open_store(project)
    assert caches(project) == []
