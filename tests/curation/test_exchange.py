"""Files that are exchanged as one are all old or all new, whatever happens on the way."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.curation import exchange as exchanging
from communique.curation.exchange import exchange, finish_exchanges


class Killed(BaseException):
    """Stands for a process that is gone."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two old files."""
    for name in ("claims/a.jsonl", "entities/a.jsonl"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("old\n", encoding="utf-8")
    return tmp_path


def files(data: Path) -> dict[str, str]:
    return {path.relative_to(data).as_posix(): path.read_text(encoding="utf-8") for path in sorted(data.rglob("*")) if path.is_file()}


OLD = {"claims/a.jsonl": "old\n", "entities/a.jsonl": "old\n"}
NEW = {"a.txt": "new\n", "entities/a.jsonl": "new\n", "sources/a.jsonl": "new\n"}


def wish(data: Path) -> dict[Path, list[str]]:
    """One file to replace, two to make, one to take away."""
    return {data / "a.txt": ["new\n"], data / "claims/a.jsonl": [], data / "entities/a.jsonl": ["new\n"], data / "sources/a.jsonl": ["new\n"]}


def test_files_take_their_places(data: Path) -> None:
    """A file is replaced, two are made, one without lines is taken away; nothing else is left."""
    assert (data / "a.txt", data / "entities/a.jsonl", data / "sources/a.jsonl") == exchange(data, wish(data))
    assert NEW == files(data)


def test_a_write_that_fails_changes_nothing(data: Path) -> None:
    """Where one file cannot be written, the others stay as they were and nothing is left beside them."""

    def failing() -> Iterator[str]:
        yield "new\n"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        exchange(data, {**wish(data), data / "claims/a.jsonl": failing()})
    assert OLD == files(data)


@pytest.mark.parametrize("steps", range(10))
def test_what_a_killed_process_began_is_finished_or_cleared_away(data: Path, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    """Killed before any of its steps on disk, an exchange leaves all old or all new files to the next who lists them."""
    left = steps

    def step(original: object) -> object:
        def counted(*words: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                raise Killed
            return original(*words, **named)

        return counted

    child = os.fork()
    if not child:
        for name in ("replace", "unlink"):
            setattr(Path, name, step(getattr(Path, name)))
        exchanging._write = step(exchanging._write)
        try:
            exchange(data, wish(data))
        except Killed:
            pass
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    finish_exchanges(data)
    assert files(data) in (OLD, NEW)
    finish_exchanges(data)
    assert files(data) in (OLD, NEW)


def test_what_a_running_process_has_begun_is_left_to_it(data: Path) -> None:
    """The files and the note of a process that is there are not touched."""
    for name in (f"claims/.a.jsonl.{os.getpid()}", f".exchange.{os.getpid()}"):
        (data / name).write_text("[]", encoding="utf-8")
    before = files(data)
    finish_exchanges(data)
    assert before == files(data)
