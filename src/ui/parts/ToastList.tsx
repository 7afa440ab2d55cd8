import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'

import { useWords } from '../words.tsx'
import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'
import styles from './Toast.module.css'
import { receiveToasts } from './toasts.ts'
import type { ToastAction } from './toasts.ts'

/** Long enough to read the message and to reach its button. */
const SHOWN_MS = 10_000

/** Draws the messages; a file of its own, fetched with the first of them. */
export function ToastList() {
  return (
    <Base.Provider timeout={SHOWN_MS} limit={3}>
      <List />
    </Base.Provider>
  )
}

function List() {
  const { t } = useWords()
  const { toasts, add, close } = Base.useToastManager<{ readonly way: ToastAction | null }>()
  useEffect(
    () =>
      receiveToasts(({ id: count, text, action, way, onGone }) => {
        const id = `toast-${count}`
        const handleAction = (): void => {
          action?.run()
          close(id)
        }
        add({
          id,
          title: text,
          data: { way },
          ...(onGone === null ? {} : { onClose: onGone }),
          ...(action === null ? {} : { actionProps: { children: action.label, onClick: handleAction } }),
        })
      }),
    [add, close],
  )
  return (
    <Base.Portal>
      <Base.Viewport className={styles['viewport']} aria-label={t('shell.notifications')}>
        {toasts.map((toast) => (
          <Base.Root key={toast.id} toast={toast} className={styles['toast']}>
            <Base.Content className={styles['content']}>
              <Base.Title className={styles['text']} render={<p />} />
              <Base.Action className={classes(buttonStyles['button'], buttonStyles['quiet'], styles['action'])} />
              <Way way={toast.data?.way ?? null} onGo={() => close(toast.id)} />
              <Base.Close
                className={classes(buttonStyles['button'], buttonStyles['quiet'], buttonStyles['square'])}
                aria-label={t('shell.close')}
              >
                <X size={18} aria-hidden="true" />
              </Base.Close>
            </Base.Content>
          </Base.Root>
        ))}
      </Base.Viewport>
    </Base.Portal>
  )
}

function Way({ way, onGo }: { readonly way: ToastAction | null; readonly onGo: () => void }) {
  if (way === null) return null
  return (
    <button
      type="button"
      className={classes(buttonStyles['button'], buttonStyles['quiet'], styles['action'])}
      onClick={() => {
        way.run()
        onGo()
      }}
    >
      {way.label}
    </button>
  )
}
