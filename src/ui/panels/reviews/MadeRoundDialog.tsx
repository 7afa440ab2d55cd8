import { Copy } from 'lucide-react'
import { useState } from 'react'

import type { MadeRound } from '../../../store/rounds.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { copyText } from '../exporting/save.ts'
import styles from './reviews.module.css'

interface MadeRoundDialogProps {
  readonly made: MadeRound
  readonly onClose: () => void
}

/** The addresses to send, this once: nobody can show the key of a link again. */
export function MadeRoundDialog({ made, onClose }: MadeRoundDialogProps) {
  const { t } = useWords()
  const [said, setSaid] = useState('')
  const copy = async (address: string): Promise<void> => {
    setSaid(t((await copyText(address)) ? 'rounds.copied' : 'rounds.copyFailed'))
  }
  return (
    <Dialog
      isWide
      title={t('rounds.made')}
      description={t('rounds.madeText')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('rounds.back')}</Button>}
    >
      {made.addresses.map(({ label, address, hasKey }) => (
        <div key={`${label} ${address}`} className={styles['group']}>
          <TextField
            isReadOnly
            label={t('rounds.linkOf', { label })}
            hint={hasKey ? undefined : t('rounds.linkKnown')}
            value={address}
          />
          <div className={styles['buttons']}>
            <Button icon={Copy} aria-label={t('rounds.copyOf', { label })} onClick={() => void copy(address)}>
              {t('sharing.copy')}
            </Button>
          </div>
        </div>
      ))}
      <p role="status">{said}</p>
    </Dialog>
  )
}
