// Builds the client into dist/. `--if-stale`: only when something it is made of has changed since.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { forwardSignals, pinnedNode, projectRoot, run, withProjectPrograms } from './run.mjs'

/** What the client is made of. */
const ingredients = ['index.html', 'package-lock.json', 'public', 'src', 'tsconfig.json', 'vite.config.ts']
const stampName = '.built-from'

/**
 * One hash over names and contents: a fresh checkout with new file times is not stale, a changed byte is.
 * @param {string} root
 */
export function hashIngredients(root) {
  const hash = createHash('sha256')
  for (const ingredient of ingredients) {
    for (const file of listFiles(root, ingredient))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} root */
export function isBuilt(root) {
  const stamp = join(root, 'dist', stampName)
  return (
    existsSync(join(root, 'dist', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hashIngredients(root)
  )
}

/**
 * Builds the client and notes what from. Answers null, or the one sentence that says what is wrong.
 * @param {{ root?: string, runProgram?: typeof run, isQuiet?: boolean }} [how] quiet: without the list of files made
 * @returns {Promise<string | null>}
 */
export async function build({ root = projectRoot, runProgram = run, isQuiet = false } = {}) {
  // Taken before the build: a file saved while it runs makes the result stale, not falsely fresh.
  const madeFrom = hashIngredients(root)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await runProgram(pinnedNode(root), [vite, 'build', ...(isQuiet ? ['--logLevel', 'warn'] : [])], {
    cwd: root,
    env: withProjectPrograms(process.env, root),
  })
  if (code !== 0) return `The client could not be built (vite build ended with ${code}): see its message above.`
  writeFileSync(join(root, 'dist', stampName), madeFrom)
  return null
}

/**
 * @param {{ root?: string, runProgram?: typeof run }} [how]
 * @returns {Promise<string | null>}
 */
export async function buildIfStale({ root = projectRoot, runProgram = run } = {}) {
  if (isBuilt(root)) return null
  console.log('Building the client ...')
  return build({ root, runProgram, isQuiet: true })
}

/**
 * All files below a path, sorted, with forward slashes; none when it is not there.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  /** @type {import('node:fs').Dirent[]} */
  let entries
  try {
    entries = readdirSync(full, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path]
    throw error
  }
  return entries
    .map((entry) => entry.name)
    .toSorted()
    .flatMap((name) => listFiles(root, `${path}/${name}`))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  forwardSignals()
  const problem = process.argv.includes('--if-stale') ? await buildIfStale() : await build()
  if (problem !== null) {
    console.error(problem)
    process.exitCode = 1
  }
}
