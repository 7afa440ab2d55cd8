// Installs the packages, only when they are missing or other than package-lock.json says.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findOnPath, isExecutable, pinnedNode, projectRoot, run, withoutProjectPrograms } from './run.mjs'

const stampName = '.trellis-installed'

/**
 * Does node_modules hold what the lock file asks for, for this kind of machine, with the pinned Node in it?
 * Our stamp answers at once; without it (someone ran `npm ci` by hand) npm's own list of what it installed does.
 * @param {string} root
 */
export function isInstalled(root) {
  const lockFile = join(root, 'package-lock.json')
  if (!existsSync(lockFile) || !isExecutable(pinnedNode(root))) return false
  const stamp = readIfThere(join(root, 'node_modules', stampName))
  if (stamp === stampOf(root)) return true
  if (stamp !== null && !stamp.endsWith(machineKind())) return false
  const installed = readIfThere(join(root, 'node_modules', '.package-lock.json'))
  return installed !== null && holdsAll(readFileSync(lockFile, 'utf8'), installed)
}

/**
 * Notes beside the packages which lock file they were installed from.
 * @param {string} root
 */
export function stampInstall(root) {
  writeFileSync(join(root, 'node_modules', stampName), stampOf(root))
}

/**
 * Installs when needed. Answers null, or the one sentence that says what is wrong.
 * @param {{ root?: string, env?: NodeJS.ProcessEnv, runProgram?: typeof run }} [how]
 * @returns {Promise<string | null>}
 */
export async function installIfNeeded({ root = projectRoot, env = process.env, runProgram = run } = {}) {
  if (!isInstalled(root)) {
    console.log('Installing the packages (once, about a minute) ...')
    // A NODE_ENV of production would leave out the builder.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const code = await runNpm(args, root, env, runProgram)
    if (code !== 0) return `The packages could not be installed (npm ci ended with ${code}): see npm's message above.`
    if (!isExecutable(pinnedNode(root))) {
      return 'The packages are installed, but the pinned Node is missing: allow the install script of the package "node" and run `npm ci` again.'
    }
  }
  stampInstall(root)
  return null
}

/**
 * @param {readonly string[]} args
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {typeof run} runProgram
 */
function runNpm(args, root, env, runProgram) {
  const outside = withoutProjectPrograms(env)
  const node = findOnPath(process.platform === 'win32' ? 'node.exe' : 'node', outside) ?? process.execPath
  const npmScript = env.npm_execpath
  if (npmScript !== undefined && npmScript.endsWith('npm-cli.js')) {
    return runProgram(node, [npmScript, ...args], { cwd: root, env: outside })
  }
  return runProgram('npm', args, { cwd: root, env: outside })
}

/** @param {string} root */
function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${machineKind()}`
}

function machineKind() {
  return `${process.platform}-${process.arch}`
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/**
 * Packages for other kinds of machine are optional and may be absent; any that is there must be of the version asked for.
 * @param {string} lockText
 * @param {string} installedText
 */
function holdsAll(lockText, installedText) {
  /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */
  /** @type {Packages} */
  const wanted = JSON.parse(lockText).packages
  /** @type {Packages} */
  const found = JSON.parse(installedText).packages
  return Object.entries(wanted).every(([place, asked]) => {
    if (place === '') return true
    const there = found[place]
    if (there === undefined) return asked.optional === true || asked.devOptional === true
    return there.version === asked.version && there.integrity === asked.integrity
  })
}
