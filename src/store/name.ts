/** My name, as the server keeps it and the others see it on a map. */
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
  if (person.name === name) return
  if (person.name !== '') setPreferences({ name: person.name })
  // Without the network nobody can be told; the next answer of the server comes with it.
  else if (person.isGuest) import('./rename.ts').then(({ rename }) => rename(name, origin)).catch(() => {})
}
