"""Promises about export as a whole: the manifest, the folder, and the formats that are no tables."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx
import pyoxigraph as ox
import pytest

from communique.findings import CannotGoOn
from communique.iris import CMQ, PREFIXES
from communique.publish import FORMATS, MANIFEST, export, products

FIXTURE = Path(__file__).with_name("fixture.trig")
BASE = "https://example.org/atlas/"


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def folder(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every format in it."""
    out = tmp_path_factory.mktemp("all") / "new" / "folder"
    for form in FORMATS:
        export(store, form, out)
    return out


def test_formats_are_the_designs() -> None:
    """The formats are those that the design lists."""
    assert ("turtle", "trig", "nquads", "jsonld", "rdfxml", "csv", "parquet", "graphml", "geojson", "panel") == FORMATS


def test_manifest_describes_every_file(folder: Path) -> None:
    """The manifest names each file of the folder with format, media type, bytes and sha256, and nothing of time or machine."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    assert {"dataset", "files"} == manifest.keys()
    assert BASE == manifest["dataset"]
    found = digests(folder)
    found.pop(MANIFEST)
    assert found == {entry["name"]: entry["sha256"] for entry in manifest["files"]}
    for entry in manifest["files"]:
        assert {"name", "format", "mediaType", "bytes", "sha256"} == entry.keys()
        assert (folder / entry["name"]).stat().st_size == entry["bytes"]
    assert "application/geo+json" in {entry["mediaType"] for entry in manifest["files"]}


def test_paths_returned_are_the_files_written(store: ox.Store, tmp_path: Path) -> None:
    """An export returns its files, the manifest last, and leaves nothing else behind."""
    paths = export(store, "jsonld", tmp_path)
    assert [tmp_path / "accepted.jsonld", tmp_path / "claims.jsonld", tmp_path / MANIFEST] == paths
    assert sorted(paths) == sorted(tmp_path.iterdir())


def test_other_formats_and_files_are_kept(store: ox.Store, tmp_path: Path) -> None:
    """Files of other formats stay and stay in the manifest; files of other origin stay out of it."""
    export(store, "turtle", tmp_path)
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    export(store, "geojson", tmp_path)
    manifest = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert ["accepted.ttl", "places.geojson"] == [entry["name"] for entry in manifest["files"]]
    assert "mine" == (tmp_path / "notes.txt").read_text(encoding="utf-8")


def test_failure_leaves_the_folder_as_it_was(store: ox.Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An export of changed data that fails in its last file has replaced none."""
    export(store, "csv", tmp_path)
    before = digests(tmp_path)
    changed = ox.Store()
    changed.extend(list(store))
    visit, date = ox.NamedNode(BASE + "event/visit"), ox.NamedNode(CMQ + "date")
    for quad in list(changed.quads_for_pattern(visit, date, None, None)):
        changed.remove(quad)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("communique.publish.exporting.PRODUCTS", tuple(
        products.Product(one.format, one.name, one.media_type, fail if one.name == "entities.csv" else one.write)
        for one in products.PRODUCTS
    ))
    with pytest.raises(CannotGoOn, match="No space left on device; choose a folder that can be written"):
        export(changed, "csv", tmp_path)
    assert before == digests(tmp_path)


def test_unknown_format_gives_directions(store: ox.Store, tmp_path: Path) -> None:
    """An unknown format stops with the list of those there are, and makes no folder."""
    with pytest.raises(CannotGoOn, match=r"^--format n3: is not a format of export; choose one of turtle, trig, "):
        export(store, "n3", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_file_in_place_of_the_folder_gives_directions(store: ox.Store, tmp_path: Path) -> None:
    """A path that is a file stops with directions."""
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="out: File exists; choose a folder that can be written with --out"):
        export(store, "turtle", tmp_path / "out")


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Pyongyang"), ("4711", "America/Lima")])
def test_process_leaves_no_trace(folder: Path, tmp_path: Path, seed: str, zone: str) -> None:
    """Every format has the same bytes in another folder, under another hash seed and time zone."""
    code = (
        "import pyoxigraph as ox; from pathlib import Path; from communique.publish import FORMATS, export; s = ox.Store();"
        f"s.load(path={str(FIXTURE)!r}); [export(s, f, Path({str(tmp_path)!r})) for f in FORMATS]"
    )
    setting = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-S", "-c", code], env=setting, check=True)  # no .pth in ASCII
    assert digests(folder) == digests(tmp_path)


def test_graphml_is_the_accepted_network(folder: Path) -> None:
    """Nodes are entities, events and roles with label and dates; edges carry the property and the number of claims."""
    network = networkx.read_graphml(folder / "network.graphml", force_multigraph=True)
    visit = network.nodes[BASE + "event/visit"]
    assert {"type": "cmq:Visit", "label": "Ann's visit", "date": "[2000-06-05,2000-07-05]", "earliest": "2000-06-05",
            "latest": "2000-07-05"} == visit
    edges = network.get_edge_data(BASE + "event/visit", BASE + "person/ann").values()
    assert [{"property": CMQ + "visitor", "label": "cmq:visitor", "claims": 1}] == list(edges)
    assert BASE + "event/signing/ann" in network
    identifiers = [key for _, _, key in network.edges(keys=True)]
    assert len(set(identifiers)) == len(identifiers)


def test_geojson_is_rfc_7946(folder: Path) -> None:
    """Only places with coordinates are features; longitude comes first; events held there follow by date."""
    found = json.loads((folder / "places.geojson").read_text(encoding="utf-8"))
    assert {"type", "features"} == found.keys()
    assert "FeatureCollection" == found["type"]
    (feature,) = found["features"]
    assert {"type": "Point", "coordinates": [125.7381, 39.0194]} == feature["geometry"]
    assert (BASE + "place/capital", "Feature") == (feature["id"], feature["type"])
    assert {
        "label": "Capital", "kind": ["city"], "wikidata": [PREFIXES["wd"] + "Q3"],
        "events": [
            {"id": BASE + "event/visit", "type": ["cmq:Visit"], "label": "Ann's visit", "date": "[2000-06-05,2000-07-05]"},
            {"id": BASE + "event/signing", "type": ["cmq:TreatyAction"], "label": "Signature of the Pact", "date": "2000-07"},
        ],
    } == feature["properties"]


def test_jsonld_is_framed_under_an_inlined_context(folder: Path) -> None:
    """Accepted nodes embed labelled entities; claims embed their quotes and hold their own graph under plain @graph."""
    accepted = json.loads((folder / "accepted.jsonld").read_text(encoding="utf-8"))
    assert BASE == accepted["@context"]["@base"]
    assert "states" not in accepted["@context"]
    visit = next(node for node in accepted["@graph"] if node["id"] == "event/visit")
    assert {"id": "person/ann", "type": "Person", "label": {"en": "Ann", "ko-kr": "앤"}} == visit["visitor"]
    claims = json.loads((folder / "claims.jsonld").read_text(encoding="utf-8"))
    claim = next(node for node in claims["@graph"] if node["id"] == "claim/c3333")
    assert {"id": "claim/c3333#quote-1", "type": ["TextPosition", "TextQuote"], "exact": "Ann signed", "start": "200",
            "end": "210"} == claim["quote"]
    assert ["event/signing", "event/signing/ann"] == [node["id"] for node in claim["@graph"]]
