import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { ChevronsUpDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { findSocCode, readSocCode } from '../../../analysis/soc/soc.ts'
import type { SocOccupation } from '../../../analysis/soc/soc.ts'
import comboboxStyles from '../../parts/Combobox.module.css'
import { Field } from '../../parts/Field.tsx'
import popupStyles from '../../parts/Popup.module.css'
import { classes } from '../../parts/classes.ts'
import { useWords } from '../../words.tsx'
import { SocMeaning } from './SocMeaning.tsx'
import styles from './soc.module.css'
import { useSocList } from './useSocList.ts'

const SHOWN = 12

interface SocFieldProps {
  readonly label: string
  readonly code: string | null
  /** What the card is called: looked for where nothing is typed. */
  readonly jobTitle: string
  readonly isDisabled: boolean
  /** A code as typed; null takes it away. */
  readonly onCode: (code: string | null) => void
  /** An occupation chosen from the list. */
  readonly onPick: (occupation: SocOccupation) => void
}

/** A SOC code, found by typing a job title or the beginning of a code. Any code may be typed out. */
export function SocField({ label, code, jobTitle, isDisabled, onCode, onPick }: SocFieldProps) {
  const { t } = useWords()
  const meaningId = useId()
  const list = useSocList()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const asked = draft === null || draft.trim() === '' ? jobTitle : draft
  const known = list === null || list === 'unreachable' ? null : list
  const suggestions = known === null || !isOpen ? [] : known.search(asked, SHOWN)

  const giveUp = (): void => {
    setDraft(null)
    setError(null)
  }
  const pick = (occupation: SocOccupation): void => {
    giveUp()
    onPick(occupation)
  }
  const finish = (): void => {
    if (draft === null || draft.trim() === (code ?? '')) return giveUp()
    const typed = draft.trim()
    const named = known?.occupations.find(({ title }) => title.toLowerCase() === typed.toLowerCase())
    if (named !== undefined) return pick(named)
    const read = readSocCode(typed)
    if (typed !== '' && read === null) return setError(t('soc.wrong', { typed }))
    giveUp()
    if (read !== code) onCode(read)
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (isOpen && suggestions.length > 0) return
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish()
    if (event.key === 'Escape' && draft !== null) {
      // The draft alone is left, not what stands around it.
      event.stopPropagation()
      giveUp()
    }
  }

  return (
    <Field label={label} hint={code === null ? t('soc.hint') : undefined} error={error}>
      {(control) => (
        <Base.Root
          items={suggestions}
          mode="none"
          value={draft ?? code ?? ''}
          onValueChange={(value, { reason, allowPropagation }) => {
            // Escape beside an open list empties nothing here: it is for whatever stands around.
            if (reason === 'escape-key') allowPropagation()
            const picked = reason === 'item-press' ? known && findSocCode(known.occupations, value) : null
            if (picked !== null) pick(picked)
            else if (reason === 'input-change') setDraft(value)
          }}
          open={isOpen}
          onOpenChange={setIsOpen}
          itemToStringValue={(item) => item.code}
          autoHighlight
          openOnInputClick
          disabled={isDisabled}
        >
          <Base.InputGroup className={comboboxStyles['group']}>
            <Base.Input
              {...control}
              // While the list is open, the library hides the label from ears with all else on the page.
              aria-label={label}
              aria-describedby={classes(control['aria-describedby'], meaningId)}
              className={classes(control.className, comboboxStyles['input'])}
              onBlur={finish}
              onKeyDown={handleKeyDown}
            />
            <Base.Trigger className={comboboxStyles['trigger']} aria-label={t('shell.showList')}>
              <ChevronsUpDown size={16} aria-hidden="true" />
            </Base.Trigger>
          </Base.InputGroup>
          <SocMeaning id={meaningId} code={code} occupations={known?.occupations ?? null} />
          <Base.Portal>
            <Base.Positioner className={popupStyles['positioner']} sideOffset={4} collisionPadding={8}>
              <Base.Popup className={classes(popupStyles['popup'], comboboxStyles['popup'])}>
                <Base.Empty className={popupStyles['empty']}>{t(emptyWords(list, asked))}</Base.Empty>
                <Base.List aria-label={label}>
                  {(item: SocOccupation) => (
                    <Base.Item key={item.code} value={item} className={classes(popupStyles['item'], styles['item'])}>
                      <span className={styles['code']}>{item.code}</span>
                      <span lang="en" className={popupStyles['words']}>
                        {item.title}
                      </span>
                    </Base.Item>
                  )}
                </Base.List>
                <p className={styles['source']}>{t('soc.source')}</p>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}

/** Why there is nothing to choose from. */
function emptyWords(list: ReturnType<typeof useSocList>, asked: string) {
  if (list === null) return 'soc.loading'
  if (list === 'unreachable') return 'soc.notHere'
  return asked.trim() === '' ? 'soc.start' : 'soc.none'
}
