import { findSocCode, isSocGroup } from '../../../analysis/soc/soc.ts'
import type { SocOccupation } from '../../../analysis/soc/soc.ts'
import { useWords } from '../../words.tsx'
import styles from './soc.module.css'

interface SocMeaningProps {
  readonly id: string
  readonly code: string | null
  /** Null while the list is not there. */
  readonly occupations: readonly SocOccupation[] | null
}

/** What a code stands for: its official title, or that the classification does not have it. */
export function SocMeaning({ id, code, occupations }: SocMeaningProps) {
  const { t } = useWords()
  const occupation = code === null || occupations === null ? null : findSocCode(occupations, code)
  return (
    <p id={id} className={styles['meaning']} aria-live="polite">
      {code === null || occupations === null ? null : occupation === null ? (
        t(isSocGroup(occupations, code) ? 'soc.group' : 'soc.unknown', { code })
      ) : (
        <>
          {t('soc.official')} <span lang="en">{occupation.title}</span>
        </>
      )}
    </p>
  )
}
