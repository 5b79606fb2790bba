"""The folder a curator works in: its YAML read as text with line numbers, its records, its formatter, its scaffolds."""
