/** What is said of a map: the panel of comments, its fields and menus. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

import { ask } from '../server.ts'
import { act, openMenu, openOwn, stop } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

const ABOUT = [
  { type: 'card', id: 'occ_techsupport' },
  { type: 'figure', cardId: 'occ_techsupport', field: 'wage' },
  { type: 'cell', pathwayId: 'pth_network', levelId: 'lvl_bachelor' },
  { type: 'point', pathwayId: 'pth_support', levelId: 'lvl_certificate', x: 0.3, y: 0.6 },
  { type: 'link', id: 'lnk_step8' },
] as const

function panel(page: Page): Locator {
  return page.locator('#comments')
}

/** Opens a map of its own on which something was said, and its comments. */
async function openTold(page: Page, stand: Stand, link: string): Promise<void> {
  const id = await openOwn(page, stand, link)
  for (const anchor of ABOUT) {
    const body = { anchor, text: 'Our members doubt this.\nCan someone look it up?' }
    expect((await ask(stand.url, 'POST', `/maps/${id}/threads`, body)).status).toBe(201)
  }
  await act(page, stand, 'action.comments')
  await expect(panel(page).getByRole('listitem')).toHaveCount(ABOUT.length)
}

export const COMMENTS: readonly Screen[] = [
  {
    name: 'comments-none',
    open: async (page, stand) => {
      await openOwn(page, stand, 'view=table')
      await act(page, stand, 'action.comments')
      await expect(panel(page).getByText(stand.say('comments.none'))).toBeVisible()
    },
  },
  {
    name: 'comments-map',
    shows: ['panels/comments/CommentsPanel.tsx'],
    open: async (page, stand) => openTold(page, stand, 'view=map'),
  },
  {
    name: 'comments-thread',
    open: async (page, stand) => {
      await openTold(page, stand, 'view=table')
      await panel(page)
        .getByRole('button', { name: stand.say('comments.open') })
        .first()
        .click()
      await expect(panel(page).getByRole('textbox')).toBeVisible()
    },
  },
  {
    name: 'comments-new',
    open: async (page, stand) => {
      await openOwn(page, stand, 'view=outline')
      await stop(page, 'occ_techsupport').focus()
      await act(page, stand, 'action.comment')
      await expect(panel(page).getByRole('textbox')).toBeFocused()
    },
  },
  {
    name: 'comments-menu',
    shows: ['panels/comments/CommentItem.tsx'],
    open: async (page, stand) => {
      await openTold(page, stand, 'view=table')
      await openMenu(panel(page).locator('button[aria-haspopup="menu"]').first())
    },
  },
  {
    name: 'comments-remove',
    shows: ['panels/comments/CommentItem.tsx'],
    open: async (page, stand) => {
      await openTold(page, stand, 'view=table')
      await openMenu(panel(page).locator('button[aria-haspopup="menu"]').first())
      await page.getByRole('menuitem', { name: stand.say('comments.remove') }).click()
      await expect(panel(page).getByText(stand.say('comments.removeAsk'))).toBeVisible()
    },
  },
]
