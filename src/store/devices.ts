/** My own sessions: where I am signed in, and the ways out. */
import { createAccessApi } from '../live/accessApi.ts'
import type { SessionSummary } from '../live/accessApi.ts'
import type { ApiProblem } from '../live/call.ts'
import type { Result } from '../model/result.ts'

export type { SessionSummary } from '../live/accessApi.ts'

const api = createAccessApi()

export const deviceActs = {
  list: (): Promise<Result<readonly SessionSummary[], ApiProblem>> => api.listSessions(),
  end: (id: string) => api.endSession(id),
  endOthers: () => api.endOtherSessions(),
  /** Signs out here, and clears what this site keeps on this device. */
  signOut: async (): Promise<Result<null, ApiProblem>> => {
    const ended = await api.endSession('this')
    if (ended.ok) await clearDevice()
    return ended
  },
}

/** Takes everything away that this site keeps in the browser. What the browser forbids to touch holds nothing of ours. */
async function clearDevice(): Promise<void> {
  const { deviceCopyActs } = await import('./device.ts')
  await deviceCopyActs.clear()
  try {
    localStorage.clear()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
