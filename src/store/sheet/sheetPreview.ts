/** What a sheet would look like as a map, for eyes and in words; and the parts of reading that `ui` shows. */
import { describeCells, describeMap } from '../../exchange/describe.ts'
import { renderSvg } from '../../exchange/svg.ts'
import type { SvgOptions } from '../../exchange/svg.ts'
import { layoutMap } from '../../layout/layout.ts'
import type { FaceWords } from '../../layout/words.ts'
import type { CareerMap } from '../../model/map.ts'
import { loadFont } from '../fonts.ts'

export { LIST_FIELDS } from '../../exchange/sheet/fields.ts'
export { addressOf, columnName, parseAddress, withEdits } from '../../exchange/sheet/grid.ts'
export { IMPORT_CARD_LIMIT } from '../../exchange/sheet/plan.ts'
export { isFault, SHEET_LAYOUTS } from '../../exchange/sheet/understanding.ts'

/** A picture of a map that is not open. */
export async function drawMap(map: CareerMap, face: FaceWords, options: SvgOptions): Promise<string> {
  await loadFont(map.settings.font)
  return renderSvg(map, layoutMap(map, face, { arrangement: 'matrix' }), options)
}

/** Such a map in words: one sentence, and a line per cell. */
export function tellMap(
  map: CareerMap,
  words: SvgOptions['words']['describe'],
): { readonly alt: string; readonly cells: readonly string[] } {
  return { alt: describeMap(map, words), cells: describeCells(map, words, false) }
}
