import { useState } from 'react'

import type { MapSummary } from '../../../store/maps.ts'
import styles from './home.module.css'
import { MapCard } from './MapCard.tsx'

/** Maps side by side, each with its picture. */
export function MapCards({ maps }: { readonly maps: readonly MapSummary[] }) {
  const [now] = useState(() => new Date())
  return (
    <ul className={styles['cards']}>
      {maps.map((map) => (
        <MapCard key={map.id} map={map} now={now} />
      ))}
    </ul>
  )
}
