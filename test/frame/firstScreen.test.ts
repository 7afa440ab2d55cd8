/** Holds what each first screen loads to a budget, so that it cannot creep up. Bytes, never time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { pinnedNode, projectRoot, run } from '../../scripts/run.mjs'
import { makeFolder } from './project.ts'

/**
 * Script of each first screen in kB (1,024 bytes) of gzip, a few more than it has. Who must go past one first asks
 * whether the new part can come after the first picture: `lazy` where it is drawn, and a row in `fetchAhead.ts`.
 */
const BUDGETS = { home: 112, table: 197, map: 270 }

const Manifest = v.record(
  v.string(),
  v.object({ file: v.string(), name: v.optional(v.string()), imports: v.optional(v.array(v.string()), []) }),
)

interface Built {
  readonly folder: string
  readonly manifest: v.InferOutput<typeof Manifest>
}

/** Builds the client as a release is built, into a folder of its own. */
async function buildClient(folder: string): Promise<Built> {
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(pinnedNode(), [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: projectRoot,
    // Vitest says `test` here, which would build the React for developers.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  expect(code).toBe(0)
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')))
  return { folder, manifest }
}

/** Keys of all files without which a screen cannot be drawn: the page, its words, the screen and all these import. */
function firstLoad({ manifest }: Built, names: readonly string[]): ReadonlySet<string> {
  const keys = new Set(['index.html', 'src/i18n/en.ts', ...names.map((name) => keyOf(manifest, name))])
  // The set grows while one walks it.
  for (const key of keys) for (const needed of chunkOf(manifest, key).imports) keys.add(needed)
  return keys
}

/** vite.config.ts gives the files of first screens their names. */
function keyOf(manifest: Built['manifest'], name: string): string {
  const keys = Object.keys(manifest).filter((key) => manifest[key]?.name === name)
  expect(keys, `files named ${name}`).toHaveLength(1)
  return keys.join()
}

function chunkOf(manifest: Built['manifest'], key: string): Built['manifest'][string] {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`The build knows nothing of ${key}`)
  return chunk
}

function gzipKb({ folder, manifest }: Built, keys: ReadonlySet<string>): number {
  const bytes = [...keys].map(
    (key) => gzipSync(readFileSync(join(folder, chunkOf(manifest, key).file)), { level: 9 }).length,
  )
  return bytes.reduce((sum, size) => sum + size, 0) / 1024
}

describe('the first screen', () => {
  it('of home, of a table and of a map stays within its budget and loads nothing of another', async () => {
    const built = await buildClient(makeFolder())
    const home = firstLoad(built, ['first-home'])
    const table = firstLoad(built, ['first-editor', 'first-table'])
    const map = firstLoad(built, ['first-editor', 'first-map'])
    const { manifest } = built

    expect(gzipKb(built, home), 'home').toBeLessThan(BUDGETS.home)
    expect(gzipKb(built, table), 'table').toBeLessThan(BUDGETS.table)
    expect(gzipKb(built, map), 'map').toBeLessThan(BUDGETS.map)
    expect(home).not.toContain(keyOf(manifest, 'first-editor'))
    expect(table).not.toContain(keyOf(manifest, 'first-map'))
    expect(map).not.toContain(keyOf(manifest, 'first-table'))
  })
})
