/** Tidy: a better order is worked out, shown, and only then written, as one undo step. */
import { keepSame } from '../layout/keepSame.ts'
import type { TidyPlan } from '../layout/tidy.ts'
import type { Change } from '../model/change.ts'
import { isSame } from '../model/json.ts'
import { isPlaced } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import type { MapActs } from './actTypes.ts'
import type { Refusal } from './labels.ts'
import { mapStore } from './map.ts'
import type { TidyPreview } from './map.ts'
import { perform, refusalNow } from './perform.ts'
import { getSession } from './session.ts'
import { runTidy } from './tidyRun.ts'
import type { TidyRun } from './tidyRun.ts'
import { announce } from './viewActs.ts'

/** The plan behind what is shown, and the map it was worked out for. */
const proposals = new WeakMap<TidyPreview, { readonly map: CareerMap; readonly plan: TidyPlan }>()
let running: TidyRun | null = null

export const startTidy: MapActs['startTidy'] = async (columns) => {
  const session = getSession()
  const map = session?.getMap() ?? null
  const refusal = refusalNow()
  if (session === null || map === null || refusal !== null) return refuseTidy(refusal ?? 'notReady')
  // A flow stands in an order of its own: there is nothing to see and nothing to tidy.
  if (map.settings.arrangement !== 'matrix') return refuseTidy('nothing')
  forget()
  const request = { records: [...map.records.values()], words: session.getWords(), columns }
  const run = runTidy(request, session.tools.elk, session.tools.startTidyWorker)
  running = run
  mapStore.setState({ isTidying: true })
  const stopWatching = mapStore.subscribe(({ mapId }) => {
    if (mapId !== session.mapId) run.stop()
  })
  const proposal = await run.proposal
  stopWatching()
  if (proposal === null || running !== run || getSession() !== session) return 'nothing'
  const { plan, picture } = proposal
  forget()
  const changes = changesFor(plan, map, map)
  if (changes.length === 0) {
    announce('tidyNothing', { columns: columns ? 1 : 0 })
    return 'nothing'
  }
  const { crossingsBefore, crossingsAfter } = plan
  const movedPathways = changes.filter((change) => change.type === 'set' && change.field === 'order').length
  const movedCards = changes.length - movedPathways
  const shown = mapStore.getState().picture
  const tidied = shown === null ? picture : keepSame(shown, picture)
  const preview: TidyPreview = { columns, picture: tidied, movedCards, movedPathways, crossingsBefore, crossingsAfter }
  proposals.set(preview, { map, plan })
  mapStore.setState({ preview })
  announce('tidyReady', { movedCards, movedPathways, crossingsBefore, crossingsAfter })
  return null
}

export const acceptTidy: MapActs['acceptTidy'] = () => {
  const { preview } = mapStore.getState()
  const accepted = preview === null ? undefined : proposals.get(preview)
  if (accepted === undefined) return 'nothing'
  forget()
  return perform('tidy', (map) => changesFor(accepted.plan, accepted.map, map))
}

export const dropTidy: MapActs['dropTidy'] = () => {
  const { preview, isTidying } = mapStore.getState()
  forget()
  if (preview !== null || isTidying) announce('tidyDropped')
}

function forget(): void {
  running?.stop()
  running = null
  mapStore.setState({ preview: null, isTidying: false })
}

/** The plan as changes to `now`. What someone has moved since the plan was made stays where they put it. */
function changesFor(plan: TidyPlan, then: CareerMap, now: CareerMap): readonly Change[] {
  const cards = plan.cards.flatMap(({ id, place }): Change[] => {
    const record = now.records.get(id)
    const before = then.records.get(id)
    if (record === undefined || before === undefined || !isPlaced(record) || !isPlaced(before)) return []
    if (!isSame(record.place, before.place) || isSame(record.place, place)) return []
    const { levelId, pathwayId, order, span } = place
    return [{ type: 'set', id, field: 'place', value: { levelId, pathwayId, order, span } }]
  })
  const pathways = plan.pathways.flatMap(({ id, order }): Change[] => {
    const record = now.records.get(id)
    const before = then.records.get(id)
    if (record?.kind !== 'pathway' || before?.kind !== 'pathway') return []
    if (record.order !== before.order || record.order === order) return []
    return [{ type: 'set', id, field: 'order', value: order }]
  })
  return [...cards, ...pathways]
}

function refuseTidy(refusal: Refusal): Refusal {
  announce(refusal, { label: 'tidy' })
  return refusal
}
