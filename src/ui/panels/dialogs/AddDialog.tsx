import { useState } from 'react'

import { CARD_KINDS } from '../../../model/kinds.ts'
import type { CardKind } from '../../../model/kinds.ts'
import type { Cell } from '../../../model/place.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { CellFields, cellToStart } from './CellFields.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'

interface AddDialogProps {
  readonly cell: Cell | null
  readonly kind: CardKind
  readonly onClose: () => void
}

/** A new card: what it is, where it stands, what it is called. */
export function AddDialog({ cell: wished, kind: wishedKind, onClose }: AddDialogProps) {
  const { t } = useWords()
  const map = useCareerMap()
  const [kind, setKind] = useState(wishedKind)
  const [chosen, setChosen] = useState(wished)
  const [title, setTitle] = useState('')
  const cell = cellToStart(map, chosen)
  if (cell === null) return <NoCells onClose={onClose} />

  const add = (): void => {
    acts.addCard(kind, cell, undefined, title.trim())
    onClose()
  }
  return (
    <Dialog
      title={t('addCard.title')}
      onClose={onClose}
      onSubmit={add}
      footer={<ChangeFooter label={t('addCard.do')} onClose={onClose} />}
    >
      <TextField
        label={t('field.title')}
        hint={t('addCard.titleHint')}
        maxLength={400}
        autoFocus
        value={title}
        onChange={setTitle}
      />
      <Select
        label={t('field.kind')}
        value={kind}
        options={CARD_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        onChange={setKind}
      />
      <CellFields cell={cell} onChange={setChosen} />
    </Dialog>
  )
}

function NoCells({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('addCard.title')}
      description={t('addCard.noLanes')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => openDialog({ type: 'lane', id: null, lane: 'level' })}>{t('action.addLevel')}</Button>
          <Button onClick={() => openDialog({ type: 'lane', id: null, lane: 'pathway' })}>
            {t('action.addPathway')}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  )
}
