"""The locale's cell: the places of a visit, one by one in their order.

A comma parts places; before a federal district or the islands that a place lies in it does not. What stands in brackets belongs to
the place before it.
"""

import re
from typing import Final

__all__ = ["localities"]

_COMMA: Final = re.compile(r",\s*(?![^()]*\))")
_PARTS_OF_NAMES: Final = frozenset({"D.F.", "West Indies"})


def localities(cell: str) -> tuple[str, ...]:
    """The names of the places as they stand, each once; none where the cell is empty."""
    found: list[str] = []
    for part in _COMMA.split(" ".join(cell.split())):
        if found and part in _PARTS_OF_NAMES:
            found[-1] = f"{found[-1]}, {part}"
        elif part:
            found.append(part)
    return tuple(dict.fromkeys(found))
