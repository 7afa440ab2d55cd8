import { KEY_FRAGMENT } from '../../../src/wire/access.ts'
import { KEPT_KEY } from '../../../src/wire/signIn.ts'

/** Stands for our own address while a path is read; never shown. */
const HERE = 'http://here.invalid'

/**
 * The path of ours a person asked to come back to, or `/` for anything else: an address elsewhere would let a foreign
 * page send people on in our name. Of fragments, the one stays that says that the browser keeps the key of a link.
 */
export function safeReturnPath(to: unknown, isOurs: (path: string) => boolean): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || to.includes('\\')) return '/'
  if (!URL.canParse(to, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(to, HERE)
  // Dots are gone by now: `/..//elsewhere` has become `//elsewhere`.
  const isSafe = origin === HERE && !pathname.startsWith('//') && isOurs(pathname)
  if (!isSafe) return '/'
  const kept = KEY_FRAGMENT + KEPT_KEY
  return pathname + search + (hash === kept ? kept : '')
}
