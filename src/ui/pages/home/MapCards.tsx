import { useState } from 'react'

import type { MapSummary } from '../../../store/maps.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { classes } from '../../parts/classes.ts'
import styles from './cards.module.css'
import { MapCard } from './MapCard.tsx'

interface MapCardsProps {
  readonly maps: readonly MapSummary[]
  /** The collection they lie in; maps can then be moved about in it. */
  readonly collection?: CollectionSummary
  readonly isLarge?: boolean
}

/** Maps side by side, each with its picture. */
export function MapCards({ maps, collection, isLarge = false }: MapCardsProps) {
  const [now] = useState(() => new Date())
  return (
    <ul className={classes(styles['cards'], isLarge && styles['large'])}>
      {maps.map((map) => (
        <MapCard key={map.id} map={map} now={now} collection={collection ?? null} />
      ))}
    </ul>
  )
}
