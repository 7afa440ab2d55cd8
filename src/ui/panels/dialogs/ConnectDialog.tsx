import { ArrowDownUp } from 'lucide-react'
import { useState } from 'react'

import type { LinkRelation } from '../../../model/link.ts'
import { LINK_RELATIONS } from '../../../model/link.ts'
import type { CareerMap } from '../../../model/map.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { hasLink, likelyRelation } from '../../../store/wishes.ts'
import { nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { Combobox } from '../../parts/Combobox.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { linkableItems } from './cardItems.ts'
import { ChangeFooter } from './ChangeFooter.tsx'
import styles from './dialogs.module.css'

interface ConnectDialogProps {
  readonly from: string | null
  readonly onClose: () => void
}

/** Links two cards without a mouse: from, to, and what the link means; says what it will be before it is. */
export function ConnectDialog({ from: first, onClose }: ConnectDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const [from, setFrom] = useState(first)
  const [to, setTo] = useState<string | null>(null)
  const [wished, setWished] = useState<LinkRelation | 'natural'>('natural')
  const [isAsked, setIsAsked] = useState(false)
  const items = linkableItems(map, words)
  const natural = from === null || to === null ? null : likelyRelation(map, from, to)
  const relation = wished === 'natural' ? natural : wished
  const wrong = whatIsWrong(map, from, to, natural, relation)

  const connect = (): void => {
    setIsAsked(true)
    if (wrong !== null || from === null || to === null) return
    acts.connect(from, to, relation)
    onClose()
  }
  const errorOf = (field: 'from' | 'to'): string | null => {
    if (wrong === null || wrong.field !== field) return null
    return isAsked || wrong.isSure ? t(wrong.key) : null
  }
  return (
    <Dialog
      title={t('connectCards.title')}
      onClose={onClose}
      onSubmit={connect}
      footer={<ChangeFooter label={t('connectCards.do')} onClose={onClose} />}
    >
      <Combobox
        label={t('connectCards.from')}
        items={items}
        chosenId={from}
        onChoose={setFrom}
        error={errorOf('from')}
      />
      <span className={styles['between']}>
        <Button
          icon={ArrowDownUp}
          variant="quiet"
          onClick={() => {
            setFrom(to)
            setTo(from)
          }}
        >
          {t('connectCards.swap')}
        </Button>
      </span>
      {/* Who comes from a card has the first half already. */}
      <div data-begin={first !== null || undefined}>
        <Combobox label={t('connectCards.to')} items={items} chosenId={to} onChoose={setTo} error={errorOf('to')} />
      </div>
      <Select
        label={t('connectCards.relation')}
        value={wished}
        options={[
          {
            value: 'natural',
            label:
              natural === null
                ? t('connectCards.natural')
                : t('connectCards.naturalNow', { relation: t(`relation.${natural}`) }),
          },
          ...LINK_RELATIONS.map((one) => ({ value: one, label: t(`relation.${one}`) })),
        ]}
        onChange={setWished}
      />
      <p className={styles['result']} role="status">
        {wrong !== null || from === null || to === null || relation === null
          ? null
          : t('connectCards.result', {
              from: nameOf(map, words, from),
              kind: relation,
              relation: t(`relation.${relation}`),
              to: nameOf(map, words, to),
            })}
      </p>
    </Dialog>
  )
}

interface Wrong {
  readonly field: 'from' | 'to'
  readonly key:
    | 'connectCards.chooseFrom'
    | 'connectCards.chooseTo'
    | 'connectCards.same'
    | 'connectCards.senseless'
    | 'connectCards.twice'
  /** Wrong whatever is chosen next, and so said at once. */
  readonly isSure: boolean
}

function whatIsWrong(
  map: CareerMap,
  from: string | null,
  to: string | null,
  natural: LinkRelation | null,
  relation: LinkRelation | null,
): Wrong | null {
  if (from === null) return { field: 'from', key: 'connectCards.chooseFrom', isSure: false }
  if (to === null) return { field: 'to', key: 'connectCards.chooseTo', isSure: false }
  if (from === to) return { field: 'to', key: 'connectCards.same', isSure: true }
  if (natural === null || relation === null) return { field: 'to', key: 'connectCards.senseless', isSure: true }
  return hasLink(map, from, to, relation) ? { field: 'to', key: 'connectCards.twice', isSure: true } : null
}
