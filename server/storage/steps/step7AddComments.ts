/** Threads of comments, and how far each person has read them. Times in ms since 1970. */
export const addComments = `
  CREATE TABLE thread (
    id TEXT PRIMARY KEY,
    map_id TEXT NOT NULL,
    anchor TEXT NOT NULL,
    about_title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    resolved_at INTEGER,
    resolved_by TEXT,
    last_number INTEGER NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX thread_by_map ON thread (map_id, revision);

  CREATE TABLE comment (
    thread_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    edited_at INTEGER,
    text TEXT NOT NULL,
    mentions TEXT NOT NULL,
    is_erased INTEGER NOT NULL,
    PRIMARY KEY (thread_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX comment_by_id ON comment (thread_id, id);
  CREATE INDEX comment_by_author ON comment (author_id);

  CREATE TABLE thread_read (
    thread_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    up_to INTEGER NOT NULL,
    PRIMARY KEY (thread_id, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX thread_read_by_person ON thread_read (person_id);

  CREATE TABLE thread_revision (
    map_id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
