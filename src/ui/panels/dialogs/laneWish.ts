import type { Level } from '../../../model/level.ts'
import { LEVEL_TEMPLATES } from '../../../model/level.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import { PATHWAY_COLORS } from '../../../model/pathway.ts'
import type { Pathway, PathwayColor } from '../../../model/pathway.ts'
import { readText } from '../../../model/text.ts'
import { acts } from '../../../store/acts.ts'

interface LaneWish {
  readonly map: CareerMap
  /** Language of the interface. */
  readonly language: string
  readonly lane: 'level' | 'pathway'
  /** Null for a new one. */
  readonly old: Level | Pathway | null
  readonly name: string
  /** Key of a level template, or ''. */
  readonly template: string
  readonly color: PathwayColor
  /** Index among its kind, itself not counted. */
  readonly place: number
}

/** Makes the lane, or changes of it what is different. */
export function applyLane({ map, language, lane, old, name, template, color, place }: LaneWish): void {
  const main = map.settings.mainLanguage
  if (old === null) {
    if (lane === 'pathway') acts.addPathway({ label: { [main]: name }, index: place, color })
    else
      acts.addLevel({
        label: labelOf(name, template, language, main),
        index: place,
        ...(template === '' ? {} : { template }),
      })
    return
  }
  const shown = readText(old.label, language, main)
  const typedIn = old.label[language] === undefined ? main : language
  if (name !== shown) acts.setText(old.id, 'label', typedIn, name)
  if (old.kind === 'pathway' && old.color !== color) acts.setField(old.id, 'color', color)
  const lanes: readonly (Level | Pathway)[] = lane === 'level' ? indexOf(map).levels : indexOf(map).pathways
  if (lanes.findIndex(({ id }) => id === old.id) !== place) acts.moveLane(old.id, place)
}

/** A template brings its label in every language, unless another was typed. */
function labelOf(name: string, template: string, language: string, main: string): Readonly<Record<string, string>> {
  const chosen = LEVEL_TEMPLATES.find(({ key }) => key === template)
  return chosen !== undefined && readText(chosen.label, language, 'en') === name ? chosen.label : { [main]: name }
}

/** The first color no pathway wears yet, else the first of all. */
export function freeColor(pathways: readonly Pathway[]): PathwayColor {
  return PATHWAY_COLORS.find((color) => !pathways.some((pathway) => pathway.color === color)) ?? PATHWAY_COLORS[0]
}
