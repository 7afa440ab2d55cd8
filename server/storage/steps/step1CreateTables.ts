/** Rooms with their numbered log and snapshot, the list of maps, and what was found damaged. */
export const createTables = `
  CREATE TABLE room (
    name TEXT PRIMARY KEY,
    head INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE log (
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (room, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshot (
    room TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    crc INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE map (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    card_count INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE quarantine (
    room TEXT NOT NULL,
    part TEXT NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    noticed_at INTEGER NOT NULL,
    PRIMARY KEY (room, part, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE probe (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    written_at INTEGER NOT NULL
  ) STRICT;
`
