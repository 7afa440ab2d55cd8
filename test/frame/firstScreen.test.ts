/** Holds what each first screen loads to a budget, so that it cannot creep up. Bytes, never time. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { homePageEn } from '../../src/i18n/homePageEn.ts'
import { lateEn } from '../../src/i18n/lateEn.ts'
import { mapPageEn } from '../../src/i18n/mapPageEn.ts'
import { pinnedNode, projectRoot, run } from '../../scripts/run.mjs'

/**
 * Script of each first screen in kB (1,024 bytes) of gzip, a few more than it has. Who must go past one first asks
 * whether the new part can come after the first picture: `lazy` where it is drawn, and a row in `FetchAhead.tsx`.
 */
const BUDGETS = { home: 99.5, table: 184, map: 271.9 }

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
function firstLoad({ manifest }: Built, page: 'home' | 'map', names: readonly string[]): ReadonlySet<string> {
  const words = ['src/i18n/en.ts', `src/i18n/${page}PageEn.ts`]
  const keys = new Set(['index.html', ...words, ...names.map((name) => keyOf(manifest, name))])
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

/** Texts of a catalogue that files name, in whole or by how they begin: `find.facet.` and a part filled in. */
function wordsIn(catalogue: object, { folder, manifest }: Built, keys: Iterable<string>): readonly string[] {
  const words = Object.keys(catalogue)
  return [...keys].flatMap((key) => {
    const code = readFileSync(join(folder, chunkOf(manifest, key).file), 'utf8')
    const whole = new Set(Array.from(code.matchAll(/["'`]([a-zA-Z]+\.[\w.-]+)["'`]/g), ([, named]) => named))
    const begun = Array.from(code.matchAll(/`([a-zA-Z]+\.[\w.-]*)\$\{/g), ([, named = '']) => named)
    return words.filter((word) => whole.has(word) || begun.some((part) => word.startsWith(part)))
  })
}

describe('the first screen', () => {
  let built: Built
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trellis-first-'))
    built = await buildClient(folder)
    return () => rmSync(folder, { recursive: true, force: true })
  })

  it('of home, of a table and of a map stays within its budget and loads nothing of another', () => {
    const home = firstLoad(built, 'home', ['first-home'])
    const table = firstLoad(built, 'map', ['first-editor', 'first-table'])
    const map = firstLoad(built, 'map', ['first-editor', 'first-map'])
    const { manifest } = built

    expect(gzipKb(built, home), 'home').toBeLessThan(BUDGETS.home)
    expect(gzipKb(built, table), 'table').toBeLessThan(BUDGETS.table)
    expect(gzipKb(built, map), 'map').toBeLessThan(BUDGETS.map)
    expect(home).not.toContain(keyOf(manifest, 'first-editor'))
    expect(firstLoad(built, 'home', ['first-home', 'MenuPopup'])).not.toContain(keyOf(manifest, 'first-editor'))
    expect(table).not.toContain(keyOf(manifest, 'first-map'))
    expect(map).not.toContain(keyOf(manifest, 'first-table'))
  })

  it('of a large map brings the worker that lays it out with files the page has anyway', () => {
    const map = firstLoad(built, 'map', ['first-editor', 'first-map'])
    const worker = keyOf(built.manifest, 'pictureWorker')
    const { imports, file } = chunkOf(built.manifest, worker)

    expect(imports.length).toBeGreaterThan(0)
    expect([...imports].filter((key) => !map.has(key))).toEqual([])
    expect(readFileSync(join(built.folder, file)).length).toBeLessThan(2000)
  })

  it('opens without a network from one set: the service worker names every file of the build, and imports none', () => {
    const worker = readFileSync(join(built.folder, 'sw.js'), 'utf8')
    const assets = readdirSync(join(built.folder, 'assets')).map((name) => `/assets/${name}`)

    expect([...assets, '/favicon.svg', '/manifest.webmanifest'].filter((path) => !worker.includes(path))).toEqual([])
    expect(worker).not.toMatch(/__SHELL|\bimport\b/)
  })

  it('says nothing that comes with late words, or with those of another page, outside of LateWords', () => {
    const alone = (names: readonly string[]) => names.map((name) => keyOf(built.manifest, name))
    const floating = alone(['MenuPopup', 'PopoverPopup', 'TooltipPopup', 'ToastList'])
    const home = firstLoad(built, 'home', ['first-home'])
    const map = firstLoad(built, 'map', ['first-editor', 'first-map', 'first-table'])
    const find = firstLoad(built, 'map', ['FindBar'])

    expect(wordsIn({ ...mapPageEn, ...lateEn }, built, [...home, ...floating])).toEqual([])
    expect(wordsIn({ ...homePageEn, ...lateEn }, built, [...map, ...floating])).toEqual([])
    expect(wordsIn(lateEn, built, find)).toEqual(expect.arrayContaining(['find.facet.kinds', 'find.none']))
  })
})
