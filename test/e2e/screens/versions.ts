/** The past of a map: its versions, what is done with one, and two of them on one map. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import * as v from 'valibot'

import { writeChanges } from '../../../src/doc/apply.ts'
import { OccupationId } from '../../../src/model/ids.ts'
import { joinDocument } from '../document.ts'
import { ask, cookieOf } from '../server.ts'
import { act, expectDialog, openMenu, openOwn } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

/** A map of its own with one named version, and the list of its versions beside it. */
async function openVersions(page: Page, stand: Stand, view: string): Promise<Locator> {
  const id = await openOwn(page, stand, view)
  await ask(stand.url, 'POST', `/maps/${id}/versions`, { name: 'Board', note: 'Wages of 2024' })
  await act(page, stand, 'action.versions')
  const panel = page.locator('#versions')
  await expect(panel.getByRole('button', { name: /^Board,/ })).toBeVisible()
  return panel
}

/** The menu of the named version, the newest. */
async function openItem(panel: Locator): Promise<void> {
  await openMenu(panel.locator('li').first().getByRole('button').last())
}

/** Takes a card away and adds another, as someone else does while the list stands open. */
async function changeMap(page: Page, { url }: Stand): Promise<void> {
  const id = /\/m\/(\w+)/.exec(page.url())?.[1] ?? ''
  const shared = await joinDocument(url, id, cookieOf(url))
  const [gone, copied] = shared.all('occupation')
  if (gone === undefined || copied === undefined) throw new Error('The sample is empty')
  const added = { ...copied, id: v.parse(OccupationId, 'occ_added') }
  writeChanges(
    shared.doc,
    [
      { type: 'remove', id: gone.id },
      { type: 'put', record: added },
    ],
    'test',
  )
  const now = async (): Promise<string> => (await ask(url, 'GET', `/maps/${id}/versions/now`)).text()
  await expect.poll(now).toContain(added.id)
  shared.leave()
}

type Row = 'versions.rename' | 'versions.restore' | 'versions.copy' | 'versions.publish'

function done(name: string, file: string | null, row: Row): Screen {
  return {
    name: `versions-${name}`,
    ...(file === null ? {} : { shows: [`panels/versions/${file}`] }),
    open: async (page, stand) => {
      await openItem(await openVersions(page, stand, 'view=table'))
      await page.getByRole('menuitem', { name: stand.say(row), exact: true }).click()
      await expectDialog(page)
    },
  }
}

export const VERSIONS: readonly Screen[] = [
  {
    name: 'versions-none',
    shows: ['panels/versions/Timeline.tsx'],
    open: async (page, stand) => {
      // As of a map from before there were versions.
      await page.route(/\/versions$/, (route) => route.fulfill({ json: { versions: [], hasMore: false } }))
      await openOwn(page, stand, 'view=table')
      await act(page, stand, 'action.versions')
      await expect(page.getByText(stand.say('versions.none'), { exact: true })).toBeVisible()
    },
  },
  {
    name: 'versions-menu',
    shows: ['panels/versions/VersionItem.tsx'],
    open: async (page, stand) => openItem(await openVersions(page, stand, 'view=table')),
  },
  done('name', 'NameDialog.tsx', 'versions.rename'),
  done('restore', 'RestoreDialog.tsx', 'versions.restore'),
  done('copy', 'CopyVersionDialog.tsx', 'versions.copy'),
  done('publish', null, 'versions.publish'),
  ...(['map', 'table', 'outline'] as const).map((face) => ({
    name: `versions-compare-${face}`,
    open: async (page: Page, stand: Stand) => {
      const panel = await openVersions(page, stand, `view=${face}`)
      await changeMap(page, stand)
      await openItem(panel)
      await page.getByRole('menuitem', { name: stand.say('versions.compareNow') }).click()
      await expect(page.locator('#versions').getByText(stand.say('versions.marks'))).toBeVisible()
      if (face === 'map') await expect(page.getByTestId('diff-mark').first()).toBeVisible()
    },
  })),
]
