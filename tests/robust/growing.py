"""A dataset that changes between builds: the invented one, with a gazette of as many visits as the number of the version says."""

import shutil
from pathlib import Path

INVENTED = Path(__file__).parents[1] / "invented"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SOURCE = """\
- id: source/gazette
  type: Source
  label:
    en: Gazette
  publisher: Gazette
  language: en
  address: https://example.org/gazette
  standing: read
"""
VISIT = """\
- id: claim/g{number:04}
  type: Claim
  source: source/gazette
  gist: Ana Tor visited Vessaria on {day} {month} {year}.
  mentions:
    - form: Ana Tor
      refers: person/ana-tor
    - form: Vessaria
      refers: state/vessaria
  states:
    - id: event/gazette-{number}
      type: Visit
      date: {year}-{at:02}-{day:02}
      visitor: person/ana-tor
      receivingState: state/vessaria
"""
EVENT = """\
- id: event/gazette-{number}
  type: Visit
  label:
    en: Visit {number} of the gazette
"""


def start(root: Path) -> Path:
    """A copy of the invented dataset."""
    shutil.copytree(INVENTED, root, ignore=shutil.ignore_patterns("graph", ".communique"))
    return root


def visits(version: int) -> int:
    """How many visits the gazette of a version tells of."""
    return version * 53 % 120


def change(root: Path, version: int) -> None:
    """Makes the data those of a version."""
    data = root / "data"
    records = [_visit(number, version) for number in range(visits(version))]
    for folder, text in (("sources", SOURCE), ("claims", "\n".join(claim for claim, _ in records)),
                         ("entities", "\n".join(event for _, event in sorted(records, key=lambda pair: pair[1].split("\n", 1)[0])))):
        path = data / folder / "gazette.yaml"
        if records:
            path.write_text(text, encoding="utf-8")
        else:
            path.unlink(missing_ok=True)
    rulings = (INVENTED / "data" / "rulings.yaml").read_text(encoding="utf-8")
    (data / "rulings.yaml").write_text(rulings.replace("Its text is headed so.", f"Its text is headed so ({version})."), encoding="utf-8")


def _visit(number: int, version: int) -> tuple[str, str]:
    at, day, year = (number // 28 + version) % 12 + 1, number % 28 + 1, 1996
    return (VISIT.format(number=number, day=day, month=MONTHS[at - 1], at=at, year=year), EVENT.format(number=number))
