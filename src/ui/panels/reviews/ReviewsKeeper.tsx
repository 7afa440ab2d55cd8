import { useEffect } from 'react'

import { may, useAccess } from '../../../store/access.ts'
import { badgeStore } from '../../../store/badges.ts'
import type { Badge } from '../../../store/badges.ts'
import { useMap } from '../../../store/map.ts'
import { judgeAll, useReviews, watchReviews } from '../../../store/reviews.ts'
import { useWords } from '../../words.tsx'
import { badgesOf } from './badgesOf.ts'

/** Keeps the signs of what employers confirmed up to date with the map, for those who may read them. Draws nothing. */
export function ReviewsKeeper() {
  const mayRead = useAccess(may('readComments'))
  const mapId = useMap((state) => state.mapId)
  const isLive = useMap((state) => state.status === 'ready')
  return mayRead && isLive && mapId !== null ? <Keeper key={mapId} mapId={mapId} /> : null
}

function Keeper({ mapId }: { readonly mapId: string }) {
  const words = useWords()
  const map = useMap((state) => state.map)
  const reviews = useReviews((state) => state)

  useEffect(() => {
    const stop = watchReviews(mapId)
    return () => {
      stop()
      badgeStore.setState({ badges: new Map() })
    }
  }, [mapId])

  useEffect(() => {
    const { oldAfterMonths } = reviews
    const by = { oldAfterMonths, mainLanguage: map.settings.mainLanguage }
    const badges = badgesOf(judgeAll(map, reviews, new Date()), by, words)
    badgeStore.setState(({ badges: before }) => ({ badges: keep(before, badges) }))
  }, [map, reviews, words])
  return null
}

/** The badges with every one kept that says the same: what did not change is not drawn again. */
function keep(before: ReadonlyMap<string, Badge>, now: ReadonlyMap<string, Badge>): ReadonlyMap<string, Badge> {
  const kept = [...now].map(([id, badge]) => {
    const old = before.get(id)
    const isSame = old?.said === badge.said && old.state === badge.state && old.count === badge.count
    return [id, old !== undefined && isSame ? old : badge] as const
  })
  const isSame = kept.length === before.size && kept.every(([id, badge]) => before.get(id) === badge)
  return isSame ? before : new Map(kept)
}
