import { ChevronDown, ChevronUp, Copy, MoveRight, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { isCard, isPlaced } from '../../../model/kinds.ts'
import type { MapRecord } from '../../../model/kinds.ts'
import type { CareerMap } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { useMap } from '../../../store/map.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useView, viewStore } from '../../../store/view.ts'
import { closeInspector, openDialog } from '../../../store/viewActs.ts'
import type { Words } from '../../../i18n/t.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'
import { MapFacts } from './MapFacts.tsx'
import { RecordForm, SharedForm } from './RecordForm.tsx'

/** The form of whatever is selected: one record, several, or the whole map when nothing is. */
export function Inspector() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const isReadOnly = useMap((state) => state.isReadOnly)
  const selectedIds = useView((view) => view.selectedIds)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isTall, setIsTall] = useState(false)
  useFocusByKeyboard(heading)

  const records = [...selectedIds].flatMap((id) => map.records.get(id) ?? [])
  const [sole] = records
  const record = records.length === 1 ? sole : undefined
  const title =
    record === undefined
      ? t(records.length === 0 ? 'inspector.empty' : 'inspector.several', { n: records.length })
      : nameOf(map, words, record.id)

  return (
    // The key is that of the fields inside; the box itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['inspector']}
      data-tall={isTall || undefined}
      data-edits={records[0]?.id}
      onKeyDown={leaveByEscape}
    >
      <header className={styles['head']}>
        <div>
          {record === undefined ? null : <p className={styles['where']}>{whereWords(map, words, record)}</p>}
          <h2 ref={heading} tabIndex={-1} className={styles['name']}>
            {title}
          </h2>
        </div>
        <span className={styles['headButtons']}>
          <span className={styles['sizing']}>
            <IconButton
              label={t(isTall ? 'inspector.shorter' : 'inspector.taller')}
              icon={isTall ? ChevronDown : ChevronUp}
              onClick={() => setIsTall(!isTall)}
            />
          </span>
          <IconButton label={t('inspector.close')} icon={X} onClick={closeInspector} />
        </span>
      </header>
      {isReadOnly ? <p className={styles['hint']}>{t('inspector.readOnly')}</p> : null}
      {record === undefined ? null : <RecordForm key={record.id} record={record} isDisabled={isReadOnly} />}
      {records.length > 1 ? (
        <SharedForm key={[...selectedIds].join(' ')} records={records} isDisabled={isReadOnly} />
      ) : null}
      {records.length === 0 ? <MapFacts /> : null}
      {isReadOnly || records.length === 0 ? null : <Verbs records={records} />}
    </div>
  )
}

/** Escape in a field closes the details, unless the field had something to give up first. Elsewhere it does so anyway. */
function leaveByEscape(event: KeyboardEvent): void {
  const { key, target } = event
  if (key !== 'Escape' || event.isDefaultPrevented() || !(target instanceof Element)) return
  if (target.matches('input, textarea, select') && target.getAttribute('aria-expanded') !== 'true') closeInspector()
}

/** What can be done with everything that is selected. */
function Verbs({ records }: { readonly records: readonly MapRecord[] }) {
  const { t } = useWords()
  const placedIds = records.filter(isPlaced).map(({ id }) => id)
  const ids = records.filter((record) => isCard(record) || record.kind === 'link').map(({ id }) => id)
  return (
    <div className={styles['verbs']}>
      {records.length < 2 || placedIds.length === 0 ? null : (
        <Button icon={MoveRight} onClick={() => openDialog({ type: 'move', ids: placedIds })}>
          {t('inspector.moveTo')}
        </Button>
      )}
      {placedIds.length === 0 ? null : (
        <Button icon={Copy} onClick={() => void acts.duplicate(placedIds)}>
          {t('inspector.duplicate')}
        </Button>
      )}
      {ids.length === 0 ? null : (
        <Button icon={Trash2} variant="danger" onClick={() => void acts.remove(ids)}>
          {t('inspector.remove')}
        </Button>
      )}
    </div>
  )
}

function whereWords(map: CareerMap, words: Words, record: MapRecord): string {
  const { t } = words
  if (record.kind === 'link') return t('inspector.linkOf')
  if (!isCard(record)) return ''
  const kind = t(`kind.${record.kind}`)
  if (record.place === null) return t('inspector.unplaced', { kind })
  return t('inspector.where', {
    kind,
    level: laneName(map, words, record.place.levelId),
    pathway: laneName(map, words, record.place.pathwayId),
  })
}

/**
 * Opened by the keyboard, the details take the focus, and give it back when they go. Opened by a pointer
 * they leave it where it is: the hand is on the map.
 */
function useFocusByKeyboard(heading: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (viewStore.getState().isInspectorPointed) return
    const opener = document.activeElement
    if (!(opener instanceof HTMLElement || opener instanceof SVGElement)) return
    if (opener === document.body || !opener.matches(':focus-visible') || opener.matches('input, textarea')) return
    heading.current?.focus()
    return () => {
      if (opener.isConnected) opener.focus()
    }
  }, [heading])
}
