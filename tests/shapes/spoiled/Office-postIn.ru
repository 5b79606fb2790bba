#+ result: office/foreign-minister-of-brenn | org:postIn | twinning/aldstadt-brennburg | Class | Violation
BASE <https://example.org/>
PREFIX org: <http://www.w3.org/ns/org#>

INSERT DATA {
    <office/foreign-minister-of-brenn> org:postIn <twinning/aldstadt-brennburg> .
}
