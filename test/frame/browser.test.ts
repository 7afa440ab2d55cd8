import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBrowser, getBrowser } from '../../scripts/browser.mjs'
import type { Machine } from '../../scripts/browser.mjs'
import { makeFolder, writeProgram } from './project.ts'

const own = '/downloads/playwright/chrome'

/** A machine on which nothing is found, nothing starts and nothing can be fetched, unless said otherwise. */
function machine(differences: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '' },
    platform: 'linux',
    isRoot: false,
    canRun: () => false,
    playwrightBrowser: () => null,
    obtain: async () => false,
    ...differences,
  }
}

/** A folder for the PATH with such programs in it. */
function folderWith(...names: readonly string[]): string {
  const folder = makeFolder()
  for (const name of names) writeProgram(folder, name, '#!/bin/sh\n')
  return folder
}

describe('findBrowser', () => {
  it('takes the named one before all others', () => {
    const env = { TRELLIS_BROWSER: '/my/browser', PATH: folderWith('chromium') }
    const found = findBrowser(machine({ env, canRun: () => true, playwrightBrowser: () => own }))
    expect(found).toEqual({ found: true, path: '/my/browser', from: 'TRELLIS_BROWSER' })
  })

  it('does not quietly take another when the named one does not start', () => {
    const env = { TRELLIS_BROWSER: '/my/browser', PATH: folderWith('chromium') }
    const found = findBrowser(machine({ env, canRun: (file) => file !== '/my/browser' }))
    expect(found).toEqual({ found: false, problem: 'TRELLIS_BROWSER names /my/browser, which cannot be started.' })
  })

  it("takes the machine's before Playwright's, Chromium before Chrome", () => {
    const folder = folderWith('google-chrome', 'chromium')
    const found = findBrowser(machine({ env: { PATH: folder }, canRun: () => true, playwrightBrowser: () => own }))
    expect(found).toEqual({ found: true, path: join(folder, 'chromium'), from: 'this machine' })
  })

  it('passes over one that is there but does not start', () => {
    const folder = folderWith('chromium', 'google-chrome-stable')
    const found = findBrowser(machine({ env: { PATH: folder }, canRun: (file) => file.endsWith('stable') }))
    expect(found).toMatchObject({ path: join(folder, 'google-chrome-stable') })
  })

  it('knows the usual place on a Mac', () => {
    const found = findBrowser(
      machine({ platform: 'darwin', canRun: (file) => file.startsWith('/Applications/Google') }),
    )
    expect(found).toMatchObject({ found: true, from: 'this machine' })
  })

  it("takes Playwright's when it is there already", () => {
    const found = findBrowser(machine({ canRun: (file) => file === own, playwrightBrowser: () => own }))
    expect(found).toEqual({ found: true, path: own, from: 'Playwright' })
  })
})

describe('getBrowser', () => {
  /** A machine that notes what it was asked to fetch; `works` says after which request a browser is there. */
  function fetching(works: string, differences: Partial<Machine> = {}): { asked: string[]; machine: Machine } {
    const asked: string[] = []
    const isThere = (): boolean => asked.some((request) => request.includes(works))
    return {
      asked,
      machine: machine({
        canRun: isThere,
        playwrightBrowser: () => own,
        obtain: async (_program, args) => {
          asked.push(args.filter((arg) => !arg.endsWith('cli.js')).join(' '))
          return isThere() || args.includes('update')
        },
        ...differences,
      }),
    }
  }

  it('fetches nothing when one is here', async () => {
    const { asked, machine: here } = fetching('', { canRun: () => true })
    expect(await getBrowser(here)).toMatchObject({ found: true, path: own })
    expect(asked).toEqual([])
  })

  it("asks Playwright first and leaves Debian's packages alone when that works", async () => {
    const { asked, machine: online } = fetching('install chromium', {
      isRoot: true,
      env: { PATH: folderWith('apt-get') },
    })
    expect(await getBrowser(online)).toEqual({ found: true, path: own, from: 'Playwright' })
    expect(asked).toEqual(['install chromium'])
  })

  it("asks for Debian's chromium as root when Playwright's cannot be had", async () => {
    const folder = folderWith('apt-get', 'chromium')
    const { asked, machine: root } = fetching('-y', { isRoot: true, env: { PATH: folder } })
    expect(await getBrowser(root)).toMatchObject({ found: true, path: join(folder, 'chromium') })
    expect(asked).toEqual(['install chromium', 'update', 'install -y --no-install-recommends chromium'])
  })

  it('does not ask for packages when not root, and says what was tried and what to do', async () => {
    const { asked, machine: user } = fetching('never', { env: { PATH: folderWith('apt-get') } })
    const answer = await getBrowser(user)
    expect(asked).toEqual(['install chromium'])
    expect(answer).toMatchObject({ found: false })
    expect(answer.found ? '' : answer.problem).toMatch(/could not be fetched\. Install Chromium .* TRELLIS_BROWSER\.$/)
  })

  it('fetches nothing in place of a named one that does not start', async () => {
    const { asked, machine: named } = fetching('never', { env: { TRELLIS_BROWSER: '/my/browser' } })
    expect(await getBrowser(named)).toMatchObject({ found: false })
    expect(asked).toEqual([])
  })
})
