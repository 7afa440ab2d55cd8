import { Map as YMap } from 'yjs'
import type { Doc } from 'yjs'

import { readRecord, recordsOf } from '../../src/doc/codec.ts'
import { CARD_KINDS } from '../../src/model/kinds.ts'
import { SETTINGS_ID } from '../../src/model/settings.ts'
import { readText } from '../../src/model/text.ts'

const CARDS = new Set<unknown>(CARD_KINDS)

/** What the list of maps says of a map: its title in its main language, and how many cards stand on it. */
export function describeDoc(doc: Doc): { readonly title: string; readonly cardCount: number } {
  const records = recordsOf(doc)
  let cardCount = 0
  for (const record of records.values()) {
    if (record instanceof YMap && CARDS.has(record.get('kind')) && record.get('place') !== null) cardCount += 1
  }
  const settings = readRecord(SETTINGS_ID, records.get(SETTINGS_ID))
  if (!settings.ok || settings.value.kind !== 'settings') return { title: '', cardCount }
  const { title, mainLanguage } = settings.value
  return { title: readText(title, mainLanguage, mainLanguage), cardCount }
}
