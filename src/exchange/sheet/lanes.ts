/** Which level or pathway of the map a sheet's own means. */
import type { NewId } from '../../model/ids.ts'
import { blankLevel, blankPathway } from '../../model/blank.ts'
import { LEVEL_TEMPLATES } from '../../model/level.ts'
import type { Level, LevelTemplate } from '../../model/level.ts'
import { indexOf } from '../../model/map.ts'
import type { CareerMap } from '../../model/map.ts'
import { orderKeyAt, orderKeysAt } from '../../model/order.ts'
import type { Ordered } from '../../model/order.ts'
import { PATHWAY_COLORS } from '../../model/pathway.ts'
import type { Pathway } from '../../model/pathway.ts'
import type { LocalizedText } from '../../model/text.ts'
import { levelTemplateOf, rankOf } from './levelWords.ts'
import { plainWords } from './plainWords.ts'
import type { LaneValue } from './understanding.ts'

/** `own`: a lane with the sheet's name. `skip`: what stands there is left out. Else a template's key or a lane's id. */
export type LaneChoice = string

/** The lane of the map that a sheet's level most likely means; `own` where there is none. */
export function likelyLevel({ label }: LaneValue, levels: readonly Level[]): LaneChoice {
  const same = levels.find((level) => bears(level.label, label))
  if (same !== undefined) return same.id
  const template = levelTemplateOf(label)
  const alike = levels.filter((level) => template !== null && templateOfLevel(level) === template)
  const [only] = alike
  return alike.length === 1 && only !== undefined ? only.id : 'own'
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
  const drafts: { readonly level: Level; readonly template: LevelTemplate | null }[] = []
  const laneOf = new Map<string, Level | null>()
  const make = (label: LocalizedText, template: LevelTemplate | null): Level => {
    const education = template === null ? {} : educationOf(template)
    const level = blankLevel({ label, order: 'a0', ...education }, newId)
    drafts.push({ level, template })
    return level
  }
  for (const value of wishes.values) {
    const choice = wishes.choices.get(value.key) ?? likelyLevel(value, keep)
    const existing = keep.find(({ id }) => id === choice)
    const template = LEVEL_TEMPLATES.find(({ key }) => key === choice)
    if (choice === 'skip') laneOf.set(value.key, null)
    else if (existing !== undefined) laneOf.set(value.key, existing)
    else if (template !== undefined) {
      const level = templates.get(template.key) ?? make(template.label, template)
      templates.set(template.key, level)
      laneOf.set(value.key, level)
    } else laneOf.set(value.key, make(labelOf(value, wishes), levelTemplateOf(value.label)))
  }
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
  const laneOf = new Map<string, Pathway | null>()
  const all: Pathway[] = [...keep]
  const made: Pathway[] = []
  const orders = orderKeysAt(indexOf(map).pathways, Infinity, wishes.values.length)
  for (const value of wishes.values) {
    const choice = wishes.choices.get(value.key) ?? likelyPathway(value, keep)
    const existing = keep.find(({ id }) => id === choice)
    const order = orders[made.length]
    if (choice === 'skip' || order === undefined) laneOf.set(value.key, null)
    else if (existing !== undefined) laneOf.set(value.key, existing)
    else {
      const uses = (color: Pathway['color']): number => all.filter((one) => one.color === color).length
      const color = PATHWAY_COLORS.reduce((best, one) => (uses(one) < uses(best) ? one : best))
      const pathway = blankPathway({ label: labelOf(value, wishes), color, order }, newId)
      all.push(pathway)
      made.push(pathway)
      laneOf.set(value.key, pathway)
    }
  }
  return { laneOf, made }
}

/** Gives new levels their order: among those known by education from the top, others as the sheet has them, last. */
function orderLevels(
  drafts: readonly { readonly level: Level; readonly template: LevelTemplate | null }[],
  there: readonly Level[],
  keep: readonly Level[],
): readonly Level[] {
  const ranks = drafts.map(({ template }) => (template === null ? LEVEL_TEMPLATES.length : rankOf(template)))
  const areKnown = drafts.every(({ template }) => template !== null)
  const sorted = areKnown
    ? drafts.map((draft, at) => ({ draft, rank: ranks[at] ?? 0 })).toSorted((a, b) => a.rank - b.rank)
    : drafts.map((draft, at) => ({ draft, rank: ranks[at] ?? 0 }))
  const placed: (Ordered & { readonly level: Level })[] = there.map((level) => ({
    id: level.id,
    order: level.order,
    level,
  }))
  const made: Level[] = []
  for (const { draft, rank } of sorted) {
    const below = areKnown ? placed.findIndex(({ level }) => keep.includes(level) && rankOfLevel(level) > rank) : -1
    const at = below < 0 ? placed.length : below
    const level = { ...draft.level, order: orderKeyAt(placed, at) }
    placed.splice(at, 0, { id: level.id, order: level.order, level })
    made.push(level)
  }
  return made
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
