import { NOTE_TYPES } from '../../../model/note.ts'
import type { Note, NoteTarget } from '../../../model/note.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { select } from '../../../store/viewActs.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { CommonFields } from './CommonFields.tsx'
import { Choice } from './fields.tsx'
import { soleOf } from './form.ts'
import type { FormProps } from './form.ts'
import { NameFields } from './NameFields.tsx'
import { Section } from './Section.tsx'

/** A remark, and what it is pinned to. */
export function NoteForm({ records, isDisabled }: FormProps<Note>) {
  const { t } = useWords()
  const shared = { records, isDisabled }
  const target = soleOf(records)?.target ?? null
  return (
    <>
      <NameFields {...shared} />
      <Section title={t('kind.note')}>
        {target === null ? null : <PinnedTo target={target} />}
        <Choice
          {...shared}
          field="noteType"
          label={t('inspector.noteType')}
          options={NOTE_TYPES.map((value) => ({ value, label: t(`noteType.${value}`) }))}
        />
        <CommonFields {...shared} />
      </Section>
    </>
  )
}

function PinnedTo({ target }: { readonly target: NoteTarget }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  if (target.on === 'cell') {
    const name = `${laneName(map, words, target.levelId)}, ${laneName(map, words, target.pathwayId)}`
    return <p>{t('inspector.pinnedTo', { name })}</p>
  }
  return (
    <TextButton onClick={() => select([target.recordId])}>
      {t('inspector.pinnedTo', { name: nameOf(map, words, target.recordId) })}
    </TextButton>
  )
}
