/** Coming to the pages of maps: who am I, and which maps are mine to see. */
import { createWhoApi } from '../live/whoApi.ts'
import { accessStore } from './access.ts'
import { mapsActs, mapsStore } from './maps.ts'
import { adoptPerson } from './name.ts'

/** Asks who I am, then for the lists, where somebody is known at all. What fails stands in the problem of the lists. */
export async function enter(): Promise<void> {
  const me = await createWhoApi().me()
  if (!me.ok) {
    mapsStore.setState({ problem: me.problem, isLoading: false })
    return
  }
  const { person, instanceRole, mode } = me.value
  accessStore.setState({ person, instanceRole, mode })
  if (person === null) return
  adoptPerson(person)
  await mapsActs.load()
}
