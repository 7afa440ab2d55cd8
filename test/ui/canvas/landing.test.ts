import { afterEach, describe, expect, it, vi } from 'vitest'

import type { CareerMap } from '../../../src/model/map.ts'
import type { MapPicture } from '../../../src/layout/picture.ts'
import { CLOSED_MAP, mapStore } from '../../../src/store/map.ts'
import { viewStore } from '../../../src/store/view.ts'
import { setDrag } from '../../../src/store/viewActs.ts'
import { hasLanded, holdDrag } from '../../../src/ui/canvas/landing.ts'
import { makeMap, occupation, place } from '../../helpers/make.ts'
import { makePicture } from './makePicture.ts'

/** A picture with the card where the record has it, shifted by `x`. */
function pictureOf(where: string, x = 0): MapPicture {
  const picture = makePicture(2, 2, [{ id: 'occ_a', row: 0, column: 0 }])
  const card = picture.cards.get('occ_a')
  const record = occupation('a', place(where))
  if (card === undefined || record.place === null) throw new Error('There is no card')
  const { levelId, pathwayId } = record.place
  return { ...picture, cards: new Map([['occ_a', { ...card, levelId, pathwayId, x: card.x + x }]]) }
}

const mapAt = (where: string): CareerMap => makeMap(occupation('a', place(where)))
const ids = ['occ_a']
const before = pictureOf('top/web')
const gone: MapPicture = { ...before, cards: new Map() }

describe('a drop', () => {
  it('is seen once a picture has the card in its new cell', () => {
    const map = mapAt('low/net')
    expect(hasLanded(ids, map, before, before)).toBe(false)
    expect(hasLanded(ids, map, before, pictureOf('top/web', 30))).toBe(false)
    expect(hasLanded(ids, map, before, pictureOf('low/net', 300))).toBe(true)
  })

  it('is seen in the cell it began in once the card stands elsewhere', () => {
    const map = mapAt('top/web')
    expect(hasLanded(ids, map, before, { ...before, width: 9 })).toBe(false)
    expect(hasLanded(ids, map, before, pictureOf('top/web', 30))).toBe(true)
  })

  it('is over where the card is gone', () => {
    expect(hasLanded(ids, mapAt('low/net'), before, gone)).toBe(true)
    expect(hasLanded(ids, makeMap(), before, gone)).toBe(true)
  })
})

describe('a held drag', () => {
  const drag = { ids, dx: 300, dy: 0, target: null }
  const hold = (): void => {
    mapStore.setState({ map: mapAt('low/net'), picture: before })
    setDrag(drag)
    holdDrag(ids, before)
  }
  const isHeld = (): boolean => viewStore.getState().drag === drag

  afterEach(() => {
    vi.useRealTimers()
    mapStore.setState(CLOSED_MAP)
    setDrag(null)
  })

  it('stays until the picture with the drop comes, whatever comes before', () => {
    hold()
    expect(isHeld()).toBe(true)
    mapStore.setState({ picture: pictureOf('top/web', 30) })
    expect(isHeld()).toBe(true)
    mapStore.setState({ picture: pictureOf('low/net', 300) })
    expect(viewStore.getState().drag).toBeNull()
  })

  it('is over at once where the picture is there already', () => {
    mapStore.setState({ map: mapAt('low/net'), picture: pictureOf('low/net', 300) })
    setDrag(drag)
    holdDrag(ids, before)
    expect(viewStore.getState().drag).toBeNull()
  })

  it('ends when the card is moved or removed otherwise, and when the map is closed', () => {
    hold()
    mapStore.setState({ map: mapAt('top/web') })
    expect(viewStore.getState().drag).toBeNull()
    hold()
    mapStore.setState(CLOSED_MAP)
    expect(viewStore.getState().drag).toBeNull()
  })

  it('ends with any picture after half a second, and without one in the end', () => {
    vi.useFakeTimers()
    hold()
    vi.advanceTimersByTime(600)
    expect(isHeld()).toBe(true)
    mapStore.setState({ picture: pictureOf('top/web', 30) })
    expect(viewStore.getState().drag).toBeNull()
    hold()
    vi.advanceTimersByTime(3000)
    expect(viewStore.getState().drag).toBeNull()
  })

  it('leaves the next drag alone', () => {
    hold()
    const next = { ...drag, dx: 5 }
    setDrag(next)
    mapStore.setState({ picture: pictureOf('low/net', 300) })
    expect(viewStore.getState().drag).toBe(next)
  })
})
