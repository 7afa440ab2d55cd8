import { useState } from 'react'

import { languagesOf } from '../../../analysis/languages.ts'
import type { MapSettings } from '../../../model/settings.ts'
import { readText } from '../../../model/text.ts'
import { acts } from '../../../store/acts.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { useWords } from '../../words.tsx'
import { BandFields } from './BandFields.tsx'
import { checkBands, writeBands } from './bandWish.ts'
import { ChangeFooter } from './ChangeFooter.tsx'
import { FontChoice } from './font/FontChoice.tsx'
import { settingChanges } from './settingsWish.ts'
import type { SettingsWish } from './settingsWish.ts'
import { SettingTexts } from './SettingTexts.tsx'

interface SettingsDialogProps {
  /** The field one came for. */
  readonly at?: 'title' | 'sources' | 'logo' | undefined
  readonly onClose: () => void
}

/** What holds for the whole map: its names in every language, its sources, and how gaps are judged. */
export function SettingsDialog({ at = 'title', onClose }: SettingsDialogProps) {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  // What it was when the dialog opened: what others change meanwhile is not changed back.
  const [before] = useState(map.settings)
  const [wish, setWish] = useState<SettingsWish>(() => wishFrom(before, words.number))
  const [isAsked, setIsAsked] = useState(false)
  const bands = checkBands(wish.bands)
  const hasTitle = readText(wish.texts.title, wish.mainLanguage, wish.mainLanguage).trim() !== ''

  const apply = (): void => {
    setIsAsked(true)
    if (!bands.ok || !hasTitle) return
    const changes = settingChanges(before, wish, bands.value)
    if (changes.length > 0) acts.changeTogether(changes)
    onClose()
  }
  return (
    <Dialog
      title={t('settings.title')}
      isWide
      onClose={onClose}
      onSubmit={apply}
      footer={<ChangeFooter label={t('shell.save')} onClose={onClose} />}
    >
      <SettingTexts
        wish={wish}
        languages={languagesOf(map)}
        at={at}
        titleError={isAsked && !hasTitle ? t('home.titleEmpty') : null}
        onChange={setWish}
      />
      <FontChoice font={wish.font} onChange={(font) => setWish({ ...wish, font })} />
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
      <BandFields wish={wish} problem={isAsked && !bands.ok ? bands.problem : null} onChange={setWish} />
    </Dialog>
  )
}

function wishFrom(settings: MapSettings, number: (amount: number) => string): SettingsWish {
  const { title, region, sector, description, sources, logoAlt } = settings
  const { mainLanguage, arrangement, gapMethod, bands, logo, font } = settings
  return {
    texts: { title, region, sector, description, sources, logoAlt },
    mainLanguage,
    arrangement,
    gapMethod,
    logo,
    font,
    bands: writeBands(bands, number),
  }
}
