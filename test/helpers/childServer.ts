import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

import { keyIn, visitorOf } from './visitor.ts'
import type { Visitor } from './visitor.ts'

const MAIN = resolve(import.meta.dirname, '../../server/main.ts')

/** A server in a process of its own, as `npm start` runs it. */
export interface ChildServer {
  readonly process: ChildProcess
  readonly port: number
  readonly origin: string
  readonly syncUrl: string
  /** All it said on its standard output until it was there. */
  readonly greeting: string
  /** The key of the link by which the first manager comes in; null where somebody manages the server already. */
  readonly manageKey: string | null
}

/** What a server that could not start left behind. */
export interface ChildOutcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

function run(env: Environment): ChildProcess {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }
  return spawn(process.execPath, [MAIN], { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Starts a server and waits until it says where it is. Rejects with what it says instead. */
export async function spawnServer(env: Environment): Promise<ChildServer> {
  const child = run({ PORT: '0', ...env })
  let said = ''
  const port = await new Promise<number>((give, reject) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const found = /http:\/\/[^:\s]+:(\d+)\n.*\n\n[^]*\n$/.exec(said)
      if (found?.[1] !== undefined) give(Number(found[1]))
    })
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    child.on('exit', (code) => reject(new Error(`The server ended with code ${code}: ${said}`)))
  })
  const [link = null] = /http\S*#k=\S+/.exec(said) ?? []
  return {
    process: child,
    port,
    origin: `http://127.0.0.1:${port}`,
    syncUrl: `ws://127.0.0.1:${port}/sync`,
    greeting: said,
    manageKey: link === null ? null : keyIn(link),
  }
}

/** Comes in as the first manager of a server. */
export async function manage({ origin, manageKey }: ChildServer): Promise<Visitor> {
  const visitor = visitorOf(origin)
  const { status } = await visitor.redeem(manageKey ?? '', 'Manager')
  if (status !== 200) throw new Error(`The link of the first start was answered with ${status}`)
  return visitor
}

/** Runs a server that is expected to end by itself, and waits for that. */
export async function runServer(env: Environment): Promise<ChildOutcome> {
  const child = run({ PORT: '0', ...env })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (bytes: Buffer) => {
    stdout += bytes.toString()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    stderr += bytes.toString()
  })
  await once(child, 'close')
  return { code: child.exitCode, stdout, stderr }
}

/** Ends a server without any warning, as a power cut to the process. */
export async function killServer({ process: child }: ChildServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Asks a server to end, and gives its exit code. */
export async function stopServer({ process: child }: ChildServer): Promise<number | null> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return child.exitCode
}
