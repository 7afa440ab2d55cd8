import type { LaneDisplay } from '../../../model/lane.ts'
import type { Level } from '../../../model/level.ts'
import { LEVEL_TEMPLATES } from '../../../model/level.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway, PathwayColor } from '../../../model/pathway.ts'
import { readText } from '../../../model/text.ts'
import type { LocalizedText } from '../../../model/text.ts'
import { acts } from '../../../store/acts.ts'
import type { FieldWish } from '../../../store/actTypes.ts'

export interface LaneWish {
  readonly map: CareerMap
  /** Language of the interface. */
  readonly language: string
  readonly lane: 'level' | 'pathway'
  /** As it was when the dialog opened; null for a new one. */
  readonly old: Level | Pathway | null
  readonly name: string
  /** Key of a level template, or ''. */
  readonly template: string
  readonly color: PathwayColor
  /** The lane of its kind it is to stand behind, '' to stand first; null where no place was chosen. */
  readonly after: string | null
  /** How one that is there already is to be shown. */
  readonly display: LaneDisplay
}

/** Makes the lane, or changes of it what is different; one undo step. */
export function applyLane(wish: LaneWish): void {
  const { map, language, lane, old, name, template, color } = wish
  if (old !== null) {
    const changes = laneChanges(wish, old)
    if (changes.length > 0) acts.changeTogether(changes)
    return
  }
  const main = map.settings.mainLanguage
  const place = indexWished(wish, '')
  const index = place === null ? {} : { index: place }
  if (lane === 'pathway') acts.addPathway({ label: { [main]: name }, ...index, color })
  else {
    const label = labelOf(name, template, language, main)
    acts.addLevel({ label, ...index, ...(template === '' ? {} : { template }) })
  }
}

/** What was changed in the dialog, and nothing that others did meanwhile. A name goes to the language it was shown in. */
export function laneChanges(wish: LaneWish, old: Level | Pathway): readonly FieldWish[] {
  const { map, language, name, color, display } = wish
  const { id } = old
  const changes: FieldWish[] = []
  if (name !== readText(old.label, language, map.settings.mainLanguage)) {
    const key = shownIn(old.label, language, map.settings.mainLanguage)
    changes.push({ type: 'entry', id, field: 'label', key, value: name })
  }
  if (old.kind === 'pathway' && old.color !== color) changes.push({ type: 'field', id, field: 'color', value: color })
  if (old.display !== display) changes.push({ type: 'field', id, field: 'display', value: display })
  const place = indexWished(wish, id)
  if (place !== null && place !== lanesOf(wish).findIndex((one) => one.id === id)) {
    changes.push({ type: 'lane', id, index: place })
  }
  return changes
}

/** Index among its kind as the map is now, itself not counted; null where none was chosen or its neighbor is gone. */
function indexWished(wish: LaneWish, id: string): number | null {
  const { after } = wish
  if (after === null) return null
  const at = lanesOf(wish)
    .filter((one) => one.id !== id)
    .findIndex((one) => one.id === after)
  return after !== '' && at < 0 ? null : at + 1
}

function lanesOf({ map, lane }: LaneWish): readonly (Level | Pathway)[] {
  return lane === 'level' ? indexOf(map).levels : indexOf(map).pathways
}

/** The language `readText` reads a text in. */
function shownIn(text: LocalizedText, language: string, main: string): string {
  if (text[language] || text[main]) return text[language] ? language : main
  return Object.keys(text).find((one) => text[one] !== '') ?? main
}

/** A template brings its label in every language, unless another was typed. */
function labelOf(name: string, template: string, language: string, main: string): Readonly<Record<string, string>> {
  const chosen = LEVEL_TEMPLATES.find(({ key }) => key === template)
  return chosen !== undefined && readText(chosen.label, language, 'en') === name ? chosen.label : { [main]: name }
}
