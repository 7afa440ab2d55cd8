import * as client from 'openid-client'

import { ok, refuse } from '../../../src/model/result.ts'
import type { Result } from '../../../src/model/result.ts'
import type { SignInProblemCode } from '../../../src/wire/signIn.ts'
import type { Log } from '../../log.ts'
import { judge } from './allowList.ts'
import type { Lack, SignedIn } from './allowList.ts'
import { Attempts } from './attempts.ts'
import type { OidcConfig } from './oidcConfig.ts'
import { Provider } from './provider.ts'

export type SignInProblem =
  | { readonly code: Exclude<SignInProblemCode, 'notAllowed'> }
  /** The account proved itself, and lacks something. */
  | { readonly code: 'notAllowed'; readonly lack: Lack; readonly issuer: string; readonly subject: string }

export interface Finished {
  readonly account: SignedIn
  /** Path of ours where the person goes now. */
  readonly to: string
}

/** Signing in with an account of the operator's own: code flow with PKCE, state and nonce. */
export class SignIn {
  readonly #config: OidcConfig
  readonly #provider: Provider
  readonly #attempts: Attempts

  /** `now`: the time in milliseconds since 1970. */
  constructor(config: OidcConfig, log: Log, now: () => number = Date.now) {
    this.#config = config
    this.#provider = new Provider(config, log)
    this.#attempts = new Attempts(now)
  }

  /**
   * Begins one: gives where the browser goes. `browser`: a secret only that browser has. `to`: a safe path of ours
   * for afterwards. `mustAsk`: the provider asks even someone still signed in there, so that they may be another.
   */
  async start(browser: string, to: string, mustAsk: boolean): Promise<Result<URL, SignInProblem>> {
    const attempt = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      to,
    }
    const address = await this.#provider.addressFor(attempt, mustAsk)
    if (!address.ok) return refuse({ code: address.problem })
    this.#attempts.add(attempt, browser)
    return address
  }

  /** Ends one with what came back. `query`: of the address the browser was sent to, without the question mark. */
  async finish(query: string, browser: string | null): Promise<Result<Finished, SignInProblem>> {
    const [state, another] = new URLSearchParams(query).getAll('state')
    if (state === undefined || another !== undefined) return refuse({ code: 'badAnswer' })
    const attempt = this.#attempts.take(state, browser)
    if (typeof attempt === 'string') return refuse({ code: attempt })
    const answer = await this.#provider.prove(query, attempt)
    if (!answer.ok) return refuse({ code: answer.problem })
    const { issuer, subject, claims } = answer.value
    const judged = judge(claims, this.#config)
    if (!judged.ok) return refuse({ code: 'notAllowed', lack: judged.problem, issuer, subject })
    return ok({ account: { issuer, subject, ...judged.value }, to: attempt.to })
  }
}
