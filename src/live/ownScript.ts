import { TRUSTED_POLICY } from '../wire/trusted.ts'

/** Trusted Types, as far as they are used here. What a policy gives stands for an address wherever a script is started. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

declare global {
  /** Missing in browsers that do not know them. */
  var trustedTypes: TrustedTypes | undefined
}

const policy = globalThis.trustedTypes?.createPolicy(TRUSTED_POLICY, { createScriptURL: checked })

/**
 * An address from which a worker, or a service worker, may be started; the browser refuses all that did not go through
 * here. Throws for one that is not of this very server.
 */
export function ownScript(address: string | URL): string {
  return policy === undefined ? checked(String(address)) : policy.createScriptURL(String(address))
}

function checked(address: string): string {
  if (new URL(address, location.href).origin === location.origin) return address
  throw new TypeError('Scripts are started from this server alone')
}
