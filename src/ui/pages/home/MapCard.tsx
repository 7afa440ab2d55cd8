import { Suspense, useEffect, useRef, useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import { offersFor } from '../../../store/mapOffers.ts'
import { mapsActs } from '../../../store/maps.ts'
import type { MapSummary } from '../../../store/maps.ts'
import type { CollectionSummary } from '../../../store/collection.ts'
import { Link } from '../../parts/Link.tsx'
import { pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './cards.module.css'
import { MapMenu } from './MapMenu.tsx'
import { Thumbnail } from './Thumbnail.tsx'
import { useMapDrag } from './useMapDrag.ts'
import { late } from '../../parts/late.tsx'

const TitleField = late(async () => (await import('./TitleField.tsx')).TitleField)

interface MapCardProps {
  readonly map: MapSummary
  readonly now: Date
  readonly collection: CollectionSummary | null
}

/** One map in the list: its picture, its title, which can be changed in place, and what else can be done. */
export function MapCard({ map, now, collection }: MapCardProps) {
  const { t } = useWords()
  const [isRenaming, setIsRenaming] = useState(false)
  const offers = offersFor(
    map,
    useAccess(({ instanceRole }) => instanceRole),
  )
  const row = useRef<HTMLLIElement>(null)
  const wasRenaming = useRef(false)
  const wasMoved = useRef(false)
  const position = collection?.maps.findIndex(({ id }) => id === map.id) ?? 0
  const drag = useMapDrag(map, collection)
  useEffect(() => {
    // The field that had the focus is gone: the map it belongs to takes it.
    if (wasRenaming.current && !isRenaming) row.current?.querySelector('a')?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])
  useEffect(() => {
    // A card that changes places may lose the focus on its way; who moves it by keys goes on from there.
    if (wasMoved.current) row.current?.querySelector('button')?.focus()
    wasMoved.current = false
  }, [position])

  return (
    <li ref={row} className={styles['card']} data-drop={drag.side} {...(offers.hasPlacing ? drag.handlers : {})}>
      {isRenaming ? (
        <div className={styles['cardBody']}>
          <Thumbnail map={map} />
          <Suspense fallback={<Facts map={map} now={now} />}>
            <TitleField
              label={t('home.titleLabel')}
              wanted={t('home.titleEmpty')}
              title={map.title}
              onRename={(title) => mapsActs.rename(map.id, title)}
              onDone={() => setIsRenaming(false)}
            />
          </Suspense>
        </div>
      ) : (
        <Link
          className={styles['cardBody']}
          to={pathOf({ page: 'map', mapId: map.id, face: null })}
          onKeyDown={(event) => {
            if (event.key === 'F2' && offers.hasManaging) setIsRenaming(true)
          }}
        >
          <Thumbnail map={map} />
          <Facts map={map} now={now} />
        </Link>
      )}
      {offers.hasManaging || offers.hasCopying ? (
        <span className={styles['corner']}>
          <MapMenu
            map={map}
            offers={offers}
            collection={collection}
            onRename={() => setIsRenaming(true)}
            onMove={() => {
              wasMoved.current = true
            }}
          />
        </span>
      ) : null}
    </li>
  )
}

function Facts({ map: { title, cardCount, changedAt }, now }: Pick<MapCardProps, 'map' | 'now'>) {
  const { t, ago, date } = useWords()
  return (
    <span className={styles['cardWords']}>
      <span className={styles['cardTitle']}>{title}</span>
      <span className={styles['cardFacts']}>
        <span>{t('home.cards', { n: cardCount })}</span>
        <time dateTime={changedAt} title={date(changedAt)}>
          {t('home.changed', { ago: ago(changedAt, now) })}
        </time>
      </span>
    </span>
  )
}
