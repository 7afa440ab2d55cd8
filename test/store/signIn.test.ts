import { describe, expect, it } from 'vitest'

import { signInAddress, signInProblemIn } from '../../src/store/signIn.ts'
import { SIGN_IN_PROBLEMS } from '../../src/wire/signIn.ts'

describe('the address of the sign-in', () => {
  it('leads back to where one is', () => {
    expect(signInAddress('/m/abc', '?view=table')).toBe('/auth/sign-in?to=%2Fm%2Fabc%3Fview%3Dtable')
    expect(signInAddress('/', '')).toBe('/auth/sign-in?to=%2F')
  })

  it('does not lead back to what went wrong before', () => {
    expect(signInAddress('/', '?signIn=notAllowed')).toBe('/auth/sign-in?to=%2F')
  })

  it('says that a link is on its way, and not which', () => {
    expect(signInAddress('/m/abc', '?view=table', { hasLink: true })).toBe(
      '/auth/sign-in?to=%2Fm%2Fabc%3Fview%3Dtable%23k%3Dkept',
    )
  })

  it('asks for another account', () => {
    expect(signInAddress('/', '', { isOther: true })).toBe('/auth/sign-in?to=%2F&again=1')
  })
})

describe('what went wrong with a sign-in', () => {
  it.each(SIGN_IN_PROBLEMS)('is read from the address: %s', (code) => {
    expect(signInProblemIn(`?signIn=${code}`)).toBe(code)
  })

  it.each(['', '?signIn=', '?signIn=somethingElse', '?signin=notAllowed', '?signIn=toString'])(
    'is nothing in "%s"',
    (query) => {
      expect(signInProblemIn(query)).toBeNull()
    },
  )
})
