"""Who asks: secrets come from files and the environment, go to the servers they are meant for, and never into a message."""

import base64
import hashlib
import netrc
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from communique.findings import CannotGoOn

__all__ = ["AUTHORIZATION", "Credentials", "origin", "read_credentials"]

AUTHORIZATION: Final = "COMMUNIQUE_AUTHORIZATION"
"""The environment variable with the value of the header ``Authorization``."""
_HEADER: Final = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]+)")
_CHALLENGE: Final = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,]+))')
_LEAST: Final = 4
"""Letters from which on a secret is taken out of messages: a shorter one would take words apart."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a person entrusts to servers: headers for these origins, and names with passwords by host."""

    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    origins: frozenset[str] = frozenset()
    hosts: Mapping[str, tuple[str, str]] = field(default_factory=dict, repr=False)
    """Name and password by host, as a netrc file has them."""

    def headers_for(self, url: str) -> dict[str, str]:
        """The headers that go with a request to an address; none to an origin that was not named."""
        return dict(self.headers) if origin(url) in self.origins else {}

    def known_for(self, url: str) -> bool:
        """Whether anything is there to say who asks."""
        return bool(self.headers_for(url)) or self._login(url) is not None

    def answer_to(self, challenge: str, method: str, url: str) -> str:
        """The header ``Authorization`` by which a challenge is met (RFC 7617, RFC 7616); empty where there is no password."""
        login = self._login(url)
        if login is None:
            return ""
        scheme, _, rest = challenge.partition(" ")
        if scheme.lower() == "basic":
            return "Basic " + base64.b64encode(":".join(login).encode()).decode()
        if scheme.lower() == "digest":
            return _digest({name: quoted or plain for name, quoted, plain in _CHALLENGE.findall(rest)}, login, method, url)
        return ""

    def without_secrets(self, text: str) -> str:
        """The text with every secret that it repeats struck out."""
        pairs = [base64.b64encode(":".join(login).encode()).decode() for login in self.hosts.values()]
        said = [value for _, value in self.headers] + [password for _, password in self.hosts.values()] + pairs
        words = {word for value in said for word in (value, *value.split()[1:]) if len(word) >= _LEAST}
        for word in sorted(words, key=len, reverse=True):
            text = text.replace(word, "***")
        return text

    def _login(self, url: str) -> tuple[str, str] | None:
        return self.hosts.get(urlsplit(url).hostname or "", self.hosts.get("default"))


def origin(url: str) -> str:
    """Scheme, host and port of an address (RFC 6454)."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{port}"


def read_credentials(
    urls: tuple[str, ...], header_file: Path | None = None, netrc_file: Path | None = None, environment: Mapping[str, str] = os.environ
) -> Credentials:
    """The credentials for addresses that a person named: a file of header lines, else the environment, and a netrc file.

    ``~/.netrc`` (or what ``NETRC`` names) is read where no netrc file is given. Raises ``CannotGoOn``, without a word of their contents,
    where a file cannot be read, and for an address that has a password in it.
    """
    for url in urls:
        _check(url)
    headers = _headers(header_file) if header_file else ()
    value = environment.get(AUTHORIZATION, "")
    if value and not any(name.lower() == "authorization" for name, _ in headers):
        headers = (*headers, ("Authorization", value))
    return Credentials(headers, frozenset(map(origin, urls)), _hosts(netrc_file, environment))


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        right = parts.scheme in ("http", "https") and bool(parts.hostname) and origin(url)
    except ValueError:
        right = False
        parts = urlsplit("")
    if parts.username or parts.password:
        raise CannotGoOn("the address of a server: has a name or password in it, which others can see; put it in a netrc file")
    if not right or re.search(r"[\s\x00-\x1f]", url):
        raise CannotGoOn(f"{url}: is no address of a server; write it like http://localhost:7878/query")


def _headers(path: Path) -> tuple[tuple[str, str], ...]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise CannotGoOn(f"{path}: cannot be read as a file of headers; see whether it is there, and text in UTF-8") from problem
    found = [(number, _HEADER.fullmatch(line.strip())) for number, line in enumerate(lines, start=1) if line.strip()]
    for number, match in found:
        if match is None:
            raise CannotGoOn(f"{path}:{number}: is no header; write one a line, like Authorization: Bearer …")
    return tuple((match[1], match[2].strip()) for _, match in found if match is not None)


def _hosts(path: Path | None, environment: Mapping[str, str]) -> Mapping[str, tuple[str, str]]:
    named = path or (Path(environment["NETRC"]) if environment.get("NETRC") else None)
    try:
        place = named or Path.home() / ".netrc"
        if named is None and not place.is_file():
            return {}
        read = netrc.netrc(str(place))
    except (OSError, RuntimeError, UnicodeDecodeError) as problem:
        raise CannotGoOn(f"{named or '~/.netrc'}: cannot be read as a netrc file; see whether it is there") from problem
    except netrc.NetrcParseError as problem:
        raise CannotGoOn(f"{place}:{problem.lineno or 1}: is no netrc file; write machine HOST login NAME password WORD") from None
    return {host: (login, password or "") for host, (login, _, password) in read.hosts.items()}


def _digest(challenge: Mapping[str, str], login: tuple[str, str], method: str, url: str) -> str:
    """The answer to a digest challenge; quality of protection is ``auth`` where it is offered."""
    name, password = login
    algorithm = challenge.get("algorithm", "MD5")
    if algorithm.upper() not in ("MD5", "SHA-256"):
        return ""

    def hashed(*parts: str) -> str:
        return hashlib.new(algorithm.replace("-", "").lower(), ":".join(parts).encode(), usedforsecurity=False).hexdigest()

    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    realm, nonce, mine = challenge.get("realm", ""), challenge.get("nonce", ""), secrets.token_hex(8)
    inner, outer = hashed(name, realm, password), hashed(method, path)
    protected = "auth" in challenge.get("qop", "").replace(",", " ").split()
    response = hashed(inner, nonce, "00000001", mine, "auth", outer) if protected else hashed(inner, nonce, outer)
    said = {"username": name, "realm": realm, "nonce": nonce, "uri": path, "response": response}
    said |= {"opaque": challenge["opaque"]} if "opaque" in challenge else {}
    quoted = ", ".join(f'{key}="{value}"' for key, value in said.items())
    return f"Digest {quoted}, algorithm={algorithm}" + (f', qop=auth, nc=00000001, cnonce="{mine}"' if protected else "")
