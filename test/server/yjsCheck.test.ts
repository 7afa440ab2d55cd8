import { describe, expect, it } from 'vitest'

import { StartProblem } from '../../server/startProblem.ts'
import { checkYjs } from '../../server/yjsCheck.ts'

describe('the check for one copy of Yjs', () => {
  it('passes as things are installed here', () => {
    expect(() => checkYjs()).not.toThrow()
  })

  it('stops a server whose packages find two', () => {
    expect(() => checkYjs(['/a/node_modules/yjs/index.js', '/b/node_modules/yjs/index.js'])).toThrow(StartProblem)
  })
})
