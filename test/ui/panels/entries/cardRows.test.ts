import { beforeEach, describe, expect, it, vi } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import type { CardRecord } from '../../../../src/model/kinds.ts'
import { allOf } from '../../../../src/model/map.ts'
import { mapStore } from '../../../../src/store/map.ts'
import { FIRST_VIEW, viewStore } from '../../../../src/store/view.ts'
import { select } from '../../../../src/store/viewActs.ts'
import { targetIds } from '../../../../src/ui/actions/action.ts'
import { cardRows } from '../../../../src/ui/panels/entries/cardRows.ts'
import { credential, place } from '../../../helpers/make.ts'
import { openSample } from '../../../store/openSample.ts'

const choose = (card: CardRecord, id: string): void => {
  const row = cardRows(card, createWords('en'), () => {}).find((one) => one.id === id)
  if (row?.type === 'item') row.onSelect()
}

beforeEach(() => viewStore.setState({ ...FIRST_VIEW, face: 'table' }))

describe('the menu of a card', () => {
  it('does its acts with all that is selected, though the focus is on a card just taken out', async () => {
    await openSample()
    const [a, b, c] = allOf(mapStore.getState().map, 'occupation')
    if (a === undefined || b === undefined || c === undefined) throw new Error('The sample has too few cards')
    const selectTwo = (): void => {
      select([a.id, b.id])
      select([c.id], 'toggle')
      select([c.id], 'toggle')
      viewStore.setState({ focusedId: c.id })
    }
    selectTwo()
    choose(a, 'move')
    expect(viewStore.getState().dialog).toEqual({ type: 'move', ids: [a.id, b.id] })
    expect(targetIds({ map: mapStore.getState(), view: viewStore.getState() })).toEqual([a.id, b.id])
    selectTwo()
    const before = allOf(mapStore.getState().map, 'occupation').length
    choose(a, 'duplicate')
    await expect.poll(() => allOf(mapStore.getState().map, 'occupation').length).toBe(before + 2)
    selectTwo()
    choose(a, 'remove')
    const { records } = mapStore.getState().map
    expect([a, b, c].map(({ id }) => records.has(id))).toEqual([false, false, true])
  })

  it('does them with this card alone where it is not selected', async () => {
    await openSample()
    const [a, b] = allOf(mapStore.getState().map, 'occupation')
    if (a === undefined || b === undefined) throw new Error('The sample has too few cards')
    select([a.id])
    choose(b, 'remove')
    const { records } = mapStore.getState().map
    expect([a, b].map(({ id }) => records.has(id))).toEqual([true, false])
  })

  it('writes keys as the person’s keyboard has them, and offers no act of cells to a card in none', () => {
    const shortcuts = (card: CardRecord) =>
      cardRows(card, createWords('en'), () => {}).flatMap((row) => (row.type === 'item' ? (row.shortcut ?? []) : []))
    const inNone = credential('ccna')
    const disabled = cardRows(inNone, createWords('en'), () => {}).filter(
      (row) => row.type === 'item' && row.isDisabled === true,
    )
    expect(disabled.map(({ id }) => id)).toEqual(['cut', 'copy', 'duplicate'])
    const standing = { ...inNone, place: place('top/web') }
    vi.stubGlobal('navigator', { userAgent: 'Macintosh' })
    expect(shortcuts(standing)).toEqual(['F2', '⌥↑', '⌥↓', '⌥←', '⌥→'])
    vi.unstubAllGlobals()
    expect(shortcuts(standing)).toContain('Alt+↑')
  })
})
