import { HandHelping, StickyNote, X } from 'lucide-react'

import { acts } from '../../../store/acts.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { openDialog, select } from '../../../store/viewActs.ts'
import { nameOf, read } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'
import { Section } from './Section.tsx'

/** Notes pinned to a card or link, and supports attached to it. */
export function Pinned({ id, isDisabled }: { readonly id: string; readonly isDisabled: boolean }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { notesOn, supportsOn } = useMapIndex()
  const pinned = [
    ...(notesOn.get(id) ?? []).map((note) => ({
      id: note.id,
      type: t(`noteType.${note.noteType}`),
      name: read(map, words, note.text),
    })),
    ...(supportsOn.get(id) ?? []).map((support) => ({
      id: support.id,
      type: t('kind.support'),
      name: nameOf(map, words, support.id),
    })),
  ]
  const attach = (): void => {
    const supportId = acts.attachSupport(id, t('inspector.newSupport'))
    if (supportId !== null) select([supportId])
  }
  return (
    <Section title={t('inspector.pinned')}>
      <ul className={styles['rows']}>
        {pinned.map((one) => (
          <li key={one.id} className={styles['row']}>
            <TextButton
              aria-label={t('inspector.edit', { name: `${one.type}: ${one.name}` })}
              onClick={() => select([one.id])}
            >
              <strong>{one.type}</strong> {one.name}
            </TextButton>
            {isDisabled ? null : (
              <IconButton
                label={t('inspector.removeItem', { name: one.name })}
                icon={X}
                onClick={() => void acts.remove([one.id])}
              />
            )}
          </li>
        ))}
      </ul>
      {isDisabled ? null : (
        <div className={styles['buttons']}>
          <Button
            icon={StickyNote}
            onClick={() => openDialog({ type: 'note', target: { on: 'record', recordId: id } })}
          >
            {t('inspector.addNote')}
          </Button>
          <Button icon={HandHelping} onClick={attach}>
            {t('inspector.addSupport')}
          </Button>
        </div>
      )}
    </Section>
  )
}
