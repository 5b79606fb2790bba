"""Units: what is decided on together, as joins of things say; each is laid into a part."""

from collections.abc import Iterable, Iterator

__all__ = ["part_of", "units_of"]


def part_of(unit: int, parts: int) -> int:
    """The number of the part in which a unit is built."""
    return (unit >> 2) % parts


def units_of(joins: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Every thing that is joined with its unit, which is the lowest key of all that it is joined with, near and far; by key."""
    parent: dict[int, int] = {}
    for one, other in joins:
        _merge(parent, one, other)
    lowest: dict[int, int] = {}
    for node in parent:
        root = _root(parent, node)
        lowest[root] = min(node, lowest.get(root, node))
    return ((node, lowest[_root(parent, node)]) for node in sorted(parent))


def _root(parent: dict[int, int], node: int) -> int:
    root = node
    while parent.setdefault(root, root) != root:
        root = parent[root]
    while parent[node] != root:
        parent[node], node = root, parent[node]
    return root


def _merge(parent: dict[int, int], one: int, other: int) -> None:
    a, b = _root(parent, one), _root(parent, other)
    if a != b:
        parent[max(a, b)] = min(a, b)
