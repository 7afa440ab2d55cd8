import { SUPPORT_TYPES } from '../../../model/support.ts'
import type { Support } from '../../../model/support.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { select } from '../../../store/viewActs.ts'
import { nameOf } from '../../canvas/names.ts'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import { CommonFields } from './CommonFields.tsx'
import { Choice } from './fields.tsx'
import { soleOf } from './form.ts'
import type { FormProps } from './form.ts'
import { NameFields } from './NameFields.tsx'
import { Section } from './Section.tsx'
import { TextSuggest } from './TextSuggest.tsx'

/** Help on the way. */
export function SupportForm({ records, isDisabled }: FormProps<Support>) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const shared = { records, isDisabled }
  const attachedTo = soleOf(records)?.attachedTo ?? null
  return (
    <>
      <NameFields {...shared} />
      <Section title={t('kind.support')}>
        {attachedTo === null ? null : (
          <TextButton onClick={() => select([attachedTo])}>
            {t('inspector.attachedTo', { name: nameOf(map, words, attachedTo) })}
          </TextButton>
        )}
        <Choice
          {...shared}
          field="supportType"
          label={t('inspector.supportType')}
          options={SUPPORT_TYPES.map((value) => ({ value, label: t(`inspector.supportType.${value}`) }))}
        />
        <TextSuggest {...shared} field="provider" label={t('inspector.provider')} />
        <TextSuggest {...shared} field="funding" label={t('inspector.funding')} />
        <CommonFields {...shared} />
      </Section>
    </>
  )
}
