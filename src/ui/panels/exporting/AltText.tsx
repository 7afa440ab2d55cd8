import { Clipboard } from 'lucide-react'
import { useState } from 'react'

import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import styles from './ExportDialog.module.css'
import { copyText } from './save.ts'

interface AltTextProps {
  readonly alt: string
  readonly cells: readonly string[]
}

/** The words that belong beside the picture wherever it is posted, ready to be copied. */
export function AltText({ alt, cells }: AltTextProps) {
  const { t } = useWords()
  const [said, setSaid] = useState('')
  return (
    <div className={styles['alt']}>
      <TextField label={t('exporting.altText')} hint={t('exporting.altHint')} lines={3} value={alt} isReadOnly />
      <div className={styles['altFoot']}>
        <Button
          icon={Clipboard}
          onClick={() =>
            void copyText([alt, ...cells].join('\n')).then((isDone) =>
              setSaid(t(isDone ? 'exporting.altCopied' : 'exporting.altNotCopied')),
            )
          }
        >
          {t('exporting.copyAlt')}
        </Button>
        <p className={styles['hint']} role="status">
          {said}
        </p>
      </div>
      <details>
        <summary>{t('exporting.longText')}</summary>
        <ul>
          {cells.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
