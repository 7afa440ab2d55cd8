import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { isPlaced } from '../../../model/kinds.ts'
import type { Level } from '../../../model/level.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { acts } from '../../../store/acts.ts'
import { useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { pathwayShown } from '../../../store/shownMap.ts'
import { useView } from '../../../store/view.ts'
import { setOutlineBy } from '../../../store/viewActs.ts'
import { read } from '../../canvas/names.ts'
import { Segments } from '../../parts/Segments.tsx'
import { StateMessage } from '../../parts/StateMessage.tsx'
import { useWords } from '../../words.tsx'
import { LateAbout } from '../about/LateAbout.tsx'
import { AddLanes } from '../entries/AddLanes.tsx'
import { LateUndrawn } from '../entries/LateUndrawn.tsx'
import styles from './outline.module.css'
import { OutlineLane } from './OutlineLane.tsx'
import { walk } from './walk.ts'

/**
 * The map as a text with headings and lists: levels and their pathways or the other way round, their cards, and what
 * stands in no cell. It has every verb the canvas has. Arrow keys walk from entry to entry.
 */
export function OutlineView() {
  const words = useWords()
  const { t } = words
  const levels = useMap(({ map }) => indexOf(map).levels)
  const pathways = useMap(({ map }) => indexOf(map).pathways)
  const title = useMap(({ map }) => read(map, words, map.settings.title)) || t('canvas.untitled')
  const isReadOnly = useMap((state) => state.isReadOnly)
  const pathwayId = useView((view) => view.pathwayId)
  const alone = useMap(({ map }) => pathwayShown(map, pathwayId))
  const by = useView((view) => view.outlineBy)
  const root = useRef<HTMLDivElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE)
  const [peeked, setPeeked] = useState<ReadonlySet<string>>(NONE)
  const shown = alone === null ? pathways.filter(isInSight) : [alone]
  const rows = levels.filter(isInSight)

  // What has the focus or is found cannot be in a part that is folded away.
  const focusedId = useView((view) => view.focusedId)
  const atId = useFind((find) => find.atId)
  const wantedLaneId = useMap(({ map }) => laneOf(map, by, atId ?? focusedId))
  const wanted = `${atId ?? focusedId} ${wantedLaneId}`
  const [followed, setFollowed] = useState(wanted)
  if (wanted !== followed) {
    setFollowed(wanted)
    if (wantedLaneId !== null && closed.has(wantedLaneId)) setClosed(without(closed, wantedLaneId))
  }

  // What is collapsed is so for everyone, and opens for everyone; one who may not change the map looks into it alone.
  const isFolded = (lane: Level | Pathway): boolean => lane.display === 'collapsed' && lane.id !== alone?.id
  const isOpen = (lane: Level | Pathway): boolean => (isFolded(lane) ? peeked.has(lane.id) : !closed.has(lane.id))
  const handleToggle = (lane: Level | Pathway): void => {
    const { id } = lane
    if (!isFolded(lane)) setClosed(closed.has(id) ? without(closed, id) : new Set([...closed, id]))
    else if (isReadOnly) setPeeked(peeked.has(id) ? without(peeked, id) : new Set([...peeked, id]))
    else acts.displayLanes([id], 'open')
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const { target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (root.current === null || !(target instanceof HTMLElement)) return
    const step = walk(root.current, target, event.key)
    if (step === null) return
    event.preventDefault()
    if (step.do === 'focus') step.to.focus()
    else step.heading.click()
  }
  const addLanes = isReadOnly ? null : <AddLanes className={styles['tools']} />

  if (levels.length === 0 || pathways.length === 0) {
    return (
      <div className={styles['view']} data-outline="">
        <StateMessage title={t('table.noLanesTitle')} text={t('table.noLanesText')}>
          {addLanes}
        </StateMessage>
        <LateUndrawn isRoving />
      </div>
    )
  }

  if (rows.length === 0 || shown.length === 0) {
    return (
      <div className={styles['view']} data-outline="">
        <StateMessage title={t('lanes.allHiddenTitle')} text={t('lanes.allHiddenText')} />
        <LateUndrawn isRoving />
      </div>
    )
  }

  return (
    // The keys are those of the stops inside, which are buttons; the box itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} className={styles['view']} data-outline="" onKeyDown={handleKeyDown}>
      <div className={styles['head']}>
        <p className={styles['intro']}>
          {t('outline.title', { title })}. {t('outline.keys')}
        </p>
        <Segments
          label={t('outline.by')}
          value={by}
          options={[
            { value: 'level', label: t('outline.byLevel') },
            { value: 'pathway', label: t('outline.byPathway') },
          ]}
          onChange={setOutlineBy}
        />
      </div>
      {by === 'level'
        ? rows.map((level) => (
            <OutlineLane
              key={level.id}
              lane={level}
              crossings={shown}
              isFolded={isFolded}
              isOpen={isOpen(level)}
              onToggle={() => handleToggle(level)}
            />
          ))
        : shown.map((pathway) => (
            <OutlineLane
              key={pathway.id}
              lane={pathway}
              crossings={rows.toReversed()}
              isFolded={isFolded}
              isOpen={isOpen(pathway)}
              onToggle={() => handleToggle(pathway)}
            />
          ))}
      <LateUndrawn isRoving />
      {addLanes}
      <LateAbout />
    </div>
  )
}

const NONE: ReadonlySet<string> = new Set()

function isInSight({ display }: Level | Pathway): boolean {
  return display !== 'hidden'
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((one) => one !== id))
}

/** The lane under whose heading a card stands, or a cell by its key; null for what stands under none. */
function laneOf(map: CareerMap, by: 'level' | 'pathway', id: string | null): string | null {
  if (id === null) return null
  const record = map.records.get(id)
  if (record === undefined) return id.split('|')[by === 'level' ? 0 : 1] ?? null
  if (!isPlaced(record)) return null
  return by === 'level' ? record.place.levelId : record.place.pathwayId
}
