/** Sets the stage for the rivals: installs and builds them once, and serves them and their maps from loopback. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

import { run } from '../../scripts/run.mjs'
import type { EqualMap } from './equalMap.ts'
import { excalidrawElements } from './excalidrawElements.ts'
import { tldrawRecords } from './tldrawRecords.ts'

const HOME = 'bench/rivals'
const BUILT = `${HOME}/dist`
const STAMP = '.built-from'
const LOCK = ['package-lock.json']
/** What their pages are built from. */
const PAGES = ['tldraw.html', 'tldraw.tsx', 'excalidraw.html', 'excalidraw.tsx', 'probe.ts', 'vite.config.ts'].map(
  (file) => `pages/${file}`,
)

export interface Stage {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves both rivals and `maps` by name. The first time it installs them, which needs the npm registry. */
export async function openStage(maps: Readonly<Record<string, EqualMap>>): Promise<Stage> {
  await installRivals()
  const files = new Map<string, string>()
  for (const [name, map] of Object.entries(maps)) {
    files.set(`/maps/${name}.tldraw.json`, JSON.stringify(tldrawRecords(map)))
    files.set(`/maps/${name}.excalidraw.json`, JSON.stringify(excalidrawElements(map)))
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    void answer(pathname, files.get(pathname), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The stage has no port')
  return address.port
}

async function answer(path: string, made: string | undefined, response: ServerResponse): Promise<void> {
  const file = join(BUILT, normalize(path))
  if (made === undefined && !existsSync(file)) {
    response.writeHead(404).end()
    return
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(made ?? (await readFile(file)))
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Exact versions by their own lock file, in a folder of their own: nothing of them reaches the product. */
async function installRivals(): Promise<void> {
  const isInstalled = await isMadeFrom('node_modules', LOCK)
  const isBuilt = isInstalled && (await isMadeFrom('dist', [...LOCK, ...PAGES]))
  if (isBuilt) return
  console.error('Installing and building tldraw and Excalidraw, for measuring only …')
  if (!isInstalled) {
    await must('npm', ['ci', '--include=dev', '--ignore-scripts', '--loglevel', 'error'])
    await stamp('node_modules', LOCK)
  }
  const vite = 'node_modules/vite/bin/vite.js'
  await must(process.execPath, [vite, 'build', '--config', 'pages/vite.config.ts', '--logLevel', 'error'])
  await stamp('dist', [...LOCK, ...PAGES])
}

async function isMadeFrom(folder: string, files: readonly string[]): Promise<boolean> {
  const note = `${HOME}/${folder}/${STAMP}`
  return existsSync(note) && (await readFile(note, 'utf8')) === (await hashOf(files))
}

async function stamp(folder: string, files: readonly string[]): Promise<void> {
  await writeFile(`${HOME}/${folder}/${STAMP}`, await hashOf(files))
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const file of files) hash.update(await readFile(`${HOME}/${file}`))
  return hash.digest('hex')
}

async function must(program: string, words: readonly string[]): Promise<void> {
  const code = await run(program, [...words], { cwd: HOME, env: { ...process.env, NODE_ENV: 'production' } })
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}`)
}

/** The versions measured, as their package files say. */
export async function rivalVersions(): Promise<string> {
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(`${HOME}/package.json`, 'utf8'),
  )
  return `tldraw ${dependencies['tldraw']}, Excalidraw ${dependencies['@excalidraw/excalidraw']}`
}
