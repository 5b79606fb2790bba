"""HTTP with servers: within a time, again where that may help, and no secret to a server that it is not meant for."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError, LocationParseError, NewConnectionError, ReadTimeoutError, SSLError

from communique.findings import CannotGoOn
from communique.servers.credentials import AUTHORIZATION, Credentials, origin

__all__ = ["AGENT", "Connection", "Refused", "Reply"]

AGENT: Final = "communique (+https://w3id.org/communique/)"
_AGAIN: Final = frozenset({408, 429, 502, 503, 504})
"""Answers after which the same request may succeed."""
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_MOST_HOPS: Final = 5
_READING: Final = frozenset({"GET", "HEAD"})
_REMEDIES: Final[Mapping[int, tuple[str, str]]] = {
    400: ("does not understand the request", "see whether it is a SPARQL 1.1 endpoint"),
    403: ("does not allow this", "look at the credentials, or ask its keeper for the right"),
    404: ("has nothing at this address", "see whether the address is right"),
    405: ("does not take this kind of request", "see whether the address is right"),
    413: ("takes no request so large", "ask its keeper for a higher limit"),
    415: ("does not take what was sent", "see whether it is a SPARQL 1.1 endpoint"),
    429: ("asks for patience, and went on asking", "try again later"),
    500: ("failed", "look at its log, or try again later"),
    503: ("is not available", "try again later"),
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """The media type, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Refused(CannotGoOn):
    """A server said no; ``status`` is that of HTTP."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Connection:
    """Speaks with servers as one person does; keeps connections open between requests."""

    def __init__(
        self, credentials: Credentials | None = None, *, seconds: float = 60, tries: int = 5, agent: str = AGENT,
        wait: Callable[[float], None] = time.sleep, longest_wait: float = 60,
    ) -> None:
        """``seconds`` is what one request may take; ``wait`` is called between attempts, never with more than ``longest_wait``."""
        self._credentials = credentials or Credentials()
        self._seconds, self._tries, self._wait, self._longest = seconds, tries, wait, longest_wait
        self._pool = urllib3.PoolManager(headers={"User-Agent": agent}, timeout=urllib3.Timeout(connect=min(seconds, 20), read=seconds),
                                         retries=False)
        self._challenges: dict[str, str] = {}
        self._answers = 0
        self.sent = 0
        """The requests sent, repeated ones among them."""

    def send(self, method: str, url: str, *, body: bytes = b"", media: str = "", accept: str = "*/*") -> Reply:
        """The answer to a request that may be repeated without harm.

        It is repeated where a server asks for that or the connection breaks; not where nobody has
        ever answered. Raises ``Refused`` for an answer that is an error, and
        ``CannotGoOn`` where none comes.
        """
        headers = {"Accept": accept} | ({"Content-Type": media} if media else {})
        for hop in range(_MOST_HOPS + 1):
            reply = self._persistently(method, url, body, headers)
            if reply.status not in _MOVED:
                break
            url = self._moved(method, url, reply, hop)
        if reply.status >= 300:
            raise self._refusal(url, reply)
        return reply

    def _moved(self, method: str, url: str, reply: Reply, hop: int) -> str:
        """The address at which to go on; what is written goes nowhere but to the origin that was named."""
        there = urljoin(url, reply.headers.get("location", ""))
        if urlsplit(there).scheme not in ("http", "https") or hop == _MOST_HOPS or there == url:
            raise CannotGoOn(f"{url}: sends on and on, or to no address; see whether the address is right")
        shown = self._shown(there)
        if (method not in _READING and reply.status == 303) or (origin(there) != origin(url) and method not in _READING):
            raise CannotGoOn(f"{url}: has moved to {shown}; if you trust it, name that address")
        return there

    def _persistently(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        for attempt in range(self._tries):
            last = attempt == self._tries - 1
            try:
                reply = self._known(method, url, body, headers)
            except ReadTimeoutError as problem:  # it was at work, would be again, and each time costs all of it
                more = "try again later, or give it more by --timeout"
                raise CannotGoOn(f"{url}: gives no answer in {self._seconds:g} seconds; {more}") from problem
            except (HTTPError, OSError) as problem:
                hopeless = isinstance(problem, SSLError | LocationParseError | (NewConnectionError if self._answers == 0 else SSLError))
                if last or hopeless:
                    why = self._credentials.without_secrets(" ".join(str(problem).split())[:200])
                    raise CannotGoOn(f"{url}: cannot be reached ({why}); see whether the address is right and the server up") from problem
            else:
                if last or reply.status not in _AGAIN or not self._patient(reply, attempt):
                    return reply
                continue
            self._wait(min(self._longest, 0.5 * 2**attempt))
        raise AssertionError("the last attempt returns or raises")

    def _patient(self, reply: Reply, attempt: int) -> bool:
        """Waits as long as the server asks (RFC 9110, 10.2.3); False where it asks for more than is reasonable."""
        asked = _retry_after(reply.headers.get("retry-after", ""))
        if asked is not None and asked > self._longest:
            return False
        self._wait(asked if asked is not None else min(self._longest, 0.5 * 2**attempt))
        return True

    def _known(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        """The answer, after the server has learnt who asks where it wants to."""
        own = self._credentials.headers_for(url)
        challenge = self._challenges.get(origin(url), "") if "authorization" not in map(str.lower, own) else ""
        reply = self._once(method, url, body, {**headers, **own, **self._met(challenge, method, url)})
        wanted = reply.headers.get("www-authenticate", "")
        if reply.status == 401 and wanted and "authorization" not in map(str.lower, own):
            self._challenges[origin(url)] = wanted
            if met := self._met(wanted, method, url):
                reply = self._once(method, url, body, {**headers, **own, **met})
        return reply

    def _met(self, challenge: str, method: str, url: str) -> dict[str, str]:
        answer = self._credentials.answer_to(challenge, method, url) if challenge else ""
        return {"Authorization": answer} if answer else {}

    def _once(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        self.sent += 1
        ends = time.monotonic() + self._seconds
        response = self._pool.request(method, url, body=body if method not in _READING else None, headers={**self._pool.headers, **headers},
                                      redirect=False, preload_content=False)
        try:
            parts = []
            while part := response.read1(2**16):
                parts.append(part)
                if time.monotonic() > ends:
                    raise ReadTimeoutError(self._pool.connection_from_url(url), url, "too slow")
        except BaseException:
            response.close()
            raise
        response.release_conn()
        self._answers += 1
        return Reply(response.status, {name.lower(): value for name, value in response.headers.items()}, b"".join(parts))

    def _refusal(self, url: str, reply: Reply) -> Refused:
        words = self._credentials.without_secrets(reply.body.decode("utf-8", "replace")).split() if reply.media != "text/html" else []
        said = f": {' '.join(words)[:300]}" if words else ""
        what, remedy = _REMEDIES.get(reply.status, ("does not do as it was asked", "see whether the address is right"))
        if reply.status == 401:
            known = self._credentials.known_for(url)
            what = "does not accept the credentials" if known else "wants to know who asks"
            remedy = "mend them" if known else f"give --header-file, --netrc-file or {AUTHORIZATION}"
        return Refused(f"{self._shown(url)}: {what} ({reply.status}{said}); {remedy}", reply.status)

    def _shown(self, url: str) -> str:
        parts = urlsplit(url)
        return self._credentials.without_secrets(parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl())


def _retry_after(text: str) -> float | None:
    """The seconds to wait that a header asks for, in numbers or as a date; None where it asks for nothing that can be read."""
    if text.strip().isdigit():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
