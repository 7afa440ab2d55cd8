/** Every dialog of the editor. The table is as long as the type it is made of: a new dialog without a screen does not compile. */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

import type { WordKey } from '../../../src/i18n/t.ts'
import type { Dialog } from '../../../src/store/view.ts'
import { louisvilleCsv } from '../../exchange/sheet/louisville.ts'
import { ask, makeLink as makeGrant, redeem } from '../server.ts'
import { act, chooseCard, expectDialog, openOwn, openView, stop } from './screen.ts'
import type { Screen, Stand } from './screen.ts'

const CARD = 'occ_techsupport'

/** A dialog that an act opens; `file` under `src/ui/panels` draws it. */
function dialog(
  name: string,
  file: string,
  key: WordKey,
  then?: (dialog: Locator, stand: Stand) => Promise<void>,
): Screen {
  return {
    name: `dialog-${name}`,
    shows: [`panels/${file}`],
    open: async (page, stand) => {
      await openView(page, stand, stand.sample, 'view=table')
      await stop(page, CARD).focus()
      await act(page, stand, key)
      await then?.(await expectDialog(page), stand)
      await expectDialog(page)
    },
  }
}

/** A dialog behind the menu that adds a tab. */
function addTab(name: string, file: string, row: WordKey): Screen {
  return {
    name: `dialog-${name}`,
    on: 'desktop',
    shows: [`panels/${file}`],
    open: async (page, stand) => {
      await openView(page, stand, stand.tab, 'view=table')
      await page.getByRole('button', { name: stand.say('tabs.add'), exact: true }).click()
      await page.getByRole('menuitem', { name: stand.say(row) }).click()
      await expectDialog(page)
    },
  }
}

/** A dialog whose faults are shown: submitted as it opens. */
async function submit(opened: Locator): Promise<void> {
  await opened.locator('form button[type="submit"]').click()
}

async function openLink(page: Page, stand: Stand): Promise<void> {
  await chooseCard(page, stand, CARD)
  const start = stand.say('inspector.editLink', { what: '' }).trim()
  await page.locator(`#details [aria-label^="${start}"]`).first().click()
}

/** The wizard with a list in which not everything can be read. */
async function understand(opened: Locator, { say }: Stand): Promise<void> {
  const rows = [
    'Occupation,Education,Pathway,Pay',
    'Welders,Certificate,Metal,$18-24/hr',
    'Machinists,Certificate,,12-abc',
  ]
  await opened.getByRole('textbox').fill(rows.join('\n'))
  await opened.getByRole('button', { name: say('importing.read') }).click()
  await expect(opened.getByRole('button', { name: say('importing.toPreview'), exact: true })).toBeVisible()
}

async function preview(opened: Locator, { say }: Stand): Promise<void> {
  const file = { name: 'Louisville IT.csv', mimeType: 'text/csv', buffer: Buffer.from(louisvilleCsv()) }
  await opened.locator('input[type="file"]').setInputFiles(file)
  await opened.getByRole('button', { name: say('importing.toPreview'), exact: true }).click()
  await expect(opened.getByRole('img')).toBeVisible()
}

async function makeLink(opened: Locator, { say }: Stand): Promise<void> {
  await opened.getByRole('button', { name: say('sharing.new') }).click()
  await opened.getByLabel(say('sharing.label')).fill('Butte College')
  await opened.getByRole('button', { name: say('sharing.make') }).click()
  await expect(opened.getByLabel(say('sharing.link'), { exact: true })).toHaveValue(/#k=/)
}

async function beginRound(opened: Locator, { say }: Stand): Promise<void> {
  await opened.getByRole('button', { name: say('rounds.new') }).click()
  await expect(opened.getByLabel(say('rounds.name'))).toBeVisible()
}

async function makeRound(opened: Locator, stand: Stand): Promise<void> {
  const { say } = stand
  await beginRound(opened, stand)
  await opened.getByLabel(say('rounds.name')).fill('Wages')
  await opened.getByLabel(say('rounds.whomNew')).fill('Norton Healthcare')
  await submit(opened)
  await expect(opened.getByLabel(say('rounds.linkOf', { label: 'Norton Healthcare' }), { exact: true })).toHaveValue(
    /round=.*#k=/,
  )
}

async function backToRounds(opened: Locator, stand: Stand): Promise<void> {
  await makeRound(opened, stand)
  await opened.getByRole('button', { name: stand.say('rounds.back') }).click()
  await expect(opened.getByText('Norton Healthcare').first()).toBeVisible()
}

const SHEET = 'importing/SheetDialog.tsx'

const removing = dialog('share-remove', 'sharing/AskDialog.tsx', 'action.share', async (opened, { say }) => {
  await opened
    .getByRole('button', { name: say('sharing.removeOf', { name: 'Pat Norton' }) })
    .first()
    .click()
  await expect(opened.getByRole('checkbox')).toBeVisible()
})

/** Someone who came by a link, about to be removed with it. */
async function removePat(page: Page, stand: Stand): Promise<void> {
  const { key } = await makeGrant(stand.url, stand.sample, 'edit', 'Norton Healthcare')
  await redeem(stand.url, key, 'Pat Norton')
  await removing.open(page, stand)
}

/** Sharing, step by step; where one is signed in; what happened. */
const ACCESS = {
  share: [
    dialog('share', 'sharing/ShareList.tsx', 'action.share'),
    dialog('share-new', 'sharing/GrantDialog.tsx', 'action.share', async (opened, { say }) => {
      await opened.getByRole('button', { name: say('sharing.new') }).click()
      await submit(opened)
      await expect(opened.getByText(say('sharing.labelEmpty'))).toBeVisible()
    }),
    dialog('share-made', 'sharing/MadeDialog.tsx', 'action.share', makeLink),
    dialog('share-links', 'sharing/ShareList.tsx', 'action.share', async (opened, stand) => {
      await makeLink(opened, stand)
      await opened
        .getByRole('button', { name: stand.say('shell.close'), exact: true })
        .last()
        .click()
      await expect(opened.getByText('Butte College').first()).toBeVisible()
    }),
    dialog('share-revoke', 'sharing/AskDialog.tsx', 'action.share', async (opened, stand) => {
      await makeLink(opened, stand)
      await opened
        .getByRole('button', { name: stand.say('shell.close'), exact: true })
        .last()
        .click()
      const name = stand.say('sharing.revokeOf', { label: 'Butte College' })
      await opened.getByRole('button', { name }).first().click()
      await expect(opened.getByRole('button', { name: stand.say('sharing.revokeDo') })).toBeVisible()
    }),
    { ...removing, open: removePat },
  ],
  devices: [dialog('devices', 'sessions/DevicesDialog.tsx', 'action.devices')],
  audit: [dialog('audit', 'audit/AuditDialog.tsx', 'action.audit')],
  confirm: [dialog('confirm', 'reviews/ConfirmDialog.tsx', 'action.confirm', submit)],
  rounds: [
    dialog('rounds-new', 'reviews/NewRoundDialog.tsx', 'action.rounds', async (opened, stand) => {
      await beginRound(opened, stand)
      await submit(opened)
      await expect(opened.getByText(stand.say('rounds.nameMissing'))).toBeVisible()
    }),
    dialog('rounds-made', 'reviews/MadeRoundDialog.tsx', 'action.rounds', makeRound),
    dialog('rounds', 'reviews/RoundList.tsx', 'action.rounds', backToRounds),
    dialog('rounds-day', 'reviews/RoundDayDialog.tsx', 'action.rounds', async (opened, stand) => {
      await backToRounds(opened, stand)
      await opened
        .getByRole('button', { name: stand.say('rounds.change') })
        .first()
        .click()
      await expect(opened.getByLabel(stand.say('rounds.dueOn'))).toBeVisible()
    }),
  ],
} satisfies Partial<{ readonly [T in Dialog['type']]: readonly Screen[] }>

/** A map that this device keeps, among all that it keeps. */
const KEPT: Screen = {
  name: 'dialog-device-kept',
  open: async (page, stand) => {
    await openKept(page, stand)
    await act(page, stand, 'action.keepCopy')
    await expect((await expectDialog(page)).getByRole('link')).toBeVisible()
  },
}

/** What changed while one had the map closed. */
const AWAY: Screen = {
  name: 'dialog-away',
  shows: ['panels/offline/AwayDialog.tsx'],
  open: async (page, stand) => {
    const id = await openKept(page, stand)
    await page.goto(stand.url)
    await ask(stand.url, 'PATCH', `/maps/${id}`, { title: 'Another title' })
    await openView(page, stand, id, 'view=table')
    await page.getByRole('button', { name: stand.say('offline.awayShow'), exact: true }).click()
    await expect((await expectDialog(page)).getByText('Another title')).toBeVisible()
  },
}

/** Opens a map of its own and switches the copy on, where saving is explained. */
async function openKept(page: Page, stand: Stand): Promise<string> {
  const id = await openOwn(page, stand, 'view=table')
  await page
    .locator('header')
    .getByRole('button', { name: stand.say('shell.saved') })
    .first()
    .click()
  await page.getByRole('switch').click()
  await expect(page.getByText(stand.say('offline.keptNow'))).toBeVisible()
  await page.keyboard.press('Escape')
  return id
}

const OF_EACH: { readonly [T in Dialog['type']]: readonly Screen[] } = {
  publish: [dialog('publish', 'status/PublishDialog.tsx', 'status.act')],
  erase: [
    dialog('erase-card', 'erasing/EraseDialog.tsx', 'action.eraseCard', submit),
    dialog('erase-map', 'erasing/EraseDialog.tsx', 'action.eraseMap'),
  ],
  add: [dialog('add', 'dialogs/AddDialog.tsx', 'action.add')],
  move: [dialog('move', 'dialogs/MoveDialog.tsx', 'action.move')],
  connect: [
    dialog('connect', 'dialogs/ConnectDialog.tsx', 'action.connect'),
    {
      ...dialog('connect-list', 'dialogs/ConnectDialog.tsx', 'action.connect', async (opened, { say }) => {
        await opened.getByRole('combobox', { name: say('connectCards.to'), exact: true }).fill('a')
        await expect(opened.page().getByRole('option').first()).toBeVisible()
      }),
      within: '[role="listbox"]',
    },
  ],
  lane: [
    dialog('level', 'dialogs/LaneDialog.tsx', 'action.addLevel'),
    dialog('pathway', 'dialogs/LaneDialog.tsx', 'action.addPathway', submit),
    {
      name: 'dialog-lane-old',
      open: async (page, stand) => {
        await openView(page, stand, stand.sample, 'view=map')
        await stop(page, 'pth_web').click()
        await expectDialog(page)
      },
    },
  ],
  removeLane: [
    {
      name: 'dialog-remove-lane',
      shows: ['panels/dialogs/RemoveLaneDialog.tsx'],
      open: async (page, stand) => {
        await openView(page, stand, stand.sample, 'view=map')
        await stop(page, 'pth_web').click()
        await (await expectDialog(page)).getByRole('button', { name: stand.say('lane.remove') }).click()
        await expect(page.getByRole('dialog').locator('select').first()).toBeVisible()
      },
    },
  ],
  merge: [dialog('merge', 'dialogs/MergeDialog.tsx', 'action.merge')],
  split: [dialog('split', 'dialogs/SplitDialog.tsx', 'action.split')],
  reconnect: [
    {
      name: 'dialog-reconnect',
      shows: ['panels/dialogs/ReconnectDialog.tsx'],
      open: async (page, stand) => {
        await openLink(page, stand)
        await page
          .locator('#details')
          .getByRole('button', { name: stand.say('action.reconnect') })
          .click()
        await expectDialog(page)
      },
    },
  ],
  note: [dialog('note', 'dialogs/NoteDialog.tsx', 'action.note')],
  export: [
    dialog('export', 'exporting/ExportDialog.tsx', 'action.export', async (opened) => {
      await expect(opened.getByRole('img')).toBeVisible()
    }),
  ],
  import: [
    dialog('import', 'dialogs/ImportDialog.tsx', 'action.import'),
    dialog('import-fault', 'dialogs/ImportDialog.tsx', 'action.import', submit),
  ],
  importSheet: [
    dialog('sheet', SHEET, 'action.importSheet'),
    dialog('sheet-check', SHEET, 'action.importSheet', understand),
    dialog('sheet-preview', SHEET, 'action.importSheet', preview),
  ],
  settings: [dialog('settings', 'dialogs/SettingsDialog.tsx', 'action.settings')],
  shortcuts: [dialog('shortcuts', 'dialogs/HelpDialog.tsx', 'action.help')],
  palette: [
    {
      name: 'dialog-palette',
      shows: ['panels/palette/Palette.tsx'],
      open: async (page, stand) => {
        await openView(page, stand, stand.sample, 'view=table')
        await page.keyboard.press('Control+k')
        await expect((await expectDialog(page)).getByRole('option').first()).toBeVisible()
      },
    },
    {
      name: 'dialog-palette-none',
      open: async (page, stand) => {
        await openView(page, stand, stand.sample, 'view=table')
        await page.keyboard.press('Control+k')
        await (await expectDialog(page)).getByRole('combobox').fill('zzzz')
        await expect(page.getByText(stand.say('shell.noMatch'))).toBeVisible()
      },
    },
  ],
  copyTo: [dialog('copy-to', 'tabs/CopyDialog.tsx', 'action.copyTo')],
  collect: [dialog('collect', 'tabs/CollectOpenMap.tsx', 'action.collect')],
  newTab: [addTab('new-tab', 'tabs/NewTabDialog.tsx', 'tabs.new')],
  addTab: [addTab('add-tab', 'tabs/AddTabDialog.tsx', 'tabs.existing')],
  ...ACCESS,
  device: [dialog('device', 'offline/DeviceDialog.tsx', 'action.keepCopy'), KEPT],
  away: [AWAY],
  // The preview of Tidy is a bar on the map (`map-tidy`), and Rename is the dialog of the settings.
  tidy: [],
  rename: [],
}

export const DIALOGS: readonly Screen[] = Object.values(OF_EACH).flat()
