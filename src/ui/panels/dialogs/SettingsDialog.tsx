import { useState } from 'react'

import { DEFAULT_BANDS } from '../../../model/settings.ts'
import type { MapSettings } from '../../../model/settings.ts'
import { useMap } from '../../../store/map.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useWords } from '../../words.tsx'
import { BAND_FIELDS, checkBands, writeBands } from './bandWish.ts'
import { DialogFooter } from './DialogFooter.tsx'
import styles from './dialogs.module.css'
import { applySettings, SETTING_TEXTS } from './settingsWish.ts'
import type { SettingsWish } from './settingsWish.ts'

/** What holds for the whole map: its names, its sources, and how gaps are judged. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const settings: MapSettings = useMap(({ map }) => map.settings)
  const [wish, setWish] = useState<SettingsWish>(() => wishFrom(settings, words.number))
  const [isAsked, setIsAsked] = useState(false)
  const bands = checkBands(wish.bands)
  const titleError = wish.texts.title.trim() === '' ? t('home.titleEmpty') : null

  const apply = (): void => {
    setIsAsked(true)
    if (!bands.ok || titleError !== null) return
    applySettings(settings, wish, bands.value)
    onClose()
  }
  const errorOf = (field: (typeof BAND_FIELDS)[number]): string | null => {
    if (!isAsked || bands.ok || bands.problem.field !== field) return null
    return bands.problem.code === 'notNumber'
      ? t('settings.notNumber', { example: words.number(DEFAULT_BANDS[field]) })
      : t('settings.notAscending')
  }
  return (
    <Dialog
      title={t('settings.title')}
      isWide
      onClose={onClose}
      onSubmit={apply}
      footer={<DialogFooter label={t('shell.save')} onClose={onClose} />}
    >
      <div className={styles['pair']}>
        {SETTING_TEXTS.map(({ field, label, hint, lines }) => (
          <div key={field} className={lines > 1 ? styles['full'] : undefined}>
            <TextField
              label={t(label)}
              hint={hint === null ? undefined : t(hint)}
              lines={lines}
              maxLength={field === 'title' ? 200 : 4000}
              error={isAsked && field === 'title' ? titleError : null}
              value={wish.texts[field]}
              onChange={(value) => setWish({ ...wish, texts: { ...wish.texts, [field]: value } })}
            />
          </div>
        ))}
      </div>
      <Segments
        label={t('settings.arrangement')}
        isLabelSeen
        value={wish.arrangement}
        options={[
          { value: 'matrix', label: t('settings.matrix') },
          { value: 'flow', label: t('settings.flow') },
        ]}
        onChange={(arrangement) => setWish({ ...wish, arrangement })}
      />
      <h3 className={styles['groupName']}>{t('settings.gaps')}</h3>
      <TextField
        label={t('settings.method')}
        hint={t('settings.methodHint')}
        maxLength={4000}
        value={wish.gapMethod}
        onChange={(gapMethod) => setWish({ ...wish, gapMethod })}
      />
      <fieldset>
        <legend className={styles['legend']}>{t('settings.bands')}</legend>
        <div className={styles['bands']}>
          {BAND_FIELDS.map((field) => (
            <TextField
              key={field}
              label={t(`settings.band.${field}`)}
              inputMode="decimal"
              error={errorOf(field)}
              value={wish.bands[field]}
              onChange={(value) => setWish({ ...wish, bands: { ...wish.bands, [field]: value } })}
            />
          ))}
        </div>
      </fieldset>
      <span>
        <Button variant="quiet" onClick={() => setWish({ ...wish, bands: writeBands(DEFAULT_BANDS, words.number) })}>
          {t('settings.standard')}
        </Button>
      </span>
    </Dialog>
  )
}

function wishFrom(settings: MapSettings, number: (amount: number) => string): SettingsWish {
  const main = settings.mainLanguage
  return {
    texts: {
      title: settings.title[main] ?? '',
      region: settings.region[main] ?? '',
      sector: settings.sector[main] ?? '',
      description: settings.description[main] ?? '',
      sources: settings.sources[main] ?? '',
    },
    arrangement: settings.arrangement,
    gapMethod: settings.gapMethod,
    bands: writeBands(settings.bands, number),
  }
}
