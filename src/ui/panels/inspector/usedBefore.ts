import type { CareerMap } from '../../../model/map.ts'

/** Fields that say who: names one types again and again on different cards. */
export type WhoField = 'provider' | 'issuer' | 'funding' | 'employers' | 'skills'

/** What the map's cards say in such a field, each once, sorted for `locale`. A provider may be a school or an agency. */
export function usedBefore(map: CareerMap, field: WhoField, locale: string): readonly string[] {
  const used = new Set<string>()
  for (const record of map.records.values()) {
    if (record.kind === 'occupation' && (field === 'employers' || field === 'skills')) {
      for (const { text } of Object.values(record[field])) used.add(text)
    }
    if (record.kind === 'credential' && field === 'issuer') used.add(record.issuer)
    if ((record.kind === 'program' || record.kind === 'support') && field === 'provider') used.add(record.provider)
    if (record.kind === 'support' && field === 'funding') used.add(record.funding)
  }
  used.delete('')
  return [...used].sort((a, b) => a.localeCompare(b, locale))
}
