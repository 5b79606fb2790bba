"""An export makes the files of one format; a reader of the folder finds the old files or the new, never half of one."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from communique.curation.exchange import is_running
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.publish.products import FORMATS, PRODUCTS, Product
from communique.publish.reading import Reading

if TYPE_CHECKING:
    from communique.derive.retelling import Choice, Written

__all__ = ["MANIFEST", "export", "outside_data"]

MANIFEST: Final = "manifest.json"


def export(store: ox.Store, format: str, out: Path, choice: "Choice | None" = None) -> list[Path]:  # noqa: A002 - the option's name
    """Write the files of a format into a folder, and return their paths, the manifest's last.

    All files are written beside, then each is renamed into place, the manifest at the end; files of other formats in
    the folder are kept. The same store gives the same bytes. The manifest of a dataset as told by some names the choice
    of claims, and one folder holds one choice. Raises ``CannotGoOn`` for an unknown format, a folder that cannot be written
    or holds another choice, and a package that the format needs and that is not installed.
    """
    products = [product for product in PRODUCTS if product.format == format]
    if not products:
        raise CannotGoOn(f"--format {format}: is not a format of export; choose one of {', '.join(FORMATS)}")
    told = choice.written() if choice else None
    reading = Reading(store, told)
    try:
        out.mkdir(parents=True, exist_ok=True)
        _of_one_choice(out, told)
        with _beside(out) as beside:
            for product in products:
                with (beside / product.name).open("wb") as file:
                    product.write(reading, file)
            _describe(out, beside, reading.base, told)
            names = [*(product.name for product in products), MANIFEST]
            for name in names:
                (beside / name).replace(out / name)
    except OSError as error:
        raise CannotGoOn(f"{out}: {error.strerror or error}; choose a folder that can be written with --out") from error
    return [out / name for name in names]


def outside_data(project: Project, out: Path) -> Path:
    """The folder, if it lies outside the project's data; raises ``CannotGoOn`` where an export would mix with them."""
    if out.resolve().is_relative_to(project.data.resolve()):
        raise CannotGoOn(f"{out}: lies in the project's data; choose a folder outside of data/ with --out")
    return out


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """A folder in the folder for what is being written; those of exports that were killed are cleared away."""
    for left in sorted(out.glob(".export.[0-9]*")):
        if not is_running(int(left.suffix[1:])):
            shutil.rmtree(left, ignore_errors=True)
    beside = out / f".export.{os.getpid()}"
    try:
        beside.mkdir()
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _of_one_choice(out: Path, told: "Written | None") -> None:
    """Raises ``CannotGoOn`` where the files of the folder follow from other claims than those to be written."""
    try:
        manifest = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return
    if isinstance(manifest, dict) and manifest.get("files") and manifest.get("asTold") != told:
        raise CannotGoOn(f"{out}: holds an export from another choice of claims; choose another folder with --out")


def _describe(out: Path, beside: Path, base: str, told: "Written | None") -> None:
    """Write the manifest of what the folder will hold: the files made now, and those of other formats made before."""
    files = []
    for product in sorted(PRODUCTS, key=lambda product: product.name):
        found = next((folder / product.name for folder in (beside, out) if (folder / product.name).is_file()), None)
        if found is not None:
            files.append(_entry(product, found))
    text = json.dumps({"dataset": base, **({"asTold": told} if told else {}), "files": files}, ensure_ascii=False, indent=2)
    (beside / MANIFEST).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _entry(product: Product, path: Path) -> dict[str, str | int]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": product.name, "format": product.format, "mediaType": product.media_type,
            "bytes": path.stat().st_size, "sha256": digest}
