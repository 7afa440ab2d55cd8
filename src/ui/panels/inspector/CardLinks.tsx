import { Spline, X } from 'lucide-react'

import { acts } from '../../../store/acts.ts'
import { useCareerMap, useMapIndex } from '../../../store/selectors.ts'
import { openDialog, select } from '../../../store/viewActs.ts'
import { nameOf } from '../../canvas/names.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { TextButton } from '../../parts/TextButton.tsx'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'
import { Section } from './Section.tsx'

/** Where a card leads and what leads to it, each link to be opened or taken away. */
export function CardLinks({ id, isDisabled }: { readonly id: string; readonly isDisabled: boolean }) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const links = useMapIndex().linksAt.get(id) ?? []
  return (
    <Section title={t('inspector.links')}>
      <ul className={styles['rows']}>
        {links.map((link) => {
          const isOut = link.from === id
          const name = nameOf(map, words, isOut ? link.to : link.from)
          const what = t(isOut ? `inspector.linkOut.${link.relation}` : `inspector.linkIn.${link.relation}`, { name })
          return (
            <li key={link.id} className={styles['row']}>
              <TextButton aria-label={t('inspector.editLink', { what })} onClick={() => select([link.id])}>
                {what}
              </TextButton>
              {isDisabled ? null : (
                <IconButton
                  label={t('inspector.removeLink', { what })}
                  icon={X}
                  onClick={() => void acts.remove([link.id])}
                />
              )}
            </li>
          )
        })}
      </ul>
      {isDisabled ? null : (
        <Button icon={Spline} onClick={() => openDialog({ type: 'connect', from: id })}>
          {t('inspector.connect')}
        </Button>
      )}
    </Section>
  )
}
