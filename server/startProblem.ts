/** Why the server cannot start, as one sentence for the person who started it. `main.ts` prints it and ends with exit code 1. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}
