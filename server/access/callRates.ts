import type { Limits } from '../config.ts'
import { standingIn } from './principal.ts'
import type { Principal } from './principal.ts'
import { RateLimit } from './rateLimit.ts'

type CallLimits = Pick<Limits, 'callsPerMinutePerAddress' | 'callsPerMinutePerSession' | 'callsPerMinutePerGrant'>

/** How often the server may be asked: from one address, by one session, and by all who came by one link. */
export class CallRates {
  readonly #perAddress: RateLimit
  readonly #perSession: RateLimit
  readonly #perGrant: RateLimit

  constructor(limits: CallLimits) {
    this.#perAddress = new RateLimit(limits.callsPerMinutePerAddress)
    this.#perSession = new RateLimit(limits.callsPerMinutePerSession)
    this.#perGrant = new RateLimit(limits.callsPerMinutePerGrant)
  }

  /** Counts a call, or the opening of a socket. Gives 0, or for how many milliseconds to wait. */
  ofAddress(address: string): number {
    return this.#perAddress.take(address)
  }

  /** Counts a call of someone known, in a map or (null) elsewhere. What their session may not is not their link's. */
  ofPrincipal(principal: Principal, mapId: string | null): number {
    const waitMs = this.#perSession.take(principal.sessionId)
    if (waitMs > 0) return waitMs
    const grantId = grantOf(principal, mapId)
    return grantId === null ? 0 : this.#perGrant.take(grantId)
  }
}

/** The link by which someone is what they are in a map, or else here at all; null for those who came by none. */
function grantOf(principal: Principal, mapId: string | null): string | null {
  const inMap = mapId === null ? null : standingIn(principal, mapId)
  const [first = null] = principal.grantIds
  return inMap?.grantId ?? principal.server?.grantId ?? first
}
