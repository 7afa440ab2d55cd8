import { Copy, Link } from 'lucide-react'
import { useState } from 'react'

import { roundsActs } from '../../../store/rounds.ts'
import type { MadeRound, RoundAddress } from '../../../store/rounds.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { copyText } from '../exporting/save.ts'
import { reviewProblem } from './reviewWords.ts'
import styles from './reviews.module.css'

interface MadeRoundDialogProps {
  readonly mapId: string
  readonly made: MadeRound
  /** Whether the round was there before, and this is another link to it. */
  readonly isAnother: boolean
  readonly onClose: () => void
}

/**
 * What to send to whom. Keys of links are shown this once: nobody can show them again. Whoever has a link gets an
 * address without one, or another link where theirs is lost.
 */
export function MadeRoundDialog({ mapId, made, isAnother, onClose }: MadeRoundDialogProps) {
  const words = useWords()
  const { t } = words
  const [addresses, setAddresses] = useState(made.addresses)
  const [renewedId, setRenewedId] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const copy = async (address: string): Promise<void> => {
    setSaid(t((await copyText(address)) ? 'rounds.copied' : 'rounds.copyFailed'))
  }
  const renew = async (old: RoundAddress): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const renewed = await roundsActs.renewLink(mapId, made.round, old, location.origin)
    setIsBusy(false)
    setProblem(renewed.ok ? null : reviewProblem(renewed.problem, words))
    if (!renewed.ok) return
    setAddresses(addresses.map((one) => (one === old ? renewed.value : one)))
    // The button that was pressed goes: the focus is at what came in its place.
    setRenewedId(renewed.value.grantId)
    setSaid(t('rounds.renewed', { label: old.label }))
  }
  return (
    <Dialog
      isWide
      title={t(isAnother ? 'rounds.madeLink' : 'rounds.made')}
      description={t(addresses.some(({ hasKey }) => hasKey) ? 'rounds.madeText' : 'rounds.sendText')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('rounds.back')}</Button>}
    >
      {addresses.map((one) => (
        <div key={one.grantId} className={styles['group']}>
          <TextField
            isReadOnly
            autoFocus={one.grantId === renewedId}
            label={t(one.hasKey ? 'rounds.linkOf' : 'rounds.addressOf', { label: one.label })}
            hint={one.hasKey ? undefined : t('rounds.linkKnown')}
            value={one.address}
          />
          <div className={styles['buttons']}>
            <Button
              icon={Copy}
              aria-label={t('rounds.copyOf', { label: one.label })}
              onClick={() => void copy(one.address)}
            >
              {t('sharing.copy')}
            </Button>
            {one.hasKey ? null : (
              <Button
                icon={Link}
                aria-label={t('rounds.renewOf', { label: one.label })}
                aria-disabled={isBusy}
                onClick={() => void renew(one)}
              >
                {t('rounds.renew')}
              </Button>
            )}
          </div>
        </div>
      ))}
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
      <p role="status">{said}</p>
    </Dialog>
  )
}
