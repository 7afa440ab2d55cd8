import * as v from 'valibot'

const ALLOWED = ['http:', 'https:', 'mailto:', 'tel:']

/** Whether an address may stand on a map: only web, mail and telephone. Anything else could run code. */
export function isSafeUrl(address: string): boolean {
  if (address.length > 2000 || !URL.canParse(address)) return false
  return ALLOWED.includes(new URL(address).protocol)
}

export const SafeUrl = v.pipe(v.string(), v.check(isSafeUrl, 'not a web, mail or telephone address'))
