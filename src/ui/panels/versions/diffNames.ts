/** What the things of a difference are called, those among them that are gone. */
import type { CellNames, DiffEntry, ItemText, MapDiff, Named, Sides } from '../../../analysis/diff/mapDiff.ts'
import type { Words } from '../../../i18n/t.ts'
import { readText } from '../../../model/text.ts'

export type Side = keyof Sides<unknown>

/** The side on which an entry is to be named: the later one, or the earlier where it is gone. */
export function sideOf({ sort }: DiffEntry): Side {
  return sort === 'removed' ? 'before' : 'after'
}

/** Reads the map's own words as one side has them; '' where there are none. */
export function readerOf(diff: MapDiff, side: Side, words: Words): (text: ItemText) => string {
  return (text) => (typeof text === 'string' ? text : readText(text, words.language, diff.mainLanguage[side]))
}

/** The name of something on one side; never empty. */
export function nameWords(named: Named, diff: MapDiff, side: Side, words: Words): string {
  const { t } = words
  const read = readerOf(diff, side, words)
  switch (named.kind) {
    case 'cell':
      return cellWords(named, diff, side, words)
    case 'link':
      return t('diff.link', {
        from: read(named.from) || t('canvas.untitled'),
        to: read(named.to) || t('canvas.untitled'),
        relation: t(`relation.${named.relation}`),
      })
    case 'settings':
      return t('diff.kind.settings')
    case 'level':
    case 'pathway':
      return read(named.name) || t('canvas.unnamed')
    default:
      return read(named.name) || t('canvas.untitled')
  }
}

/** "Certificate · Networking" */
export function cellWords(cell: CellNames, diff: MapDiff, side: Side, words: Words): string {
  const read = readerOf(diff, side, words)
  const unnamed = words.t('canvas.unnamed')
  return words.t('diff.cell', { level: read(cell.level) || unnamed, pathway: read(cell.pathway) || unnamed })
}
