/** Which tombstones were carried out in this database; each as it stands in `erased.log`. */
export const addErasures = `
  CREATE TABLE erasure (
    id TEXT PRIMARY KEY,
    tombstone TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`
