/** What is said on a link, and how it is set: its words, and as tags the notes pinned to it and the supports along it. */
import type { MapFont } from '../model/font.ts'
import type { Link } from '../model/link.ts'
import { indexOf, supportsAlong } from '../model/map.ts'
import type { CareerMap } from '../model/map.ts'
import { readText } from '../model/text.ts'
import { noteText } from './cardFace.ts'
import { linesAt, STYLES, TAG, tagAt } from './faceSheet.ts'
import type { TextStyle } from './faceSheet.ts'
import { fontAtHand } from './fonts/faces.ts'
import { phraseOf } from './phrases.ts'
import type { LinkLabel, TextLine } from './picture.ts'
import type { FaceWords } from './words.ts'

const STYLE: TextStyle = { ...STYLES.small, tone: 'normal', lineHeight: 14 }
const PADDING = { x: 4, y: 2 }
/** Widest line of a label, px. */
const WIDEST = 132
const MOST_LINES = 2
/** Widest a tag runs, and one cut short, px. */
const LONG_TAG = 180
const SHORT_TAG = 76

type Tag = LinkLabel['tags'][number]

/** A label without its place. */
export type LabelFace = Omit<LinkLabel, 'x' | 'y'>

/** A note or support as it would stand on a link. */
interface Pinned {
  readonly id: string
  readonly tag: Tag['tag']
  readonly text: string
}

/** One way to set a label: words, then tags no wider than `tagWidth`; with 0, their icons alone. */
export interface Wording {
  readonly text: string
  readonly tags: readonly Pinned[]
  readonly tagWidth: number
  readonly font: MapFont
}

/**
 * The ways to say what is on a link, from the fullest to the shortest: first the condition goes, then the
 * credits, the ends of the tags' words, the time, the tags' words. With tags the last one is their icons alone.
 */
export function wordingsOf(map: CareerMap, link: Link, words: FaceWords): readonly Wording[] {
  const time = link.months === null ? '' : phraseOf(words.months, link.months, words)
  const credits = link.credits === null ? '' : phraseOf(words.credits, link.credits, words)
  const condition = readText(link.condition, words.language, map.settings.mainLanguage).trim()
  const font = fontAtHand(map.settings.font)
  const texts = [[time, credits, condition], [time, credits], [time]].map((some) => some.filter(Boolean).join(' · '))
  const full = [...new Set(texts)].map((text): Wording => ({ text, tags: [], tagWidth: 0, font }))
  const tags = pinnedOn(map, link, words)
  if (tags.length === 0) return full.filter(({ text }) => text !== '')
  return [
    ...full.map(({ text }) => ({ text, tags, tagWidth: LONG_TAG, font })),
    { text: time, tags, tagWidth: SHORT_TAG, font },
    { text: '', tags, tagWidth: LONG_TAG, font },
    { text: '', tags, tagWidth: SHORT_TAG, font },
    { text: time, tags, tagWidth: 0, font },
    { text: '', tags, tagWidth: 0, font },
  ]
}

/** Notes pinned to a link, then the supports along it. */
function pinnedOn(map: CareerMap, link: Link, words: FaceWords): readonly Pinned[] {
  const main = map.settings.mainLanguage
  const notes = (indexOf(map).notesOn.get(link.id) ?? []).map((note): Pinned => {
    return { id: note.id, tag: note.noteType, text: noteText(note, words, main) }
  })
  const supports = supportsAlong(map, link).map((support): Pinned => {
    const name = readText(support.name, words.language, main).trim() || words.untitled
    return { id: support.id, tag: 'support', text: name }
  })
  return [...notes, ...supports]
}

/** A label's size and what stands in it. */
export function faceOf(wording: Wording): LabelFace {
  const { text, font } = wording
  const lines = text === '' ? [] : linesAt(PADDING.x, PADDING.y, text, STYLE, WIDEST, MOST_LINES, font)
  const top = PADDING.y + lines.length * STYLE.lineHeight
  const tags = wording.tagWidth === 0 ? iconsAt(wording, top) : tagsAt(wording, top)
  const inner = Math.max(...lines.map((line) => line.width), ...tags.map((tag) => tag.x + tag.width - PADDING.x))
  const width = Math.ceil(inner) + 2 * PADDING.x
  const height = Math.max(top, ...tags.map((tag) => tag.y + tag.height)) + PADDING.y
  return { width, height, lines: center(lines, width), tags }
}

/** Tags one below the other from `top` down, each as wide as its words. */
function tagsAt({ tags, tagWidth, font }: Wording, top: number): readonly Tag[] {
  return tags.map(({ id, tag, text }, at) => {
    const box = { x: PADDING.x, y: top + at * TAG.height, width: tagWidth }
    const set = tagAt(box, id, tag, text, font)
    return { ...set, width: Math.ceil(TAG.textX + set.line.width) }
  })
}

/** The tags' icons in a row. */
function iconsAt({ tags, font }: Wording, top: number): readonly Tag[] {
  return tags.map(({ id, tag }, at) => {
    return tagAt({ x: PADDING.x + at * TAG.textX, y: top, width: TAG.textX }, id, tag, '', font)
  })
}

function center(lines: readonly TextLine[], width: number): readonly TextLine[] {
  return lines.map((line) => ({ ...line, x: Math.round((width - line.width) / 2) }))
}
