/** Which level or pathway of the map a sheet's own means. */
import { accentFor } from '../../model/accent.ts'
import type { NewId } from '../../model/ids.ts'
import { blankLevel, blankPathway } from '../../model/blank.ts'
import { LEVEL_TEMPLATES } from '../../model/level.ts'
import type { Level, LevelTemplate } from '../../model/level.ts'
import { indexOf } from '../../model/map.ts'
import type { CareerMap } from '../../model/map.ts'
import { orderKeyAt, orderKeysAt } from '../../model/order.ts'
import type { Ordered } from '../../model/order.ts'
import type { Pathway } from '../../model/pathway.ts'
import type { LocalizedText } from '../../model/text.ts'
import { areSpellings, levelTemplateOf, rankOf } from './levelWords.ts'
import { plainWords } from './plainWords.ts'
import type { LaneValue } from './understanding.ts'

/**
 * `own`: a lane with the sheet's name. `skip`: what stands there is left out. `sameAs(key)`: another name of the sheet
 * for the same lane. Else a template's key or the id of a lane of the map.
 */
export type LaneChoice = string

const SAME = 'same:'

/** The choice that a name means what another one of the sheet means. */
export function sameAs(key: string): LaneChoice {
  return `${SAME}${key}`
}

/** Whether a name brings a lane of its own, or one of the map, into play. */
export function isLane(choice: LaneChoice): boolean {
  return choice !== 'skip' && !choice.startsWith(SAME)
}

/**
 * What a sheet's level most likely means: a level of the map, or what the fullest of its other spellings in the sheet
 * means, or else itself.
 */
export function likelyLevel(
  { key, label }: LaneValue,
  levels: readonly Level[],
  values: readonly LaneValue[],
): LaneChoice {
  const same = levels.find((level) => bears(level.label, label))
  if (same !== undefined) return same.id
  const template = levelTemplateOf(label)
  const alike = levels.filter((level) => template !== null && templateOfLevel(level) === template)
  const [only] = alike
  if (alike.length === 1 && only !== undefined) return only.id
  const spellings = values.filter((other) => areSpellings(other.label, label))
  const fullest = spellings.reduce<LaneValue | null>(
    (best, one) => (best === null || one.label.length > best.label.length ? one : best),
    null,
  )
  return fullest === null || fullest.key === key ? 'own' : sameAs(fullest.key)
}

/** The pathway of the map that bears the same name; `own` where none does. */
export function likelyPathway({ label }: LaneValue, pathways: readonly Pathway[]): LaneChoice {
  return pathways.find((pathway) => bears(pathway.label, label))?.id ?? 'own'
}

/** Lanes of the map by the keys of a sheet's values, and those that must be made for it. */
export interface LanePlan<Lane> {
  /** Null: what stands there is left out. */
  readonly laneOf: ReadonlyMap<string, Lane | null>
  readonly made: readonly Lane[]
}

export interface LaneWishes {
  readonly values: readonly LaneValue[]
  /** By key; a value without one goes where it most likely belongs. */
  readonly choices: ReadonlyMap<string, LaneChoice>
  /** What a lane is called that the sheet does not name. */
  readonly nameless: string
  readonly language: string
}

/** Levels for a sheet's values. New ones take their place by education, where the words tell which it is. */
export function planLevels(wishes: LaneWishes, map: CareerMap, keep: readonly Level[], newId: NewId): LanePlan<Level> {
  const templates = new Map<string, Level>()
  const drafts: Draft[] = []
  const make = (label: LocalizedText, template: LevelTemplate | null): Level => {
    const education = template === null ? {} : educationOf(template)
    const level = blankLevel({ label, order: 'a0', ...education }, newId)
    drafts.push({ level, template })
    return level
  }
  const likely = (value: LaneValue): LaneChoice => likelyLevel(value, keep, wishes.values)
  const laneOf = lanesBySame(wishes, likely, (value, choice) => {
    if (choice === 'skip') return null
    const existing = keep.find(({ id }) => id === choice)
    if (existing !== undefined) return existing
    const template = LEVEL_TEMPLATES.find(({ key }) => key === choice)
    if (template === undefined) return make(labelOf(value, wishes), levelTemplateOf(value.label))
    const level = templates.get(template.key) ?? make(template.label, template)
    templates.set(template.key, level)
    return level
  })
  const made = orderLevels(drafts, indexOf(map).levels, keep)
  const byId = new Map(made.map((level) => [level.id, level]))
  return { laneOf: new Map([...laneOf].map(([key, level]) => [key, level && (byId.get(level.id) ?? level)])), made }
}

/** Pathways for a sheet's values: new ones to the right of those there are, in the colors least used. */
export function planPathways(
  wishes: LaneWishes,
  map: CareerMap,
  keep: readonly Pathway[],
  newId: NewId,
): LanePlan<Pathway> {
  const all: Pathway[] = [...keep]
  const made: Pathway[] = []
  const orders = orderKeysAt(indexOf(map).pathways, Infinity, wishes.values.length)
  const likely = (value: LaneValue): LaneChoice => likelyPathway(value, keep)
  const laneOf = lanesBySame(wishes, likely, (value, choice) => {
    const order = orders[made.length]
    if (choice === 'skip' || order === undefined) return null
    const existing = keep.find(({ id }) => id === choice)
    if (existing !== undefined) return existing
    const worn = all.map((one) => one.color)
    const color = accentFor(worn, worn.length)
    const pathway = blankPathway({ label: labelOf(value, wishes), color, order }, newId)
    all.push(pathway)
    made.push(pathway)
    return pathway
  })
  return { laneOf, made }
}

/** The lanes of all values; names for the same lane share the one that is made for the first of them. */
function lanesBySame<Lane>(
  { values, choices }: LaneWishes,
  likely: (value: LaneValue) => LaneChoice,
  laneFor: (value: LaneValue, choice: LaneChoice) => Lane | null,
): ReadonlyMap<string, Lane | null> {
  const choiceOf = new Map(values.map((value) => [value.key, choices.get(value.key) ?? likely(value)]))
  const laneOf = new Map<string, Lane | null>()
  for (const value of values) {
    const same = sameLane(value, values, choiceOf)
    if (!laneOf.has(same.key)) laneOf.set(same.key, laneFor(same, choiceOf.get(same.key) ?? 'own'))
    laneOf.set(value.key, laneOf.get(same.key) ?? null)
  }
  return laneOf
}

/** The name at the end of every "the same as". A ring of them ends where it began. */
function sameLane(
  value: LaneValue,
  values: readonly LaneValue[],
  choiceOf: ReadonlyMap<string, LaneChoice>,
): LaneValue {
  const met = new Set<LaneValue>()
  let at = value
  for (;;) {
    met.add(at)
    const choice = choiceOf.get(at.key)
    const next = values.find(({ key }) => choice === sameAs(key))
    if (next === undefined) return at
    if (met.has(next)) return value
    at = next
  }
}

interface Draft {
  readonly level: Level
  readonly template: LevelTemplate | null
}

/** Gives new levels their order: by education from the top. With no word for it, as the sheet has them, last. */
function orderLevels(drafts: readonly Draft[], there: readonly Level[], keep: readonly Level[]): readonly Level[] {
  const placed: (Ordered & { readonly level: Level })[] = there.map((level) => ({ ...level, level }))
  return rankDrafts(drafts).map(({ level, rank }) => {
    const below = placed.findIndex((one) => rank !== null && keep.includes(one.level) && rankOfLevel(one.level) > rank)
    const at = below < 0 ? placed.length : below
    const made = { ...level, order: orderKeyAt(placed, at) }
    placed.splice(at, 0, { ...made, level: made })
    return made
  })
}

/**
 * New levels from the highest down. One whose education is not known stays beside the one before it in the sheet,
 * which may go up or down; null ranks where none is known.
 */
function rankDrafts(drafts: readonly Draft[]): readonly { readonly level: Level; readonly rank: number | null }[] {
  const ranks = drafts.map(({ template }) => (template === null ? null : rankOf(template)))
  const known = ranks.filter((rank) => rank !== null)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return drafts.map(({ level }) => ({ level, rank: null }))
  const step = first <= last ? 1 : -1
  const ranked = drafts.map(({ level }, at) => {
    const before = ranks.slice(0, at + 1).findLast((rank) => rank !== null) ?? first - step / 2
    return { level, at, rank: ranks[at] ?? before + step / 2 }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank || step * (a.at - b.at))
}

function rankOfLevel(level: Level): number {
  const template = templateOfLevel(level)
  return template === null ? -1 : rankOf(template)
}

function templateOfLevel({ label }: Level): LevelTemplate | null {
  return levelTemplateOf(label['en'] ?? Object.values(label)[0] ?? '')
}

function educationOf({
  blsEducation,
  ipedsAwardLevels,
}: LevelTemplate): Pick<Level, 'blsEducation' | 'ipedsAwardLevels'> {
  return { blsEducation: [...blsEducation], ipedsAwardLevels: [...ipedsAwardLevels] }
}

function labelOf({ label }: LaneValue, { language, nameless }: LaneWishes): LocalizedText {
  return { [language]: label === '' ? nameless : label }
}

function bears(label: LocalizedText, words: string): boolean {
  const plain = plainWords(words)
  return plain !== '' && Object.values(label).some((text) => plainWords(text) === plain)
}
