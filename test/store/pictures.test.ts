import type { ElkNode } from 'elkjs/lib/elk-api.js'
import Elk from 'elkjs/lib/elk.bundled.js'
import { describe, expect, it } from 'vitest'

import { generateMap } from '../../scripts/generateMap.ts'
import { applyChanges } from '../../src/edit/applyChanges.ts'
import { setField } from '../../src/edit/change.ts'
import { placeCards } from '../../src/edit/place.ts'
import { removeRecords } from '../../src/edit/remove.ts'
import { flowLayout, ownFlowLayout } from '../../src/layout/flow.ts'
import { layoutMap } from '../../src/layout/layout.ts'
import type { MapPicture } from '../../src/layout/picture.ts'
import type { Change } from '../../src/model/change.ts'
import type { MapFont } from '../../src/model/font.ts'
import type { Json } from '../../src/model/json.ts'
import { allOf, indexOf, makeCareerMap } from '../../src/model/map.ts'
import type { CareerMap } from '../../src/model/map.ts'
import { loadFont } from '../../src/store/fonts.ts'
import { createPictureMaker } from '../../src/store/pictureMaker.ts'
import type { PictureRequest } from '../../src/store/pictureMaker.ts'
import { changesPicture, createPictures } from '../../src/store/pictures.ts'
import type { PictureTools } from '../../src/store/pictures.ts'
import type { StartPictureWorker } from '../../src/store/workerPictures.ts'
import { waitFor } from '../helpers/waitFor.ts'
import { WORDS } from '../helpers/words.ts'

const LARGE = makeCareerMap(generateMap({ cards: 160, links: 60, seed: 3 }))
const SMALL = makeCareerMap(generateMap({ cards: 20, seed: 3 }))
const noElk = { layout: () => Promise.reject(new Error('no ELK here')) }
const MATRIX = { arrangement: 'matrix' } as const

/** A worker without a thread: messages are copied as between threads, and answered when told to. */
function fakeWorker() {
  const requests: PictureRequest[] = []
  const make = createPictureMaker()
  let answer: (() => void) | null = null
  let crash: () => void = () => {}
  let isTerminated = false
  const start: StartPictureWorker = (onAnswer, onCrash) => {
    crash = onCrash
    return {
      post: (request) => {
        requests.push(request)
        const copy = structuredClone(request)
        answer = () => onAnswer(structuredClone(make(copy)))
      },
      terminate: () => {
        isTerminated = true
      },
    }
  }
  const respond = (): void => {
    const now = answer
    answer = null
    now?.()
  }
  return { start, requests, respond, crash: () => crash(), isTerminated: () => isTerminated }
}

function picturesWith(start: StartPictureWorker | null) {
  const given: MapPicture[] = []
  const pictures = createPictures({ startPictureWorker: start, elk: noElk }, (picture) => given.push(picture))
  return { pictures, given }
}

/** Some edits of a map, one after the other. */
function editsOf(map: CareerMap): readonly ((now: CareerMap) => readonly Change[])[] {
  const [first, second, third] = allOf(map, 'occupation')
  const to = indexOf(map).levels.at(-1)
  const column = indexOf(map).pathways.at(-1)
  if (first === undefined || second === undefined || third === undefined || to === undefined || column === undefined) {
    throw new Error('The generated map is too small')
  }
  return [
    (now) => setField(now, first.id, 'wage', null),
    (now) => placeCards(now, [second.id], { levelId: to.id, pathwayId: column.id }, 0),
    (now) => removeRecords(now, [third.id]),
  ]
}

describe('pictures of a small map', () => {
  it('are there at once', () => {
    const { pictures } = picturesWith(fakeWorker().start)
    expect(pictures.show(SMALL, WORDS)).toEqual(layoutMap(SMALL, WORDS, MATRIX))
  })

  it('keep their parts when a change moves nothing', () => {
    const { pictures } = picturesWith(null)
    const before = pictures.show(SMALL, WORDS)
    const card = allOf(SMALL, 'occupation').find(({ wage }) => wage !== null && wage.median.state === 'missing')
    if (before === null || card?.wage == null) throw new Error('no card with a wage')
    const wage: Json = { ...card.wage, note: 'asked by telephone' }
    const after = pictures.show(applyChanges(SMALL, setField(SMALL, card.id, 'wage', wage)), WORDS)
    expect(after).toBe(before)
  })

  it('are not made anew for what no picture shows', () => {
    const { pictures } = picturesWith(null)
    const before = pictures.show(SMALL, WORDS)
    const bands = { ...SMALL.settings.bands, gap: 0.5 }
    expect(pictures.show(applyChanges(SMALL, setField(SMALL, 'map', 'bands', bands)), WORDS)).toBe(before)
  })

  it('are made anew in other words', () => {
    const { pictures } = picturesWith(null)
    const before = pictures.show(SMALL, WORDS)
    const words = { ...WORDS, perHour: 'la hora' }
    const after = pictures.show(SMALL, words)
    expect(after).not.toEqual(before)
    expect(after).toEqual(layoutMap(SMALL, words, MATRIX))
  })
})

describe('pictures of a map in another font', () => {
  const inFont = (font: MapFont): CareerMap => applyChanges(SMALL, setField(SMALL, 'map', 'font', font))

  it('wait for its metrics with the last picture, and are laid out once', async () => {
    const { pictures, given } = picturesWith(null)
    const before = pictures.show(SMALL, WORDS)
    const map = inFont('atkinson')
    expect(pictures.show(map, WORDS)).toBe(before)
    await waitFor(() => given.length > 0, 'the picture in its font')
    expect(given).toHaveLength(1)
    expect(given[0]?.font).toBe('atkinson')
    expect(given[0]).toEqual(layoutMap(map, WORDS, MATRIX))
    expect(given[0]?.cards).not.toEqual(before?.cards)
    // From now on its metrics are at hand.
    expect(pictures.show(SMALL, WORDS)).toEqual(before)
    expect(pictures.show(map, WORDS)).toEqual(given[0])
  })

  it('show the font chosen last, whichever comes first', async () => {
    const { pictures, given } = picturesWith(null)
    pictures.show(inFont('sourceSerif'), WORDS)
    const plain = pictures.show(SMALL, WORDS)
    expect(plain?.font).toBe('inter')
    await loadFont('sourceSerif')
    expect(given).toEqual([])
    expect(pictures.show(inFont('sourceSerif'), WORDS)?.font).toBe('sourceSerif')
  })
})

describe('pictures of a large map', () => {
  it('come from the worker, equal to those made here', () => {
    const worker = fakeWorker()
    const { pictures, given } = picturesWith(worker.start)
    expect(pictures.show(LARGE, WORDS)).toBeNull()
    worker.respond()
    let map = LARGE
    for (const edit of editsOf(LARGE)) {
      map = applyChanges(map, edit(map))
      pictures.show(map, WORDS)
      worker.respond()
      expect(given.at(-1)).toEqual(layoutMap(map, WORDS, MATRIX))
      expect([...(given.at(-1)?.cards.keys() ?? [])]).toEqual([...layoutMap(map, WORDS, MATRIX).cards.keys()])
    }
    expect(given).toHaveLength(4)
  })

  it('send only what changed, and keep the parts that did not', () => {
    const worker = fakeWorker()
    const { pictures, given } = picturesWith(worker.start)
    pictures.show(LARGE, WORDS)
    worker.respond()
    const [dropWage] = editsOf(LARGE)
    const map = applyChanges(LARGE, dropWage?.(LARGE) ?? [])
    pictures.show(map, WORDS)
    worker.respond()
    expect(worker.requests[1]?.put).toHaveLength(1)
    expect(worker.requests[1]?.words).toBeNull()
    const [before, after] = given
    const kept = [...(after?.cards ?? [])].filter(([id, box]) => before?.cards.get(id) === box)
    expect(kept.length).toBeGreaterThan(100)
  })

  it('wait for no one: the last stays, and of several wishes the latest is made', () => {
    const worker = fakeWorker()
    const { pictures, given } = picturesWith(worker.start)
    pictures.show(LARGE, WORDS)
    worker.respond()
    let map = LARGE
    for (const edit of editsOf(LARGE)) {
      map = applyChanges(map, edit(map))
      expect(pictures.show(map, WORDS)).toBe(given[0])
    }
    worker.respond()
    worker.respond()
    expect(worker.requests).toHaveLength(3)
    expect(given.at(-1)).toEqual(layoutMap(map, WORDS, MATRIX))
  })

  it('are made here when the worker breaks', () => {
    const worker = fakeWorker()
    const { pictures, given } = picturesWith(worker.start)
    pictures.show(LARGE, WORDS)
    worker.crash()
    expect(given).toEqual([layoutMap(LARGE, WORDS, MATRIX)])
    expect(worker.isTerminated()).toBe(true)
    const [dropWage] = editsOf(LARGE)
    const map = applyChanges(LARGE, dropWage?.(LARGE) ?? [])
    expect(pictures.show(map, WORDS)).toEqual(layoutMap(map, WORDS, MATRIX))
  })

  it('end with the map', () => {
    const worker = fakeWorker()
    const { pictures, given } = picturesWith(worker.start)
    pictures.show(LARGE, WORDS)
    pictures.destroy()
    worker.respond()
    expect(given).toEqual([])
    expect(worker.isTerminated()).toBe(true)
  })
})

describe('pictures of a flow', () => {
  const flow = applyChanges(SMALL, setField(SMALL, 'map', 'arrangement', 'flow'))
  const openFlow = (elk: PictureTools['elk']) => {
    const given: MapPicture[] = []
    const pictures = createPictures({ startPictureWorker: null, elk }, (picture) => given.push(picture))
    return { pictures, given }
  }

  it('leave the matrix on screen until ELK has answered', async () => {
    const asked: ElkNode[] = []
    const elk = new Elk()
    const { pictures, given } = openFlow({
      layout: (graph) => {
        asked.push(graph)
        return elk.layout(graph)
      },
    })
    const matrix = pictures.show(SMALL, WORDS)
    expect(pictures.show(flow, WORDS)).toBe(matrix)
    await waitFor(() => given.length > 0, 'the flow')
    expect(asked).toHaveLength(1)
    expect(given).toEqual([await flowLayout(flow, WORDS, elk)])
    expect(pictures.show(SMALL, WORDS)).toEqual(matrix)
  })

  it('begin as our own flow, levels and all, before ELK has answered, and stay so where it fails', async () => {
    let fail: (error: Error) => void = () => {}
    const { pictures, given } = openFlow({ layout: () => new Promise((_resolve, reject) => (fail = reject)) })
    expect(pictures.show(flow, WORDS)).toBeNull()
    await waitFor(() => given.length > 0, 'the flow')
    expect(given).toEqual([ownFlowLayout(flow, WORDS)])
    expect(given[0]?.rows.length).toBeGreaterThan(0)
    fail(new Error('no ELK here'))
    await new Promise((resolve) => setImmediate(resolve))
    expect(given).toHaveLength(1)
  })

  it('are not shown to someone who went back to the matrix meanwhile', async () => {
    let answer: (error: Error) => void = () => {}
    let isAsked = false
    const { pictures, given } = openFlow({
      layout: () => {
        isAsked = true
        return new Promise((_resolve, reject) => (answer = reject))
      },
    })
    pictures.show(flow, WORDS)
    await waitFor(() => isAsked, 'ELK to be asked')
    const matrix = pictures.show(SMALL, WORDS)
    answer(new Error('late'))
    await new Promise((resolve) => setImmediate(resolve))
    expect(given).toEqual([ownFlowLayout(flow, WORDS)])
    expect(pictures.show(SMALL, WORDS)).toBe(matrix)
  })
})

describe('whether a change is seen', () => {
  const [card] = allOf(SMALL, 'occupation')
  const after = (field: string, value: Json): CareerMap => {
    const id = field === 'title' || field === 'mainLanguage' || field === 'arrangement' ? 'map' : (card?.id ?? '')
    return applyChanges(SMALL, [{ type: 'set', id, field, value }])
  }
  it.each([
    ['mainLanguage', 'es', true],
    ['arrangement', 'flow', true],
    ['title', { en: 'Other' }, false],
    ['description', { en: 'Other' }, false],
    ['wage', null, true],
  ] as const)('%s', (field, value, isSeen) => {
    expect(changesPicture(SMALL, after(field, value))).toBe(isSeen)
  })

  it('a removal is', () => {
    expect(changesPicture(SMALL, applyChanges(SMALL, [{ type: 'remove', id: card?.id ?? '' }]))).toBe(true)
    expect(changesPicture(SMALL, SMALL)).toBe(false)
  })
})
