import { FileUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import type { WordKey } from '../../../i18n/t.ts'
import { mapsActs } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { navigate, pathOf } from '../../router.ts'
import { useWords } from '../../words.tsx'
import styles from './home.module.css'

const ImportDialog = lazy(async () => ({
  default: (await import('../../panels/dialogs/ImportDialog.tsx')).ImportDialog,
}))

const TITLE_LIMIT = 200

type Sample = Parameters<typeof mapsActs.create>[1]

const CHOICES: readonly { readonly sample: Sample; readonly name: WordKey; readonly text: WordKey }[] = [
  { sample: 'blank', name: 'home.blank', text: 'home.blankText' },
  { sample: 'louisville-it-2018', name: 'home.sample', text: 'home.sampleText' },
]

/** The form that makes a new map and goes to it. */
export function StartMap() {
  const { t, language } = useWords()
  const [sample, setSample] = useState<Sample>('blank')
  const [typed, setTyped] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  // The sample lends its name until one types another.
  const title = typed ?? (sample === 'blank' ? '' : t('home.sample'))
  const wrong = title.trim() === '' ? t('home.titleEmpty') : title.length > TITLE_LIMIT ? t('home.titleLong') : null

  const create = async (): Promise<void> => {
    setIsAsked(true)
    if (wrong !== null || isBusy) return
    setIsBusy(true)
    const made = await mapsActs.create(title.trim(), sample, language)
    setIsBusy(false)
    if (made.ok) navigate(pathOf({ page: 'map', mapId: made.value, face: null }))
  }

  return (
    <div className={styles['start']}>
      <form
        className={styles['startForm']}
        noValidate
        aria-labelledby="home-start"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <h2 id="home-start" className={styles['heading']}>
          {t('home.start')}
        </h2>
        <fieldset className={styles['choices']}>
          <legend className={styles['legend']}>{t('home.startFrom')}</legend>
          {CHOICES.map((choice) => (
            <label key={choice.sample} className={styles['choice']}>
              <input
                type="radio"
                name="sample"
                value={choice.sample}
                checked={choice.sample === sample}
                onChange={() => setSample(choice.sample)}
              />
              <span className={styles['choiceName']}>{t(choice.name)}</span>
              <span className={styles['choiceText']}>{t(choice.text)}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={t('home.titleLabel')}
          hint={t('home.titleHint')}
          error={isAsked ? wrong : null}
          value={title}
          onChange={setTyped}
        />
        <Button variant="primary" isSubmit aria-disabled={isBusy}>
          {t(isBusy ? 'home.creating' : 'home.create')}
        </Button>
      </form>
      <Button variant="quiet" icon={FileUp} onClick={() => setIsImporting(true)}>
        {t('action.import')}
      </Button>
      {isImporting ? (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setIsImporting(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}
