/** How many of the records that stood there were erased for good since. */
export const addErasedCount = `
  ALTER TABLE stood ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
`
