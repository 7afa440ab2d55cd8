/** `npm run bench`: runs every benchmark and writes `bench/RESULTS.md`. Names given run those alone and only print. */
import { writeFile } from 'node:fs/promises'
import { cpus, platform, release, totalmem } from 'node:os'

import { toMarkdown } from './table.ts'
import type { Table } from './table.ts'

const BENCHES: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  firstScreen: async () => [await (await import('./firstScreen.ts')).benchFirstScreen()],
  canvas: async () => (await import('./canvas.ts')).benchCanvas(),
  longTasks: async () => [await (await import('./longTasks.ts')).benchLongTasks()],
  layout: async () => [await (await import('./layout.ts')).benchLayout()],
  server: async () => [await (await import('./server.ts')).benchServer()],
  rivals: async () => (await import('./rivals.ts')).benchRivals(),
}

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(BENCHES)
const parts: string[] = []
for (const name of names) {
  const bench = BENCHES[name]
  if (bench === undefined) throw new Error(`No benchmark "${name}". There are: ${Object.keys(BENCHES).join(', ')}`)
  console.error(`Measuring ${name} …`)
  // One after the other: two at once would measure each other.
  for (const table of await bench()) {
    parts.push(toMarkdown(table))
    console.log(toMarkdown(table))
  }
}
if (asked.length === 0) await writeFile('bench/RESULTS.md', [head(), ...parts].join('\n'))

function head(): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.versions.node}, no GPU`
  return [
    '# Benchmark results',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}. It is shared and noisy: read figures side by side within one table, as ratios.`,
    '',
  ].join('\n')
}
