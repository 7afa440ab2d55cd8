/**
 * Words on links: the time a step takes, notes pinned to it, the credits it carries, its condition. They stand over the
 * longest stretch of the link where nothing else is: no card, no words of a cell, no other label, and as
 * few other links as can be. Where the whole label finds no such place, its parts go in this order: the
 * condition, then the credits, then the time beside notes. Where even the time alone finds none, the link has no label (its words
 * are in the inspector and the table): words over words help nobody.
 */
import { indexOf } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import type { Link } from '../model/link.ts'
import { readText } from '../model/text.ts'
import { noteText } from './cardFace.ts'
import { Crowd } from './crowd.ts'
import { linesAt, STYLES } from './faceSheet.ts'
import type { TextStyle } from './faceSheet.ts'
import { phraseOf } from './phrases.ts'
import type { Box, LinkPath, Point, TextLine } from './picture.ts'
import type { FaceWords } from './words.ts'

type Label = NonNullable<LinkPath['label']>

const STYLE: TextStyle = { ...STYLES.small, tone: 'normal', lineHeight: 14 }
const PADDING = { x: 4, y: 2 }
/** Widest line of a label, px. */
const WIDEST = 132
const MOST_LINES = 2
/** A label keeps this far from the ends of its link, where the arrowhead is, px. */
const END_ROOM = 14
/** Owner of the boxes that are no link's. */
const NOBODY = ''
/** Where along a stretch a label is tried, as shares of the room it leaves. */
const TRIALS = [0.5, 0.25, 0.75, 0, 1]

/** Labels by link id, for the links that have words and a place for them. `taken` are boxes to keep clear of. */
export function placeLabels(
  map: CareerMap,
  words: FaceWords,
  links: readonly Link[],
  routes: ReadonlyMap<string, readonly Point[]>,
  taken: Iterable<Box>,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>()
  const main = map.settings.mainLanguage
  const { notesOn } = indexOf(map)
  const told = links.flatMap((link) => {
    const notes = (notesOn.get(link.id) ?? []).map((note) => noteText(note, words, main))
    const wordings = wordingsOf(link, notes.join(' · '), words, main)
    const route = routes.get(link.id)
    return route === undefined || wordings.length === 0 ? [] : [{ id: link.id, wordings, route }]
  })
  if (told.length === 0) return labels
  const boxes = new Crowd()
  for (const box of taken) boxes.add(box, NOBODY)
  const lines = new Crowd()
  for (const [id, route] of routes) for (const { box } of stretchesOf(route, 0)) lines.add(box, id)
  for (const { id, wordings, route } of told) {
    for (const wording of wordings) {
      const label = placeOne(wording, id, route, boxes, lines)
      if (label === null) continue
      labels.set(id, label)
      boxes.add(label, id)
      break
    }
  }
  return labels
}

interface Wording {
  readonly text: string
  readonly mostLines: number
}

/** The full wording, then the shorter ones to fall back on: a note at last in one line, cut where it must be. */
function wordingsOf(link: Link, notes: string, words: FaceWords, main: string): readonly Wording[] {
  const time = link.months === null ? '' : phraseOf(words.months, link.months, words)
  const credits = link.credits === null ? '' : phraseOf(words.credits, link.credits, words)
  const condition = readText(link.condition, words.language, main).trim()
  const choices = [[time, notes, credits, condition], [time, notes, credits], [time, notes], [notes]]
  const texts = new Set(choices.map((some) => some.filter(Boolean).join(' · ')))
  return [
    ...[...texts].map((text) => ({ text, mostLines: MOST_LINES })),
    { text: notes, mostLines: 1 },
    { text: time, mostLines: MOST_LINES },
  ].filter(({ text }) => text !== '')
}

function placeOne(wording: Wording, id: string, route: readonly Point[], boxes: Crowd, lines: Crowd): Label | null {
  const set = linesAt(PADDING.x, PADDING.y, wording.text, STYLE, WIDEST, wording.mostLines)
  const textWidth = Math.max(...set.map((line) => line.width))
  const width = Math.ceil(textWidth) + 2 * PADDING.x
  const height = set.length * STYLE.lineHeight + 2 * PADDING.y
  const stretches = stretchesOf(route, END_ROOM).sort((a, b) => b.length - a.length)
  let best: Box | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const stretch of stretches) {
    const room = stretch.length - (stretch.isFlat ? width : height)
    if (room < 0) continue
    for (const trial of room < 8 ? [0.5] : TRIALS) {
      const along = room * trial
      const x = stretch.isFlat ? stretch.box.x + along : stretch.box.x - width / 2
      const y = stretch.isFlat ? stretch.box.y - height / 2 : stretch.box.y + along
      const box = { x: Math.round(x), y: Math.round(y), width, height }
      if (boxes.count(box, id) > 0) continue
      const crossed = lines.count(box, id)
      if (crossed >= fewest) continue
      best = box
      fewest = crossed
      if (crossed === 0) return { ...best, lines: center(set, width) }
    }
  }
  return best === null ? null : { ...best, lines: center(set, width) }
}

function center(lines: readonly TextLine[], width: number): readonly TextLine[] {
  return lines.map((line) => ({ ...line, x: Math.round((width - line.width) / 2) }))
}

interface Stretch {
  readonly isFlat: boolean
  readonly length: number
  /** The stretch as a box of no width or no height. */
  readonly box: Box
}

/** The straight stretches of a route, shortened by `endRoom` px at the route's two ends. */
function stretchesOf(route: readonly Point[], endRoom: number): Stretch[] {
  return route.slice(1).flatMap((b, at) => {
    const a = route[at]
    if (a === undefined) return []
    const isFlat = a.y === b.y
    const way = isFlat ? Math.sign(b.x - a.x) : Math.sign(b.y - a.y)
    const start = (isFlat ? a.x : a.y) + (at === 0 ? way * endRoom : 0)
    const end = (isFlat ? b.x : b.y) - (at === route.length - 2 ? way * endRoom : 0)
    const length = (end - start) * way
    if (length <= 0) return []
    const low = Math.min(start, end)
    const box = isFlat ? { x: low, y: a.y, width: length, height: 0 } : { x: a.x, y: low, width: 0, height: length }
    return [{ isFlat, length, box }]
  })
}
