import * as v from 'valibot'

/** Why the API refuses, and the HTTP status that goes with it. The sentence comes with each answer. */
export const API_PROBLEMS = {
  badRequest: 400,
  /** Nobody has come in: no session, or one that is over. */
  noSession: 401,
  badOrigin: 403,
  /** Without the header that shows that no form on a foreign page sent the request. */
  noHeader: 403,
  forbidden: 403,
  /** Where accounts are asked for, a link opens nothing before one has signed in. */
  signInFirst: 403,
  notFound: 404,
  /** A key that is no link's: mistyped, cut short, or of a map that was removed for good. */
  linkUnknown: 404,
  inUse: 409,
  noCollection: 409,
  noNeighbor: 409,
  noSuchMap: 409,
  /** What a comment is to be about is not on the map, or not any more. */
  notOnMap: 409,
  /** Someone a comment mentions cannot read it. */
  noSuchPerson: 409,
  /** A thread, or the comments of a map, hold as many as they may. */
  commentsFull: 409,
  collectionFull: 409,
  /** What was to be confirmed does not stand there any more as it was shown. */
  changedMeanwhile: 409,
  /** A review round that takes no answers any more. */
  roundClosed: 409,
  /** One of the links to ask is not of this map, or lets nobody confirm. */
  noSuchLink: 409,
  /** A map holds as many confirmations or review rounds as it may. */
  reviewsFull: 409,
  /** As many versions of this map bear a name as may. */
  tooManyVersions: 409,
  linkExpired: 410,
  linkRevoked: 410,
  /** The link was used as often as it may be. */
  linkUsedUp: 410,
  tooLarge: 413,
  badType: 415,
  tooNew: 426,
  tooMany: 429,
  failed: 500,
  full: 507,
  /** Erased, but not wiped from the disk yet. */
  notWiped: 507,
  tryLater: 503,
} as const
export type ApiProblemCode = keyof typeof API_PROBLEMS

/** Body of every refusal. `message` is a plain English sentence for people who call the API by hand. */
export const ProblemResponse = v.object({
  problem: v.object({ code: v.string(), message: v.string() }),
})
