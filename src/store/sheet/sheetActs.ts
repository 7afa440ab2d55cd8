/** What one does with a spreadsheet on its way onto a map. */
import { applyChanges } from '../../edit/applyChanges.ts'
import { SHEET_LIMITS } from '../../exchange/sheet/grid.ts'
import type { ListField } from '../../exchange/sheet/fields.ts'
import { likelyLevel, likelyPathway } from '../../exchange/sheet/lanes.ts'
import type { LaneChoice } from '../../exchange/sheet/lanes.ts'
import { IMPORT_CARD_LIMIT, planSheet } from '../../exchange/sheet/plan.ts'
import type { PlanWishes, SheetPlan } from '../../exchange/sheet/plan.ts'
import type { LaneValue, SheetChoices } from '../../exchange/sheet/understanding.ts'
import { indexOf, makeCareerMap } from '../../model/map.ts'
import type { CareerMap } from '../../model/map.ts'
import { makeSettings } from '../../model/settings.ts'
import { mapStore } from '../map.ts'
import { mapsActs } from '../maps.ts'
import { newId } from '../newId.ts'
import { perform } from '../perform.ts'
import { openDialog } from '../viewActs.ts'
import { createSheetReader, startSheetWorker } from './sheetReader.ts'
import { NO_SHEET, sheetStore } from './sheetState.ts'
import type { SheetImportState, SheetImportProblem, SheetStep, SheetTarget } from './sheetState.ts'

/** Words and the language a plan is made with; the catalogue is `ui`'s. */
export interface SheetWords {
  readonly language: 'en' | 'es'
  readonly namelessLevel: string
  readonly namelessPathway: string
}

export { isLane, sameAs } from '../../exchange/sheet/lanes.ts'

const reader = createSheetReader(startSheetWorker)

/** Ends the import: whatever is being read is given up, and the file is forgotten. */
export function endSheetImport(): void {
  reader.stop()
  sheetStore.setState(NO_SHEET, true)
}

/** The lane a name of the sheet goes to while the person has not said anything. */
export function likelyLane(kind: 'levels' | 'pathways', value: LaneValue): LaneChoice {
  const { target, understanding } = sheetStore.getState()
  const { levels, pathways } = indexOf(target === 'new' ? makeCareerMap([]) : mapStore.getState().map)
  return kind === 'levels' ? likelyLevel(value, levels, understanding?.levels ?? []) : likelyPathway(value, pathways)
}

/** Reads a file of a table, or pasted text, and goes on to what was understood. */
export async function readSheetInput(input: File | string): Promise<void> {
  const fileName = typeof input === 'string' ? '' : input.name
  if (typeof input !== 'string' && input.size > SHEET_LIMITS.fileBytes) {
    return fail({ code: 'fileTooLarge', limit: SHEET_LIMITS.fileBytes })
  }
  const { target } = sheetStore.getState()
  sheetStore.setState({ ...NO_SHEET, target, fileName, isBusy: true }, true)
  const content = typeof input === 'string' ? input : await bytesOf(input)
  if (content === null) return fail({ code: 'unreadable' })
  const answer = await reader.ask({ type: 'read', input: content })
  if (answer === 'stopped') return
  if (typeof answer === 'string') return fail({ code: answer })
  if (answer.type !== 'read') return fail({ code: 'crashed' })
  if (!answer.outcome.ok) return fail(answer.outcome.problem)
  sheetStore.setState({ sheets: answer.outcome.value.sheets, title: titleFrom(fileName) })
  await chooseSheet(0)
}

/** Turns to another sheet of the workbook. */
export async function chooseSheet(sheet: number): Promise<void> {
  sheetStore.setState({ sheet, levels: new Map(), pathways: new Map() })
  await understand(null)
}

/** Understands the sheet anew with some choices changed. */
export async function changeChoices(change: Partial<SheetChoices>): Promise<void> {
  const { choices } = sheetStore.getState()
  if (choices !== null) await understand({ ...choices, ...change })
}

/** Says what a column holds. */
export async function setColumnField(column: number, field: ListField): Promise<void> {
  const { choices } = sheetStore.getState()
  // A field stands in one column: the one that had it by the person's word gives it up.
  const others = [...(choices?.fields ?? [])].filter(
    ([at, one]) => at !== column && (one !== field || one === 'ignore'),
  )
  await changeChoices({ fields: new Map([...others, [column, field]]) })
}

/** Writes a cell anew; '' leaves it out. */
export async function editCell(address: string, text: string): Promise<void> {
  const { choices } = sheetStore.getState()
  await changeChoices({ edits: new Map([...(choices?.edits ?? []), [address, text]]) })
}

/** Says which level or pathway a name of the sheet means. */
export function setLane(kind: 'levels' | 'pathways', key: string, choice: LaneChoice): void {
  sheetStore.setState((state) => ({ [kind]: new Map([...state[kind], [key, choice]]) }))
}

export function setSheetTarget(target: SheetTarget): void {
  sheetStore.setState({ target, levels: new Map(), pathways: new Map() })
}

export function setSheetDetails(details: { readonly title?: string; readonly source?: string }): void {
  sheetStore.setState(details)
}

/** Goes back a step; what was chosen stays. */
export function backTo(step: Exclude<SheetStep, 'done'>): void {
  sheetStore.setState({ step, problem: null })
}

/** Works out what the import would do, and shows the map as it would be. */
export function previewSheet(words: SheetWords): void {
  const { target, title } = sheetStore.getState()
  const settings = makeSettings({ title: { [words.language]: title }, mainLanguage: words.language })
  const base = target === 'open' ? mapStore.getState().map : makeCareerMap([settings])
  const plan = planOn(base, words, false)
  sheetStore.setState({ step: 'preview', plan, preview: applyChanges(base, plan.changes), problem: null })
}

/** Whether a plan has anything to import, and not more than a map can hold. */
export function canImport(plan: SheetPlan): boolean {
  return plan.changes.length > 0 && plan.cards <= IMPORT_CARD_LIMIT
}

/**
 * Brings the sheet onto the map as one step to undo. For a new map it gives that map's id: it is filled as soon as
 * it is open in this tab, and then tells what was done. Null where there is nothing to go to.
 */
export async function importSheet(words: SheetWords): Promise<string | null> {
  const { target, title, isBusy } = sheetStore.getState()
  if (isBusy) return null
  if (target === 'open') {
    write(words, false)
    return null
  }
  sheetStore.setState({ isBusy: true, problem: null })
  const begun = sheetStore.getState()
  const made = await mapsActs.create(title.trim(), 'blank', { language: words.language })
  if (!made.ok) {
    fail({ code: 'notCreated' })
    return null
  }
  fillWhenOpen(made.value, begun, words)
  return made.value
}

/** Whoever closes the dialog meanwhile has not taken the import back: it is done with what was read, and told. */
function fillWhenOpen(mapId: string, begun: SheetImportState, words: SheetWords): void {
  const tryIt = (): void => {
    const { status, mapId: openId } = mapStore.getState()
    if (openId !== mapId || status === 'loading' || status === 'closed') return
    stop()
    sheetStore.setState(begun, true)
    if (status === 'ready') write(words, true)
    else fail({ code: 'notCreated' })
    openDialog({ type: 'importSheet' })
  }
  const stop = mapStore.subscribe(tryIt)
  tryIt()
}

/** The act itself, on the map that is open. */
function write(words: SheetWords, replacesLanes: boolean): void {
  let plan: SheetPlan | null = null
  const count = sheetStore.getState().plan?.cards ?? 0
  const refusal = perform(
    'importSheet',
    (map) => {
      plan = planOn(map, words, replacesLanes)
      return plan.changes
    },
    { count },
  )
  if (refusal === null) sheetStore.setState({ step: 'done', isBusy: false, problem: null, plan })
  else fail({ code: 'refused' })
}

function planOn(map: CareerMap, { namelessLevel, namelessPathway }: SheetWords, replacesLanes: boolean): SheetPlan {
  const { understanding, levels, pathways, source } = sheetStore.getState()
  if (understanding === null) throw new Error('Nothing was read that could be planned')
  const wishes: PlanWishes = {
    levels,
    pathways,
    source: source.trim(),
    namelessLevel,
    namelessPathway,
    replacesLanes,
  }
  return planSheet(understanding, map, wishes, newId)
}

async function understand(choices: SheetChoices | null): Promise<void> {
  const { sheet } = sheetStore.getState()
  sheetStore.setState({ isBusy: true, problem: null, ...(choices !== null && { choices }) })
  const answer = await reader.ask({ type: 'understand', sheet, choices })
  if (answer === 'stopped') return
  if (typeof answer === 'string' || answer.type !== 'understood') {
    return fail({ code: typeof answer === 'string' ? answer : 'crashed' })
  }
  const { understanding } = answer
  const isFirst = choices === null && understanding.title !== ''
  sheetStore.setState({
    step: 'check',
    isBusy: false,
    understanding,
    choices: understanding.choices,
    ...(isFirst && { title: understanding.title }),
  })
}

function fail(problem: SheetImportProblem): void {
  sheetStore.setState({ isBusy: false, problem })
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** A title for a new map: the file's name without its ending. */
function titleFrom(fileName: string): string {
  return fileName.replace(/\.[a-z]{2,4}$/i, '').slice(0, 200)
}
