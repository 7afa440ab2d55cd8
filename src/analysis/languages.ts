import type { MapRecord } from '../model/kinds.ts'
import type { CareerMap } from '../model/map.ts'
import type { LocalizedText } from '../model/text.ts'

/** The languages a map has words in, as BCP 47 writes them: the main one first, the others by their tags. */
export function languagesOf(map: CareerMap): readonly string[] {
  const found = new Set<string>()
  for (const record of map.records.values()) {
    for (const text of textsOf(record)) {
      for (const [language, words] of Object.entries(text)) if (words !== '') found.add(language)
    }
  }
  const { mainLanguage } = map.settings
  found.delete(mainLanguage)
  return [mainLanguage, ...[...found].sort()]
}

function textsOf(record: MapRecord): readonly LocalizedText[] {
  switch (record.kind) {
    case 'settings':
      return [record.title, record.region, record.sector, record.description, record.sources]
    case 'level':
      return [record.label]
    case 'pathway':
    case 'onRamp':
    case 'offRamp':
      return [record.kind === 'pathway' ? record.label : record.name, record.description]
    case 'occupation':
      return [record.description, ...Object.values(record.titles).map(({ text }) => text)]
    case 'credential':
    case 'program':
    case 'support':
      return [record.name]
    case 'note':
      return [record.text]
    case 'link':
      return [record.condition]
    case 'emptyCell':
      return [record.note]
  }
}
