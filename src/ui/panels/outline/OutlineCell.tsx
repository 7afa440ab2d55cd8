import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { PlacedCard } from '../../../model/kinds.ts'
import type { Level } from '../../../model/level.ts'
import type { CareerMap } from '../../../model/map.ts'
import { indexOf } from '../../../model/map.ts'
import type { Pathway } from '../../../model/pathway.ts'
import type { Cell } from '../../../model/place.ts'
import { cellKey } from '../../../model/place.ts'
import { spanningInto } from '../../../model/spanning.ts'
import { acts } from '../../../store/acts.ts'
import { useMayComment } from '../../../store/comments.ts'
import { findMarkOf, useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { useIsFocused } from '../../../store/selectors.ts'
import { focus } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { AddButton } from '../../parts/AddButton.tsx'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useMapReading } from '../../useMapReading.ts'
import { useWords } from '../../words.tsx'
import accent from '../entries/accent.module.css'
import { CardEntry } from '../entries/CardEntry.tsx'
import { cellRows } from '../entries/cellRows.ts'
import { commentRows } from '../comments/commentRows.ts'
import { EntryComments } from '../comments/EntryComments.tsx'
import foundStyles from '../entries/found.module.css'
import { mayTakeFocus } from '../entries/mayTakeFocus.ts'
import { PinnedList } from '../entries/PinnedList.tsx'
import { readPinned } from '../entries/reading.ts'
import { SpanningList } from '../entries/SpanningList.tsx'
import styles from './outline.module.css'

interface OutlineCellProps {
  readonly cell: Cell
  /** The lane whose name stands over it: the other one stands over the whole part. */
  readonly heading: Level | Pathway
  readonly color: Pathway['color'] | null
}

/** One cell of the map under its heading: its mark, its notes, its cards in order, and what can be added. */
export function OutlineCell({ cell, heading, color }: OutlineCellProps) {
  const words = useWords()
  const { t } = words
  const key = cellKey(cell)
  const cards = useMap(({ map }) => indexOf(map).cards.get(key) ?? NO_CARDS)
  const reaching = useMap(({ map }) => spanningInto(map).get(key) ?? NO_CARDS)
  const isMarked = useMap(({ map }) => indexOf(map).emptyCells.has(key))
  const level = useMap(({ map }) => laneName(map, words, cell.levelId))
  const pathway = useMap(({ map }) => laneName(map, words, cell.pathwayId))
  const pinned = useMapReading(
    (map) => [words, map.settings.mainLanguage, notesOf(map, key)],
    (map) => readPinned(map, words, notesOf(map, key) ?? [], []),
  )
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isCommentable = useMayComment()
  const isFocused = useIsFocused(key)
  const find = useFind((state) => state)
  const [editingId, setEditingId] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const shown = cards.filter(({ id }) => findMarkOf(find, id) !== 'hidden')
  const spanning = reaching.filter(({ id }) => findMarkOf(find, id) !== 'hidden')
  const tabIndex = isFocused ? 0 : -1

  // Where the last card of the cell was taken away by someone else, the cell is where one was.
  useEffect(() => {
    if (isFocused && add.current !== null && mayTakeFocus()) add.current.focus()
  }, [isFocused])

  const addCard = (): void => {
    const id = acts.addCard('occupation', cell)
    if (id !== null) setEditingId(id)
  }
  return (
    <div
      className={classes(styles['cell'], accent['accent'], foundStyles['found'])}
      data-color={color ?? undefined}
      data-found={find.hitIds.has(key) ? (find.atId === key ? 'at' : 'hit') : undefined}
    >
      <div className={styles['cellHead']}>
        <h3 className={styles['cellName']}>{heading.kind === 'level' ? level : pathway}</h3>
        {isReadOnly && isCommentable ? (
          <MenuButton
            label={t('table.cellMenu', { level, pathway })}
            icon={Ellipsis}
            isIconOnly
            tabIndex={tabIndex}
            rows={() => commentRows(key, t)}
          />
        ) : null}
        {isReadOnly ? null : (
          <>
            <AddButton
              ref={add}
              label={t('table.addCard')}
              aria-label={t('table.addCardIn', { level, pathway })}
              tabIndex={tabIndex}
              data-stop={key}
              onFocus={() => focus(key)}
              onClick={addCard}
            />
            <MenuButton
              label={t('table.cellMenu', { level, pathway })}
              icon={Ellipsis}
              isIconOnly
              tabIndex={tabIndex}
              rows={() => cellRows(cell, t)}
            />
          </>
        )}
      </div>
      {isMarked ? <p className={styles['mark']}>{t('face.noJobs')}</p> : null}
      {!isMarked && cards.length + spanning.length === 0 ? (
        <p className={styles['blank']}>{t('table.notLooked')}</p>
      ) : null}
      <PinnedList label={t('outline.notesOn', { level, pathway })} pinned={pinned} tabIndex={tabIndex} />
      <EntryComments id={key} tabIndex={tabIndex} />
      {shown.length === 0 ? null : (
        <ul className={styles['cards']}>
          {shown.map((card) => (
            <CardEntry key={card.id} card={card} isRoving isEditing={editingId === card.id} onEdit={setEditingId} />
          ))}
        </ul>
      )}
      {spanning.length === 0 ? null : <SpanningList where={{ level, pathway }} cards={spanning} />}
    </div>
  )
}

const NO_CARDS: readonly PlacedCard[] = []

function notesOf(map: CareerMap, key: string) {
  return indexOf(map).notesOn.get(key)
}
