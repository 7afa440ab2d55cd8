/** Pulling an end of a link off its card, onto another one. */
import { recordOf } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { mapStore } from '../../../store/map.ts'
import { select } from '../../../store/viewActs.ts'
import { canReconnect } from '../../../store/wishes.ts'
import { setBoard } from '../board.ts'
import type { Camera } from '../camera.ts'
import { cardAt } from '../hit.ts'
import { startEdgePan } from '../sessions.ts'
import type { Session } from '../sessions.ts'
import { shownPicture } from '../shownPicture.ts'

/** An end of a link that has been taken hold of. */
export interface Grip {
  readonly linkId: string
  readonly end: 'from' | 'to'
}

/** The end whose grip an element is; null when it is none. */
export function gripOf(target: EventTarget | null): Grip | null {
  const element = target instanceof Element ? target.closest('[data-grip]') : null
  const linkId = element?.getAttribute('data-link') ?? null
  const end = element?.getAttribute('data-grip')
  return linkId !== null && (end === 'from' || end === 'to') ? { linkId, end } : null
}

/** Leads an end of a link after the pointer; let go over a card that can take it, it stays there. */
export function startReconnect({ linkId, end }: Grip, camera: Camera): Session | null {
  const { map, picture } = mapStore.getState()
  const link = recordOf(map, 'link', linkId)
  if (link === undefined || picture === null) return null
  const from = link[end === 'from' ? 'to' : 'from']
  const pan = startEdgePan(camera, (client) => follow(client))
  let over: string | null = null
  const follow = (client: { readonly x: number; readonly y: number }): void => {
    const now = mapStore.getState()
    const to = camera.pointAt(client)
    const card = now.picture === null ? null : cardAt(shownPicture(now.picture), to)
    over = card !== null && canReconnect(now.map, linkId, end, card.id) ? card.id : null
    setBoard({ wire: { from, to, over } })
  }
  const finish = (): void => {
    pan.stop()
    setBoard({ wire: null, targets: null })
  }
  const cardIds = [...shownPicture(picture).cards.keys()]
  setBoard({ targets: new Set(cardIds.filter((id) => id === from || canReconnect(map, linkId, end, id))) })
  return {
    type: 'reconnect',
    move: (client) => {
      follow(client)
      pan.at(client)
    },
    end: (client) => {
      follow(client)
      const target = over
      finish()
      if (target !== null && acts.reconnect(linkId, end, target) === null) select([linkId])
    },
    cancel: finish,
  }
}
