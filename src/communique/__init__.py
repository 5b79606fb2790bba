"""Communiqué: a knowledge graph of diplomatic relations in which every statement can be cited."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from communique.library import KnowledgeGraph, open

__version__ = "0.1.0"
__all__ = ["KnowledgeGraph", "__version__", "open"]


def __getattr__(name: str) -> Any:
    """The library's face, imported when it is asked for, so that a command starts fast."""
    if name in ("KnowledgeGraph", "open"):
        from communique import library  # noqa: PLC0415 - see above

        return getattr(library, name)
    raise AttributeError(f"module 'communique' has no attribute {name!r}")
