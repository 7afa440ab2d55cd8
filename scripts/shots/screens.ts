/** Every screen, and the way to it. Words are found by what they are in either language. */
import type { Page } from '@playwright/test'

import { writeMapJson } from '../../src/exchange/json.ts'
import { makeCareerMap } from '../../src/model/map.ts'
import { generateMap } from '../generateMap.ts'

export interface Maps {
  readonly url: string
  readonly sample: string
  readonly blank: string
}

export interface Screen {
  readonly name: string
  /** Only there; everywhere unless said. */
  readonly on?: 'desktop' | 'phone'
  readonly inSpanish?: boolean
  readonly open: (page: Page, maps: Maps, isPhone: boolean) => Promise<void>
}

const MORE = /^(More|Más)$/
const ADD = /^(Add|Agregar)$/
const SAVED = /^(Saving: Saved|.*Guardado)/

async function openEditor(page: Page, { url }: Maps, id: string, face: 'map' | 'table'): Promise<void> {
  await page.goto(`${url}/m/${id}?view=${face}`)
  await page.getByRole('button', { name: SAVED }).waitFor()
  await page.locator(face === 'map' ? '.react-flow' : 'table').waitFor()
}

/** Opens a dialog of the sample map by its row in a menu. */
function dialog(name: string, menu: RegExp, row: RegExp, more: Partial<Screen> = {}): Screen {
  return {
    name: `dialog-${name}`,
    open: async (page, maps, isPhone) => {
      await openEditor(page, maps, maps.sample, isPhone ? 'table' : 'map')
      await page.getByRole('button', { name: menu }).first().click()
      await page.getByRole('menuitem', { name: row }).click()
      await page.getByRole('dialog').waitFor()
      if (name === 'export') await page.getByRole('dialog').getByRole('img').waitFor()
    },
    ...more,
  }
}

async function importGenerated(page: Page, maps: Maps, cards: number): Promise<void> {
  await openEditor(page, maps, maps.blank, 'map')
  await page.getByRole('button', { name: MORE }).click()
  await page.getByRole('menuitem', { name: /Import/ }).click()
  const content = writeMapJson(makeCareerMap(generateMap({ cards, seed: 7 })))
  await page.locator('input[type="file"]').setInputFiles({
    name: 'generated.trellis.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  })
  await page.getByRole('button', { name: 'Make the map' }).click()
  await page.waitForURL((address) => !address.href.includes(maps.blank))
  await page.getByText('Map', { exact: true }).first().click()
  await page.getByRole('application', { name: /Generated map/ }).waitFor()
}

async function openDetails(page: Page, maps: Maps, isPhone: boolean): Promise<void> {
  await openEditor(page, maps, maps.sample, isPhone ? 'table' : 'map')
  if (isPhone)
    await page
      .getByRole('table')
      .getByRole('button', { name: /^(Technical Support Analysts|Analistas de soporte técnico)$/ })
      .first()
      .click()
  else {
    await page.getByRole('group', { name: /^(Technical Support Analysts|Analistas de soporte técnico),/ }).click()
    await page.keyboard.press('Enter')
  }
  await page.locator('#details h2').waitFor()
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'home',
    inSpanish: true,
    open: async (page, { url }) => {
      await page.goto(url)
      await page
        .getByRole('link', { name: /Louisville/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'not-found',
    open: async (page, { url }) => {
      await page.goto(`${url}/m/nosuchmap`)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'map', inSpanish: true, open: (page, maps) => openEditor(page, maps, maps.sample, 'map') },
  {
    name: 'map-gaps',
    inSpanish: true,
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'map')
      await page.keyboard.press('g')
      await page.locator('[aria-pressed="true"]').first().waitFor()
    },
  },
  {
    name: 'map-legend',
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'map')
      await page.keyboard.press('g')
      await page.getByRole('button', { name: 'Legend' }).click()
    },
  },
  { name: 'map-blank', open: (page, maps) => openEditor(page, maps, maps.blank, 'map') },
  {
    name: 'map-reading',
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'map')
      await page.getByRole('button', { name: /^Zoom to 100 %/ }).click()
      await page.getByRole('button', { name: 'Zoom to 100 %. Now 100 %' }).waitFor()
    },
  },
  { name: 'map-300-cards', open: (page, maps) => importGenerated(page, maps, 300) },
  {
    name: 'tidy',
    open: async (page, maps) => {
      await importGenerated(page, maps, 60)
      await page.getByRole('button', { name: MORE }).click()
      await page.getByRole('menuitem', { name: 'Tidy…' }).click()
      await page.getByText(/would move/).waitFor()
    },
  },
  { name: 'details-card', inSpanish: true, open: openDetails },
  {
    name: 'details-link',
    on: 'desktop',
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'map')
      await page.getByRole('group', { name: /^Technical Support Analysts,/ }).click()
      await page.keyboard.press('l')
      await page.keyboard.press('Enter')
      await page.locator('#details h2').waitFor()
    },
  },
  {
    name: 'details-none',
    on: 'desktop',
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'map')
      await page.keyboard.press('i')
      await page.locator('#details h2').waitFor()
    },
  },
  {
    name: 'menu-card',
    on: 'desktop',
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'map')
      await page.getByRole('group', { name: /^Software Engineers,/ }).click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'menu-more',
    inSpanish: true,
    open: async (page, maps, isPhone) => {
      await openEditor(page, maps, maps.sample, isPhone ? 'table' : 'map')
      await page.getByRole('button', { name: MORE }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'people',
    open: async (page, maps, isPhone) => {
      await openEditor(page, maps, maps.sample, isPhone ? 'table' : 'map')
      await page.getByRole('button', { name: 'Only you are here' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'table', inSpanish: true, open: (page, maps) => openEditor(page, maps, maps.sample, 'table') },
  {
    name: 'table-gaps',
    open: async (page, maps) => {
      await openEditor(page, maps, maps.sample, 'table')
      await page.keyboard.press('g')
    },
  },
  { name: 'table-blank', open: (page, maps) => openEditor(page, maps, maps.blank, 'table') },
  dialog('add', ADD, /^(Occupation|Ocupación)$/, { on: 'desktop', inSpanish: true }),
  dialog('level', ADD, /Add a level/, { on: 'desktop' }),
  dialog('pathway', ADD, /Add a pathway/, { on: 'desktop' }),
  dialog('connect', MORE, /^Connect/),
  dialog('export', MORE, /^(Export a picture|Exportar una imagen)/, { inSpanish: true }),
  dialog('import', MORE, /Import/),
  dialog('settings', MORE, /^(Map settings|Ajustes)/, { inSpanish: true }),
  dialog('shortcuts', MORE, /^Keyboard/),
]
