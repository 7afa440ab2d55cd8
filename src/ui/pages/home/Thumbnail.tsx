import { Map as MapIcon } from 'lucide-react'
import { useState } from 'react'

import { thumbnailPath } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import styles from './cards.module.css'

/** A map at a glance; where the server has no picture of it, a sign in its place. Its title stands beside it. */
export function Thumbnail({ map }: { readonly map: MapSummary }) {
  const path = thumbnailPath(map)
  const [missing, setMissing] = useState<string | null>(null)
  return (
    <span className={styles['picture']}>
      {missing === path ? (
        <MapIcon size={32} aria-hidden="true" />
      ) : (
        <img src={path} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setMissing(path)} />
      )}
    </span>
  )
}
