"""The tables of the index, what looks them up the other way round, and how records are laid into the parts of what they are about."""

__all__ = ["BY_OTHER", "PARTED", "TABLES"]

TABLES = """
CREATE TABLE records(record INTEGER PRIMARY KEY, home INTEGER NOT NULL, source INTEGER NOT NULL, type TEXT NOT NULL,
                     file INTEGER NOT NULL, line INTEGER NOT NULL, digest BLOB NOT NULL, said INTEGER NOT NULL, stated INTEGER NOT NULL,
                     part INTEGER) WITHOUT ROWID;
CREATE TABLE states(node INTEGER, record INTEGER, PRIMARY KEY(node, record)) WITHOUT ROWID;
CREATE TABLE uses(record INTEGER, node INTEGER, PRIMARY KEY(record, node)) WITHOUT ROWID;
CREATE TABLE joins(one INTEGER, other INTEGER, record INTEGER, PRIMARY KEY(one, other, record)) WITHOUT ROWID;
CREATE TABLE lives(hub INTEGER, node INTEGER, record INTEGER, PRIMARY KEY(hub, node, record)) WITHOUT ROWID;
CREATE TABLE background(one INTEGER, other INTEGER, record INTEGER, PRIMARY KEY(one, other, record)) WITHOUT ROWID;
CREATE TABLE titled(record INTEGER, office INTEGER, PRIMARY KEY(record, office)) WITHOUT ROWID;
CREATE TABLE premises(record INTEGER, premise INTEGER, PRIMARY KEY(record, premise)) WITHOUT ROWID;
CREATE TABLE texts(record INTEGER PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE units(node INTEGER PRIMARY KEY, unit INTEGER NOT NULL, part INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE files(file INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, digest BLOB NOT NULL);
CREATE TABLE apart(nodes TEXT NOT NULL, found TEXT NOT NULL);
CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE made(part INTEGER PRIMARY KEY, name TEXT, sha256 TEXT, quads INTEGER, bytes INTEGER, found TEXT NOT NULL,
                  figures TEXT NOT NULL);
"""
BY_OTHER = """
CREATE INDEX IF NOT EXISTS uses_node ON uses(node);
CREATE INDEX IF NOT EXISTS joins_other ON joins(other);
CREATE INDEX IF NOT EXISTS background_other ON background(other);
CREATE INDEX IF NOT EXISTS records_home ON records(home);
CREATE INDEX IF NOT EXISTS records_said ON records(said) WHERE said != 0;
CREATE INDEX IF NOT EXISTS records_part ON records(part);
CREATE INDEX IF NOT EXISTS records_type ON records(type);
CREATE INDEX IF NOT EXISTS lives_node ON lives(node);
CREATE INDEX IF NOT EXISTS records_place ON records(file, line);
CREATE INDEX IF NOT EXISTS records_source ON records(source);
CREATE INDEX IF NOT EXISTS units_unit ON units(unit);
CREATE INDEX IF NOT EXISTS units_part ON units(part);
CREATE INDEX IF NOT EXISTS titled_office ON titled(office);
CREATE INDEX IF NOT EXISTS premises_premise ON premises(premise);
"""
PARTED = """
UPDATE records SET part = COALESCE((SELECT units.part FROM units WHERE units.node = records.home), -1)
"""
