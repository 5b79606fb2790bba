"""What cannot be read is told apart: a row that is refused while reading goes on, and an input that is broken from there on."""

from communique.findings import Finding

__all__ = ["LONGEST", "Unreadable", "breaks_input", "refused_row"]

LONGEST = 1 << 20
"""The longest line, cell, text or tag that is read: 1 MiB."""
_ROW, _INPUT = "row:", "input:"


class Unreadable(Exception):
    """An input that cannot be read, or not further than this; ``code`` names what is wrong in one word or two."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code, self.message, self.remedy = code, message, remedy

    def at(self, file: str, line: int) -> Finding:
        """The finding, at the line that was reached; 0 where nothing was read."""
        return Finding(file, line, "", _INPUT + self.code, self.message, self.remedy)


def refused_row(file: str, line: int, code: str, message: str, remedy: str) -> Finding:
    """A row that cannot be read, while those after it can."""
    return Finding(file, line, "", _ROW + code, message, remedy)


def breaks_input(finding: Finding) -> bool:
    """Whether an input could not be read to its end: what came of it is a part, and nobody can say of what."""
    return finding.code.startswith(_INPUT)
