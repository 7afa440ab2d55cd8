import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { findOnPath, projectRoot, withoutProjectPrograms } from '../../scripts/run.mjs'
import { makeFolder, writeProgram } from './project.ts'

/** The script of the npm that runs us, or of the one on the PATH. */
function findNpm(): string {
  const running = process.env.npm_execpath
  if (running !== undefined && running.endsWith('npm-cli.js')) return running
  const onPath = findOnPath('npm', process.env)
  if (onPath === null) throw new Error('There is no npm on the PATH.')
  return realpathSync(onPath)
}

it.skipIf(process.platform === 'win32')('npm scripts run on the pinned Node 24, whatever Node the machine has', () => {
  const folder = makeFolder()
  writeProgram(folder, 'node', '#!/bin/sh\necho v0.0.0-of-the-machine\n')
  const outside = withoutProjectPrograms(process.env)
  const env = { ...outside, PATH: [folder, outside.PATH].join(delimiter) }
  const machine = spawnSync('node', ['-p', 'process.version'], { env, encoding: 'utf8' })
  expect(machine.stdout.trim()).toBe('v0.0.0-of-the-machine')

  const args = [findNpm(), 'exec', '--offline', '-c', 'node -p process.version']
  const script = spawnSync(process.execPath, args, { cwd: projectRoot, env, encoding: 'utf8' })
  const pinned: unknown = JSON.parse(readFileSync(join(projectRoot, 'node_modules/node/package.json'), 'utf8'))
  expect(pinned).toMatchObject({ version: script.stdout.trim().slice(1) })
  expect(script.stdout.trim()).toMatch(/^v24\./)
})

it('the tests themselves run on it', () => {
  expect(process.version).toMatch(/^v24\./)
})
