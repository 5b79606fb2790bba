"""The command line: results on stdout, talk on stderr; exit codes 0, 1 (violations) and 2 (usage or broken input)."""
