import * as v from 'valibot'

const ALLOWED = ['http:', 'https:', 'mailto:', 'tel:']

/** Written out, with a host where there is one: browsers mend much else into an address, each in its own way. */
const WRITTEN_OUT = /^(?:https?:\/\/[^/]|(?:mailto|tel):[^/])/i

/** Characters nobody sees, that turn the direction of writing, or that browsers take for others. */
const DISGUISE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u

/**
 * Whether an address may stand on a map: only web, mail and telephone, as anything else could run code; written out,
 * and without what makes it look like another: `https://bank.example@elsewhere.example` leads elsewhere.
 */
export function isSafeUrl(address: string): boolean {
  if (address.length > 2000 || DISGUISE.test(address) || !WRITTEN_OUT.test(address)) return false
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return ALLOWED.includes(protocol) && username === '' && password === ''
}

export const SafeUrl = v.pipe(v.string(), v.check(isSafeUrl, 'not a web, mail or telephone address'))
