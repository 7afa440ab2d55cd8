/** The menus and popovers of an open map. */
import { expect } from '@playwright/test'

import { act, expectDialog, openMenu, openOwn, openView, stop } from './screen.ts'
import type { Screen } from './screen.ts'

export const MENUS: readonly Screen[] = [
  {
    name: 'menu-add',
    on: 'desktop',
    shows: ['pages/editor/TopBar.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await openMenu(page.getByRole('banner').getByRole('button', { name: stand.say('shell.add'), exact: true }))
    },
  },
  {
    name: 'menu-more',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await openMenu(page.getByRole('button', { name: stand.say('shell.more'), exact: true }))
    },
  },
  {
    name: 'menu-history',
    on: 'desktop',
    shows: ['pages/editor/HistoryMenu.tsx'],
    open: async (page, stand) => {
      await openOwn(page, stand, 'view=table')
      await stop(page, 'occ_techsupport').focus()
      await act(page, stand, 'action.duplicate')
      await openMenu(page.getByRole('button', { name: stand.say('history.open') }))
    },
  },
  {
    name: 'menu-card',
    on: 'desktop',
    shows: ['canvas/OpenCanvasMenu.tsx', 'canvas/MapCanvas.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=map')
      await stop(page, 'occ_techsupport').click({ button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'menu-cell',
    on: 'desktop',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=map')
      await page
        .locator(`[aria-roledescription="${stand.say('canvas.cell')}"]`)
        .first()
        .click({ button: 'right', position: { x: 8, y: 8 } })
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  {
    name: 'menu-entry',
    shows: ['panels/entries/CardEntry.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await openMenu(page.locator('main table td li').getByRole('button', { expanded: false }).first())
    },
  },
  {
    name: 'menu-table-cell',
    shows: ['panels/table/CellView.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await openMenu(page.locator('main table td > div').getByRole('button', { expanded: false }).first())
    },
  },
  {
    name: 'menu-table-lane',
    shows: ['panels/table/LaneHeader.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await openMenu(page.locator('main table tbody th').getByRole('button', { expanded: false }).first())
    },
  },
  {
    name: 'menu-outline-lane',
    shows: ['panels/outline/OutlineLane.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=outline')
      await openMenu(page.locator('main h2 ~ button').first())
    },
  },
  {
    name: 'menu-outline-cell',
    shows: ['panels/outline/OutlineCell.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=outline')
      await openMenu(page.locator('main h3 ~ button[aria-haspopup]').first())
    },
  },
  {
    name: 'popover-people',
    shows: ['panels/people/People.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await page.getByRole('button', { name: stand.say('shell.people', { n: 1 }) }).click()
      await expectDialog(page)
    },
  },
  {
    name: 'popover-saved',
    shows: ['panels/save/SaveSign.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await page
        .getByRole('button', { name: stand.say('shell.saveDetails', { state: stand.say('shell.saved') }) })
        .click()
      await expectDialog(page)
    },
  },
  {
    name: 'popover-filter',
    shows: ['panels/find/FindBar.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await page.keyboard.press('Control+f')
      await page.getByRole('button', { name: stand.say('find.filter'), exact: true }).click()
      await (await expectDialog(page)).getByRole('checkbox').first().check()
    },
  },
  {
    name: 'menu-hidden',
    on: 'desktop',
    shows: ['canvas/lanes/HiddenSign.tsx'],
    open: async (page, stand) => {
      await openOwn(page, stand, 'view=map')
      const start = stand.say('lanes.hide', { name: '' }).trim()
      for (const id of ['pth_support', 'pth_web']) {
        await stop(page, id).click({ button: 'right' })
        await page.getByRole('menuitem', { name: new RegExp(`^${start} `) }).click()
        await expect(stop(page, id)).toHaveCount(0)
      }
      await openMenu(page.getByRole('button', { name: stand.say('lanes.showIt'), exact: true }))
    },
  },
  {
    name: 'menu-add-tab',
    on: 'desktop',
    shows: ['panels/tabs/AddTabMenu.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.tab, 'view=map')
      await openMenu(page.getByRole('button', { name: stand.say('tabs.add'), exact: true }))
    },
  },
  {
    name: 'menu-tab',
    on: 'desktop',
    shows: ['panels/tabs/TabList.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.tab, 'view=table')
      const map = 'Information technology'
      await openMenu(page.getByRole('button', { name: stand.say('tabs.menuOf', { map }) }))
    },
  },
  {
    name: 'menu-tabs',
    on: 'phone',
    shows: ['panels/tabs/TabChooser.tsx'],
    open: async (page, stand) => {
      await openView(page, stand, stand.tab, 'view=table')
      await openMenu(page.getByRole('button', { name: /Information technology/, expanded: false }).first())
    },
  },
]
