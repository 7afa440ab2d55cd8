import fc from 'fast-check'
import { expect, it } from 'vitest'

import { safeReturnPath } from '../../../server/access/oidc/returnPath.ts'

const isOurs = (path: string): boolean => !/^\/(api|sync|auth)(\/|$)/.test(path)

it.each(['/', '/m/abc', '/m/abc?view=table', '/?bin=1', '/m/a%20b', '/m/abc?view=map#k=kept'])(
  'leads back to %s',
  (to) => {
    expect(safeReturnPath(to, isOurs)).toBe(to)
  },
)

it.each([`/m/abc#k=${'k'.repeat(43)}`, '/m/abc#k=kept2', '/m/abc#other'])('leaves out the fragment of %s', (to) => {
  expect(safeReturnPath(to, isOurs)).toBe('/m/abc')
})

it.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/..//elsewhere.example',
  '/.//elsewhere.example',
  '/m/..//elsewhere.example',
  '/%2e%2e//elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  ' //elsewhere.example',
  'javascript:alert(1)',
  'm/abc',
  '',
  '/api/maps',
  '/auth/sign-in?to=/',
  '/m/../auth/sign-in',
  ['/m/abc'],
  undefined,
  null,
])('leads to the first page instead of %j', (to) => {
  expect(safeReturnPath(to, isOurs)).toBe('/')
})

it('never leads elsewhere, whatever is asked', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    'http:',
    '%2f',
    '%5c',
    '\t',
    '\r\n',
    'a.example',
    '?',
    '#',
    'm',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = safeReturnPath(pieces.join(''), isOurs)
      expect(new URL(path, 'https://maps.example.org').origin).toBe('https://maps.example.org')
      expect(path).toMatch(/^\/(?!\/)/)
    }),
  )
})
