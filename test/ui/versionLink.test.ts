import { describe, expect, it } from 'vitest'

import { readShown, withShown } from '../../src/ui/pages/editor/versionLink.ts'

const MAP = 'http://localhost/m/abcdefgh12345678'

describe('the state of a map in its link', () => {
  it('is the map itself, a version, or a version beside an earlier one', () => {
    expect(readShown(`${MAP}?view=table`)).toBeNull()
    expect(readShown(`${MAP}?version=v1`)).toEqual({ versionId: 'v1', compareId: null })
    expect(readShown(`${MAP}?version=now&compare=v1`)).toEqual({ versionId: 'now', compareId: 'v1' })
    expect(readShown(`${MAP}?version=../v1`)).toBeNull()
    expect(readShown(`${MAP}?compare=v1`)).toBeNull()
  })

  it('is written beside the rest of the link, and taken out of it', () => {
    const shown = { versionId: 'v2', compareId: 'v1' }
    const path = withShown(`${MAP}?view=table`, shown)
    expect(path).toBe('/m/abcdefgh12345678?view=table&version=v2&compare=v1')
    expect(readShown(`http://localhost${path}`)).toEqual(shown)
    expect(withShown(`http://localhost${path}`, { versionId: 'v3', compareId: null })).toBe(
      '/m/abcdefgh12345678?view=table&version=v3',
    )
    expect(withShown(`http://localhost${path}`, null)).toBe('/m/abcdefgh12345678?view=table')
  })
})
