"""Folders and archives of others: what leads elsewhere is refused, and what unpacks without end is stopped."""

import gzip
import os
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.findings import Finding
from communique.imports.intake import Input, csv_rows, inputs, unpacking, xml_rows
from communique.imports.intake.unpacking import MOST, Allowance
from communique.imports.intake.unreadable import Unreadable


def codes(path: Path) -> list[str]:
    """Name or code of each input."""
    return [item.code if isinstance(item, Finding) else Path(item.name).name for item in inputs(path, ".xml")]


def test_what_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """A missing path, an empty folder and a folder of other files are findings."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").write_text("a")
    assert ["input:missing"] == codes(tmp_path / "none")
    assert ["input:empty-folder"] == codes(tmp_path / "empty")
    assert ["input:empty-folder"] == codes(tmp_path / "other")


def test_links_that_lead_out_of_a_folder_are_refused(tmp_path: Path) -> None:
    """A link within the folder is read; one that leads out, to itself or to a folder elsewhere is not."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.xml").write_text("<l/>")
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "far.xml").write_text("<l/>")
    (home / "a.xml").write_text("<l/>")
    (home / "b.xml").symlink_to("a.xml")
    (home / "c.xml").symlink_to("../secret.xml")
    (home / "d.xml").symlink_to("d.xml")
    (home / "e").symlink_to(tmp_path / "far", target_is_directory=True)
    (home / "f.xml").symlink_to("none.xml")
    assert ["a.xml", "b.xml", "input:link-out", "input:link-out", "input:missing"] == codes(home)


def test_pipes_and_devices_are_not_opened(tmp_path: Path) -> None:
    """A pipe, on which a reader would wait for ever, and a device without end are findings."""
    os.mkfifo(tmp_path / "a.xml")
    assert ["input:not-a-file"] == codes(tmp_path / "a.xml")
    assert ["input:not-a-file"] == codes(tmp_path)
    assert ["input:not-a-file"] == codes(Path("/dev/zero"))


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without the right to read it is a finding with the system's reason (root may read all, so the refusal is invented)."""
    path = tmp_path / "a.xml"
    path.write_text("<l/>")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    findings = list(xml_rows(path, "row"))
    assert [f"{path}:1: cannot be read (Permission denied); make it readable, or name another"] == [str(finding) for finding in findings]


def packed(path: Path, members: dict[str, bytes], *, how: int = zipfile.ZIP_DEFLATED) -> Path:
    """A ZIP with these members."""
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("name", ["../a.xml", "/etc/a.xml", "a/../../b.xml", "C:/a.xml", "a\\b.xml", "a//b.xml", "./a.xml", "a\nb.xml"])
def test_members_whose_names_lead_elsewhere_are_refused(tmp_path: Path, name: str) -> None:
    """One such name, and the archive is not read at all."""
    assert ["input:unsound-archive"] == codes(packed(tmp_path / "a.zip", {"good.xml": b"<l/>", name: b"<l/>"}))


def test_members_that_are_links_or_stand_twice_are_refused(tmp_path: Path) -> None:
    """A link in an archive, and a name that two members share, are refused."""
    link = zipfile.ZipInfo("a.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert ["input:unsound-archive"] == codes(tmp_path / "link.zip")
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        archive.writestr("a.xml", "<l/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.xml", "<l><row/></l>")
    assert ["input:unsound-archive"] == codes(tmp_path / "twice.zip")


def test_archives_in_other_methods_or_encrypted_are_refused(tmp_path: Path) -> None:
    """A member packed by LZMA, or encrypted, is a finding that names archive and member."""
    lzma = packed(tmp_path / "a.zip", {"a.xml": b"<l/>"}, how=zipfile.ZIP_LZMA)
    assert [f"{lzma}/a.xml"] == [item.file for item in xml_rows(lzma, "row")]
    content = bytearray(packed(tmp_path / "b.zip", {"a.xml": b"<l/>"}).read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "b.zip").write_bytes(content)
    assert ["input:unsound-archive"] == [item.code for item in xml_rows(tmp_path / "b.zip", "row") if isinstance(item, Finding)]


def spoilt(path: Path, spoil: Callable[[bytes], bytes]) -> Path:
    """The file with its bytes spoilt."""
    path.write_bytes(spoil(path.read_bytes()))
    return path


def test_damaged_archives_are_findings(tmp_path: Path) -> None:
    """An archive that is cut off, no archive, empty, or whose sum does not agree, is a finding in bounded memory."""
    rows = b"<l>" + os.urandom(50_000).hex().encode() + b"<row/></l>"
    whole = packed(tmp_path / "a.zip", {"a.xml": rows}).read_bytes()
    for content in (whole[:-30], whole[: len(whole) // 2], b"", b"PK\x03\x04", b"<l/>", b"\0" * 100_000):
        (tmp_path / "b.zip").write_bytes(content)
        assert ["input:damaged-archive"] == codes(tmp_path / "b.zip")
    at = whole.index(b"PK\x01\x02") + 16  # the member's CRC
    (tmp_path / "c.zip").write_bytes(whole[:at] + b"\1\2\3\4" + whole[at + 4 :])
    assert ["input:damaged-archive"] == [item.code for item in xml_rows(tmp_path / "c.zip", "row") if isinstance(item, Finding)]
    zipped = gzip.compress(rows)
    for spoil in (zipped[:-4], zipped[: len(zipped) // 2], b"<l/>", b"\x1f\x8b", zipped[:-8] + b"\1\2\3\4" + zipped[-4:]):
        (tmp_path / "a.xml.gz").write_bytes(spoil)
        findings = [item for item in xml_rows(tmp_path / "a.xml.gz", "row") if isinstance(item, Finding)]
        assert [("input:damaged-archive", 1)] == [(finding.code, finding.line) for finding in findings]


def test_an_index_too_large_for_memory_is_refused(tmp_path: Path) -> None:
    """An archive that says that its list of members is of 3 GB, or is in ZIP64, is refused before the list is read."""
    content = bytearray(packed(tmp_path / "a.zip", {"a.xml": b"<l/>"}).read_bytes())
    content[-10:-6] = struct.pack("<I", 3 << 30)
    (tmp_path / "a.zip").write_bytes(content)
    assert ["input:too-large"] == codes(tmp_path / "a.zip")


def bomb(path: Path, members: int, lines: int) -> Path:
    """A packed document of one member (``.gz``) or several that unpacks to some 900 times its size."""
    line = b"<a/>" * 1000 + b"\n"
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(b"<l>\n" + line * lines, 9))
        return path
    return packed(path, {f"{number:03}.xml": b"<l>\n" + line * lines + b"</l>" for number in range(members)})


@pytest.mark.parametrize(("name", "members", "lines"), [("a.xml.gz", 1, 2_000), ("a.zip", 1, 2_000), ("a.zip", 100, 20)])
def test_bombs_are_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, members: int, lines: int) -> None:
    """What unpacks to more than 250 times its size is stopped (here after 4 MiB, else 64), in little memory, at the line reached."""
    monkeypatch.setattr(unpacking, "FREE", 4 << 20)
    path = bomb(tmp_path / name, members, lines)
    tracemalloc.start()
    findings = [item for item in xml_rows(path, "row") if isinstance(item, Finding)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ["input:too-large"] == [finding.code for finding in findings]
    assert findings[0].line > 0
    assert peak < 3_000_000


def test_an_allowance_is_of_all_members_and_never_above_four_gib() -> None:
    """Bytes add up; an archive of any size may not unpack to more than 4 GiB."""
    allowance = Allowance(10 << 30)
    allowance.spend(MOST)
    with pytest.raises(Unreadable):
        allowance.spend(1)


def test_tables_are_read_from_archives_too(tmp_path: Path) -> None:
    """A table in a ZIP or .gz is read as one beside it."""
    (tmp_path / "a.tsv.gz").write_bytes(gzip.compress(b"id\tname\n1\tKim\n"))
    packed(tmp_path / "a.zip", {"t/a.csv": b"id,name\n1,Kim\n"})
    for path in (tmp_path / "a.tsv.gz", tmp_path / "a.zip"):
        assert [{"id": "1", "name": "Kim"}] == [dict(row.values) for row in csv_rows(path) if not isinstance(row, Finding)]


def test_an_input_is_opened_when_it_is_read(tmp_path: Path) -> None:
    """A folder of many files keeps none of them open."""
    for number in range(30):
        (tmp_path / f"{number}.xml").write_text("<l/>")
    before = len(list(Path("/proc/self/fd").iterdir()))
    found = [item for item in inputs(tmp_path, ".xml") if isinstance(item, Input)]
    assert 30 == len(found)
    assert before == len(list(Path("/proc/self/fd").iterdir()))
