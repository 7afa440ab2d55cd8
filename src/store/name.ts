/** My name: chosen here by a guest, kept by the server, and shown to the others on a map. */
import { createWhoApi } from '../live/whoApi.ts'
import type { ApiProblem } from '../live/call.ts'
import type { PersonSummary } from '../live/whoApi.ts'
import { accessStore } from './access.ts'
import { meStore, setPreferences } from './me.ts'

/**
 * Takes over who the server says I am. A guest the server has no name of yet, but this device has, bears that one.
 * `origin`: the server; this page's own where empty.
 */
export function adoptPerson(person: PersonSummary, origin = ''): void {
  accessStore.setState({ person })
  const { name } = meStore.getState()
  if (person.name !== '' && person.name !== name) setPreferences({ name: person.name })
  if (person.name === '' && person.isGuest && name !== '') void rename(name, origin)
}

/** Gives me, a guest, another name, here at once and on the server. Gives why it did not take it; null when it did. */
export async function rename(name: string, origin = ''): Promise<ApiProblem | null> {
  const before = accessStore.getState().person
  const wished = name.trim()
  if (wished === '' || before === null || !before.isGuest) return null
  show(before, wished)
  const answer = await createWhoApi(origin).renameMe(wished)
  if (answer.ok) return null
  if (accessStore.getState().person?.name === wished) accessStore.setState({ person: before })
  if (before.name !== '') setPreferences({ name: before.name })
  return answer.problem
}

function show(person: PersonSummary, name: string): void {
  accessStore.setState({ person: { ...person, name } })
  setPreferences({ name })
}
