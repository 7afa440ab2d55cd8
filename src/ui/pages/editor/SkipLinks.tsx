import { useView } from '../../../store/view.ts'
import { useWords } from '../../words.tsx'
import styles from './SkipLinks.module.css'

/** The first stops of the keyboard: past the bar, straight to what one came for. */
export function SkipLinks() {
  const { t } = useWords()
  const isInspectorOpen = useView((view) => view.isInspectorOpen)
  return (
    <nav className={styles['links']} aria-label={t('shell.skip')}>
      <SkipLink to="map" words={t('shell.skipToMap')} />
      <SkipLink to="tools" words={t('shell.skipToTools')} />
      {isInspectorOpen ? <SkipLink to="details" words={t('shell.skipToDetails')} /> : null}
    </nav>
  )
}

function SkipLink({ to, words }: { readonly to: string; readonly words: string }) {
  return (
    <a
      className={styles['link']}
      href={`#${to}`}
      onClick={(event) => {
        // The address stays as it is: it is the map's link.
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {words}
    </a>
  )
}
