import { CircleAlert, ImageUp, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import type { ClipboardEvent, DragEvent } from 'react'

import { LOGO_SIDE } from '../../../../model/logo.ts'
import { Button } from '../../../parts/Button.tsx'
import { useWords } from '../../../words.tsx'
import dialogs from '../dialogs.module.css'
import styles from './LogoField.module.css'
import { LOGO_FILE_BYTES, readLogo } from './readLogo.ts'
import type { LogoProblem } from './readLogo.ts'

interface LogoFieldProps {
  readonly logo: string | null
  /** What it shows, for those who do not see it; may be ''. */
  readonly alt: string
  readonly onChange: (logo: string | null) => void
}

/** The map's logo: a file chosen, dropped or pasted. What cannot be taken is told, and the one before stays. */
export function LogoField({ logo, alt, onChange }: LogoFieldProps) {
  const { t, number } = useWords()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<LogoProblem | null>(null)
  const [said, setSaid] = useState('')

  const take = async (file: Blob | undefined | null): Promise<void> => {
    if (file === undefined || file === null || isBusy) return
    setIsBusy(true)
    setSaid('')
    const outcome = await readLogo(file)
    setIsBusy(false)
    setProblem(outcome.ok ? null : outcome.code)
    if (!outcome.ok) return
    const { width, height, bytes } = outcome
    setSaid(t('logo.taken', { width: number(width), height: number(height), kb: number(Math.ceil(bytes / 1024)) }))
    onChange(outcome.logo)
  }
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }
  const handlePaste = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData.files
    if (file === undefined) return
    event.preventDefault()
    void take(file)
  }
  const remove = (): void => {
    setProblem(null)
    setSaid(t('logo.removed'))
    onChange(null)
  }
  return (
    // What is dropped and pasted is taken by the file field too, which is an interactive element.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={styles['group']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
      onPaste={handlePaste}
    >
      <legend className={dialogs['legend']}>{t('logo.label')}</legend>
      <div className={styles['row']}>
        {logo === null ? (
          <ImageUp className={styles['none']} size={24} aria-hidden="true" />
        ) : (
          <img className={styles['picture']} src={logo} alt={alt === '' ? t('logo.label') : alt} />
        )}
        <div className={styles['choose']}>
          <label htmlFor={id}>{t(logo === null ? 'logo.choose' : 'logo.replace')}</label>
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              void take(event.target.files?.[0])
              // The same file, mended and saved, can be chosen again.
              event.target.value = ''
            }}
          />
        </div>
        {logo === null ? null : (
          <Button icon={Trash2} onClick={remove}>
            {t('logo.remove')}
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className={styles['hint']}>
        {t('logo.hint', { side: number(LOGO_SIDE) })}
      </p>
      <p className={styles['hint']} role="status">
        {isBusy ? t('logo.reading') : said}
      </p>
      <div role="alert">
        {problem === null ? null : (
          <p className={styles['error']}>
            <CircleAlert size={16} aria-hidden="true" />
            {t(`logo.${problem}`, { mb: number(LOGO_FILE_BYTES / 1024 / 1024) })} {logo === null ? '' : t('logo.kept')}
          </p>
        )}
      </div>
    </fieldset>
  )
}
