/** How every act runs: from the wish to one undo step, and what is said about it. */
import type { Change } from '../model/change.ts'
import type { CareerMap } from '../model/map.ts'
import type { Outcome } from './actTypes.ts'
import type { ActLabel, Refusal } from './labels.ts'
import { mapStore } from './map.ts'
import { getSession } from './session.ts'
import { announce } from './viewActs.ts'

/** Acts done at every leaving of a field: that nothing changed is no news. */
const QUIET: ReadonlySet<ActLabel> = new Set(['changeCard', 'changeLink', 'changeMap', 'changeLane'])

/** Does one act: what `plan` gives becomes one undo step. Refused acts change nothing, and are told. */
export function perform(
  label: ActLabel,
  plan: (map: CareerMap) => readonly Change[],
  values: Readonly<Record<string, string | number>> = {},
): Outcome {
  const session = getSession()
  const refusal = refusalNow()
  const map = session?.getMap() ?? null
  if (session === null || map === null || refusal !== null) return refuseAct(refusal ?? 'notReady', label)
  const changes = plan(map)
  if (changes.length === 0) return refuseAct('nothing', label)
  const step = session.act(label, changes)
  announce(label, step === null ? values : { ...values, step })
  return null
}

/** Does an act that makes something, and gives its id or key; null when it was refused. */
export function performAdd(
  label: ActLabel,
  plan: (map: CareerMap) => { readonly changes: readonly Change[]; readonly id: string | null },
): string | null {
  let added: string | null = null
  const outcome = perform(label, (map) => {
    const { changes, id } = plan(map)
    added = id
    return changes
  })
  return outcome === null ? added : null
}

/** Why no act can be done now; null when one can. */
export function refusalNow(): Refusal | null {
  const { status, isReadOnly } = mapStore.getState()
  if (status !== 'ready') return 'notReady'
  return isReadOnly ? 'readOnly' : null
}

function refuseAct(refusal: Refusal, label: ActLabel): Refusal {
  if (refusal !== 'nothing' || !QUIET.has(label)) announce(refusal, { label })
  return refusal
}
