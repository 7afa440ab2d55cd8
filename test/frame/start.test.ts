import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeProject, write } from './project.ts'

interface Run {
  readonly child: ChildProcess
  /** Settles when the output first holds this text; fails when the program ends without. */
  readonly says: (text: string) => Promise<void>
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>
}

/** `npm start` of that project, without npm. */
function start(root: string, env: NodeJS.ProcessEnv = {}): Run {
  return startBy([process.execPath, 'scripts/start.mjs'], root, env)
}

function startBy([program = '', ...args]: readonly string[], root: string, env: NodeJS.ProcessEnv): Run {
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env } })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk)
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }))
  })
  const says = async (text: string): Promise<void> => {
    const heard = new Promise<void>((resolve) => {
      const listen = (): void => {
        if (output.includes(text)) resolve()
      }
      listeners.add(listen)
      listen()
    })
    await Promise.race([heard, ended.then(() => Promise.reject(new Error(`Ended without "${text}":\n${output}`)))])
  }
  onTestFinished(async () => {
    if (child.exitCode === null) child.kill('SIGKILL')
    await ended
  })
  return { child, says, ended }
}

describe('npm start', () => {
  it('serves on the pinned Node with our environment and ends with the code of the server', async () => {
    const root = makeProject('console.log(process.version, process.env.PORT); process.exit(7)')
    const { code, output } = await start(root, { PORT: '4999' }).ended
    expect(output).toMatch(/v24\.\d+\.\d+ 4999/)
    expect(code).toBe(7)
  })

  it('builds the first time and not the second, and never installs what is there', async () => {
    const root = makeProject('console.log("listening")')
    const first = await start(root).ended
    const second = await start(root).ended
    expect(first.output).toContain('Building')
    expect(second.output.trim()).toBe('listening')
    expect(readFileSync(join(root, 'builds.log'), 'utf8')).toBe('built\n')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('hands %s on and waits for a graceful end', async (signal) => {
    const root = makeProject(
      `process.on('${signal}', () => { console.log('saving the last edit'); process.exit(0) })
       setInterval(() => {}, 1000)
       console.log('listening')`,
    )
    const { child, says, ended } = start(root)
    await says('listening')
    child.kill(signal)
    expect(await ended).toMatchObject({ code: 0, output: expect.stringContaining('saving the last edit') })
  })

  it.skipIf(process.platform === 'win32')('ends when npm, or the shell npm put between, has ended', async () => {
    const root = makeProject(
      `process.on('SIGTERM', () => { console.log('saving the last edit'); process.exit(0) })
       setInterval(() => {}, 1000)
       console.log('listening')`,
    )
    const { child, says, ended } = startBy(
      ['/bin/sh', '-c', `"${process.execPath}" scripts/start.mjs; exit $?`],
      root,
      { npm_lifecycle_event: 'start' },
    )
    await says('listening')
    child.kill('SIGTERM')
    await says('saving the last edit')
    await ended
  })

  it('says one sentence when the packages can not be installed, and serves nothing', async () => {
    const root = makeProject('console.log("listening")')
    write(root, 'package-lock.json', '{"packages":{"node_modules/new":{"version":"1.0.0"}}}')
    write(root, 'fake/npm-cli.js', 'process.exit(9)')
    const { code, output } = await start(root, { npm_execpath: join(root, 'fake/npm-cli.js') }).ended
    expect(code).toBe(1)
    expect(output.trim().split('\n').at(-1)).toMatch(/^The packages could not be installed \(npm ci ended with 9\)/)
    expect(output).not.toContain('listening')
  })

  it('says one sentence when the client can not be built, and tries again the next time', async () => {
    const root = makeProject('console.log("listening")')
    write(root, 'src/broken', '')
    const { code, output } = await start(root).ended
    expect(code).toBe(1)
    expect(output.trim().split('\n').at(-1)).toMatch(/^The client could not be built \(vite build ended with 3\)/)
    expect(existsSync(join(root, 'dist/.built-from'))).toBe(false)
  })
})
