"""Small tables of the columns that the publications have, and a project to import them into; the rows are as theirs, few of them whole."""

import json
from pathlib import Path
from typing import Any

from communique.curation.project import Project
from communique.curation.scaffold import init_project
from communique.imports.protocol import Importer
from communique.imports.running import Imported, run_import

__all__ = ["ARCHIGOS", "COLT", "COW", "claims", "entities", "imported", "new_project", "stated"]

COW = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
ARCHIGOS = ("obsid,leadid,ccode,idacr,leader,startdate,eindate,enddate,eoutdate,entry,exit,exitcode,prevtimesinoffice,posttenurefate,gender,"
            "yrborn,yrdied,borndate,ebirthdate,deathdate,edeathdate,dbpediauri,numentry,numexit,numexitcode,numposttenurefate,fties,ftcur\n")
COLT = ("TripID,LeaderID,LeaderCountryOrIGO,LeaderCountryISO,LeaderRole,LeaderTitle,LeaderFullName,CountryVisited,CountryVisitedISO,"
        "CityVisited,TripYear,TripStartDate,TripEndDate,TripDuration,NameMultilatEvent,Confidence(1-5)\n")


def new_project(folder: Path, **files: str) -> Project:
    """A project with these files, ``claims__x`` for ``data/claims/x.yaml``."""
    init_project(folder / "project", "Tables", "https://tables.example/")
    project = Project(folder / "project")
    for name, text in files.items():
        path = project.data / (name.replace("__", "/").replace("_", "-") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return project


def imported(project: Project, importer: Importer, text: str, name: str = "table.csv") -> Imported:
    """What an import of a table with this text did; that rows in are rows claimed and refused is checked."""
    path = project.root / name
    path.write_text(text, encoding="utf-8")
    done = run_import(project, importer, path)
    assert done.rows == done.claimed + done.refused
    return done


def claims(project: Project, source: str) -> dict[str, dict[str, Any]]:
    """The claims that an import wrote, by their ids without what all have in common."""
    return {record["id"].removeprefix(f"claim/{source}-"): record for record in _records(project, "claims", source)}


def entities(project: Project, source: str) -> dict[str, dict[str, Any]]:
    """The entities that an import declared, by id."""
    return {record["id"]: record for record in _records(project, "entities", source)}


def stated(project: Project, source: str, *keys: str) -> dict[str, tuple[Any, ...]]:
    """What each claim's first node says under the keys."""
    return {name: tuple(claim["states"][0].get(key, "") for key in keys) for name, claim in claims(project, source).items()}


def _records(project: Project, folder: str, source: str) -> list[dict[str, Any]]:
    path = project.data / folder / f"{source}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []
