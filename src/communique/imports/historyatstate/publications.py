"""The source records of the lists that the Office of the Historian publishes."""

from collections.abc import Mapping
from typing import Any

__all__ = ["publication"]


def publication(name: str, title: str, address: str, scope: str) -> Mapping[str, Any]:
    """The record of a list under ``source/NAME``."""
    return {
        "id": f"source/{name}", "type": "Source", "label": {"en": f"{title}, Office of the Historian of the U.S. Department of State"},
        "kind": "data-set", "title": title, "address": f"https://history.state.gov/departmenthistory/{address}", "scopeNote": scope,
        "author": "Office of the Historian", "publisher": "U.S. Department of State", "language": "en",
        "licence": "Public domain (work of the United States Government)", "standing": "read",
    }  # fmt: skip
