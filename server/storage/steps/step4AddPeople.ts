/** People, the links they come by, their sessions, what they may do in maps, and the audit of all that. Times in ms since 1970. */
export const addPeople = `
  CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    issuer TEXT,
    subject TEXT,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX person_by_account ON person (issuer, subject) WHERE issuer IS NOT NULL;

  CREATE TABLE role_grant (
    id TEXT PRIMARY KEY,
    key_hash TEXT NOT NULL UNIQUE,
    map_id TEXT,
    role TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT,
    redeem_by INTEGER,
    expires_at INTEGER,
    use_limit INTEGER,
    use_count INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX role_grant_by_map ON role_grant (map_id);

  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    key_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_by_person ON session (person_id);

  CREATE TABLE session_grant (
    session_id TEXT NOT NULL,
    grant_id TEXT NOT NULL,
    PRIMARY KEY (session_id, grant_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_grant_by_grant ON session_grant (grant_id);

  CREATE TABLE membership (
    map_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (map_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX membership_by_person ON membership (person_id);

  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    act TEXT NOT NULL,
    person TEXT NOT NULL,
    map_id TEXT,
    label TEXT NOT NULL,
    detail TEXT NOT NULL,
    address TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_map ON audit (map_id, id);
`
