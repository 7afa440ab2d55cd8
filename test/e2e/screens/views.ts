/** An open map in each of its views and states. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import type { Role } from '../../../src/model/role.ts'

import { ask } from '../server.ts'
import { act, expectDialog, openOwn, openView, stop } from './screen.ts'
import type { Screen } from './screen.ts'

/** A screen that is a link alone. */
function view(name: string, link: string, more: Partial<Screen> = {}): Screen {
  return { name, open: (page, stand) => openView(page, stand, stand.sample, link), ...more }
}

/** As someone of this role in every map. */
async function beIn(page: Page, role: Role, name = 'Ana Ruiz'): Promise<void> {
  await page.route(/\/access$/, (route) => route.fulfill({ json: { role, person: { id: 'p', name, isGuest: true } } }))
}

export const VIEWS: readonly Screen[] = [
  view('map', 'view=map'),
  view('map-flow', 'view=map&arrangement=flow'),
  view('map-pathway', 'view=map&pathway=pth_web'),
  view('map-filtered', 'view=map&kind=occupation&level=lvl_bachelor'),
  {
    name: 'map-gaps',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=map')
      await page.keyboard.press('g')
      await page.getByRole('button', { name: stand.say('canvas.legend') }).click()
      await expect(page.getByText(stand.say('canvas.legendCaveat'))).toBeVisible()
    },
  },
  { name: 'map-blank', open: (page, stand) => openView(page, stand, stand.blank, 'view=map') },
  {
    name: 'map-found',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=map')
      await page.keyboard.press('Control+f')
      await page.getByRole('searchbox', { name: stand.say('find.query') }).fill('com')
      await expect(page.locator('[data-found="at"]')).toHaveCount(1)
    },
  },
  {
    name: 'map-typing',
    on: 'desktop',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=map')
      await stop(page, 'occ_techsupport').click()
      await page.keyboard.press('F2')
      await expect(page.locator('.react-flow__node').getByRole('textbox')).toBeFocused()
    },
  },
  {
    name: 'map-connecting',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=map')
      await page.getByRole('button', { name: stand.say('action.toolConnect') }).click()
      // A whole map on a phone is painted: no card of it is an element.
      if (stand.isPhone) return expect(page.getByText(stand.say('canvas.connectStart'))).toBeVisible()
      await stop(page, 'occ_techsupport').click()
      await expect(page.locator('[data-connecting]')).toHaveCount(1)
    },
  },
  {
    name: 'map-tidy',
    shows: ['panels/tidy/TidyBar.tsx'],
    open: async (page, stand) => {
      await openOwn(page, stand, 'view=map')
      await act(page, stand, 'action.tidy')
      await expect(page.getByRole('region', { name: stand.say('tidy.title') })).toContainText(/\w/)
    },
  },
  view('table', 'view=table'),
  view('table-filtered', 'view=table&kind=occupation&level=lvl_bachelor'),
  {
    name: 'table-gaps',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await page.keyboard.press('g')
      await expect(page.locator('[aria-pressed="true"]').first()).toBeVisible()
    },
  },
  {
    name: 'map-waiting',
    shows: ['pages/editor/EditorFrame.tsx'],
    open: async (page, stand) => {
      await page.route(/OutlineView-.*\.js$/, () => {})
      await openView(page, stand, stand.sample, 'view=table')
      await page.getByText(stand.say('shell.viewOutline'), { exact: true }).click()
      await expect(page.getByText(stand.say('shell.loading'))).toBeVisible()
    },
  },
  {
    name: 'table-blank',
    shows: ['panels/table/TableView.tsx'],
    open: (page, stand) => openView(page, stand, stand.blank, 'view=table'),
  },
  {
    name: 'table-typing',
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await stop(page, 'occ_techsupport').focus()
      await page.keyboard.press('F2')
      await expect(page.locator('main').getByRole('textbox')).toBeFocused()
    },
  },
  view('outline', 'view=outline', { shows: ['panels/outline/OutlineView.tsx'] }),
  view('outline-pathway', 'view=outline&by=pathway&pathway=pth_web', { shows: ['panels/ladder/BeyondList.tsx'] }),
  {
    name: 'map-viewer',
    shows: ['panels/role/RoleSign.tsx'],
    open: async (page, stand) => {
      await beIn(page, 'view')
      await openView(page, stand, stand.sample, 'view=map')
      const sign = stand.say('role.sign.view')
      await page.getByRole('button', { name: stand.say('role.signMore', { sign }) }).click()
      await expectDialog(page)
    },
  },
  {
    name: 'table-viewer',
    open: async (page, stand) => {
      await beIn(page, 'comment')
      await openView(page, stand, stand.sample, 'view=table')
    },
  },
  {
    name: 'table-name-prompt',
    open: async (page, stand) => {
      await page.route(/\/api\/redeem$/, (route) =>
        route.fulfill({ json: { mapId: stand.sample, role: 'edit', instanceRole: null } }),
      )
      await page.addInitScript(() => localStorage.setItem('trellis.me', JSON.stringify({ name: '' })))
      await beIn(page, 'edit', '')
      await openView(page, stand, stand.sample, `view=table#k=${'k'.repeat(43)}`)
      await expect(page.getByRole('heading', { name: stand.say('arriving.askName') })).toBeVisible()
    },
  },
  {
    name: 'map-offline',
    mayComplain: true,
    open: async (page, stand) => {
      const lines: { readonly close: () => Promise<void> }[] = []
      let isCut = false
      await page.routeWebSocket(/\/sync\//, (socket) => {
        if (isCut) void socket.close()
        else {
          socket.connectToServer()
          lines.push(socket)
        }
      })
      await openView(page, stand, stand.sample, 'view=map')
      isCut = true
      for (const line of lines) await line.close()
      await page.getByRole('button', { name: stand.say('saving.offline') }).click()
      await expectDialog(page)
    },
  },
  {
    name: 'map-gone',
    mayComplain: true,
    open: async (page, stand) => {
      const id = await openOwn(page, stand, 'view=map')
      await ask(stand.url, 'DELETE', `/maps/${id}`)
      await expect(page.getByText(stand.say('shell.readOnlyText'))).toBeVisible()
      await expect(page.getByRole('alert').getByRole('button').first()).toBeVisible()
    },
  },
  {
    name: 'table-toast',
    open: async (page, stand) => {
      await openOwn(page, stand, 'view=table')
      await stop(page, 'occ_techsupport').focus()
      await act(page, stand, 'action.remove')
      await expect(page.getByRole('button', { name: stand.say('shell.undo'), exact: true }).last()).toBeVisible()
    },
  },
]
