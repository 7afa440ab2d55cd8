import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'

import { useWords } from '../words.tsx'
import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly description?: string | undefined
  readonly isWide?: boolean
  readonly children: ReactNode
  /** Buttons at the bottom, the main one last. */
  readonly footer?: ReactNode
  /** Given, the body is a form and Enter in it submits. */
  readonly onSubmit?: () => void
  readonly onClose: () => void
}

/**
 * A modal dialog, open as long as it is drawn. Escape, its cross and a press outside close it; the focus
 * returns to where it was.
 */
export function Dialog({ title, description, isWide = false, children, footer, onSubmit, onClose }: DialogProps) {
  const { t } = useWords()
  const body = useRef<HTMLDivElement>(null)
  const inside = (
    <>
      <div ref={body} className={styles['body']}>
        {children}
      </div>
      {footer === undefined ? null : <div className={styles['foot']}>{footer}</div>}
    </>
  )
  return (
    <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Viewport className={styles['viewport']}>
          <Base.Popup
            className={classes(styles['dialog'], isWide && styles['wide'])}
            initialFocus={(openType) => (openType === 'touch' ? true : (firstControl(body.current) ?? true))}
          >
            <div className={styles['head']}>
              <div>
                <Base.Title className={styles['title']}>{title}</Base.Title>
                {description === undefined ? null : (
                  <Base.Description className={styles['description']}>{description}</Base.Description>
                )}
              </div>
              <Base.Close
                className={classes(buttonStyles['button'], buttonStyles['quiet'], buttonStyles['square'])}
                aria-label={t('shell.close')}
              >
                <X size={18} aria-hidden="true" />
              </Base.Close>
            </div>
            {onSubmit === undefined ? (
              inside
            ) : (
              <form
                className={styles['form']}
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  onSubmit()
                }}
              >
                {inside}
              </form>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** What one came to fill in; on touch nothing, so that no keyboard jumps up. What it holds is there to be typed over. */
function firstControl(body: HTMLElement | null): HTMLElement | null {
  const wanted = body?.querySelector<HTMLElement>('[data-begin] :is(input, select, textarea, button)')
  const control = wanted ?? body?.querySelector<HTMLElement>('input, select, textarea, button') ?? null
  if (control instanceof HTMLInputElement) control.select()
  return control
}
