import { isIPv4, isIPv6 } from 'node:net'
import type { IncomingMessage } from 'node:http'

/** The address a request comes from; behind a trusted proxy the one it names last. */
export function addressOf(request: IncomingMessage, { trustProxy }: { readonly trustProxy: boolean }): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return last ?? request.socket.remoteAddress ?? ''
}

/** An address shortened so that it names a network and no machine: the first 24 bits, or 48 of IPv6. */
export function networkOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return ''
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  // What `::` stands for, as far as the first three groups reach into it.
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - rest.length }, () => '0')
  return `${[...groups, ...zeros, ...rest].slice(0, 3).join(':')}::/48`
}
