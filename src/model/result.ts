/** The outcome of something that may be refused: a value, or a problem told apart by its code. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Wraps a problem as a refusal. */
export function refuse<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem }
}

/** Ends a `switch` over a union: reaching it is a bug, and it throws. */
export function never(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
