import { useState } from 'react'

import { indexOf } from '../../../model/map.ts'
import type { CareerMap } from '../../../model/map.ts'
import type { PlacedCard } from '../../../model/kinds.ts'
import { cellKey } from '../../../model/place.ts'
import { reshapeActs } from '../../../store/reshapeActs.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { laneName, nameOf } from '../../canvas/names.ts'
import { Checkbox } from '../../parts/Checkbox.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Select } from '../../parts/Select.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { ChangeFooter } from './ChangeFooter.tsx'
import styles from './SplitDialog.module.css'

interface SplitDialogProps {
  /** The pathway at hand; null for none. */
  readonly id: string | null
  /** Cards chosen on the map: they are the first choice here too. */
  readonly cardIds: readonly string[]
  readonly onClose: () => void
}

/** Makes one pathway two: the name of the new one, and which cards move there. */
export function SplitDialog({ id: first, cardIds, onClose }: SplitDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const { pathways } = useMapIndex()
  const [wished, setWished] = useState(first)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(cardIds))
  const [name, setName] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const pathway = pathways.find(({ id }) => id === wished) ?? pathways[0]
  if (pathway === undefined) return null
  const cards = cardsAlong(map, pathway.id)
  const moving = cards.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const wrongName = name.trim() === '' ? t('field.nameEmpty') : null

  const split = (): void => {
    setIsAsked(true)
    if (wrongName !== null || moving.length === 0) return
    reshapeActs.splitPathway(pathway.id, moving, { [map.settings.mainLanguage]: name.trim() })
    onClose()
  }
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <Dialog
      title={t('split.title')}
      description={t('split.hint')}
      onClose={onClose}
      onSubmit={split}
      footer={<ChangeFooter label={t('split.do')} onClose={onClose} />}
    >
      <Select
        label={t('field.pathway')}
        value={pathway.id}
        options={pathways.map(({ id }) => ({ value: id, label: laneName(map, words, id) }))}
        onChange={setWished}
      />
      <TextField
        label={t('split.name')}
        maxLength={200}
        value={name}
        error={isAsked ? wrongName : null}
        onChange={setName}
      />
      <fieldset aria-describedby="split-count">
        <legend className={styles['legend']}>{t('split.cards')}</legend>
        {cards.map((card) => (
          <Checkbox key={card.id} isOn={chosen.has(card.id)} onChange={() => toggle(card.id)}>
            {nameOf(map, words, card.id)}
            <span className={styles['level']}>{laneName(map, words, card.place.levelId)}</span>
          </Checkbox>
        ))}
      </fieldset>
      <p id="split-count" role="status" className={styles['count']} data-wrong={isAsked && moving.length === 0}>
        {cards.length === 0 ? t('split.none') : t('split.count', { n: moving.length, all: cards.length })}
      </p>
    </Dialog>
  )
}

/** The cards that begin in a pathway, from the top level down. */
function cardsAlong(map: CareerMap, pathwayId: string): readonly PlacedCard[] {
  const { levels, pathways, cards } = indexOf(map)
  const pathway = pathways.find(({ id }) => id === pathwayId)
  if (pathway === undefined) return []
  return levels.flatMap((level) => cards.get(cellKey({ levelId: level.id, pathwayId: pathway.id })) ?? [])
}
