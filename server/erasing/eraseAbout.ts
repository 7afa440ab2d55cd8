import type { Storage } from '../storage/storage.ts'
import { holdsText } from '../versions/content.ts'

/** More versions than this are never looked through at once. */
const ALL = 1_000_000

/**
 * Forgets what threads and confirmations about erased records say of them. A link bears the names of the cards it
 * joined: threads about a link that neither the map nor a version knows any more lose their title too, for it may
 * have been one of an erased card.
 */
export async function eraseAbout(
  { comments, reviews, versions }: Storage,
  mapId: string,
  ids: ReadonlySet<string>,
  isOnMap: (id: string) => boolean,
): Promise<void> {
  const { threads } = await comments.listThreads(mapId, '', 0)
  const lost = new Set(
    threads.flatMap(({ anchor }) => (anchor.type === 'link' && !isOnMap(anchor.id) ? [anchor.id] : [])),
  )
  for (const { id } of lost.size === 0
    ? []
    : await versions.listVersions(mapId, { before: null, isNamed: false, limit: ALL })) {
    const content = await versions.readContent(mapId, id)
    for (const link of lost) if (content !== null && (await holdsText(content, [`"${link}"`]))) lost.delete(link)
  }
  for (const id of [...ids, ...lost]) await comments.eraseAbout(mapId, id)
  for (const id of ids) await reviews.eraseConfirmed(mapId, id)
}
