/** What stood there when an answer confirmed it; null where it is a remark, or was given before this was kept. */
export const addAnswerFingerprint = `
  ALTER TABLE round_answer ADD COLUMN fingerprint TEXT;
`
