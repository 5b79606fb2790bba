"""Values that a dataset does not know are refused before a query runs."""

import pyoxigraph as ox
import pytest

from communique.ask.known import absent_defaults, check_known
from communique.ask.saved import SavedQuery
from communique.findings import CannotGoOn

Saved = dict[str, SavedQuery]


@pytest.mark.parametrize(("query", "parameter", "value", "message"), [
    ("visits", "state", "arland", "'arland' is not in the dataset; did you mean state/arland"),
    ("visits", "state", "state/nowhere", "is not in the dataset; "),
    ("visits", "protocol", "oficial-visit", "is no concept of the vocabulary; did you mean official-visit"),
    ("visits", "protocol", "nonsense", "is no concept of the vocabulary; take one of official-visit, official-working-visit, .*working-visit$"),
    ("visits", "protocol", "official", "did you mean official-visit or official-working-visit. it is one of official-visit, official-working-visit, private-visit, "),
    ("conflicts", "matter", "date", "did you mean date-conflict. it is one of count-conflict, date-conflict"),
    ("visits", "state", "Arland", "Arland is state/arland; write that$"),
    ("visits", "state", "state/arl", "did you mean state/arland"),
    ("visits", "state", "person/alma", "is no State; communique query state-lines lists them$"),
    ("visits", "lang", "zz", "is not one of its values; take one of en, .*ru"),
    ("support", "support", "both", "take one of both sides, one side, third party, only inferred$"),
    ("by-year", "first", "-99999", "is out of range; give a number from 1000 to 2999$"),
    ("by-year", "kind", "cmq:Visits", "is not in the dataset"),
])
def test_what_nobody_knows_is_refused(store: ox.Store, saved: Saved, query: str, parameter: str, value: str, message: str) -> None:
    """The message names the parameter and what would be right."""
    with pytest.raises(CannotGoOn, match=f"^parameter {parameter}: .*{message}"):
        check_known(store, saved[query], {parameter: ["*", value]})


@pytest.mark.parametrize(("query", "parameter", "value"), [
    ("visits", "state", "state/arland"), ("visits", "state", "*"), ("visits", "protocol", "official-visit"), ("visits", "lang", "ru"),
    ("by-year", "kind", "cmq:Meeting"), ("by-year", "first", "1000"), ("visits", "from", "1800-01-01"),
])
def test_what_the_dataset_has_is_taken(store: ox.Store, saved: Saved, query: str, parameter: str, value: str) -> None:
    """Things, concepts, languages and classes of the dataset pass, and so does any day."""
    check_known(store, saved[query], {parameter: value})


def test_a_default_of_another_dataset_is_told(store: ox.Store, saved: Saved) -> None:
    """A default that names a thing is absent where the dataset lacks it, and no matter where a value is given."""
    assert absent_defaults(store, saved["evidence"], {}) == []
    assert absent_defaults(ox.Store(), saved["evidence"], {}) == [("entity", "event/summit-2011")]
    assert absent_defaults(ox.Store(), saved["evidence"], {"entity": "event/x"}) == []
