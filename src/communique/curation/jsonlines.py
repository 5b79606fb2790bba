"""Bulk records in JSON Lines: one record a line, the keys and values of the YAML, every scalar text."""

import json
from collections.abc import Mapping
from typing import Any

from communique.curation.formatting import in_key_order

__all__ = ["line_of"]


def line_of(record: Mapping[str, Any]) -> str:
    """A record as its line, without the line feed: keys in their fixed order, no escapes but those that JSON asks for."""
    return json.dumps(_ordered(record), ensure_ascii=False, separators=(", ", ": "))


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _ordered(value[key]) for key in in_key_order(value)}
    return [_ordered(one) for one in value] if isinstance(value, (list, tuple)) else value
