/** Names and addresses under which a machine knows itself, and nobody else. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])
