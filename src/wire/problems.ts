/** Why the API refuses, and the HTTP status that goes with it. The sentence comes with each answer. */
export const API_PROBLEMS = {
  badRequest: 400,
  badOrigin: 403,
  forbidden: 403,
  notFound: 404,
  inUse: 409,
  noCollection: 409,
  noNeighbor: 409,
  noSuchMap: 409,
  collectionFull: 409,
  tooLarge: 413,
  badType: 415,
  tooNew: 426,
  tooMany: 429,
  failed: 500,
  full: 507,
  tryLater: 503,
} as const
export type ApiProblemCode = keyof typeof API_PROBLEMS
