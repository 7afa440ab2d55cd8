/** Another name for me, a guest: late, for most who come bear one already. */
import { createWhoApi } from '../live/whoApi.ts'
import type { ApiProblem } from '../live/call.ts'
import type { PersonSummary } from '../live/whoApi.ts'
import { plainLine } from '../model/plainLine.ts'
import { accessStore } from './access.ts'
import { setPreferences } from './me.ts'

/** Gives me, a guest, another name, here at once and on the server. Gives why it did not take it; null when it did. */
export async function rename(name: string, origin = ''): Promise<ApiProblem | null> {
  const before = accessStore.getState().person
  const wished = plainLine(name).trim()
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
