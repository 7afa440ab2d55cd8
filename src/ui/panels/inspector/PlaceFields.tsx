import { MoveRight } from 'lucide-react'

import type { CardRecord } from '../../../model/kinds.ts'
import { acts } from '../../../store/acts.ts'
import { useMapIndex } from '../../../store/selectors.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { Section } from './Section.tsx'

/** Where a placed card stands, and over how many pathways; a credential that occupations only name can be given a place. */
export function PlaceFields({ card }: { readonly card: CardRecord }) {
  const { t } = useWords()
  const { pathways } = useMapIndex()
  const { place } = card
  if (place === null) {
    return card.kind !== 'credential' ? null : (
      <Section title={t('inspector.place')}>
        <MoveButton id={card.id} label={t('inspector.putOnMap')} />
      </Section>
    )
  }
  const first = pathways.findIndex(({ id }) => id === place.pathwayId)
  const widest = Math.max(1, pathways.length - Math.max(0, first))
  return (
    <Section title={t('inspector.place')}>
      <MoveButton id={card.id} label={t('inspector.moveTo')} />
      {widest < 2 ? null : (
        <Select
          label={t('inspector.span')}
          value={String(Math.min(place.span, widest))}
          options={Array.from({ length: widest }, (_none, at) => ({ value: String(at + 1), label: String(at + 1) }))}
          onChange={(span) => void acts.spanCard(card.id, Number(span))}
        />
      )}
    </Section>
  )
}

function MoveButton({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <Button icon={MoveRight} onClick={() => openDialog({ type: 'move', ids: [id] })}>
      {label}
    </Button>
  )
}
