import { useState } from 'react'

import { recordOf } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { canReconnect } from '../../../store/wishes.ts'
import { nameOf } from '../../canvas/names.ts'
import { Combobox } from '../../parts/Combobox.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { linkableItems } from './cardItems.ts'
import { ChangeFooter } from './ChangeFooter.tsx'
import styles from './dialogs.module.css'

interface ReconnectDialogProps {
  readonly id: string
  readonly onClose: () => void
}

/** Lets one end of a link go to another card; its kind, time and condition stay. */
export function ReconnectDialog({ id, onClose }: ReconnectDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const link = recordOf(map, 'link', id)
  const [end, setEnd] = useState<'from' | 'to'>('to')
  const [cardId, setCardId] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  // Somebody else may delete the link while one chooses.
  if (link === undefined) return null
  const other = link[end === 'from' ? 'to' : 'from']
  const items = linkableItems(map, words).filter((item) => item.id !== other && item.id !== link[end])
  const isFree = cardId !== null && canReconnect(map, id, end, cardId)
  const wrong = cardId === null ? t('reconnect.choose') : isFree ? null : t('connectCards.twice')
  const next = { ...link, [end]: cardId ?? link[end] }

  const reconnect = (): void => {
    setIsAsked(true)
    if (cardId === null || wrong !== null) return
    acts.reconnect(id, end, cardId)
    onClose()
  }
  return (
    <Dialog
      title={t('reconnect.title')}
      onClose={onClose}
      onSubmit={reconnect}
      footer={<ChangeFooter label={t('reconnect.do')} onClose={onClose} />}
    >
      <Select
        label={t('reconnect.end')}
        value={end}
        options={(['from', 'to'] as const).map((value) => ({
          value,
          label: t(`reconnect.${value}`, { name: nameOf(map, words, link[value]) }),
        }))}
        onChange={(value) => {
          setEnd(value)
          setCardId(null)
        }}
      />
      <Combobox
        label={t('reconnect.card')}
        items={items}
        chosenId={cardId}
        onChoose={setCardId}
        error={isAsked || cardId !== null ? wrong : null}
      />
      <p className={styles['result']} role="status">
        {wrong === null
          ? t('connectCards.result', {
              from: nameOf(map, words, next.from),
              kind: link.relation,
              relation: t(`relation.${link.relation}`),
              to: nameOf(map, words, next.to),
            })
          : null}
      </p>
    </Dialog>
  )
}
