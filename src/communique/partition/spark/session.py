"""A Spark session that is quiet: what Java and Spark say goes to a file, no page is served, a local one speaks to this machine alone."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import communique
from communique.findings import CannotGoOn

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

__all__ = ["LOG", "check_installed", "session"]

LOG: Final = "spark.log"
"""The file in ``.communique/`` that holds what Java and Spark have said."""
_LOOPBACK: Final = "127.0.0.1"


def check_installed() -> None:
    """Raises ``CannotGoOn`` where pyspark or Java is missing."""
    if find_spec("pyspark") is None:
        raise CannotGoOn("--engine spark: pyspark is not installed; pip install 'communique[spark]', or build without --engine")
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java", path=str(Path(home) / "bin") if home else None) is None:
        where = f"JAVA_HOME is {home}, where there is no bin/java" if home else "no java on the path"
        raise CannotGoOn(f"--engine spark: {where}; install Java 17 or later and set JAVA_HOME, or build without --engine")


@contextmanager
def session(master: str, scratch: Path, log: Path) -> Iterator["SparkSession"]:
    """A session under a master; all it writes lies in ``scratch``. Other settings are Spark's own (``SPARK_CONF_DIR``)."""
    check_installed()
    from pyspark.errors import PySparkException  # noqa: PLC0415 - an optional dependency
    from pyspark.sql import SparkSession  # noqa: PLC0415

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("communique")
    for name, value in _settings(master, scratch).items():
        builder = builder.config(name, value)
    try:
        with _said_to(log):
            spark = builder.getOrCreate()
    except PySparkException as problem:
        raise CannotGoOn(f"--engine spark: Spark does not start; {log} says why") from problem
    try:
        spark.sparkContext.setLogLevel("ERROR")
        yield spark
    finally:
        spark.stop()


def _settings(master: str, scratch: Path) -> dict[str, str]:
    package = str(Path(communique.__file__).parents[1])
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH")))),
        "spark.sql.warehouse.dir": str(scratch / "warehouse"),
    }
    if master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", _LOOPBACK)
        settings |= {
            "spark.driver.host": _LOOPBACK,
            "spark.driver.bindAddress": _LOOPBACK,
            "spark.local.dir": str(scratch / "local"),
            "spark.sql.shuffle.partitions": str(2 * (os.cpu_count() or 1)),
        }
    return settings


@contextmanager
def _said_to(log: Path) -> Iterator[None]:
    """What processes started now say goes to a file, for as long as they run."""
    kept = {number: os.dup(number) for number in (1, 2)}
    try:
        with log.open("wb") as file:
            for number in kept:
                os.dup2(file.fileno(), number)
        yield
    finally:
        for number, copy in kept.items():
            os.dup2(copy, number)
            os.close(copy)
