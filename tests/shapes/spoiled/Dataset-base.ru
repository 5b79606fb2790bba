#+ result: dataset | void:uriSpace | "wrong" | Pattern | Violation
#+ result: dataset | void:uriSpace | - | MaxCount | Violation
BASE <https://example.org/>
PREFIX void: <http://rdfs.org/ns/void#>

INSERT DATA {
    <dataset> void:uriSpace "wrong" .
}
