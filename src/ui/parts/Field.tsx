import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'

import { useWords } from '../words.tsx'
import styles from './Field.module.css'

/** What the control of a field must wear, so that its label, hint and error are heard with it. */
export interface ControlProps {
  readonly id: string
  readonly className: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong and what to do; null while nothing is. */
  readonly error?: string | null | undefined
  readonly isOptional?: boolean | undefined
}

interface FieldFrameProps extends FieldProps {
  /** `name` is for a control that has to bear its label's words itself. */
  readonly children: (control: ControlProps, name: string) => ReactNode
}

/** A labelled control with its hint and error. */
export function Field({ label, hint, error = null, isOptional = false, children }: FieldFrameProps) {
  const id = useId()
  const { t } = useWords()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [hint === undefined ? '' : hintId, error === null ? '' : errorId].filter((one) => one !== '')
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {isOptional ? <span className={styles['optional']}> ({t('shell.optional')})</span> : null}
      </label>
      {children(
        {
          id,
          className: styles['input'] ?? '',
          'aria-describedby': described.length === 0 ? undefined : described.join(' '),
          'aria-invalid': error === null ? undefined : true,
        },
        isOptional ? `${label} (${t('shell.optional')})` : label,
      )}
      {hint === undefined ? null : (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      <div role="alert">
        {error === null ? null : (
          <p id={errorId} className={styles['error']}>
            <CircleAlert size={16} aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
