"""A dataset built in parts: each part from the records that bear on it, by the same functions as the whole, so that nothing differs."""

from communique.partition.building import Local
from communique.partition.parted import Engine
from communique.partition.publishing import BuiltInParts
from communique.partition.release import build_in_parts

__all__ = ["BuiltInParts", "Engine", "Local", "build_in_parts"]
