import type { Words } from '../../../i18n/t.ts'
import { isOnMap } from '../../../model/anchor.ts'
import type { Anchor } from '../../../model/anchor.ts'
import { recordOf } from '../../../model/map.ts'
import type { CareerMap } from '../../../model/map.ts'
import type { Thread } from '../../../store/comments.ts'
import { laneName, nameOf } from '../../canvas/names.ts'

/** What a thread is about, as it is called now; where it is gone from the map, as it was called. Needs late words. */
export function aboutWords(
  map: CareerMap,
  words: Words,
  { anchor, aboutTitle }: Pick<Thread, 'anchor' | 'aboutTitle'>,
) {
  if (isOnMap(map, anchor)) return anchorWords(map, words, anchor)
  const title = aboutTitle === '' ? words.t('comments.about.unnamed') : aboutTitle
  return anchor.type === 'figure' ? figureWords(words, anchor, title) : title
}

/** Something on the map, by the name it bears there. */
export function anchorWords(map: CareerMap, words: Words, anchor: Anchor): string {
  switch (anchor.type) {
    case 'card':
      return nameOf(map, words, anchor.id)
    case 'figure':
      return figureWords(words, anchor, nameOf(map, words, anchor.cardId))
    case 'link': {
      const link = recordOf(map, 'link', anchor.id)
      const end = (id: string | undefined): string => nameOf(map, words, id ?? '')
      return words.t('comments.about.link', { from: end(link?.from), to: end(link?.to) })
    }
    case 'cell':
    case 'point':
      return words.t(`comments.about.${anchor.type}`, {
        level: laneName(map, words, anchor.levelId),
        pathway: laneName(map, words, anchor.pathwayId),
      })
  }
}

function figureWords(words: Words, { field }: Extract<Anchor, { readonly type: 'figure' }>, title: string): string {
  return words.t('comments.about.figure', { figure: words.t(`comments.figure.${field}`), title })
}
