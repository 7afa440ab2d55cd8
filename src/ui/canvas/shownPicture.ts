import type { MapPicture } from '../../layout/picture.ts'
import { findStore } from '../../store/find.ts'
import type { FindState } from '../../store/find.ts'

let last: { readonly from: MapPicture; readonly shownIds: FindState['shownIds']; readonly made: MapPicture } | null =
  null

/**
 * The picture without what the filter hides: cards it leaves out and their links. The rest stays where it is.
 * What is drawn, pointed at and walked over is this one, so that nobody takes hold of what is not seen.
 */
export function shownPicture(picture: MapPicture, find: FindState = findStore.getState()): MapPicture {
  const { shownIds, hidesRest } = find
  if (shownIds === null || !hidesRest) return picture
  if (last !== null && last.from === picture && last.shownIds === shownIds) return last.made
  const made = {
    ...picture,
    cards: new Map([...picture.cards].filter(([id]) => shownIds.has(id))),
    links: new Map([...picture.links].filter(([, { from, to }]) => shownIds.has(from) && shownIds.has(to))),
  }
  last = { from: picture, shownIds, made }
  return made
}
