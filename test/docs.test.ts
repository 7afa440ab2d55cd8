import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const security = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')

it('docs/security.md names files that are there', () => {
  const named = [...security.matchAll(/`((?:src|server|test)\/[\w/.-]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

it('docs/security.md names a test in every row of threats and of requirements', () => {
  const rows = security.split('\n').filter((line) => /^\| (?:\d+ \||\d+\.\d)/.test(line))
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter((row) => !/`test\/[\w/]+(?:\.(?:test|spec))?\.ts`/.test(row))).toEqual([])
})

it('docs/security.md tells the policy that pages are sent', () => {
  const code = readFileSync(join(ROOT, 'server/http/headers.ts'), 'utf8')
  const [, written = ''] = /function policyOfPages[^]*?return \[([^]*?)\]/.exec(code) ?? []
  const directives = [...written.matchAll(/["`]([a-z-]+)[ "`$]/g)].map(([, name = '']) => name)
  expect(directives.length).toBeGreaterThan(12)
  expect(directives.filter((name) => !security.includes(`${name} `))).toEqual([])
})
