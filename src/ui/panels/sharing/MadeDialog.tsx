import { Copy } from 'lucide-react'
import { useState } from 'react'

import type { MadeLink } from '../../../store/sharing.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { copyText } from '../exporting/save.ts'
import styles from './sharing.module.css'

interface MadeDialogProps {
  readonly link: MadeLink
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** The new link, this once: nobody can show it again. */
export function MadeDialog({ link, onAnother, onClose }: MadeDialogProps) {
  const { t } = useWords()
  const [said, setSaid] = useState('')
  const copy = async (): Promise<void> => {
    setSaid(t((await copyText(link.address)) ? 'sharing.copied' : 'sharing.copyFailed'))
  }
  return (
    <Dialog
      title={t('sharing.made', { label: link.label })}
      description={t('sharing.madeText')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onAnother}>{t('sharing.another')}</Button>
          <Button onClick={onClose}>{t('shell.close')}</Button>
        </>
      }
    >
      <TextField label={t('sharing.link')} isReadOnly value={link.address} />
      <div className={styles['copy']} data-begin>
        <Button variant="primary" icon={Copy} onClick={() => void copy()}>
          {t('sharing.copy')}
        </Button>
        <span role="status">{said}</span>
      </div>
    </Dialog>
  )
}
