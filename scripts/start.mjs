// `npm start`: installs if needed, builds if stale, serves. Plain JavaScript, since it runs before the pinned Node is here.
import { buildIfStale } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { forwardSignals, pinnedNode, run, withProjectPrograms } from './run.mjs'

forwardSignals()
const problem = (await installIfNeeded()) ?? (await buildIfStale())
if (problem === null) {
  process.exitCode = await run(pinnedNode(), ['server/main.ts'], { env: withProjectPrograms(process.env) })
} else {
  console.error(problem)
  process.exitCode = 1
}
