"""The house: modules import only from lower layers, never sideways between the rooms of one layer, never up."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "communique"
LAYERS = (
    "findings", "iris", "literals", "dates", "sparql", "vocabulary", "curation", "evidence", "graph", "derive", "validate", "servers", "ask",
    "accounts", "changes", "matching", "imports",
    "publish", "build", "partition", "summary", "frames", "library", "cli",
)  # fmt: skip


def room(path: Path) -> str:
    """The layer of a module: its package, or its own name."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, bool]]:
    """The layers that a module imports, and whether it does so only for its type checker or within a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            if name and name.startswith("communique."):
                yield name.split(".")[1], node in tree.body


MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.name not in ("__init__.py", "__main__.py") or path.parent != SOURCE)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_imports_only_downward(path: Path) -> None:
    """Each import of a module names its own room or one of a lower layer."""
    here = LAYERS.index(room(path))
    upward = sorted({name for name, _ in imported(path) if LAYERS.index(name) > here})
    assert upward == []


def test_every_room_has_its_layer() -> None:
    """Each module and package of the source stands in the order of layers, and each layer exists."""
    rooms = {room(path) for path in MODULES}
    assert rooms == set(LAYERS)
