import type { WordKey, Words } from '../../i18n/t.ts'
import { isCard } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'
import type { UndoStep } from '../../store/map.ts'
import { laneName, nameOf, read, titleOf } from '../canvas/names.ts'

/** An act by name: "move Web Developer to Associate"; by its kind alone where it was about nothing that has one. */
export function actWords({ label, subject }: UndoStep, map: CareerMap, words: Words): string {
  const { t } = words
  const key = namedKey({ label, subject })
  if (key === null) return t(`act.${label}`)
  const { count, one, levelId, pathwayId } = subject
  const to =
    one?.kind === 'link'
      ? nameOf(map, words, one.to)
      : [levelId, pathwayId].flatMap((id) => (id === null ? [] : [laneName(map, words, id)])).join(', ')
  const from = one?.kind === 'link' ? nameOf(map, words, one.from) : ''
  return t(key, { n: count, name: subjectName(subject, map, words), from, to })
}

/** What the one record is called now or, where it is gone, was called; '' where there are several. */
export function subjectName({ one }: UndoStep['subject'], map: CareerMap, words: Words): string {
  if (one === null) return ''
  if (map.records.has(one.id)) return nameOf(map, words, one.id)
  if (isCard(one)) return titleOf(map, words, one) || words.t('canvas.untitled')
  return one.kind === 'level' || one.kind === 'pathway' ? read(map, words, one.label) : words.t('canvas.untitled')
}

function namedKey({ label, subject }: Pick<UndoStep, 'label' | 'subject'>): WordKey | null {
  const { sort, levelId, pathwayId, staysInCell } = subject
  switch (label) {
    case 'addCard':
    case 'changeCard':
    case 'spanCard':
    case 'duplicate':
    case 'cut':
    case 'paste':
      return sort === 'card' ? `named.${label}` : null
    case 'moveCards':
      if (levelId !== null || pathwayId !== null) return 'named.moveCards'
      return staysInCell ? 'named.reorderCards' : null
    case 'remove':
      if (sort === 'card') return 'named.removeCards'
      return sort === 'link' ? 'named.removeLinks' : null
    case 'connect':
      return subject.one?.kind === 'link' ? 'named.connect' : null
    case 'addLevel':
    case 'addPathway':
      return sort === 'lane' ? 'named.addLane' : null
    case 'changeLane':
    case 'moveLane':
    case 'hideLane':
    case 'showLane':
    case 'collapseLane':
    case 'openLane':
    case 'removeLane':
      return sort === 'lane' ? `named.${label}` : null
    default:
      return null
  }
}

/** A name of an act at the beginning of a line. */
export function capitalized(text: string, { locale }: Words): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
