import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isSafeUrl } from '../../src/model/url.ts'
import { BAD_URLS, GOOD_URLS } from '../helpers/attacks.ts'

it('takes addresses of the web, of mailboxes and telephones', () => {
  expect(GOOD_URLS.filter((address) => !isSafeUrl(address))).toEqual([])
})

it('takes no address that runs code, opens files, or leads elsewhere than it says', () => {
  expect(new Set(BAD_URLS).size).toBeGreaterThan(60)
  expect(BAD_URLS.filter(isSafeUrl)).toEqual([])
})

it('takes none that a browser reads as one of another kind, however it is put together', () => {
  const pieces = fc.constantFrom(
    ...['java', 'script', ':', '/', '//', '\\', '@', '\t', '\n', '\u0000', ' ', 'https', 'data', 'mailto', 'a.example'],
    ...['tel', '#', '?', '%0a', '&#58;', '\u202e', 'blob:', 'file:', 'vbscript:', '1'],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const address = parts.join('')
      if (!isSafeUrl(address)) return
      const { protocol, username, host } = new URL(address)
      expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol)
      expect(username).toBe('')
      // What stands first is what the browser goes by.
      expect(address.toLowerCase().startsWith(protocol)).toBe(true)
      expect(host !== '').toBe(protocol.startsWith('http'))
    }),
    { numRuns: 2000 },
  )
})
