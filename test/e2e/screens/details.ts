/** The details of each kind of thing beside the map. */
import { expect } from '@playwright/test'

import { act, chooseCard, openMenu, openView, stop } from './screen.ts'
import type { Screen } from './screen.ts'

/** The details of one card of the sample. */
function details(kind: string, id: string): Screen {
  return { name: `details-${kind}`, open: (page, stand) => chooseCard(page, stand, id) }
}

/** The details of a support or a note that hangs on a card of the sample. */
function pinned(kind: string, isSupport: boolean, pathway: string): Screen {
  return {
    name: `details-${kind}`,
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, `view=table&pathway=${pathway}`)
      const words = stand.say('kind.support')
      await page
        .locator('main table li button:has(strong)')
        .filter(isSupport ? { hasText: words } : { hasNotText: words })
        .first()
        .click()
      await expect(page.locator('#details h2')).toBeVisible()
    },
  }
}

export const DETAILS: readonly Screen[] = [
  details('occupation', 'occ_techsupport'),
  {
    name: 'details-credential',
    open: async (page, stand) => {
      await chooseCard(page, stand, 'occ_techsupport')
      await page
        .locator('#details')
        .getByRole('button', { name: stand.say('inspector.edit', { name: 'A+' }) })
        .click()
      await expect(page.locator('#details h2')).toContainText('A+')
    },
  },
  details('program', 'prg_bootcamp'),
  details('on-ramp', 'onr_adult'),
  details('off-ramp', 'ofr_helpdesk'),
  pinned('support', true, 'pth_support'),
  pinned('note', false, 'pth_programming'),
  {
    name: 'details-everything',
    open: async (page, stand) => {
      await chooseCard(page, stand, 'occ_techsupport')
      for (const fold of await page.locator('#details summary').all()) {
        if (!(await fold.evaluate((summary) => summary.closest('details')?.open === true))) await fold.click()
      }
    },
  },
  {
    name: 'details-link',
    open: async (page, stand) => {
      await chooseCard(page, stand, 'occ_techsupport')
      const start = stand.say('inspector.editLink', { what: '' }).trim()
      await page.locator(`#details [aria-label^="${start}"]`).first().click()
      await expect(page.locator('#details').getByRole('button', { name: stand.say('inspector.reverse') })).toBeVisible()
    },
  },
  {
    name: 'details-several',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      for (const id of ['occ_techsupport', 'occ_itmanagers', 'prg_bootcamp'])
        await stop(page, id).click({ modifiers: ['Shift'] })
      await act(page, stand, 'action.details')
      await expect(page.locator('#details h2')).toBeVisible()
    },
  },
  {
    name: 'details-map',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await act(page, stand, 'action.details')
      await expect(page.locator('#details h2')).toBeVisible()
    },
  },
  {
    name: 'details-title-menu',
    shows: ['panels/inspector/TitlesField.tsx'],
    open: async (page, stand) => {
      await chooseCard(page, stand, 'occ_techsupport')
      await openMenu(page.locator('#details button[aria-haspopup="menu"]').first())
    },
  },
  {
    name: 'details-soc',
    within: '[role="listbox"]',
    open: async (page, stand) => {
      await chooseCard(page, stand, 'occ_techsupport')
      await page
        .locator('#details')
        .getByRole('combobox', { name: stand.say('soc.code', { n: 1 }) })
        .fill('web')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
]
