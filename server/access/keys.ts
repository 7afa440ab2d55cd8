import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in base64url: the key of a link or of a session. */
export function newKey(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a key. A plain hash is enough: nobody guesses 256 random bits, so there is nothing to slow down. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
