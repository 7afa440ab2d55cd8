/** The Trellis server as a process of its own, for browser tests and for the pictures of the screens. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export interface ServerProcess {
  readonly child: ChildProcess
  /** Address of the server, without a slash at its end. */
  readonly url: string
}

export type Sample = 'blank' | 'louisville-it-2018'

/** Starts a server and waits until it says where it is; `port` 0 is any free one. Rejects with what it says instead. */
export async function startServer(dataDir: string, port: number): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const url = await new Promise<string>((give, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/[\w.-]+:\d+/.exec(said)
      if (found !== null) give(found[0])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  return { child, url }
}

/** Ends a server, and waits until it is gone. */
export async function endServer({ child }: ServerProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Makes a map over REST; gives its id. */
export async function createMap(url: string, title: string, sample: Sample): Promise<string> {
  const response = await fetch(`${url}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, sample }),
  })
  if (response.status !== 201) throw new Error(`POST /api/maps answered ${response.status}: ${await response.text()}`)
  const body: { id: string } = await response.json()
  return body.id
}
