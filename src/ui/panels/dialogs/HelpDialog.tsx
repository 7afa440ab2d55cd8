import { Lightbulb } from 'lucide-react'
import { useState } from 'react'

import type { WordKey } from '../../../i18n/t.ts'
import { renewHints } from '../../../store/hints.ts'
import { setPreferences, useMe } from '../../../store/me.ts'
import { ACTION_GROUPS } from '../../actions/action.ts'
import { ACTIONS } from '../../actions/actions.ts'
import { shortcutOf } from '../../actions/shortcutOf.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import styles from './dialogs.module.css'

/** Keys of the map itself; the canvas listens to them. */
const WALK: readonly { readonly label: WordKey; readonly key: WordKey | null; readonly plain?: string }[] = [
  { label: 'help.arrows', key: 'key.arrows' },
  { label: 'help.enter', key: 'key.enter' },
  { label: 'help.space', key: 'key.space' },
  { label: 'help.links', key: null, plain: 'L' },
  { label: 'help.regions', key: null, plain: 'F6' },
  { label: 'help.escape', key: 'key.escape' },
]

/** Every key there is, drawn from the table of actions. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const usesSingleKeys = useMe((me) => me.usesSingleKeys)
  const hearsOthers = useMe((me) => me.hearsOthers)
  const [isRenewed, setIsRenewed] = useState(false)
  return (
    <Dialog title={t('help.title')} isWide onClose={onClose}>
      <Toggle
        label={t('help.singleKeys')}
        hint={t('help.singleKeysHint')}
        isOn={usesSingleKeys}
        onChange={(isOn) => setPreferences({ usesSingleKeys: isOn })}
      />
      <Toggle
        label={t('action.hearsOthers')}
        hint={t('others.switchHint')}
        isOn={hearsOthers}
        onChange={(isOn) => setPreferences({ hearsOthers: isOn })}
      />
      <div>
        <Button
          icon={Lightbulb}
          onClick={() => {
            renewHints()
            setIsRenewed(true)
          }}
        >
          {t('hints.again')}
        </Button>
        <p role="status">{isRenewed ? t('hints.againDone') : ''}</p>
      </div>
      <div className={styles['groups']}>
        {ACTION_GROUPS.map((group) => (
          <section key={group}>
            <h3 className={styles['groupName']}>{t(`actionGroup.${group}`)}</h3>
            <dl className={styles['keys']}>
              {ACTIONS.filter((action) => action.group === group && action.shortcuts.length > 0).map((action) => (
                <div key={action.id} className={styles['keyRow']}>
                  <dt>{t(action.label)}</dt>
                  <dd>
                    <kbd>{shortcutOf(action, words, usesSingleKeys) ?? t('help.none')}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className={styles['groupName']}>{t('help.walk')}</h3>
          <dl className={styles['keys']}>
            {WALK.map(({ label, key, plain }) => (
              <div key={label} className={styles['keyRow']}>
                <dt>{t(label)}</dt>
                <dd>
                  <kbd>{key === null ? plain : t(key)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
