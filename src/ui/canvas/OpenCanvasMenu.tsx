import { useRef } from 'react'

import type { Words } from '../../i18n/t.ts'
import type { CardKind } from '../../model/kinds.ts'
import { CARD_KINDS } from '../../model/kinds.ts'
import { isWithoutJobs, recordOf } from '../../model/map.ts'
import { accessStore, may } from '../../store/access.ts'
import { acts } from '../../store/acts.ts'
import { mapStore } from '../../store/map.ts'
import { useMe } from '../../store/me.ts'
import { openInspector } from '../../store/viewActs.ts'
import { actionOf } from '../actions/actions.ts'
import { faceOf } from '../actions/useActions.ts'
import { commentRows } from '../panels/comments/commentRows.ts'
import { LANE_MOVES, laneRows } from '../panels/entries/laneRows.ts'
import type { MenuRow } from '../parts/menu.ts'
import { useWords } from '../words.tsx'
import { addAt } from './addAt.ts'
import { setBoard } from './board.ts'
import type { OpenMenu } from './board.ts'
import { cellPlace } from './cells.ts'
import { focusElement } from './focus.ts'
import { laneName } from './names.ts'
import styles from './Overlay.module.css'
import { late } from '../parts/late.tsx'

const MenuPopup = late(async () => (await import('../parts/MenuPopup.tsx')).MenuPopup)

/** The menu of a card, a cell, a link or a lane, where it was asked for. */
export function OpenCanvasMenu({ menu }: { readonly menu: OpenMenu }) {
  const words = useWords()
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  const anchor = useRef<HTMLButtonElement>(null)
  const { hit, at, landmark } = menu
  const label = menuName(hit, words)
  const handleClose = (isFocusTaken: boolean): void => {
    setBoard({ menu: null })
    if (!isFocusTaken) focusElement(hit.on === 'cell' ? hit.key : hit.id)
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={styles['menuAnchor']}
        data-free=""
        tabIndex={-1}
        aria-label={label}
        style={{ left: at.x, top: at.y }}
      />
      <MenuPopup
        anchor={anchor}
        landmark={landmark}
        label={label}
        rows={() => rowsFor(hit, words, usesSingleKeys)}
        onClose={handleClose}
      />
    </>
  )
}

function menuName(hit: MenuHit, words: Words): string {
  if (hit.on === 'lane') return words.t('lanes.menu', { name: laneName(mapStore.getState().map, words, hit.id) })
  return words.t(hit.on === 'card' ? 'canvas.menuCard' : hit.on === 'link' ? 'canvas.menuLink' : 'canvas.menuCell')
}

const SELECTS = ['selectRow', 'selectColumn', 'selectKind'] as const

type MenuHit = OpenMenu['hit']

function rowsFor(hit: MenuHit, words: Words, usesSingleKeys: boolean): readonly MenuRow[] {
  const { isReadOnly } = mapStore.getState()
  const details: MenuRow = {
    type: 'item',
    id: 'open',
    label: words.t('canvas.menuOpen'),
    shortcut: words.t('key.enter'),
    onSelect: openInspector,
  }
  if (hit.on === 'card') {
    const title: MenuRow = {
      type: 'item',
      id: 'title',
      label: words.t('canvas.menuTitle'),
      shortcut: 'F2',
      isDisabled: isReadOnly,
      takesFocus: true,
      onSelect: () => setBoard({ editingId: hit.id }),
    }
    return [
      details,
      title,
      line('a'),
      action('connect'),
      action('move'),
      action('note'),
      ...commentRows(hit.id, words.t),
      line('b'),
      action('cut'),
      action('copy'),
      action('paste'),
      action('duplicate'),
      action('copyTo'),
      line('c'),
      ...SELECTS.map((id) => action(id)),
      line('d'),
      action('remove', true),
      ...(may('eraseForGood')(accessStore.getState()) ? [action('eraseCard', true)] : []),
    ]
  }
  if (hit.on === 'lane') {
    const { map } = mapStore.getState()
    const lane = recordOf(map, 'level', hit.id) ?? recordOf(map, 'pathway', hit.id)
    if (lane === undefined || isReadOnly) return []
    return laneRows(lane, laneName(map, words, lane.id), LANE_MOVES[lane.kind], words.t)
  }
  if (hit.on === 'link') {
    return [
      details,
      action('reverse'),
      action('reconnect'),
      action('note'),
      ...commentRows(hit.id, words.t),
      line('b'),
      action('remove', true),
    ]
  }
  return [
    ...cellRows(hit.key, words, isReadOnly, action('note')),
    ...commentRows(hit.key, words.t).flatMap((row) => [row, action('toolComment')]),
    line('b'),
    action('paste'),
    action('selectRow'),
    action('selectColumn'),
  ]

  function action(id: string, isDangerous = false): MenuRow {
    const found = actionOf(id)
    const face = faceOf(found, words, usesSingleKeys)
    return {
      type: 'item',
      id,
      label: face.label,
      icon: found.icon,
      shortcut: face.shortcut,
      isDisabled: !face.isEnabled,
      isDangerous,
      onSelect: face.run,
    }
  }
}

function cellRows(key: string, words: Words, isReadOnly: boolean, note: MenuRow): readonly MenuRow[] {
  const { picture, map } = mapStore.getState()
  const cell = picture?.cells.get(key)
  const place = cell === undefined ? null : cellPlace(map, cell)
  if (cell === undefined || place === null) return []
  const adding = CARD_KINDS.map((kind: CardKind): MenuRow => ({
    type: 'item',
    id: kind,
    label: words.t('canvas.menuAddKind', { kind: words.t(`kind.${kind}`) }),
    isDisabled: isReadOnly,
    takesFocus: true,
    onSelect: () => addAt(place, kind),
  }))
  const mark: MenuRow = {
    type: 'item',
    id: 'mark',
    label: words.t(cell.emptyMarkId === null ? 'canvas.menuMark' : 'canvas.menuUnmark'),
    isDisabled: isReadOnly || !isWithoutJobs(map, place),
    onSelect: () => (cell.emptyMarkId === null ? acts.markEmpty([place]) : acts.unmarkEmpty([place])),
  }
  return [...adding, line('a'), mark, note]
}

function line(id: string): MenuRow {
  return { type: 'line', id: `line ${id}` }
}
