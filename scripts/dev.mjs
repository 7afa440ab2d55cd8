// `npm run dev`: the server, restarted when its files change, and the client with hot reload. Either ending ends both.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installIfNeeded } from './install.mjs'
import { exitCodeOf, pinnedNode, projectRoot, withProjectPrograms } from './run.mjs'

const problem = await installIfNeeded()
if (problem === null) startBoth()
else {
  console.error(problem)
  process.exitCode = 1
}

function startBoth() {
  const env = withProjectPrograms(process.env)
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const programs = [['--watch', 'server/main.ts'], [vite]].map((args) =>
    spawn(pinnedNode(), args, { cwd: projectRoot, env, stdio: 'inherit' }),
  )
  const stop = () => {
    for (const program of programs) program.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  for (const program of programs) {
    program.once('exit', (code, signal) => {
      process.exitCode ??= signal === 'SIGTERM' ? 0 : exitCodeOf(code, signal)
      stop()
    })
  }
}
