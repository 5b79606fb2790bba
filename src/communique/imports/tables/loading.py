"""Mappings are read from files: those of a person, and those that come with the tool."""

from pathlib import Path

from communique.curation.yamltext import Items, YamlProblem, read_yaml
from communique.findings import CannotGoOn
from communique.imports.tables.checking import check_mapping
from communique.imports.tables.mapping import TableMapping, mapping_of

__all__ = ["read_mapping", "shipped"]


def read_mapping(path: Path) -> TableMapping:
    """The mapping in a file; raises ``CannotGoOn`` with every finding, a line each, where it is not in order."""
    name = path.as_posix()
    try:
        tree = read_yaml(path.read_text(encoding="utf-8"))
    except YamlProblem as problem:
        raise CannotGoOn(f"{name}:{problem.line}: {problem.message}") from problem
    except UnicodeDecodeError as problem:
        raise CannotGoOn(f"{name}:1: not UTF-8 at byte {problem.start}; save it as UTF-8 text") from problem
    except OSError as problem:
        raise CannotGoOn(f"{name}: cannot be read ({problem.strerror}); name a mapping that can") from problem
    findings = sorted(check_mapping(name, tree))
    if findings or not isinstance(tree, Items):
        raise CannotGoOn("\n".join(map(str, findings)))
    return mapping_of(name, tree)


def shipped(name: str) -> TableMapping:
    """A mapping that comes with the tool."""
    return read_mapping(Path(__file__).parents[1] / "mappings" / f"{name}.yaml")
