import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { Level } from '../../../model/level.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { cellKey } from '../../../model/place.ts'
import { spanningInto } from '../../../model/spanning.ts'
import { acts } from '../../../store/acts.ts'
import { useMayComment } from '../../../store/comments.ts'
import { findMarkOf, useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap, useGaps, useIsFocused, useMapIndex } from '../../../store/selectors.ts'
import { focus } from '../../../store/viewActs.ts'
import { laneName } from '../../canvas/names.ts'
import { AddButton } from '../../parts/AddButton.tsx'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import accent from '../entries/accent.module.css'
import { CardEntry } from '../entries/CardEntry.tsx'
import { cellRows } from '../entries/cellRows.ts'
import { commentRows } from '../comments/commentRows.ts'
import { EntryComments } from '../comments/EntryComments.tsx'
import foundStyles from '../entries/found.module.css'
import { GapSum } from '../entries/GapSum.tsx'
import { mayTakeFocus } from '../entries/mayTakeFocus.ts'
import { PinnedList } from '../entries/PinnedList.tsx'
import { readPinned } from '../entries/reading.ts'
import { SpanningList } from '../entries/SpanningList.tsx'
import { useFlash } from '../people/useFlash.ts'
import styles from './cell.module.css'

interface CellViewProps {
  readonly level: Level
  readonly pathway: Pathway
}

/** One cell: its cards in order, or what is known of its emptiness, and what can be added. */
export function CellView({ level, pathway }: CellViewProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const index = useMapIndex()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const isCommentable = useMayComment()
  const [editingId, setEditingId] = useState<string | null>(null)
  const cell = { levelId: level.id, pathwayId: pathway.id }
  const key = cellKey(cell)
  const cards = index.cards.get(key) ?? []
  const find = useFind((state) => state)
  const shown = cards.filter(({ id }) => findMarkOf(find, id) !== 'hidden')
  const spanning = (spanningInto(map).get(key) ?? []).filter(({ id }) => findMarkOf(find, id) !== 'hidden')
  const isFound = find.hitIds.has(key)
  const isAt = find.atId === key
  const flash = useFlash(key)
  const box = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (isAt) box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isAt])
  // Where the last card of the cell was taken away by someone else, the cell is where one was.
  const isFocused = useIsFocused(key)
  const add = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused && mayTakeFocus()) add.current?.focus()
  }, [isFocused])
  const isMarked = index.emptyCells.has(key)
  const notes = index.notesOn.get(key) ?? []
  const total = useGaps().byCell.get(key)
  const where = { level: laneName(map, words, level.id), pathway: laneName(map, words, pathway.id) }

  const addCard = (): void => {
    const id = acts.addCard('occupation', cell)
    if (id !== null) setEditingId(id)
  }
  return (
    <td
      ref={box}
      className={classes(styles['cell'], accent['accent'], foundStyles['found'], flash.className)}
      data-flash={flash['data-flash']}
      data-found={isFound ? (isAt ? 'at' : 'hit') : undefined}
      data-marked={isMarked || undefined}
      data-color={pathway.color}
    >
      {shown.length === 0 ? null : (
        <ul className={styles['cards']}>
          {shown.map((card) => (
            <CardEntry key={card.id} card={card} isEditing={editingId === card.id} onEdit={setEditingId} />
          ))}
        </ul>
      )}
      {spanning.length === 0 ? null : <SpanningList where={where} cards={spanning} />}
      {total !== undefined && total.counted + total.leftOut > 1 ? <GapSum total={total} /> : null}
      {isMarked ? <p className={styles['mark']}>{t('face.noJobs')}</p> : null}
      {!isMarked && cards.length + spanning.length === 0 ? (
        <p className={styles['blank']}>{t('table.notLooked')}</p>
      ) : null}
      <PinnedList label={t('outline.notesOn', where)} pinned={readPinned(map, words, notes, [])} />
      <EntryComments id={key} />
      {isReadOnly && isCommentable ? (
        <MenuButton label={t('table.cellMenu', where)} icon={Ellipsis} isIconOnly rows={() => commentRows(key, t)} />
      ) : null}
      {isReadOnly ? null : (
        <div className={styles['cellTools']}>
          <AddButton
            ref={add}
            label={t('table.addCard')}
            aria-label={t('table.addCardIn', where)}
            onFocus={() => focus(key)}
            onClick={addCard}
          />
          <MenuButton label={t('table.cellMenu', where)} icon={Ellipsis} isIconOnly rows={() => cellRows(cell, t)} />
        </div>
      )}
    </td>
  )
}
