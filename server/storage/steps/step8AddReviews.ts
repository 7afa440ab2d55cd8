/** What employers confirmed, and the rounds that ask for it. Times in ms since 1970. */
export const addReviews = `
  CREATE TABLE confirmation (
    id TEXT PRIMARY KEY,
    map_id TEXT NOT NULL,
    target_key TEXT NOT NULL,
    target TEXT NOT NULL,
    claim TEXT NOT NULL,
    employer_key TEXT NOT NULL,
    employer TEXT NOT NULL,
    person_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    fingerprint TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX confirmation_by_what ON confirmation (map_id, target_key, employer_key, person_id);
  CREATE INDEX confirmation_by_person ON confirmation (person_id);

  CREATE TABLE stood (
    map_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    records TEXT NOT NULL,
    PRIMARY KEY (map_id, fingerprint)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE review_setting (
    map_id TEXT PRIMARY KEY,
    old_after_months INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE review_round (
    id TEXT PRIMARY KEY,
    map_id TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    due_on TEXT,
    claim TEXT NOT NULL,
    asks TEXT NOT NULL,
    grant_ids TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    closed_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX review_round_by_map ON review_round (map_id, created_at);

  CREATE TABLE round_opening (
    round_id TEXT NOT NULL,
    answerer TEXT NOT NULL,
    grant_id TEXT,
    person_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (round_id, answerer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX round_opening_by_person ON round_opening (person_id);

  CREATE TABLE round_answer (
    round_id TEXT NOT NULL,
    answerer TEXT NOT NULL,
    ask_id TEXT NOT NULL,
    grant_id TEXT,
    person_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    employer TEXT NOT NULL,
    confirmation_id TEXT,
    remark TEXT NOT NULL,
    thread_id TEXT,
    comment_id TEXT,
    PRIMARY KEY (round_id, answerer, ask_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX round_answer_by_confirmation ON round_answer (confirmation_id);
  CREATE INDEX round_answer_by_person ON round_answer (person_id);
`
