"""Every record stands in one place and says what no other says."""

import shutil
from pathlib import Path

import pytest

from communique.build import read
from communique.curation.project import Project

INVENTED = Path(__file__).parents[1] / "invented"


def _found(folder: Path, old: str, new: str) -> set[tuple[str, str]]:
    """Codes and subjects found in a copy of the invented dataset in which one text stands for another in a claim file."""
    shutil.copytree(INVENTED, folder, dirs_exist_ok=True)
    path = folder / "data" / "claims" / "vessaria-mfa.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return {(finding.code, finding.subject) for finding in read(Project(folder)).findings}


def test_claim_stands_in_the_file_of_its_source(tmp_path: Path) -> None:
    """A claim that is laid in another source's mouth stands in the wrong file."""
    found = _found(tmp_path, "id: claim/va555\n  type: Claim\n  source: source/vessaria-mfa",
                   "id: claim/va555\n  type: Claim\n  source: source/korland-embassy")
    assert ("record-place", "claim/va555") in found


def test_same_claim_stands_once(tmp_path: Path) -> None:
    """A claim under two ids would count as two testimonies."""
    text = (INVENTED / "data" / "claims" / "vessaria-mfa.yaml").read_text(encoding="utf-8")
    record = "- id: claim/va555" + text.partition("- id: claim/va555")[2].partition("\n- id:")[0] + "\n"
    found = _found(tmp_path, record, record + "\n" + record.replace("va555", "va556", 1))
    assert ("claim-twice", "claim/va556") in found


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kind: area-of-cooperation", "kind: obligation", "attestation"),
        ("subject: fisheries", "subject: culture", "attestation"),
        ("date: 2004-06", "date: 2004", "remainder"),
        ("date: 2004-06", "date: ../..", "date"),
        ("    - value: cooperation", "    - value: debt", "explanation"),
        ("      title: President of Korland\n", "", "title"),
    ],
)
def test_words_carry_what_is_stated(tmp_path: Path, old: str, new: str, code: str) -> None:
    """Found are: a kind or subject that no word tells of, an unused month, an empty date, a useless ``by`` entry, a lost title."""
    assert code in {found for found, _ in _found(tmp_path, old, new)}
