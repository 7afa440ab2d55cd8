/** Which state of a map its link asks for: `?version=<id>`, and `&compare=<id>` for an earlier one beside it. */
import type { ShownVersion } from '../../../store/openVersion.ts'

const ID = /^[a-z0-9]{1,32}$/

/** The state an address asks for; null for the map itself. */
export function readShown(address: string): ShownVersion | null {
  const { searchParams } = new URL(address, 'http://localhost')
  const versionId = searchParams.get('version')
  const compareId = searchParams.get('compare')
  if (versionId === null || !ID.test(versionId)) return null
  return { versionId, compareId: compareId !== null && ID.test(compareId) ? compareId : null }
}

/** The address with that state in it, and everything else as it was. */
export function withShown(address: string, shown: ShownVersion | null): string {
  const url = new URL(address)
  url.searchParams.delete('version')
  url.searchParams.delete('compare')
  if (shown !== null) url.searchParams.set('version', shown.versionId)
  if (shown?.compareId !== undefined && shown.compareId !== null) url.searchParams.set('compare', shown.compareId)
  return `${url.pathname}${url.search}`
}
