/** Maps can lie together in a collection, in an order of their own. What was removed stays, so that it can come back. */
export const addCollections = `
  CREATE TABLE collection (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    removed_at INTEGER
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE map ADD COLUMN collection_id TEXT;
  ALTER TABLE map ADD COLUMN collection_order TEXT;
  CREATE INDEX map_by_collection ON map (collection_id, collection_order);
`
