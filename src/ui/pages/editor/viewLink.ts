/** What the map's link says about the view. */
import type { Arrangement, Face, LinkedView } from '../../../store/view.ts'
import { readRoute } from '../../router.ts'

/** The view an address asks for. `face` is null where it asks for none: then the screen's width decides. */
export function readView(address: string): Omit<LinkedView, 'face'> & { readonly face: Face | null } {
  const route = readRoute(address)
  const { searchParams } = new URL(address, 'http://localhost')
  const pathwayId = searchParams.get('pathway')
  return {
    face: route.page === 'map' ? route.face : null,
    pathwayId: pathwayId === null || !ID.test(pathwayId) ? null : pathwayId,
    arrangement: ARRANGEMENTS.find((one) => one === searchParams.get('arrangement')) ?? null,
    outlineBy: searchParams.get('by') === 'pathway' ? 'pathway' : 'level',
  }
}

/** The address with this view in it, and everything else as it was. */
export function withView(address: string, { face, pathwayId, arrangement, outlineBy }: LinkedView): string {
  const url = new URL(address)
  const put = (name: string, value: string | null): void => {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  put('view', face)
  put('pathway', pathwayId)
  put('arrangement', arrangement)
  put('by', outlineBy === 'level' ? null : outlineBy)
  return `${url.pathname}${url.search}`
}

/** Whether two views have the same link. */
export function isSameLink(a: LinkedView, b: LinkedView): boolean {
  return (
    a.face === b.face && a.pathwayId === b.pathwayId && a.arrangement === b.arrangement && a.outlineBy === b.outlineBy
  )
}

const ARRANGEMENTS: readonly Arrangement[] = ['matrix', 'flow']
const ID = /^pth_[a-z0-9_-]{1,40}$/
