/** Who the server takes me for, asked where nothing else has asked yet. */
import { createWhoApi } from '../live/whoApi.ts'
import { accessStore } from './access.ts'

/** Learns who I am and how people come in here. Where the server does not say, what was known stays. */
export async function learnWho(): Promise<void> {
  const me = await createWhoApi().me()
  if (!me.ok) return
  const { person, instanceRole, mode } = me.value
  accessStore.setState({ person, instanceRole, mode })
}
