import { Pencil } from 'lucide-react'
import { useState } from 'react'

import type { LeftOut } from '../../../exchange/sheet/understanding.ts'
import { editCell } from '../../../store/sheet/sheetActs.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './importing.module.css'
import { leftOutText } from './sheetWords.ts'

/** More than so many nobody corrects by hand. */
const MOST = 50

interface FaultListProps {
  /** What could not be read. */
  readonly faults: readonly LeftOut[]
  /** What is left out on purpose. */
  readonly told: readonly LeftOut[]
}

/** Everything that would be left out, by its address; what could not be read can be written anew here. */
export function FaultList({ faults, told }: FaultListProps) {
  const words = useWords()
  const { t, number } = words
  return (
    <>
      {faults.length === 0 ? null : (
        <section className={styles['section']} aria-labelledby="importing-faults">
          <h4 id="importing-faults" className={styles['subheading']}>
            {t('importing.faults', { n: faults.length })}
          </h4>
          <p className={styles['muted']}>{t('importing.faultsHint')}</p>
          <ul className={styles['faults']}>
            {faults.slice(0, MOST).map((fault) => (
              <Fault key={`${fault.address} ${fault.code} ${fault.text}`} fault={fault} />
            ))}
          </ul>
          {faults.length > MOST ? <p>{t('importing.moreFaults', { n: number(faults.length - MOST) })}</p> : null}
        </section>
      )}
      {told.length === 0 ? null : (
        <details className={styles['told']}>
          <summary>{t('importing.told', { n: told.length })}</summary>
          <ul>
            {told.map((one) => (
              <li key={`${one.address} ${one.code} ${one.text}`}>
                {t('importing.row', { address: one.address, what: leftOutText(one, words) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Fault({ fault }: { readonly fault: LeftOut }) {
  const words = useWords()
  const { t } = words
  const [typed, setTyped] = useState<string | null>(null)
  const { address, text } = fault
  return (
    <li>
      <div className={styles['faultLine']}>
        <span>{t('importing.row', { address, what: leftOutText(fault, words) })}</span>
        {typed === null ? (
          <Button variant="quiet" icon={Pencil} onClick={() => setTyped(text)}>
            {t('importing.correct', { address })}
          </Button>
        ) : null}
      </div>
      {typed === null ? null : (
        <form
          className={styles['correction']}
          onSubmit={(event) => {
            event.preventDefault()
            void editCell(address, typed)
          }}
        >
          <TextField label={t('importing.correctLabel', { address })} value={typed} autoFocus onChange={setTyped} />
          <Button isSubmit>{t('importing.correctDo')}</Button>
        </form>
      )}
    </li>
  )
}
