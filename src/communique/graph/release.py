"""A folder is replaced by another in one step: a reader finds the old one or the new one, whole, even if the step is killed."""

import ctypes
import ctypes.util
import os
import shutil
import sys
from pathlib import Path

from communique.curation.exchange import is_running

__all__ = ["beside", "clear_left", "replace_folder", "restore_folder"]

_AT_FDCWD, _EXCHANGE, _SWAP = -100, 2, 2


def replace_folder(target: Path, fresh: Path) -> None:
    """Put ``fresh`` in the place of ``target``, both on one file system; what ``target`` was is removed afterwards.

    Where the system can exchange two names (Linux, macOS) there is no moment without ``target``; elsewhere the old folder
    waits under another name, from which ``restore_folder`` brings it back.
    """
    aside = _aside(target)
    shutil.rmtree(aside, ignore_errors=True)
    if not target.exists():
        fresh.rename(target)
    elif _exchanged(fresh, target):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        target.rename(aside)
        fresh.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


def beside(target: Path) -> Path:
    """Where this process makes what is to replace a folder."""
    return target.with_name(f".{target.name}.{os.getpid()}")


def clear_left(target: Path) -> None:
    """Remove what builds that were killed left beside a folder."""
    for left in sorted(target.parent.glob(f".{target.name}.[0-9]*")):
        if not is_running(int(left.suffix[1:])):
            shutil.rmtree(left, ignore_errors=True)


def restore_folder(target: Path) -> None:
    """Bring the last good folder back where a replacement was killed half-way."""
    if not target.exists() and _aside(target).exists():
        _aside(target).rename(target)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system exchanged the two names."""
    library = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            return bool(library.renamex_np(*names, _SWAP) == 0)
        return bool(library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _EXCHANGE) == 0)
    except AttributeError:  # a C library without the call
        return False
