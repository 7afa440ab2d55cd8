/** The one screen of those who are asked to confirm. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

import { ask } from '../server.ts'
import type { Screen, Stand } from './screen.ts'

const WEB = { type: 'card', id: 'occ_webdevelopers' } as const
const PATHWAY = { type: 'pathway', id: 'pth_web' } as const

async function openRound(page: Page, { url, sample }: Stand, dueOn: string | null): Promise<void> {
  const wish = {
    title: 'Spring wages',
    message: 'Thank you.',
    dueOn,
    claim: 'right',
    targets: [WEB, PATHWAY],
    grantIds: [],
  }
  const { id }: { readonly id: string } = await (await ask(url, 'POST', `/maps/${sample}/rounds`, wish)).json()
  await page.goto(`${url}/m/${sample}?round=${id}`)
  await expect(page.getByRole('heading', { name: 'Spring wages' })).toBeVisible()
}

export const REVIEWS: readonly Screen[] = [
  { name: 'review', open: (page, stand) => openRound(page, stand, '2001-05-31') },
  {
    name: 'review-remark',
    shows: ['pages/review/AskAnswer.tsx'],
    open: async (page, stand) => {
      await openRound(page, stand, null)
      const { say } = stand
      await page.getByLabel(say('reviews.employer')).fill('Norton Healthcare')
      await page.getByRole('combobox', { name: say('reviews.employer') }).press('Escape')
      await page.getByRole('button', { name: say('review.employerDone') }).click()
      await expect(page.getByText(say('review.for', { employer: 'Norton Healthcare' }))).toBeVisible()
      await page
        .getByRole('button', { name: new RegExp(say('review.yes.right')) })
        .first()
        .click()
      await expect(page.getByText(say('review.confirmed'))).toBeVisible()
      await page
        .getByRole('button', { name: new RegExp(say('review.no')) })
        .first()
        .click()
      await page.getByRole('button', { name: say('review.send') }).click()
      await expect(page.getByText(say('review.remarkMissing'))).toBeVisible()
    },
  },
  {
    name: 'review-gone',
    mayComplain: true,
    shows: ['pages/review/ReviewPage.tsx'],
    open: async (page, { url, sample, say }) => {
      await page.goto(`${url}/m/${sample}?round=none`)
      await expect(page.getByText(say('review.goneText'))).toBeVisible()
    },
  },
]
