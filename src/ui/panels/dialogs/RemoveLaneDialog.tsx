import { useState } from 'react'

import { countInLane, reshapeActs } from '../../../store/reshapeActs.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { laneName } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'

interface RemoveLaneDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** Deletes a level or pathway; where cards stand in it, asks first where they go. */
export function RemoveLaneDialog({ id, onClose }: RemoveLaneDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { levels, pathways } = useMapIndex()
  const isLevel = levels.some((one) => one.id === id)
  const lanes: readonly { readonly id: string }[] = isLevel ? levels : pathways
  const others = lanes.filter((one) => one.id !== id)
  const at = lanes.findIndex((one) => one.id === id)
  const neighbor = lanes[at + 1] ?? lanes[at - 1]
  const [chosen, setChosen] = useState<string | null>(null)
  // The one chosen may be deleted by somebody else meanwhile.
  const to = others.find((one) => one.id === chosen)?.id ?? neighbor?.id ?? ''
  const count = countInLane(map, id)
  const title = t('removeLane.title', { name: laneName(map, words, id) })

  if (others.length === 0) {
    const why = t(isLevel ? 'removeLane.lastLevel' : 'removeLane.lastPathway')
    return (
      <Dialog
        title={title}
        description={why}
        onClose={onClose}
        footer={<Button onClick={onClose}>{t('shell.close')}</Button>}
      >
        {null}
      </Dialog>
    )
  }
  const remove = (): void => {
    reshapeActs.removeLane(id, count === 0 ? null : to)
    onClose()
  }
  return (
    <Dialog
      title={title}
      description={count === 0 ? t('removeLane.empty') : t('removeLane.where', { n: count })}
      onClose={onClose}
      onSubmit={remove}
      footer={<ChangeFooter label={t(count === 0 ? 'removeLane.do' : 'removeLane.doMove')} onClose={onClose} />}
    >
      {count === 0 ? null : (
        <Select
          label={t('removeLane.to')}
          value={to}
          options={others.map((one) => ({ value: one.id, label: laneName(map, words, one.id) }))}
          onChange={setChosen}
        />
      )}
    </Dialog>
  )
}
