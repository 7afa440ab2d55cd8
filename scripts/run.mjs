// Starting other programs and ending them again. Only Node built-ins: this runs before anything is installed.
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** What asked us to end. @type {NodeJS.Signals | null} */
let asked = null

/**
 * Where the Node of the npm package `node` lies, whether or not it is there.
 * @param {string} [root]
 */
export function pinnedNode(root = projectRoot) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * The environment with the project's own programs first on the PATH.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [root]
 */
export function withProjectPrograms(env, root = projectRoot) {
  const own = join(root, 'node_modules', '.bin')
  const rest = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== own)
  return { ...env, PATH: [own, ...rest].join(delimiter) }
}

/**
 * The environment without any project's programs on the PATH: what `npm ci` needs, since it removes them.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutProjectPrograms(env) {
  const ending = join('node_modules', '.bin')
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(sep + ending))
  return { ...env, PATH: folders.join(delimiter) }
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/**
 * The first program of that name on the PATH, or null.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export function findOnPath(name, env) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name)
    if (folder !== '' && isExecutable(file)) return file
  }
  return null
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [stallMs] gives up after this long without `progress` in the output
 * @property {RegExp} [progress] what counts as getting on; without it only the start does
 */

/**
 * Runs a program with its output on our screen. Answers its exit code: 127 when it cannot be started, 124 when it stalled,
 * 128 and more when a signal ended it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { cwd = projectRoot, env = process.env, stallMs, progress } = {}) {
  if (asked !== null) process.exit(exitCodeOf(null, asked))
  const bounded = stallMs !== undefined
  // A bounded program leads its own process group, so that its helpers end with it.
  const grouped = bounded && process.platform !== 'win32'
  const child = spawn(program, args, {
    cwd,
    env,
    detached: grouped,
    stdio: bounded ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  running.add(child)
  return new Promise((resolve) => {
    let stalled = false
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    const wind = () => {
      if (stallMs === undefined) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        stalled = true
        end(child, 'SIGKILL', grouped)
      }, stallMs)
    }
    wind()
    child.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk)
      if (progress?.test(String(chunk))) wind()
    })
    child.stderr?.on('data', (chunk) => process.stderr.write(chunk))
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve(code)
    }
    child.once('error', () => finish(127))
    child.once('exit', (code, signal) => finish(stalled ? 124 : exitCodeOf(code, signal)))
  })
}

/**
 * What a shell would answer for a program that ended so.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  if (signal === null) return code ?? 1
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[String(signal)] ?? 1)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} grouped
 */
function end(child, signal, grouped) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (grouped) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch (error) {
    // It ended by itself between the check and the signal.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Asks every program we started to end. */
export function endAll(/** @type {NodeJS.Signals} */ signal = 'SIGTERM') {
  for (const child of running) end(child, signal, false)
}

/**
 * Hands our ending on to the programs we started, and ends when they have; from then on `run` starts nothing more.
 * A Ctrl-C at a terminal reaches them by itself: handing it on would tell them twice.
 */
export function forwardSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      asked = signal
      if (running.size === 0) process.exit(exitCodeOf(null, signal))
      if (signal !== 'SIGINT' || !process.stdin.isTTY) endAll(signal)
    })
  }
  watchNpm()
}

/**
 * npm starts us through a shell, which passes no signal on: when npm is told to end, that shell ends and we would stay behind,
 * holding the port. So the end of our parent counts as a request to end.
 */
function watchNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  timer.unref()
}
