// Starts the server from the environment, says where it is, and ends in good order when asked to.
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { startServer } from './start.ts'
import type { RunningServer } from './start.ts'
import { StartProblem } from './startProblem.ts'

/** Whatever still hangs after this time is left behind. */
const LONGEST_STOP_MS = 9000

try {
  const config = readConfig(process.env)
  const server = await startServer(config, {
    log: createLog(),
    onDeath: (reason) => {
      process.stderr.write(`The store stopped working (${reason}). Start the server again; what was saved is safe.\n`)
      process.exit(1)
    },
  })
  process.stdout.write(greet(server, config.dataDir))
  process.once('SIGTERM', () => stop(server))
  process.once('SIGINT', () => stop(server))
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** What a newcomer needs to know: where it is, and how to come in. */
function greet({ url, manageUrl }: RunningServer, dataDir: string): string {
  const where = `Trellis is at ${url}\nMaps are kept in ${dataDir}\n\n`
  if (manageUrl === null) return `${where}Another way in as its manager: npm run manage-link\n`
  return `${where}Open ${manageUrl}\nThe link makes you the manager of this server. It works once, within a day.\n`
}

function stop(server: RunningServer): void {
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
  server.close().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`The server did not stop in good order: ${String(error)}\n`)
      process.exit(1)
    },
  )
}
