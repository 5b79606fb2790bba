"""Names in a stored text are found as they are written, and the words that tell of a kind are used by the claim that states the kind."""

from pathlib import Path

from communique.curation.project import Project
from communique.curation.records import read_project
from communique.evidence.attestation import ClaimWords
from communique.evidence.usage import names_in, patterns_of

DATASET = """\
- id: dataset/note
  type: Dataset
  base: https://example.org/
"""
CLAIM = """\
- id: claim/abcde
  type: Claim
  source: source/note
  quote: The post was raised to Embassy status.
  states:
    - id: event/raising
      type: MissionChange
      kind: mission-elevation
      missionRank: embassy
"""


def test_initials_are_one_name() -> None:
    """Initials with full stops are one name, so that a claim which mentions them uses them."""
    assert ["U.S.", "S.G.W."] == [match.group() for match in names_in("the U.S. envoy and S.G.W. Benjamin", set())]


def test_a_sentence_may_end_with_a_quotation_mark() -> None:
    """The word after a closing quotation mark and a blank begins a sentence, and is not taken for a name."""
    text = "an event called the ‘Velvet Divorce.’ The United States followed, “later.” They agreed."
    assert ["Velvet", "Divorce", "United", "States"] == [match.group() for match in names_in(text, set())]


def test_words_for_a_kind_are_used(tmp_path: Path) -> None:
    """A capitalised word that tells of a kind is used by the claim that states this kind."""
    (tmp_path / "data" / "claims").mkdir(parents=True)
    (tmp_path / "data" / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    (tmp_path / "data" / "claims" / "note.yaml").write_text(CLAIM, encoding="utf-8")
    curated = read_project(Project(tmp_path))
    words = "The post was raised to Embassy status."
    claim = ClaimWords.of(curated, curated.by_id["claim/abcde"], (words,))
    assert "Embass" in {match.group() for pattern in patterns_of(claim) for match in pattern.finditer(words)}
