import { useState } from 'react'

import type { NoteTarget, NoteType } from '../../../model/note.ts'
import { NOTE_TYPES } from '../../../model/note.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'

interface NoteDialogProps {
  readonly target: NoteTarget
  readonly onClose: () => void
}

/** Pins a note to a card, a link or a cell. */
export function NoteDialog({ target, onClose }: NoteDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const [noteType, setNoteType] = useState<NoteType>('trainingGap')
  const [text, setText] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const wrong = text.trim() === '' ? t('note.textEmpty') : null

  const pin = (): void => {
    setIsAsked(true)
    if (wrong !== null) return
    acts.pinNote(target, noteType, text.trim())
    onClose()
  }
  const where =
    target.on === 'record'
      ? t('note.on', { name: nameOf(map, words, target.recordId) })
      : t('note.onCell', {
          level: laneName(map, words, target.levelId),
          pathway: laneName(map, words, target.pathwayId),
        })
  return (
    <Dialog
      title={t('note.title')}
      description={where}
      onClose={onClose}
      onSubmit={pin}
      footer={<ChangeFooter label={t('note.do')} onClose={onClose} />}
    >
      <TextField
        label={t('note.text')}
        lines={4}
        maxLength={4000}
        value={text}
        error={isAsked ? wrong : null}
        onChange={setText}
      />
      <Select
        label={t('note.kind')}
        value={noteType}
        options={NOTE_TYPES.map((one) => ({ value: one, label: t(`noteType.${one}`) }))}
        onChange={setNoteType}
      />
    </Dialog>
  )
}
