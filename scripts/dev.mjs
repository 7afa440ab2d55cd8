// `npm run dev`: the server, restarted when its files change, and the client with hot reload. Either ending ends both.
// An empty server gets the maps of test/seeds.
import { join } from 'node:path'
import { installIfNeeded } from './install.mjs'
import { endAll, forwardSignals, pinnedNode, projectRoot, run, withProjectPrograms } from './run.mjs'

forwardSignals()
const problem = await installIfNeeded()
if (problem === null) {
  process.exitCode = await runBoth()
} else {
  console.error(problem)
  process.exitCode = 1
}

async function runBoth() {
  // The link of the first start leads to the page with hot reload.
  const env = {
    PUBLIC_URL: `http://localhost:${process.env['CLIENT_PORT'] ?? '5173'}`,
    ...withProjectPrograms(process.env),
  }
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const programs = [['--watch', 'server/main.ts'], [vite]].map((args) => run(pinnedNode(), args, { env }))
  const seeding = run(pinnedNode(), ['scripts/seedDev.ts'], { env })
  const code = await Promise.race(programs)
  endAll()
  await Promise.all([...programs, seeding])
  return code
}
