import { describeCells, describeMap } from '../exchange/describe.ts'
import { renderSvg } from '../exchange/svg.ts'
import type { SvgOptions } from '../exchange/svg.ts'
import { mapStore } from './map.ts'
import { shownMap } from './shownMap.ts'

/** A picture of the open map as it is laid out now; null while there is none. */
export function exportSvg(options: SvgOptions): string | null {
  const { map, picture } = mapStore.getState()
  return picture === null ? null : renderSvg(map, picture, options)
}

/** The open map in words: one sentence for `alt`, and a line per cell for the long description. */
export function describeOpenMap(
  words: SvgOptions['words']['describe'],
  showsGaps: boolean,
): { readonly alt: string; readonly cells: readonly string[] } {
  const { map, scope } = mapStore.getState()
  const shown = scope === null ? map : shownMap(map, scope)
  return { alt: describeMap(shown, words), cells: describeCells(shown, words, showsGaps) }
}
