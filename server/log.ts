/** Where the server says what happens to it. Shaped like fastify's logger. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

export const SILENT_LOG: Log = { info: () => {}, error: () => {} }

/** One JSON line per event on stderr: stdout bears the greeting alone. */
export function createLog(now: () => Date = () => new Date()): Log {
  const write = (level: string, facts: Readonly<Record<string, unknown>>, message: string): void => {
    process.stderr.write(`${JSON.stringify({ at: now().toISOString(), level, message, ...facts })}\n`)
  }
  return {
    info: (facts, message) => write('info', facts, message),
    error: (facts, message) => write('error', facts, message),
  }
}
