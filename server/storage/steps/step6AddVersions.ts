/** States of maps that are kept, who changed a map since the last of them, how far a map is, and what of it is public. */
export const addVersions = `
  CREATE TABLE version (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    map_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    authors TEXT NOT NULL,
    card_count INTEGER NOT NULL,
    hash TEXT NOT NULL,
    from_at INTEGER,
    schema INTEGER NOT NULL,
    data BLOB NOT NULL
  ) STRICT;
  CREATE INDEX version_by_map ON version (map_id, seq);

  CREATE TABLE version_author (
    map_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    is_guest INTEGER NOT NULL,
    PRIMARY KEY (map_id, person_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE publication (
    map_id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL UNIQUE,
    version_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    ended_at INTEGER
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE map ADD COLUMN status TEXT NOT NULL DEFAULT 'draft';
`
