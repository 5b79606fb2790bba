"""Secrets come from files and the environment, reach the servers they are meant for, and stand in no word that is said."""

import hashlib
import re
import stat
from pathlib import Path

import pytest
from loopback import Fault, Loopback, Seen

from communique.cli.main import main
from communique.curation.project import Project
from communique.findings import CannotGoOn
from communique.servers.credentials import read_credentials

SECRET = "tell-n0b0dy-9137"


@pytest.fixture
def header_file(tmp_path: Path) -> Path:
    path = tmp_path / "headers"
    path.write_text(f"Authorization: Bearer {SECRET}\nX-Project: two states\n\n", encoding="utf-8")
    return path


@pytest.fixture
def netrc_file(tmp_path: Path) -> Path:
    path = tmp_path / "netrc"
    path.write_text(f"machine 127.0.0.1 login anna password {SECRET}\n", encoding="utf-8")
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    return path


def publish(project: Project, server: Loopback, *words: str) -> int:
    """Publish by the command."""
    return main(["--project", str(project.root), "publish", "--endpoint", server.query, "--update", f"{server.url}/update", *words])


def only(authorization: str, status: int = 401, headers: dict[str, str] | None = None) -> object:
    """A server that knows one person, and repeats in its refusal what it was sent."""

    def script(_number: int, seen: Seen) -> Fault | None:
        said = seen.headers.get("Authorization", "")
        return None if re.fullmatch(authorization, said) else Fault(status, headers or {}, f"not you: {said}".encode())

    return script


def test_a_file_of_headers(project: Project, server: Loopback, header_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Its headers go with every request, to write and to read."""
    server.script = only(f"Bearer {SECRET}")  # type: ignore[assignment]
    assert publish(project, server, "--header-file", str(header_file)) == 0
    assert main(["query", "visits", "--endpoint", server.query, "--header-file", str(header_file)]) == 0
    assert {one.headers.get("X-Project") for one in server.seen} == {"two states"}
    assert SECRET not in "".join(capfd.readouterr())


def test_the_environment(project: Project, server: Loopback, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """COMMUNIQUE_AUTHORIZATION holds the value of one header."""
    monkeypatch.setenv("COMMUNIQUE_AUTHORIZATION", f"Bearer {SECRET}")
    server.script = only(f"Bearer {SECRET}")  # type: ignore[assignment]
    assert publish(project, server) == 0
    assert SECRET not in "".join(capfd.readouterr())


@pytest.mark.parametrize("where", ["option", "home", "NETRC"])
def test_a_netrc_file_by_basic(
    where: str, project: Project, server: Loopback, netrc_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Name and password are found by host, and sent once the server has asked for them."""
    server.script = only(r"Basic YW5uYTp0ZWxsLW4wYjBkeS05MTM3", headers={"WWW-Authenticate": 'Basic realm="x"'})  # type: ignore[assignment]
    if where == "home":
        netrc_file.rename(Path.home() / ".netrc")
    if where == "NETRC":
        monkeypatch.setenv("NETRC", str(netrc_file))
    assert publish(project, server, *(("--netrc-file", str(netrc_file)) if where == "option" else ())) == 0
    assert "Authorization" not in server.seen[0].headers
    assert SECRET not in "".join(capfd.readouterr())


@pytest.mark.parametrize("algorithm", ["MD5", "SHA-256"])
def test_a_netrc_file_by_digest(algorithm: str, project: Project, server: Loopback, netrc_file: Path) -> None:
    """A digest challenge is met as RFC 7616 says, and the password itself is never sent."""
    def hashed(text: str) -> str:
        return hashlib.new(algorithm.replace("-", "").lower(), text.encode()).hexdigest()

    def script(_number: int, seen: Seen) -> Fault | None:
        said = dict(re.findall(r'(\w+)="?([^",]+)', seen.headers.get("Authorization", "")))
        inner, outer = hashed(f"anna:SPARQL:{SECRET}"), hashed(f"{seen.method}:{seen.path}")
        wanted = hashed(f"{inner}:n0nce:{said.get('nc')}:{said.get('cnonce')}:auth:{outer}")
        challenge = f'Digest realm="SPARQL", nonce="n0nce", qop="auth", algorithm="{algorithm}"'
        return None if said.get("response") == wanted else Fault(401, {"WWW-Authenticate": challenge})

    server.script = script
    assert publish(project, server, "--netrc-file", str(netrc_file)) == 0
    assert not any(SECRET in str(one) for one in server.seen)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 413, 429, 500, 503])
def test_no_message_repeats_a_secret(
    status: int, project: Project, server: Loopback, header_file: Path, netrc_file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not even where the server repeats it in what it says."""
    server.script = only("nobody", status, {"Retry-After": "999"})  # type: ignore[assignment]
    assert publish(project, server, "--header-file", str(header_file), "--netrc-file", str(netrc_file)) == 2
    said = "".join(capfd.readouterr())
    assert f"({status}" in said
    assert "not you: ***" in said
    assert SECRET not in said


def test_an_address_with_a_password_is_refused(project: Project, capfd: pytest.CaptureFixture[str]) -> None:
    """What stands on a command line is seen by others; the address is not repeated."""
    for words in (["query", "visits"], ["publish"]):
        assert main(["--project", str(project.root), *words, "--endpoint", f"http://anna:{SECRET}@127.0.0.1:9/query"]) == 2
    said = "".join(capfd.readouterr())
    assert "has a name or password in it, which others can see; put it in a netrc file" in said
    assert SECRET not in said


@pytest.mark.parametrize(("content", "message"), [
    (f"Authorization Bearer {SECRET}", "headers:1: is no header; write one a line"),
    (f"X: 1\n: {SECRET}", "headers:2: is no header"),
    ("\udcff", "cannot be read as a file of headers"),
])
def test_a_file_of_headers_that_is_none(tmp_path: Path, content: str, message: str) -> None:
    """The line is named, and not repeated."""
    path = tmp_path / "headers"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(CannotGoOn, match=message) as caught:
        read_credentials(("http://127.0.0.1/",), path, None, {})
    assert SECRET not in str(caught.value)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """A file that was named must be there."""
    for files in ((tmp_path / "x", None), (None, tmp_path / "x")):
        with pytest.raises(CannotGoOn, match="x: cannot be read as a"):
            read_credentials(("http://127.0.0.1/",), *files, {})
    (tmp_path / "x").write_text(f"machine 127.0.0.1 login anna passwort {SECRET}", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="x:1: is no netrc file; write machine HOST") as caught:
        read_credentials(("http://127.0.0.1/",), None, tmp_path / "x", {})
    assert SECRET not in str(caught.value)


def test_credentials_do_not_show_themselves(header_file: Path, netrc_file: Path) -> None:
    """Printed for whatever reason, they say nothing."""
    assert SECRET not in repr(read_credentials(("http://127.0.0.1/",), header_file, netrc_file, {}))


@pytest.mark.parametrize("url", ["127.0.0.1:7878", "ftp://a/b", "http://", "http://a b/", "file:///etc/passwd", "http://a:port/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    """Only http and https have servers."""
    with pytest.raises(CannotGoOn, match="is no address of a server; write it like http://localhost:7878/query"):
        read_credentials((url,), None, None, {})
