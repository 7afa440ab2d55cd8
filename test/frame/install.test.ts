import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installIfNeeded, isInstalled, stampInstall } from '../../scripts/install.mjs'
import { pinnedNode } from '../../scripts/run.mjs'
import { installedText, linkPinnedNode, lockText, makeFolder, write } from './project.ts'

/** A folder with a lock file and what npm left behind after installing it. */
function makeInstalled(): string {
  const root = makeFolder()
  write(root, 'package-lock.json', lockText('1.0.0'))
  write(root, 'node_modules/.package-lock.json', installedText('1.0.0'))
  linkPinnedNode(root)
  return root
}

describe('isInstalled', () => {
  it('is no without node_modules', () => {
    const root = makeFolder()
    write(root, 'package-lock.json', lockText('1.0.0'))
    expect(isInstalled(root)).toBe(false)
  })

  it('believes what npm noted after an install by hand, without packages for other machines', () => {
    expect(isInstalled(makeInstalled())).toBe(true)
  })

  it('believes its own stamp without npm', () => {
    const root = makeInstalled()
    stampInstall(root)
    rmSync(join(root, 'node_modules/.package-lock.json'))
    expect(isInstalled(root)).toBe(true)
  })

  it('sees that the lock file has changed since, stamped or not', () => {
    const root = makeInstalled()
    write(root, 'package-lock.json', lockText('1.0.1'))
    expect(isInstalled(root)).toBe(false)
    write(root, 'package-lock.json', lockText('1.0.0'))
    stampInstall(root)
    write(root, 'package-lock.json', lockText('1.0.1'))
    expect(isInstalled(root)).toBe(false)
  })

  it('is no when the pinned Node is missing', () => {
    const root = makeInstalled()
    stampInstall(root)
    rmSync(pinnedNode(root))
    expect(isInstalled(root)).toBe(false)
  })

  it('is no for packages brought along from another kind of machine', () => {
    const root = makeInstalled()
    write(root, 'node_modules/.trellis-installed', 'abc otherOs-otherChip')
    expect(isInstalled(root)).toBe(false)
  })
})

describe('installIfNeeded', () => {
  it('starts nothing when all is there, and stamps', async () => {
    const root = makeInstalled()
    const started: string[] = []
    const runProgram = async (program: string): Promise<number> => started.push(program)
    expect(await installIfNeeded({ root, runProgram })).toBeNull()
    rmSync(join(root, 'node_modules/.package-lock.json'))
    expect(await installIfNeeded({ root, runProgram })).toBeNull()
    expect(started).toEqual([])
  })

  it('runs npm ci with the build tools, away from the packages it is about to remove', async () => {
    const root = makeFolder()
    write(root, 'package-lock.json', lockText('1.0.0'))
    const own = join(root, 'node_modules', '.bin')
    const calls: { args: readonly string[]; path: string | undefined }[] = []
    const problem = await installIfNeeded({
      root,
      env: { PATH: [own, process.env.PATH].join(':'), NODE_ENV: 'production' },
      runProgram: async (_program, args, options) => {
        calls.push({ args, path: options?.env?.PATH })
        linkPinnedNode(root)
        return 0
      },
    })
    expect(problem).toBeNull()
    expect(calls.map((call) => call.args.slice(0, 2))).toEqual([['ci', '--include=dev']])
    expect(calls[0]?.path).not.toContain(own)
    expect(isInstalled(root)).toBe(true)
  })

  it('says in one sentence that npm failed, and leaves no stamp', async () => {
    const root = makeFolder()
    write(root, 'package-lock.json', lockText('1.0.0'))
    const problem = await installIfNeeded({ root, runProgram: async () => 42 })
    expect(problem).toMatch(/^The packages could not be installed \(npm ci ended with 42\)/)
    expect(isInstalled(root)).toBe(false)
  })

  it('says what to do when install scripts were not allowed to bring the pinned Node', async () => {
    const root = makeFolder()
    write(root, 'package-lock.json', lockText('1.0.0'))
    const problem = await installIfNeeded({ root, runProgram: async () => 0 })
    expect(problem).toContain('the pinned Node is missing')
  })
})
