import { KEY_FRAGMENT } from '../../src/wire/access.ts'
import type { Storage } from '../storage/storage.ts'
import { newGrant } from './grants.ts'

/** The link of the first start, and the one of the command, can be redeemed for so long; milliseconds. */
const REDEEM_MS = 24 * 60 * 60_000

const FIRST_START = 'first start'

/** What is printed for whoever has the server's console. */
export function managePath(key: string): string {
  return `/${KEY_FRAGMENT}${key}`
}

/** The key of a fresh link to manage the whole server, good for one use. `label` tells where it came from. */
export async function makeManageKey(grants: Pick<Storage['grants'], 'addGrant'>, label: string): Promise<string> {
  const wish = { role: 'manage', label, expiresAt: null, useLimit: 1 } as const
  const { grant, key } = newGrant(null, wish, null, Date.now() + REDEEM_MS)
  await grants.addGrant(grant)
  return key
}

/** The key by which the first manager comes in; null while somebody manages the server. Those of earlier starts end. */
export async function firstStartKey({ grants }: Storage, sessionIdleMs: number): Promise<string | null> {
  const now = Date.now()
  if (await grants.hasManager(now, now - sessionIdleMs)) return null
  await grants.forgetUnused(FIRST_START)
  return makeManageKey(grants, FIRST_START)
}
