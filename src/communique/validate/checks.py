"""Checks are queries whose rows are defects; a header says how grave they are, what is wrong and how to mend it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from communique.findings import CannotGoOn, Severity
from communique.validate.messages import variables
from communique.validate.terms import Term, name

__all__ = ["Check", "Defect", "read_checks", "run_check"]

_HEADER = re.compile(r"^#\+ (\w+): (.+)$", re.MULTILINE)
_FIELDS = ("summary", "severity", "message", "remedy")
_OPTIONAL = ("scope", "home", "seeds")


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its name is the file's stem; message and remedy may have ``{?variable}`` of the query's columns.

    ``of_dataset``: it compares what lies far apart, so that no part of a dataset can be judged by itself (``#+ scope: dataset``).
    ``home``: the column that names the part in which a defect is found, where that is not the claim or the focus.
    ``seeds``: variables such that a defect is new or gone only where one of them has changed; ``from_seeds`` finds those defects
    (``changed/`` holds it where the query itself would take as long as ever).
    """

    name: str
    summary: str
    severity: Severity
    message: str
    remedy: str
    query: str
    of_dataset: bool = False
    home: str = ""
    seeds: tuple[str, ...] = ()
    from_seeds: str = ""

    def of(self, seed: str, changed: Iterable[str]) -> str:
        """The query for the defects in which a seed is one of the IRIs."""
        head, where, rest = (self.from_seeds or self.query).partition("WHERE {")
        return f"{head}{where} VALUES ?{seed} {{ {' '.join(f'<{iri}>' for iri in sorted(changed))} }}{rest}"


@dataclass(frozen=True, slots=True)
class Defect:
    """One row of a check: ``focus`` is the node that is wrong, ``claim`` and ``property`` narrow the place down."""

    check: Check
    focus: Term
    claim: str
    property: str | None
    row: dict[str, Term]

    def at_home_with(self) -> str:
        """The IRI of that with which the defect is at home: what the check says, the claim, or the focus."""
        told = self.row.get(self.check.home) if self.check.home else None
        return name(told) if told is not None else self.claim or name(self.focus)


def read_checks(folder: Path) -> tuple[Check, ...]:
    """The checks of a folder, by name; raises ``CannotGoOn`` naming a file whose header is not in order."""
    return tuple(_read(path) for path in sorted(folder.glob("*.rq")))


def _read(path: Path) -> Check:
    text = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    wrong = sorted(set(_FIELDS) ^ (set(header) - set(_OPTIONAL)))
    if wrong:
        raise CannotGoOn(f"{path.name}: header has not exactly {', '.join(_FIELDS)} ({', '.join(wrong)}); mend it")
    if header["severity"] not in set(Severity):
        raise CannotGoOn(f"{path.name}: severity {header['severity']!r}; use one of {', '.join(Severity)}")
    if header.get("scope", "dataset") != "dataset":
        raise CannotGoOn(f"{path.name}: scope {header['scope']!r}; write dataset, or leave it out where a part is enough")
    changed = path.parent / "changed" / path.name
    return Check(path.stem, header["summary"], Severity(header["severity"]), header["message"], header["remedy"], text,
                 of_dataset=header.get("scope") == "dataset", home=header.get("home", ""), seeds=tuple(header.get("seeds", "").split()),
                 from_seeds=changed.read_text(encoding="utf-8") if changed.is_file() else "")


def run_check(store: ox.Store, check: Check, query: str = "") -> Iterator[Defect]:
    """The defects in the order of the query, or of another that asks for some of them; every graph it reads is named in it."""
    try:
        found = store.query(query or check.query)
    except SyntaxError as problem:
        raise CannotGoOn(f"{check.name}.rq: not valid SPARQL: {problem}; mend the query") from problem
    if not isinstance(found, ox.QuerySolutions):
        raise CannotGoOn(f"{check.name}.rq: not a SELECT query; select ?focus")
    columns = [variable.value for variable in found.variables]
    unknown = sorted({*variables(check.message + check.remedy), *filter(None, [check.home])} - set(columns))
    if unknown or "focus" not in columns:
        raise CannotGoOn(f"{check.name}.rq: no column {', '.join(unknown or ['focus'])}; select it")
    for values in found:
        row = {key: term for key, term in zip(columns, values, strict=True)
               if term is not None and not isinstance(term, ox.Triple)}
        if "focus" in row:
            claim, about = row.get("claim"), row.get("property")
            yield Defect(check, row["focus"], claim.value if claim else "", about.value if about else None, row)
