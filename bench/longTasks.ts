/** (f) The longest tasks of the main thread in what one does all day, and while others edit. */
import { chromium } from '@playwright/test'
import type { Browser, Locator, Page } from '@playwright/test'

import { generateMap } from '../scripts/generateMap.ts'
import { writeChanges } from '../src/doc/apply.ts'
import { writeMapJson } from '../src/exchange/writeJson.ts'
import { makeCareerMap } from '../src/model/map.ts'
import type { Occupation } from '../src/model/occupation.ts'
import { importAsNewMap } from '../src/store/importMap.ts'
import { SyncClient } from '../test/helpers/syncClient.ts'
import { waitFor } from '../test/helpers/waitFor.ts'
import { startBenchServer } from './benchServer.ts'
import type { BenchServer } from './benchServer.ts'
import { traceTasks } from './mainThread.ts'
import type { Table } from './table.ts'

const SIZES = [100, 1000, 3000]
const SEED = 11
/** Longer than this, and a frame or a key is felt to wait, ms (W3C Long Tasks). */
const LONG_MS = 50
const TYPED = 'thirty letters typed in a field'
const EDITS = 40
/** So far apart that each is seen before the next comes, ms. */
const EDIT_GAP_MS = 100

interface Scene {
  readonly page: Page
  readonly url: string
  readonly client: SyncClient
  readonly occupations: readonly Occupation[]
}
type Face = 'map' | 'table' | 'outline'
interface Act {
  readonly name: string
  /** Done before the measuring. */
  readonly before?: (scene: Scene) => Promise<void>
  readonly run: (scene: Scene) => Promise<void>
}

const ACTS: readonly Act[] = [
  { name: 'open the map', run: (scene) => open(scene, 'map') },
  { name: 'remote edits, at 100 %', before: (scene) => press(scene, '0'), run: (scene) => editRemotely(scene) },
  { name: 'remote edits, all on screen', before: (scene) => press(scene, '1'), run: (scene) => editRemotely(scene) },
  { name: 'select a card, details open', before: (scene) => press(scene, '0'), run: selectCard },
  { name: 'type in the title', before: (scene) => field(scene, 'Title 1').focus(), run: type },
  { name: 'leave the title', run: ({ page }) => page.keyboard.press('Enter') },
  { name: 'type in the wage', before: (scene) => field(scene, 'Wage range').focus(), run: type },
  { name: 'type in the description', before: openMore, run: type },
  {
    name: 'type while others edit',
    run: async (scene) => void (await Promise.all([type(scene), editRemotely(scene)])),
  },
  { name: 'add a card', before: backToCard, run: (scene) => addCard(scene) },
  { name: 'undo it', before: backToCard, run: undo },
  { name: 'move a card to another cell', before: backToCard, run: ({ page }) => page.keyboard.press('Alt+ArrowRight') },
  { name: 'undo the move', run: undo },
  { name: 'delete a card', run: ({ page }) => page.keyboard.press('Delete') },
  { name: 'undo the deletion', run: undo },
  { name: 'search, letter by letter', before: openFind, run: type },
  { name: 'clear the search', run: ({ page }) => page.keyboard.press('Escape') },
  { name: 'open the palette', before: backToCard, run: (scene) => openDialog(scene, 'palette') },
  { name: 'open the help', before: closeDialog, run: (scene) => openDialog(scene, 'shortcuts') },
  { name: 'open the export', before: closeDialog, run: (scene) => openDialog(scene, 'export') },
  { name: 'to the table', before: closeDialog, run: (scene) => switchTo(scene, 'table') },
  { name: 'remote edits, table', run: (scene) => editRemotely(scene) },
  { name: 'type in a cell of the table', before: editFirstTitle, run: type },
  { name: 'leave the cell', run: ({ page }) => page.keyboard.press('Enter') },
  { name: 'to the outline', run: (scene) => switchTo(scene, 'outline') },
  { name: 'remote edits, outline', run: (scene) => editRemotely(scene) },
  { name: 'back to the map', run: (scene) => switchTo(scene, 'map') },
]

/** One row an act, with its longest task and all its tasks for maps of three sizes. */
export async function benchLongTasks(): Promise<Table> {
  const server = await startBenchServer()
  const browser = await chromium.launch(server.launch)
  try {
    const bySize: (readonly (readonly number[])[])[] = []
    for (const cards of SIZES) bySize.push(await measureActs(browser, server, cards))
    return {
      title: '(f) Long tasks of the main thread',
      note: `CPU milliseconds of the longest task on the page's main thread, all of its tasks together, and how many took over ${LONG_MS} ms; 1440 x 900, software rendering. Thread time, not the clock: it tells little of what else the machine does. Typing is ${TYPED.length} letters; remote edits are ${EDITS} by another client, half of them moves.`,
      head: ['act', ...SIZES.flatMap((cards) => [`${cards} cards: longest`, 'sum', `over ${LONG_MS}`])],
      rows: ACTS.map(({ name }, at) => [name, ...bySize.flatMap((figures) => figures[at] ?? [])]),
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function measureActs(
  browser: Browser,
  server: BenchServer,
  cards: number,
): Promise<readonly (readonly number[])[]> {
  const records = generateMap({ cards, seed: SEED })
  const made = await importAsNewMap(
    writeMapJson(makeCareerMap(records)),
    { title: 'Bench', began: 'Bench' },
    server.url,
  )
  if (!made.ok) throw new Error(`The map of ${cards} cards was not made: ${made.problem.code}`)
  const headers = { cookie: server.cookie }
  const client = new SyncClient(`${server.url.replace('http', 'ws')}/sync/${made.value}`, { headers })
  await waitFor(() => client.isSynced, 'the map')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await server.comeIn(context)
  const page = await context.newPage()
  const occupations = records.filter((one) => one.kind === 'occupation')
  const scene = { page, url: `${server.url}/m/${made.value}`, client, occupations }
  const figures: (readonly number[])[] = []
  for (const { name, before, run } of ACTS) {
    await before?.(scene)
    const tasks = await traceTasks(browser, page, () => run(scene))
    const sum = tasks.reduce((total, one) => total + one, 0)
    figures.push([Math.max(...tasks), sum, tasks.filter((one) => one > LONG_MS).length])
    console.error(`${cards} cards, ${name}: ${figures.at(-1)?.map(Math.round).join(' / ')}`)
  }
  client.leave()
  await context.close()
  return figures
}

async function open({ page, url }: Scene, face: Face): Promise<void> {
  await page.goto(`${url}?view=${face}`)
  await page.getByRole('application').waitFor()
}

async function press({ page }: Scene, key: string): Promise<void> {
  await page.getByRole('application').focus()
  await page.keyboard.press(key)
}

async function type({ page }: Scene): Promise<void> {
  await page.keyboard.type(TYPED)
}

async function undo({ page }: Scene): Promise<void> {
  await page.keyboard.press('Control+z')
}

function details({ page }: Scene): Locator {
  return page.getByRole('complementary', { name: 'Details' })
}

function field(scene: Scene, label: string): Locator {
  return details(scene).getByLabel(label, { exact: true })
}

async function selectCard(scene: Scene): Promise<void> {
  await press(scene, 'Enter')
  await scene.page.keyboard.press('Enter')
  await field(scene, 'Title 1').waitFor()
}

async function openMore(scene: Scene): Promise<void> {
  await details(scene).getByText('More about the occupation').click()
  await field(scene, 'Description').focus()
}

/** The focus is on the canvas again, at the card it was on. */
async function backToCard(scene: Scene): Promise<void> {
  await scene.page.getByRole('application').focus()
}

async function addCard({ page }: Scene): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByLabel('Title', { exact: true }).fill('A new card')
  await page.keyboard.press('Enter')
}

async function openFind({ page }: Scene): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox', { name: 'Find on this map' }).waitFor()
}

const DIALOG_KEYS = { palette: 'Control+k', shortcuts: '?', export: 'e' } as const

async function openDialog({ page }: Scene, dialog: keyof typeof DIALOG_KEYS): Promise<void> {
  await page.keyboard.press(DIALOG_KEYS[dialog])
  await page.getByRole('dialog').waitFor()
}

async function closeDialog({ page }: Scene): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function switchTo({ page }: Scene, face: Face): Promise<void> {
  await page.getByRole('radio', { name: { map: 'Map', table: 'Table', outline: 'Outline' }[face] }).click()
  await page.locator({ map: '.react-flow__node', table: 'table', outline: '[data-stop]' }[face]).first().waitFor()
}

async function editFirstTitle({ page }: Scene): Promise<void> {
  await page.locator('table [data-kind="occupation"] button[data-stop]').first().focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Title of the Occupation' }).waitFor()
}

/** Another client's edits, one at a time: titles and places of cards all over the map, other ones each time. */
async function editRemotely({ client, occupations }: Scene): Promise<void> {
  const first = client.sent
  for (let edit = first; edit < first + EDITS; edit += 1) {
    const [one, other] = [37, 53].map((step) => occupations[(edit * step + 5) % occupations.length])
    if (one === undefined || other === undefined) break
    const [key = ''] = Object.keys(one.titles)
    const title = { text: { en: `Edited ${edit}` }, socCode: null, order: 'a0' }
    const change =
      edit % 2 === 0
        ? ({ type: 'setEntry', id: one.id, field: 'titles', key, value: title } as const)
        : ({ type: 'set', id: one.id, field: 'place', value: other.place } as const)
    writeChanges(client.doc, [change], 'bench')
    await new Promise((done) => setTimeout(done, EDIT_GAP_MS))
  }
  await waitFor(() => client.acknowledged === client.sent, 'the last edit on disk')
}
