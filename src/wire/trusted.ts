/** The one policy by which pages may start scripts (Trusted Types): the server's headers allow no other. */
export const TRUSTED_POLICY = 'trellis'
