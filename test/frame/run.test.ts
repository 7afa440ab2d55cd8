import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodeOf, findOnPath, run, withoutProjectPrograms, withProjectPrograms } from '../../scripts/run.mjs'
import { makeFolder, write, writeProgram } from './project.ts'

describe('run', () => {
  it('answers the exit code', async () => {
    expect(await run(process.execPath, ['-e', 'process.exit(5)'])).toBe(5)
  })

  it('answers as a shell would for what can not be started or was ended', async () => {
    expect(await run(join(makeFolder(), 'none'), [])).toBe(127)
    expect(exitCodeOf(null, 'SIGTERM')).toBe(143)
    expect(exitCodeOf(0, null)).toBe(0)
  })

  it('ends a program that stands still, with its helpers', async () => {
    const helper =
      "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })"
    expect(await run(process.execPath, ['-e', `${helper}; setInterval(() => {}, 1000)`], { stallMs: 300 })).toBe(124)
  })

  it('lets a bounded program that gets on come to its own end', async () => {
    const code = await run(process.execPath, ['-e', "console.log('100%'); process.exit(3)"], {
      stallMs: 60_000,
      progress: /%/,
    })
    expect(code).toBe(3)
  })
})

describe('the PATH', () => {
  it('has our programs first, once, and can do without any', () => {
    const root = makeFolder()
    const own = join(root, 'node_modules', '.bin')
    const env = { PATH: ['/usr/bin', own].join(delimiter) }
    expect(withProjectPrograms(env, root).PATH).toBe([own, '/usr/bin'].join(delimiter))
    expect(withoutProjectPrograms(withProjectPrograms(env, root)).PATH).toBe('/usr/bin')
  })

  it('is searched in order, for programs alone', () => {
    const root = makeFolder()
    write(root, 'a/tool', 'only a text')
    const second = writeProgram(root, 'b/tool', '#!/bin/sh\n')
    writeProgram(root, 'c/tool', '#!/bin/sh\n')
    const env = { PATH: ['a', 'b', 'c'].map((folder) => join(root, folder)).join(delimiter) }
    expect(findOnPath('tool', env)).toBe(second)
    expect(findOnPath('other', env)).toBeNull()
  })
})
