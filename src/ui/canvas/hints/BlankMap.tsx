import { actionOf } from '../../actions/actions.ts'
import { useAction } from '../../actions/useActions.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './FirstHints.module.css'

/** What a map without a card says, with the ways to begin. */
export function BlankMap({ canEdit }: { readonly canEdit: boolean }) {
  const { t } = useWords()
  return (
    <section className={styles['blank']} aria-label={t('hints.blankTitle')} data-free="" data-control="">
      <p className={styles['title']}>{t('hints.blankTitle')}</p>
      <p className={styles['text']}>{t(canEdit ? 'hints.blankText' : 'hints.blankRead')}</p>
      {canEdit ? (
        <div className={styles['acts']}>
          <Act id="add" />
          <Act id="importSheet" />
        </div>
      ) : null}
    </section>
  )
}

function Act({ id }: { readonly id: 'add' | 'importSheet' }) {
  const { label, run } = useAction(actionOf(id))
  return (
    <Button icon={actionOf(id).icon} onClick={run} aria-haspopup="dialog">
      {label}
    </Button>
  )
}
