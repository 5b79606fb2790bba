"""What the notes of the publication say, as far as its set phrases go; a phrase that is not known here decides nothing."""

import re
from enum import Enum
from typing import Final

__all__ = [
    "Begin", "begin_of", "has_declined", "is_death", "is_nomination", "is_recall", "lacks_credentials", "recommissioned",
    "was_commissioned", "was_not_commissioned",
]


class Begin(Enum):
    """What happened on the day on which a service is said to have started."""

    CREDENTIALS = "presentation-of-credentials"
    RECEPTION = "reception-of-envoy"
    FUNCTIONS = "functions"
    UNKNOWN = "unknown"


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_PRECISION: Final = _words(
    r"\W*((shortly|soon|on|or|about|before|after|as of|approximately)\W*)*", r"between .* and", r"on .* or")
_NO_CREDENTIALS: Final = _words(
    r"\bpredecessor\b", r"\bnot given new credentials", r"\bno record\b", r"\bnot reported\b", r"without reaccreditation")
_RECEPTION: Final = _words(
    r"\b(officially|formally|official|officailly|offically) (recognized|received)", r"^received by\b", r"^presented as\b",
    r"\breceived at\b")
_CREDENTIALS: Final = _words(r"\bcredentials\b", r"\bcredence\b", r"\breaccredited\b")
_FUNCTIONS: Final = _words(
    r"\b(embassy|legation)\b.*\b(opened|reopened|established|re-?established)\b", r"\bassumed charge\b", r"^entered on duty",
    r"\binitial call\b")
_DECLINED: Final = _words(
    r"^declined\b", r"[;.,] declined (this )?appointment", r"\bdid not serve(?! under (his|her) second)", r"\bdid not take oath\b",
    r"\bdid not proceed\b", r"\bbefore (proceeding|\w+ proceeded) to (his |her )?post\b", r"\bcommission cancell?ed\b",
    r"\bappointment revoked\b")
_LACKS: Final = _words(
    r"\bcommissioned as consul general only\b",
    r"\b(did not|had not|not) present(ed)? (his |her )?credentials\b", r"\b(without|before) presenting (his |her )?credentials\b",
    r"\bno re(cord|port)( has been)? found (of|on|indicating)\b.*\bcredentials\b")
_NOMINATION: Final = _words(r"\bnomin(at|ai)", r"\bto nominate\b")
_NOT_COMMISSIONED: Final = _words(r"^not commissioned\b", r"[.;] not commissioned\b")
_COMMISSIONED: Final = _words(
    r"^commissioned\b", r"[.;] commissioned\b", r"\boath of office\b", r"^elected on\b", r"^declined appointment\b")
_RECALL: Final = _words(r"^(probably )?(presented|transmitted) (letter of |notice of )?recall\b")
_DEATH: Final = _words(r"^(died|assassinated|killed|murdered|drowned)\b")
_RECOMMISSIONED: Final = re.compile(
    r"\brecommissioned (?:after confirmation )?on (?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})[,.] (?P<year>\d{4})")


def begin_of(note: str) -> Begin | None:
    """What a note says of the day on which the service started; None where it says nothing but how exact the date is."""
    bare = note.strip(" .,;:")
    if _PRECISION.fullmatch(bare):
        return None
    if _NO_CREDENTIALS.search(bare):
        return Begin.UNKNOWN
    for pattern, begin in ((_RECEPTION, Begin.RECEPTION), (_CREDENTIALS, Begin.CREDENTIALS), (_FUNCTIONS, Begin.FUNCTIONS)):
        if pattern.search(bare):
            return begin
    return Begin.UNKNOWN


def has_declined(note: str) -> bool:
    """Whether somebody appointed declined, did not serve, or did not proceed to the post."""
    return _DECLINED.search(note) is not None


def lacks_credentials(note: str) -> bool:
    """Whether a note says that no credentials were presented, or that nothing is on record of it."""
    return _LACKS.search(note) is not None


def is_nomination(note: str) -> bool:
    """Whether a note speaks of a nomination."""
    return _NOMINATION.search(note) is not None


def was_not_commissioned(note: str) -> bool:
    """Whether a note says that no commission was given."""
    return _NOT_COMMISSIONED.search(note) is not None


def was_commissioned(note: str) -> bool:
    """Whether a note presupposes an appointment: a commission, an oath, an election, an appointment declined."""
    return _COMMISSIONED.search(note) is not None


def is_recall(note: str) -> bool:
    """Whether a note says that on the day a letter of recall was handed or sent."""
    return _RECALL.search(note) is not None


def is_death(note: str) -> bool:
    """Whether a note says that on the day the person died."""
    return _DEATH.search(note) is not None


def recommissioned(note: str) -> tuple[re.Match[str], ...]:
    """Where a note tells that the appointment was made again, after the Senate had confirmed it: month, day and year by name."""
    return tuple(_RECOMMISSIONED.finditer(note))
