"""XML of others: rows stream with their lines, and hostile documents end in a finding."""

import gzip
import socket
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from communique.findings import Finding
from communique.imports.intake import Element, breaks_input, xml_rows

GOOD = '<?xml version="1.0" encoding="UTF-8"?>\n<list>\n  <row id="1"><name>Ōe  Kenzaburō</name></row>\n  <row id="2">\n<name/></row>\n</list>\n'


def found(path: Path, *tags: str) -> tuple[list[Element], list[Finding]]:
    """The rows of a path and the findings."""
    items = list(xml_rows(path, *(tags or ("row",))))
    return [item for item in items if isinstance(item, Element)], [item for item in items if isinstance(item, Finding)]


def the_finding(path: Path) -> Finding:
    """The one finding of a path that breaks its input."""
    _, findings = found(path)
    assert [True] == [breaks_input(finding) for finding in findings]
    return findings[0]


def written(path: Path, content: str | bytes) -> Path:
    """The path with the content."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_rows_have_their_lines_and_their_text_as_published(tmp_path: Path) -> None:
    """Each element of the name is given whole, with its line, attributes and unfolded text."""
    rows, findings = found(written(tmp_path / "a.xml", GOOD))
    assert [] == findings
    assert [(3, "1"), (4, "2")] == [(row.line, row.attributes["id"]) for row in rows]
    assert "Ōe  Kenzaburō" == rows[0].text_at("name")
    assert "\n" == rows[1].text
    assert rows[1].first("name") is not None
    assert rows[1].first("nothing") is None


def test_texts_and_inner_elements_keep_their_order(tmp_path: Path) -> None:
    """Mixed content is given in order, CDATA and references as the text that they are, comments not at all."""
    rows, _ = found(written(tmp_path / "a.xml", "<l><row>a &amp; <b>c</b><!-- no --> d<![CDATA[<e>]]>&#x410;<row>in</row></row></l>"))
    assert ["a & ", "b", " d<e>А", "row"] == [part if isinstance(part, str) else part.name for part in rows[0].content]
    assert "a & c d<e>Аin" == rows[0].text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings_of_xml_are_read(tmp_path: Path, encoding: str) -> None:
    """What XML says of its encoding, or its first bytes, is followed."""
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><list><row>é</row></list>'
    rows, findings = found(written(tmp_path / "a.xml", text.encode(encoding)))
    assert (["é"], []) == ([row.text for row in rows], findings)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "billion laughs": (f'<!DOCTYPE list [<!ENTITY l0 "ha">{LAUGHS}]>\n<list><row>&l9;</row></list>', "input:doctype", 1),
    "quadratic blow-up": ('<!DOCTYPE l [<!ENTITY a "' + "a" * 50_000 + '">]>\n<l><row>' + "&a;" * 20_000 + "</row></l>", "input:doctype", 1),
    "parameter entity": ('<!DOCTYPE l [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;]>\n<l><row/></l>', "input:doctype", 1),
    "DOCTYPE alone": ("\n<!DOCTYPE list>\n<list><row/></list>", "input:doctype", 2),
    "undeclared entity": ("<list>\n<row>&nbsp;</row></list>", "input:not-xml", 2),
    "truncated": (GOOD[:-20], "input:cut-off", 5),
    "truncated in a tag": (GOOD[:80], "input:cut-off", 3),
    "truncated in a letter": (GOOD.encode()[:71], "input:cut-off", 3),
    "empty": ("", "input:cut-off", 1),
    "blank": ("\n\n  \n", "input:cut-off", 4),
    "not XML": ("name,date\na,b\n", "input:not-xml", 1),
    "two roots": ("<list/>\n<list/>", "input:not-xml", 2),
    "mismatched": ("<list>\n<row></list>", "input:not-xml", 2),
    "attribute twice": ('<list>\n<row a="1" a="2"/></list>', "input:not-xml", 2),
    "NUL": ("<list>\n<row>a\0b</row></list>", "input:not-xml", 2),
    "control character": ("<list>\n<row>a\x08b</row></list>", "input:not-xml", 2),
    "reference to NUL": ("<list>\n<row>&#0;</row></list>", "input:not-xml", 2),
    "Latin-1 called UTF-8": ("<list>\n<row>é</row></list>".encode("iso-8859-1"), "input:not-xml", 2),
    "overlong UTF-8": (b"<list>\n<row>\xc0\xaf</row></list>", "input:not-xml", 2),
    "surrogate in UTF-8": (b"<list>\n<row>\xed\xa0\x80</row></list>", "input:not-xml", 2),
    "UTF-16 called UTF-8": ('<?xml version="1.0" encoding="UTF-8"?><l/>'.encode("utf-16-le"), "input:not-xml", 1),
    "UTF-7": ('<?xml version="1.0" encoding="UTF-7"?>\n<list><row>+ADw-</row></list>', "input:encoding", 1),
    "unknown encoding": ('<?xml version="1.0" encoding="x-none"?>\n<list/>', "input:encoding", 1),
    "nested 100,000 deep": ("<row>\n" * 100_000, "input:nesting", 65),
    "long tag": ("<list>\n<row a='" + "x" * (4 << 20) + "'/></list>", "input:too-long", 2),
    "long comment": ("<list>\n<!--" + "x" * (4 << 20) + "--></list>", "input:too-long", 2),
    "long name": ("<list>\n<" + "x" * (4 << 20) + "/></list>", "input:too-long", 2),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_ends_in_a_finding(tmp_path: Path, name: str) -> None:
    """What is wrong with a document is one finding with the line, and breaks the input."""
    content, code, line = HOSTILE[name]
    finding = the_finding(written(tmp_path / "a.xml", content))
    assert (f"{tmp_path.as_posix()}/a.xml", line, code) == (finding.file, finding.line, finding.code)
    assert finding.message
    assert finding.remedy


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_nothing_outside_is_opened(tmp_path: Path, scheme: str) -> None:
    """An external entity or DTD is neither read nor asked for."""
    secret = written(tmp_path / "secret.txt", "TOP SECRET")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = secret.as_uri() if scheme == "file" else f"http://127.0.0.1:{server.getsockname()[1]}/x"
        document = f'<!DOCTYPE l SYSTEM "{address}" [<!ENTITY e SYSTEM "{address}">]>\n<l><row>&e;</row></l>'
        rows, findings = found(written(tmp_path / "a.xml", document))
        with pytest.raises(BlockingIOError):
            server.accept()
    assert ([], ["input:doctype"]) == (rows, [finding.code for finding in findings])
    assert "TOP SECRET" not in str(findings)


TOO_MUCH = {
    "text": "x" * (9 << 20),
    "elements": "<a/>" * 60_000,
    "attributes": "<a " + " ".join(f"a{n}='1'" for n in range(300)) + "/>",
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_a_row_beyond_bounds_is_refused_and_reading_goes_on(tmp_path: Path, name: str) -> None:
    """A record that is too large is a finding with its line, and those around it are given."""
    document = f"<list><row>1</row>\n<row>{TOO_MUCH[name]}</row>\n<row>3</row></list>"
    rows, findings = found(written(tmp_path / "a.xml", document))
    assert ["1", "3"] == [row.text for row in rows]
    assert [("row:too-long", 2, False)] == [(finding.code, finding.line, breaks_input(finding)) for finding in findings]


def test_rows_before_the_end_of_a_truncated_document_are_given(tmp_path: Path) -> None:
    """What was whole is given before the finding."""
    items = list(xml_rows(written(tmp_path / "a.xml", GOOD[:110]), "row"))
    assert [Element, Finding] == [type(item) for item in items]


@pytest.mark.parametrize("content", ["<row>text</row>\n", "x" * 99 + "\n", "<!-- c --><a b='c'/>\n"])
def test_memory_does_not_grow_with_the_document(tmp_path: Path, content: str) -> None:
    """A document of 2 MB of rows, of text or of other elements is read in less than 800 kB."""
    path = tmp_path / "a.xml"
    with path.open("w") as file:
        file.write("<list>")
        file.write(content * (2_000_000 // len(content)))
        file.write("</list>")
    tracemalloc.start()
    seen = sum(1 for _ in xml_rows(path, "row"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert content.count("<row>") * (2_000_000 // len(content)) == seen
    assert peak < 800_000


def test_the_files_of_a_folder_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Plain and packed files below a folder are read, sorted; other files are not."""
    (tmp_path / "in").mkdir()
    written(tmp_path / "in" / "b.xml", GOOD)
    written(tmp_path / "c.xml.gz", gzip.compress(GOOD.encode()))
    written(tmp_path / "a.XML", GOOD)
    written(tmp_path / "README", "no")
    rows, findings = found(tmp_path)
    assert [] == findings
    assert ["a.XML"] * 2 + ["c.xml.gz"] * 2 + ["in/b.xml"] * 2 == [Path(row.file).relative_to(tmp_path).as_posix() for row in rows]


def test_the_members_of_an_archive_are_named_within_it(tmp_path: Path) -> None:
    """A row of a ZIP names archive and member."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b/two.xml", GOOD)
        archive.writestr("b/one.xml", GOOD)
        archive.writestr("b/read.me", "no")
    rows, findings = found(tmp_path / "a.zip")
    assert [] == findings
    name = (tmp_path / "a.zip").as_posix()
    assert [f"{name}/b/one.xml", f"{name}/b/two.xml"] == sorted({row.file for row in rows})
