/** Maps can be put aside without going to the bin. */
export const addArchive = 'ALTER TABLE map ADD COLUMN archived_at INTEGER'
