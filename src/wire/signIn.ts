/** Where people sign in with an account of their own; both are pages one goes to, not requests one sends. */
export const SIGN_IN_PATH = '/auth/sign-in'
export const SIGN_IN_DONE_PATH = '/auth/callback'

/**
 * In the place of a link's key, in the fragment of the address a sign-in leads back to: the browser has kept the key
 * itself, which goes nowhere but to this server, in the body of a request.
 */
export const KEPT_KEY = 'kept'

/** Why a sign-in came to nothing. The server sends the browser to `/?signIn=<code>`, whose page says it in words. */
export const SIGN_IN_PROBLEMS = [
  /** Begun too long ago, or already used: "back" was pressed, or the server was started again meanwhile. */
  'expiredAttempt',
  /** Begun in another browser. */
  'foreignState',
  /** The identity provider said no, or the person there did. */
  'refusedByProvider',
  /** Signed in well, but with an account that may not come in here. */
  'notAllowed',
  /** The identity provider does not answer. */
  'providerDown',
  /** What came back does not prove who it is. */
  'badAnswer',
] as const
export type SignInProblemCode = (typeof SIGN_IN_PROBLEMS)[number]
