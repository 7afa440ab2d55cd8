import { useFlashes } from '../../../store/flashes.ts'
import { useWholeWords } from '../../words.tsx'
import styles from './flash.module.css'

/** At a pathway many of whose cards somebody has just changed: who, and how many. Ears are told by the announcer. */
export function FloodNote({ pathwayId }: { readonly pathwayId: string }) {
  const { t } = useWholeWords()
  const flood = useFlashes(({ floods }) => floods.get(pathwayId))
  if (flood === undefined) return null
  return (
    <span className={styles['flood']} aria-hidden="true">
      {t('people.flood', { who: flood.name || t('others.someone'), n: flood.count })}
    </span>
  )
}
