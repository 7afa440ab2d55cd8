import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { gapsOf } from '../../../analysis/gap.ts'
import { usedBands } from '../../../analysis/usedBands.ts'
import type { MapPicture } from '../../../layout/picture.ts'
import type { CardKind } from '../../../model/kinds.ts'
import { CARD_KINDS } from '../../../model/kinds.ts'
import { LINK_RELATIONS } from '../../../model/link.ts'
import type { LinkRelation } from '../../../model/link.ts'
import { useMap } from '../../../store/map.ts'
import { viewStore } from '../../../store/view.ts'
import { setLegendHeight } from '../../../store/viewActs.ts'
import { classes } from '../../parts/classes.ts'
import { rangeWords } from '../../gapRange.ts'
import { useWords } from '../../words.tsx'
import { useCamera } from '../camera.ts'
import type { Camera, Room } from '../camera.ts'
import cards from '../cards/Card.module.css'
import { GapTag } from '../cards/GapTag.tsx'
import { keepFitted } from '../fitted.ts'
import links from '../links/Links.module.css'
import styles from './Controls.module.css'

interface LegendProps {
  readonly picture: MapPicture
  readonly showsGaps: boolean
  /** Whether the bands have room without being asked for. */
  readonly isRoomy: boolean
}

/** What the signs on this map mean: only those in use. With the overlay on, its bands, thresholds and method. */
export function Legend({ picture, showsGaps, isRoomy }: LegendProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const camera = useCamera()
  const section = useRef<HTMLElement>(null)
  const room = useRef<Room>({ showsGaps, legendHeight: 0 })
  const { kinds, relations, hasIllustrative, hasEmptyCells } = usedSigns(picture)
  const isNeeded = kinds.length > 0 || showsGaps

  useEffect(() => {
    const element = section.current
    if (element === null) return
    // Watching begins with a first call, so that the overlay's own room is made even where the legend stays as it is.
    const observer = new ResizeObserver(() => {
      room.current = makeRoom(camera, room.current, element.offsetHeight)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [camera, isNeeded, showsGaps])

  useEffect(() => () => setLegendHeight(0), [])

  if (!isNeeded) return null
  const Icon = isOpen ? ChevronDown : ChevronUp
  return (
    <section
      ref={section}
      className={styles['legend']}
      aria-label={t('canvas.legend')}
      data-free=""
      data-open={isOpen || undefined}
    >
      {isOpen ? (
        <ul className={classes(styles['keys'], styles['legendBody'])}>
          {kinds.map((kind) => (
            <li key={kind} className={styles['key']}>
              <span className={styles['swatch']} aria-hidden="true">
                <span className={cards['card']} data-kind={kind} />
              </span>
              {t(`kind.${kind}`)}
            </li>
          ))}
          {relations.map((relation) => (
            <li key={relation} className={styles['key']}>
              <LinkSample relation={relation} />
              {t(`relation.${relation}`)}
            </li>
          ))}
          {hasEmptyCells ? (
            <li className={styles['key']}>
              <span className={classes(styles['swatch'], styles['marked'])} aria-hidden="true" />
              {t('face.noJobs')}
            </li>
          ) : null}
          {hasIllustrative ? (
            <li className={styles['key']}>
              <LinkSample relation="advances" isIllustrative />
              {t('canvas.legendIllustrative')}
            </li>
          ) : null}
        </ul>
      ) : null}
      <div className={styles['legendFoot']}>
        <button type="button" className={styles['legendHead']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('canvas.legend')}
          <Icon size={16} aria-hidden="true" />
        </button>
        {showsGaps && (isRoomy || isOpen) ? <GapKey picture={picture} /> : null}
      </div>
    </section>
  )
}

/** Leaves the legend its room; a view that the program chose under `before` is chosen anew. Gives the room now. */
function makeRoom(camera: Camera, before: Room, height: number): Room {
  setLegendHeight(height)
  const { showsGaps, legendHeight } = viewStore.getState()
  const after = { showsGaps, legendHeight }
  const pane = camera.getPane()
  keepFitted(camera, { pane, room: before }, { pane, room: after })
  return after
}

function GapKey({ picture }: { readonly picture: MapPicture }) {
  const words = useWords()
  const bands = useMap(({ map }) => map.settings.bands)
  const method = useMap(({ map }) => map.settings.gapMethod)
  const map = useMap((state) => state.map)
  const { cards, cells, rows, columns } = picture
  const lanes = new Set([...rows, ...columns].map(({ id }) => id))
  const used = usedBands(gapsOf(map), (key) => cards.has(key) || cells.has(key) || lanes.has(key))
  return (
    <div className={styles['gapKey']}>
      <ul className={styles['keys']}>
        {used.map((band) => (
          <li key={band} className={styles['key']}>
            <GapTag band={band} words={words.t(`canvas.band.${band}`)} />
            <span className={styles['range']}>{rangeWords(words, band, bands)}</span>
          </li>
        ))}
      </ul>
      <p className={styles['method']}>
        <strong>{words.t('canvas.legendGaps')}</strong> · {method === '' ? words.t('canvas.legendNoMethod') : method} ·{' '}
        {words.t('canvas.legendCaveat')}
      </p>
    </div>
  )
}

interface LinkSampleProps {
  readonly relation: LinkRelation
  readonly isIllustrative?: boolean
}

function LinkSample({ relation, isIllustrative = false }: LinkSampleProps) {
  return (
    <svg className={styles['sample']} viewBox="0 0 40 12" aria-hidden="true">
      <g className={links['link']} data-relation={relation} data-illustrative={isIllustrative || undefined}>
        <path className={links['line']} d="M1 6H34" />
        {relation === 'lateral' ? null : <path className={links['head']} d="M39 6L30 2V10Z" />}
      </g>
    </svg>
  )
}

interface Signs {
  readonly kinds: readonly CardKind[]
  readonly relations: readonly LinkRelation[]
  readonly hasIllustrative: boolean
  readonly hasEmptyCells: boolean
}
const signs = new WeakMap<MapPicture, Signs>()

/** What of the signs a picture uses; looked up once a picture, however often the legend is drawn. */
function usedSigns(picture: MapPicture): Signs {
  const known = signs.get(picture)
  if (known !== undefined) return known
  const kinds = new Set<CardKind>()
  const relations = new Set<LinkRelation>()
  let hasIllustrative = false
  for (const card of picture.cards.values()) kinds.add(card.kind)
  for (const link of picture.links.values()) {
    relations.add(link.relation)
    hasIllustrative ||= link.isIllustrative
  }
  const made = {
    kinds: CARD_KINDS.filter((kind) => kinds.has(kind)),
    relations: LINK_RELATIONS.filter((relation) => relations.has(relation)),
    hasIllustrative,
    hasEmptyCells: [...picture.cells.values()].some(({ emptyMarkId }) => emptyMarkId !== null),
  }
  signs.set(picture, made)
  return made
}
