import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'

import type { LeftOut } from '../../../exchange/sheet/understanding.ts'
import { parseAddress } from '../../../store/sheet/sheetPreview.ts'
import { useSheet } from '../../../store/sheet/sheetState.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { CellCorrection } from './CellCorrection.tsx'
import styles from './importing.module.css'
import { leftOutLine } from './sheetWords.ts'

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
              <li key={`${one.address} ${one.code} ${one.text}`}>{leftOutLine(one, words)}</li>
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
  const textOf = useCellText()
  const line = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const { address, code, detail } = fault
  // A row without a title can also be given one.
  const titleAddress = code === 'noTitle' && typeof detail === 'string' ? detail : address
  return (
    <li>
      <div ref={line} className={styles['faultLine']}>
        <span>{leftOutLine(fault, words)}</span>
        {[...new Set([address, titleAddress])].map((one) => (
          <Button key={one} variant="quiet" icon={Pencil} aria-expanded={opened === one} onClick={() => setOpened(one)}>
            {t('importing.correct', { address: one })}
          </Button>
        ))}
      </div>
      {opened === null ? null : (
        <CellCorrection
          key={opened}
          address={opened}
          text={textOf(opened)}
          onDone={() => {
            line.current?.querySelector<HTMLButtonElement>('[aria-expanded="true"]')?.focus()
            setOpened(null)
          }}
        />
      )}
    </li>
  )
}

/** What a cell says now, as the file has it or as it was written anew; a fault may tell a part of it alone. */
function useCellText(): (address: string) => string {
  const sheet = useSheet((state) => state.sheets[state.sheet])
  const edits = useSheet((state) => state.choices?.edits)
  return (address) => {
    const at = parseAddress(address)
    return edits?.get(address) ?? (at === null ? '' : (sheet?.rows[at.row]?.[at.column] ?? ''))
  }
}
