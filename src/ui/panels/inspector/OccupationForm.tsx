import type { FigureUnit } from '../../../model/figure.ts'
import { toJson } from '../../../model/json.ts'
import { BLS_EDUCATION } from '../../../model/level.ts'
import { allOf, recordOf } from '../../../model/map.ts'
import type { Occupation } from '../../../model/occupation.ts'
import { compareOrder } from '../../../model/order.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { select } from '../../../store/viewActs.ts'
import { nameOf } from '../../canvas/names.ts'
import { Select } from '../../parts/Select.tsx'
import { useWords } from '../../words.tsx'
import { Checks } from './Checks.tsx'
import { CommonFields } from './CommonFields.tsx'
import { FigureField } from './FigureField.tsx'
import { GapWorking } from './GapWorking.tsx'
import { ListField } from './ListField.tsx'
import { Section } from './Section.tsx'
import { TextEntry } from './TextEntry.tsx'
import { TitlesField } from './TitlesField.tsx'
import { WageField } from './WageField.tsx'

interface OccupationFormProps {
  readonly card: Occupation
  readonly isDisabled: boolean
}

const STAGES = ['entry', 'middle', 'advanced'] as const
const REASONS = ['prevalence', 'hardToFill', 'changing', 'growing'] as const
const FIGURES = [
  ['postings', 'postings'],
  ['openings', 'openings-per-year'],
  ['completers', 'completers-per-year'],
] as const
const FURTHER_FIGURES = [
  ['employment', 'jobs'],
  ['growth', 'percent'],
] as const

/** Everything an occupation card knows, the figures first. */
export function OccupationForm({ card, isDisabled }: OccupationFormProps) {
  const { t } = useWords()
  return (
    <>
      <Section title={t('inspector.titles')}>
        <TitlesField card={card} isDisabled={isDisabled} />
      </Section>
      <Section title={t('inspector.wage')}>
        <WageField
          label={t('inspector.wage')}
          wage={card.wage}
          isDisabled={isDisabled}
          onChange={(wage) => acts.setField(card.id, 'wage', toJson(wage) ?? null)}
        />
      </Section>
      <Section title={t('inspector.figures')}>
        {FIGURES.map(([field, unit]) => (
          <CardFigure key={field} card={card} field={field} unit={unit} isDisabled={isDisabled} />
        ))}
        <GapWorking card={card} />
      </Section>
      <Section title={t('inspector.credentials')}>
        <CredentialsField card={card} isDisabled={isDisabled} />
      </Section>
      <Section title={t('inspector.more')} isFolded>
        <MoreFields card={card} isDisabled={isDisabled} />
        {FURTHER_FIGURES.map(([field, unit]) => (
          <CardFigure key={field} card={card} field={field} unit={unit} isDisabled={isDisabled} />
        ))}
        <CommonFields record={card} isDisabled={isDisabled} />
      </Section>
    </>
  )
}

interface CardFigureProps extends OccupationFormProps {
  readonly field: 'postings' | 'openings' | 'completers' | 'employment' | 'growth'
  readonly unit: FigureUnit
}

function CardFigure({ card, field, unit, isDisabled }: CardFigureProps) {
  const { t } = useWords()
  return (
    <FigureField
      label={t(`inspector.${field}`)}
      unit={unit}
      figure={card[field]}
      hasMonths={field === 'postings'}
      isDisabled={isDisabled}
      onChange={(figure) => acts.setField(card.id, field, toJson(figure) ?? null)}
    />
  )
}

function CredentialsField({ card, isDisabled }: OccupationFormProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const labelOf = (id: string): string => recordOf(map, 'credential', id)?.shortName || nameOf(map, words, id)
  const others = allOf(map, 'credential').filter(({ id }) => !(id in card.credentials))
  return (
    <>
      <ListField
        label={t('inspector.credentials')}
        items={Object.keys(card.credentials).map((id) => ({ id, words: labelOf(id) }))}
        addLabel={t('inspector.newCredential')}
        isDisabled={isDisabled}
        onAdd={(typed) => {
          const known = others.find(({ id }) => [labelOf(id), nameOf(map, words, id)].includes(typed))
          if (known === undefined) acts.requireNewCredential(card.id, typed)
          else acts.setCredentialRequired(card.id, known.id, true)
        }}
        onRemove={(id) => void acts.setCredentialRequired(card.id, id, false)}
        onOpen={(id) => select([id])}
      />
      {isDisabled || others.length === 0 ? null : (
        <Select<string>
          label={t('inspector.addCredential')}
          value=""
          options={[
            { value: '', label: '' },
            ...others.map(({ id }) => ({ value: id, label: nameOf(map, words, id) })),
          ]}
          onChange={(id) => (id === '' ? undefined : acts.setCredentialRequired(card.id, id, true))}
        />
      )}
    </>
  )
}

function MoreFields({ card, isDisabled }: OccupationFormProps) {
  const { t } = useWords()
  const none = { value: '', label: t('inspector.notSaid') }
  const setText = (field: string, typed: string): null => {
    acts.setField(card.id, field, typed.trim() === '' ? null : typed.trim())
    return null
  }
  return (
    <>
      {(['skills', 'employers'] as const).map((field) => (
        <ListField
          key={field}
          label={t(`inspector.${field}`)}
          items={Object.entries(card[field])
            .map(([id, item]) => ({ id, words: item.text, order: item.order }))
            .sort(compareOrder)}
          addLabel={t(`inspector.${field}`)}
          isDisabled={isDisabled}
          onAdd={(words) => void acts.addItem(card.id, field, words)}
          onRemove={(id) => void acts.removeItem(card.id, field, id)}
        />
      ))}
      <Select
        label={t('inspector.typicalEducation')}
        value={card.typicalEducation ?? ''}
        options={[none, ...BLS_EDUCATION.map((value) => ({ value, label: value }))]}
        isDisabled={isDisabled}
        onChange={(value) => void acts.setField(card.id, 'typicalEducation', value === '' ? null : value)}
      />
      <TextEntry
        label={t('inspector.workExperience')}
        value={card.workExperience ?? ''}
        isDisabled={isDisabled}
        commit={(typed) => setText('workExperience', typed)}
      />
      <TextEntry
        label={t('inspector.onTheJobTraining')}
        value={card.onTheJobTraining ?? ''}
        isDisabled={isDisabled}
        commit={(typed) => setText('onTheJobTraining', typed)}
      />
      <Select
        label={t('inspector.stage')}
        value={card.stage ?? ''}
        options={[none, ...STAGES.map((value) => ({ value, label: t(`inspector.stage.${value}`) }))]}
        isDisabled={isDisabled}
        onChange={(value) => void acts.setField(card.id, 'stage', value === '' ? null : value)}
      />
      <Checks
        label={t('inspector.critical')}
        options={REASONS.map((value) => ({ value, label: t(`inspector.critical.${value}`) }))}
        isOn={(value) => card.critical[value] === true}
        isDisabled={isDisabled}
        onChange={(value, isOn) => void acts.setEntry(card.id, 'critical', value, isOn ? true : undefined)}
      />
    </>
  )
}
