import { cellNames, namedOf } from '../../src/analysis/diff/names.ts'
import type { Anchor } from '../../src/model/anchor.ts'
import type { CareerMap } from '../../src/model/map.ts'
import type { Cell } from '../../src/model/place.ts'
import { readText } from '../../src/model/text.ts'
import type { LocalizedText } from '../../src/model/text.ts'

/** Longest name that is kept; a note may be a page. */
const LONGEST = 200

/** What a thread is about, in the map's main language, for when it is gone; empty where it bears no name. */
export function aboutTitle(map: CareerMap, anchor: Anchor): string {
  return titleOf(map, anchor).slice(0, LONGEST)
}

function titleOf(map: CareerMap, anchor: Anchor): string {
  const { mainLanguage } = map.settings
  const read = (text: LocalizedText): string => readText(text, mainLanguage, mainLanguage)
  const cell = ({ levelId, pathwayId }: Cell): string => {
    const { level, pathway } = cellNames(map, { levelId, pathwayId })
    return joined(read(pathway), ' · ', read(level))
  }
  if (anchor.type === 'cell' || anchor.type === 'point') return cell(anchor)
  const named = namedOf(map, anchor.type === 'figure' ? anchor.cardId : anchor.id)
  if (named === null || named.kind === 'cell') return ''
  return named.kind === 'link' ? joined(read(named.from), ' → ', read(named.to)) : read(named.name)
}

function joined(first: string, sign: string, second: string): string {
  return first === '' || second === '' ? first || second : `${first}${sign}${second}`
}
