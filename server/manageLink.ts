// `npm run manage-link`: prints a link by which one more person manages the server, also while it runs.
import { managePath } from './access/firstStart.ts'
import { writeManageKey } from './access/writeManageKey.ts'
import { readConfig } from './config.ts'
import { StartProblem } from './startProblem.ts'

try {
  const { dataDir, publicUrl, port } = readConfig(process.env)
  const key = await writeManageKey(dataDir, 'command')
  const url = publicUrl ?? `http://localhost:${port}`
  process.stdout.write(`Open ${url}${managePath(key)}\nThis link works once, within a day.\n`)
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
