import { Ellipsis, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { Level } from '../../../model/level.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { cellKey } from '../../../model/place.ts'
import { acts } from '../../../store/acts.ts'
import { findMarkOf, useFind } from '../../../store/find.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap, useGaps, useMapIndex } from '../../../store/selectors.ts'
import { focus, openDialog } from '../../../store/viewActs.ts'
import { laneName, read } from '../../canvas/names.ts'
import { classes } from '../../parts/classes.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { useWords } from '../../words.tsx'
import accent from './accent.module.css'
import { CardEntry } from './CardEntry.tsx'
import styles from './cell.module.css'
import foundStyles from './found.module.css'
import { GapSum } from './GapSum.tsx'

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
  const [editingId, setEditingId] = useState<string | null>(null)
  const cell = { levelId: level.id, pathwayId: pathway.id }
  const key = cellKey(cell)
  const cards = index.cards.get(key) ?? []
  const find = useFind((state) => state)
  const shown = cards.filter(({ id }) => findMarkOf(find, id) !== 'hidden')
  const isFound = find.hitIds.has(key)
  const isAt = find.atId === key
  const box = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (isAt) box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isAt])
  const isMarked = index.emptyCells.has(key)
  const notes = index.notesOn.get(key) ?? []
  const total = useGaps().byCell.get(key)
  const where = { level: laneName(map, words, level.id), pathway: laneName(map, words, pathway.id) }

  const addCard = (): void => {
    const id = acts.addCard('occupation', cell)
    if (id !== null) setEditingId(id)
  }
  const rows = (): readonly MenuRow[] => [
    isMarked
      ? { type: 'item', id: 'unmark', label: t('table.unmarkEmpty'), onSelect: () => void acts.unmarkEmpty([cell]) }
      : {
          type: 'item',
          id: 'mark',
          label: t('table.markEmpty'),
          isDisabled: cards.some(({ kind }) => kind === 'occupation'),
          onSelect: () => void acts.markEmpty([cell]),
        },
    {
      type: 'item',
      id: 'note',
      label: t('table.pinNote'),
      onSelect: () => openDialog({ type: 'note', target: { on: 'cell', ...cell } }),
    },
  ]

  return (
    <td
      ref={box}
      className={classes(styles['cell'], accent['accent'], foundStyles['found'])}
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
      {total !== undefined && total.counted + total.leftOut > 1 ? <GapSum total={total} /> : null}
      {isMarked ? <p className={styles['mark']}>{t('face.noJobs')}</p> : null}
      {!isMarked && cards.length === 0 ? <p className={styles['blank']}>{t('table.notLooked')}</p> : null}
      {notes.length === 0 ? null : (
        <ul className={styles['notes']}>
          {notes.map((note) => (
            <li key={note.id} data-note={note.noteType}>
              <strong>{t(`noteType.${note.noteType}`)}</strong> {read(map, words, note.text)}
            </li>
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <div className={styles['cellTools']}>
          <button
            type="button"
            className={styles['add']}
            aria-label={t('table.addCardIn', where)}
            onFocus={() => focus(key)}
            onClick={addCard}
          >
            <Plus size={16} aria-hidden="true" />
            {t('table.addCard')}
          </button>
          <MenuButton label={t('table.cellMenu', where)} icon={Ellipsis} isIconOnly rows={rows} />
        </div>
      )}
    </td>
  )
}
