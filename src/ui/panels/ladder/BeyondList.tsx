import { isPlaced } from '../../../model/kinds.ts'
import type { Pathway } from '../../../model/pathway.ts'
import { linksBeyond } from '../../../store/shownMap.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { laneName, linkName } from '../../canvas/names.ts'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import buttonStyles from '../../parts/Button.module.css'
import { jumpTo } from '../entries/jump.ts'
import styles from './ladder.module.css'

/** Links that leave the pathway shown, in words: each leads to the card at its other end. */
export function BeyondList({ pathway }: { readonly pathway: Pathway }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const beyond = linksBeyond(map, pathway)
  if (beyond.length === 0) return null
  const title = t('ladder.beyond', { n: beyond.length })
  return (
    <PopoverButton label={title} title={title} className={buttonStyles['button'] ?? ''} face={title}>
      <ul className={styles['beyond']}>
        {beyond.map(({ link, otherId }) => {
          const other = map.records.get(otherId)
          const elsewhere = other !== undefined && isPlaced(other) ? other.place.pathwayId : ''
          return (
            <li key={link.id}>
              <TextButton onClick={() => jumpTo(otherId)}>
                {t('ladder.in', { said: linkName(map, words, link.id), pathway: laneName(map, words, elsewhere) })}
              </TextButton>
            </li>
          )
        })}
      </ul>
    </PopoverButton>
  )
}
