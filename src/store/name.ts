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
  if (person.name !== '' && person.name !== name) setPreferences({ name: person.name })
  // Without the network nobody can be told; the next answer of the server comes with it.
  if (person.name === '' && person.isGuest && name !== '') tell(name, origin).catch(() => {})
}

async function tell(name: string, origin: string): Promise<void> {
  const { rename } = await import('./rename.ts')
  await rename(name, origin)
}
