#+ result: dataset | void:uriSpace | - | MinCount | Violation
BASE <https://example.org/>
PREFIX void: <http://rdfs.org/ns/void#>

DELETE DATA {
    <dataset> void:uriSpace "https://example.org/" .
}
