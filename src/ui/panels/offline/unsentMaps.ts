import type { KeptThings } from '../../../store/device.ts'

/** How many maps have changes of mine that are on this device alone. */
export function unsentMaps({ maps, aside }: KeptThings): number {
  const waiting = maps.filter(({ hasMine }) => hasMine).map(({ mapId }) => mapId)
  return new Set([...waiting, ...aside.map(({ mapId }) => mapId)]).size
}
