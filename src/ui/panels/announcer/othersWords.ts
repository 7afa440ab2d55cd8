import type { Words } from '../../../i18n/t.ts'
import { isCard, isPlaced } from '../../../model/kinds.ts'
import type { MapRecord } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { summaryOf } from '../../../store/others.ts'
import type { OthersBatch, OthersSummary } from '../../../store/others.ts'
import { laneName, nameOf } from '../../canvas/names.ts'

/** What others changed, as one sentence. `name` is who it was, where that is known; '' where it is not. */
export function othersWords(batch: OthersBatch, name: string, words: Words): string {
  const who = name === '' ? words.t('others.someone') : name
  const summary = summaryOf(batch)
  if (summary.about === 'cards') return cardWords(summary, batch, who, words)
  if (summary.about === 'links') return linkWords(summary, batch, who, words)
  return words.t(`others.${summary.about}`, { who })
}

function cardWords(
  { one, count, how, counts }: Extract<OthersSummary, { readonly about: 'cards' }>,
  batch: OthersBatch,
  who: string,
  words: Words,
): string {
  const { t } = words
  if (how === null) {
    const changed = counts.moved + counts.reordered + counts.changed
    return t('others.mixed', { who, n: count, added: counts.added, removed: counts.removed, changed })
  }
  if (one === null) return t(`others.${how === 'reordered' ? 'moved' : how}Many`, { who, n: count })
  return t(`others.${how}`, { who, name: nameIn(batch, one, words), to: placeOf(batch.after, one, words) })
}

function linkWords(
  { one, count, how }: Extract<OthersSummary, { readonly about: 'links' }>,
  batch: OthersBatch,
  who: string,
  words: Words,
): string {
  if (one?.kind !== 'link' || (how !== 'added' && how !== 'removed')) return words.t('others.links', { who, n: count })
  const [from, to] = [one.from, one.to].map((id) => nameOf(mapWith(batch, id), words, id))
  const key = how === 'added' ? 'others.connected' : 'others.disconnected'
  return words.t(key, { who, from: from ?? '', to: to ?? '' })
}

function nameIn(batch: OthersBatch, record: MapRecord, words: Words): string {
  return isCard(record) ? nameOf(mapWith(batch, record.id), words, record.id) : ''
}

function mapWith({ before, after }: OthersBatch, id: string): CareerMap {
  return after.records.has(id) ? after : before
}

function placeOf(map: CareerMap, record: MapRecord, words: Words): string {
  if (!isPlaced(record)) return ''
  return [record.place.levelId, record.place.pathwayId].map((id) => laneName(map, words, id)).join(', ')
}
