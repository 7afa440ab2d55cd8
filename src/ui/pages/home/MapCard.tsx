import { useEffect, useRef, useState } from 'react'

import type { MapSummary } from '../../../store/maps.ts'
import { Link } from '../../parts/Link.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './home.module.css'
import { MapMenu } from './MapMenu.tsx'
import { TitleField } from './TitleField.tsx'
import { Thumbnail } from './Thumbnail.tsx'

interface MapCardProps {
  readonly map: MapSummary
  readonly now: Date
}

/** One map in the list: its picture, its title, which can be changed in place, and what else can be done. */
export function MapCard({ map, now }: MapCardProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    // The field that had the focus is gone: the map it belongs to takes it.
    if (wasRenaming.current && !isRenaming) row.current?.querySelector('a')?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])

  return (
    <li ref={row} className={styles['card']}>
      {isRenaming ? (
        <div className={styles['cardBody']}>
          <Thumbnail map={map} />
          <TitleField map={map} onDone={() => setIsRenaming(false)} />
        </div>
      ) : (
        <Link
          className={styles['cardBody']}
          to={pathOf({ page: 'map', mapId: map.id, face: null })}
          onKeyDown={(event) => {
            if (event.key === 'F2') setIsRenaming(true)
          }}
        >
          <Thumbnail map={map} />
          <Facts map={map} now={now} />
        </Link>
      )}
      <MapMenu map={map} onRename={() => setIsRenaming(true)} />
    </li>
  )
}

function Facts({ map: { title, cardCount, changedAt }, now }: MapCardProps) {
  const { t, ago, date } = useWords()
  return (
    <span className={styles['cardWords']}>
      <span className={styles['rowTitle']}>{title}</span>
      <span className={styles['rowFacts']}>
        <span>{t('home.cards', { n: cardCount })}</span>
        <time dateTime={changedAt} title={date(changedAt)}>
          {t('home.changed', { ago: ago(changedAt, now) })}
        </time>
      </span>
    </span>
  )
}
