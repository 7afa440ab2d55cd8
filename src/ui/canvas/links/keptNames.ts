import type { Words } from '../../../i18n/t.ts'
import type { CareerMap } from '../../../model/map.ts'
import { recordOf } from '../../../model/map.ts'
import type { Link } from '../../../model/link.ts'
import { linkName } from '../names.ts'

interface KeptName {
  readonly name: string
  /** All that the name was made of, besides the link itself. */
  readonly parts: readonly unknown[]
}

const names = new WeakMap<Link, KeptName>()

/** A link's name as `linkName` gives it, worded anew only where its link, an end or the language changed. */
export function keptLinkName(map: CareerMap, words: Words, id: string): string {
  const link = recordOf(map, 'link', id)
  if (link === undefined) return linkName(map, words, id)
  const parts = [map.records.get(link.from), map.records.get(link.to), map.settings.mainLanguage, words]
  const known = names.get(link)
  if (known !== undefined && parts.every((part, at) => part === known.parts[at])) return known.name
  const name = linkName(map, words, id)
  names.set(link, { name, parts })
  return name
}
