import { Ellipsis, Plus } from 'lucide-react'

import { titlesOf } from '../../../model/occupation.ts'
import type { Occupation } from '../../../model/occupation.ts'
import { readText } from '../../../model/text.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Button } from '../../parts/Button.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useWords } from '../../words.tsx'
import { EditArea } from '../people/EditArea.tsx'
import styles from './inspector.module.css'
import { SocField } from './SocField.tsx'
import { WordsEntry } from './WordsEntry.tsx'

interface TitlesFieldProps {
  readonly card: Occupation
  readonly isDisabled: boolean
}

/** The card's titles in their order, each with its SOC code. */
export function TitlesField({ card, isDisabled }: TitlesFieldProps) {
  const { t, language } = useWords()
  const titles = titlesOf(card)
  const { mainLanguage } = useCareerMap().settings
  return (
    <>
      {titles.map(({ id: key, text, socCode }, at) => (
        <div key={key} className={styles['title']}>
          <div className={styles['titleFields']}>
            <EditArea field={`title.${key}`}>
              <WordsEntry
                label={t('inspector.titleN', { n: at + 1 })}
                mainLabel={(name) => t('inspector.titleIn', { n: at + 1, language: name })}
                text={text}
                isDisabled={isDisabled}
                onCommit={(one, words) => void acts.changeTitle(card.id, key, { language: one, words })}
              />
              <SocField
                label={t('soc.code', { n: at + 1 })}
                code={socCode}
                jobTitle={text['en'] || readText(text, language, language)}
                isDisabled={isDisabled}
                onCode={(code) => void acts.changeTitle(card.id, key, { socCode: code })}
                onPick={({ code, title }) => {
                  const isUnnamed = readText(text, language, language) === ''
                  acts.changeTitle(card.id, key, {
                    socCode: code,
                    ...(isUnnamed ? { language: 'en', words: title } : {}),
                  })
                }}
              />
            </EditArea>
          </div>
          {isDisabled ? null : (
            <MenuButton
              label={t('inspector.titleMenu', { n: at + 1 })}
              icon={Ellipsis}
              isIconOnly
              rows={() => [
                {
                  type: 'item',
                  id: 'up',
                  label: t('inspector.titleUp'),
                  isDisabled: at === 0,
                  onSelect: () => void acts.moveTitle(card.id, key, at - 1),
                },
                {
                  type: 'item',
                  id: 'down',
                  label: t('inspector.titleDown'),
                  isDisabled: at === titles.length - 1,
                  onSelect: () => void acts.moveTitle(card.id, key, at + 1),
                },
                {
                  type: 'item',
                  id: 'remove',
                  label: t('inspector.titleRemove'),
                  isDangerous: true,
                  onSelect: () => {
                    const name = readText(text, language, mainLanguage) || t('canvas.untitled')
                    acts.removeTitle(card.id, key, name)
                  },
                },
              ]}
            />
          )}
        </div>
      ))}
      {isDisabled ? null : (
        <Button icon={Plus} onClick={() => void acts.addTitle(card.id, language, '')}>
          {t('inspector.addTitle')}
        </Button>
      )}
    </>
  )
}
