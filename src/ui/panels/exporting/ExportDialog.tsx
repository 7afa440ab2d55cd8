import { Clipboard, Download, ImageDown } from 'lucide-react'
import { useEffect, useState } from 'react'

import { readText } from '../../../model/text.ts'
import { acts } from '../../../store/acts.ts'
import { tellExported } from '../../../store/audit.ts'
import { describeOpenMap } from '../../../store/exporting.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useMap } from '../../../store/map.ts'
import { wantPicture } from '../../../store/session.ts'
import { useView } from '../../../store/view.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Segments } from '../../parts/Segments.tsx'
import { Select } from '../../parts/Select.tsx'
import { Toggle } from '../../parts/Toggle.tsx'
import { useWords } from '../../words.tsx'
import { AltText } from './AltText.tsx'
import { copySeen } from './copySeen.ts'
import styles from './ExportDialog.module.css'
import { exportWords } from './exportWords.ts'
import { fileName, FORMATS, PAPERS, SCALES, sizeOf, statedSize } from './formats.ts'
import type { Format, SizeKey } from './formats.ts'
import { drawPng } from './png.ts'
import { copyPicture, saveFile } from './save.ts'
import { usePreview } from './usePreview.ts'

type Status =
  | { readonly type: 'idle' }
  | { readonly type: 'working' }
  | { readonly type: 'done'; readonly words: string }
  | { readonly type: 'failed'; readonly words: string; readonly offersSvg: boolean }

const SIZE_KEYS: readonly SizeKey[] = [...SCALES, ...PAPERS.map(({ key }) => key)]

/** Saves a picture of the map, or the map itself; shows what it will be before. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t, number } = words
  const map = useCareerMap()
  const picture = useMap((state) => state.picture)
  const face = useView((state) => state.face)
  const [showsGaps, setShowsGaps] = useState(useView((state) => state.showsGaps))
  const [format, setFormat] = useState<Format>('svg')
  const [sizeKey, setSizeKey] = useState<SizeKey>('map')
  const [status, setStatus] = useState<Status>({ type: 'idle' })
  const [today] = useState(() => new Date())
  useEffect(wantPicture, [])

  const svgWords = exportWords(words, map.settings.bands, map.settings.gapMethod, today)
  const size = sizeOf(sizeKey, picture === null || picture.width >= picture.height)
  const preview = usePreview({ words: svgWords, showsGaps, paper: size.paper }, `${words.language} ${sizeKey}`)
  const { alt, cells } = describeOpenMap(svgWords.describe, showsGaps)
  const title = readText(map.settings.title, words.language, map.settings.mainLanguage)

  const done = (name: string): void => {
    void tellExported(format)
    setStatus({ type: 'done', words: t('exporting.downloaded', { name }) })
  }

  const download = async (): Promise<void> => {
    if (format === 'json') {
      const name = fileName(title, 'trellis.json')
      saveFile(new Blob([acts.exportJson()], { type: 'application/json' }), name)
      return done(name)
    }
    if (preview.svg === null) return
    const name = fileName(title, format)
    if (format === 'svg') {
      saveFile(new Blob([preview.svg], { type: 'image/svg+xml' }), name)
      return done(name)
    }
    setStatus({ type: 'working' })
    const outcome = await drawPng(preview.svg, size.scale)
    if (outcome.ok) {
      saveFile(outcome.blob, name)
      return done(name)
    }
    const pixels = { width: number(outcome.width), height: number(outcome.height) }
    setStatus({
      type: 'failed',
      offersSvg: true,
      words: outcome.code === 'tooLarge' ? t('exporting.tooLarge', pixels) : t('exporting.failed'),
    })
  }

  const copyWhatISee = async (): Promise<void> => {
    setStatus({ type: 'working' })
    const blob = await copySeen(map.settings.font)
    if (blob === null) return setStatus({ type: 'failed', words: t('exporting.copyFailed'), offersSvg: false })
    void tellExported('png')
    if (await copyPicture(blob)) return setStatus({ type: 'done', words: t('exporting.copied') })
    const name = fileName(title, 'png')
    saveFile(blob, name)
    setStatus({ type: 'done', words: t('exporting.copyDownloaded', { name }) })
  }

  const sizeLabel = (key: SizeKey): string => {
    if (key === 'map') return t('exporting.asMap')
    const paper = PAPERS.find((one) => one.key === key)
    return paper === undefined ? t('exporting.scale', { n: key }) : t(`exporting.${paper.key}`)
  }
  const sizes = format === 'svg' ? SIZE_KEYS.filter((key) => !['2', '3', '4'].includes(key)) : SIZE_KEYS
  const stated = preview.svg === null ? null : statedSize(preview.svg)
  const pixels =
    stated === null
      ? undefined
      : {
          width: number(Math.round(stated.width * size.scale)),
          height: number(Math.round(stated.height * size.scale)),
          dpi: number(size.dpi ?? 0),
        }
  const isBusy = status.type === 'working'
  const isReady = format === 'json' || preview.svg !== null

  return (
    <Dialog
      title={t('exporting.title')}
      description={t('exporting.intro')}
      isWide
      onClose={onClose}
      footer={
        <>
          <p className={styles['status']} role="status">
            {isBusy ? t('exporting.working') : status.type === 'done' ? status.words : ''}
          </p>
          <Button icon={Download} variant="primary" disabled={isBusy || !isReady} onClick={() => void download()}>
            {t('exporting.download')}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['choices']}>
          <Segments
            label={t('exporting.format')}
            isLabelSeen
            value={format}
            options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value) => {
              setFormat(value)
              if (value === 'svg' && ['2', '3', '4'].includes(sizeKey)) setSizeKey('map')
              setStatus({ type: 'idle' })
            }}
          />
          <p className={styles['hint']}>{format === 'json' ? t('exporting.jsonHint') : t(`exporting.${format}`)}</p>
          {format === 'json' ? null : (
            <>
              <Select
                label={t('exporting.size')}
                value={sizeKey}
                options={sizes.map((value) => ({ value, label: sizeLabel(value) }))}
                hint={
                  format !== 'png' || pixels === undefined
                    ? undefined
                    : t(size.dpi === null ? 'exporting.pixels' : 'exporting.pixelsAt', pixels)
                }
                onChange={(value) => {
                  setSizeKey(value)
                  setStatus({ type: 'idle' })
                }}
              />
              <Toggle label={t('exporting.showGaps')} isOn={showsGaps} onChange={setShowsGaps} />
            </>
          )}
          <div role="alert">
            {status.type === 'failed' ? (
              <div className={styles['problem']}>
                <p>{status.words}</p>
                {status.offersSvg ? (
                  <Button
                    onClick={() => {
                      setFormat('svg')
                      setStatus({ type: 'idle' })
                    }}
                  >
                    {t('exporting.useSvg')}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </div>
          <div className={styles['seen']}>
            <Button
              icon={Clipboard}
              disabled={isBusy || face !== 'map'}
              aria-describedby="copy-seen-hint"
              onClick={() => void copyWhatISee()}
            >
              {t('exporting.copySeen')}
            </Button>
            <p id="copy-seen-hint" className={styles['hint']}>
              {t(face === 'map' ? 'exporting.copySeenHint' : 'exporting.copyNeedsMap')}
            </p>
          </div>
        </div>
        <div className={styles['preview']}>
          {preview.url === null ? (
            <p className={styles['waiting']} role="status">
              <ImageDown size={20} aria-hidden="true" />
              {t(preview.hasFailed ? 'exporting.failed' : 'exporting.previewing')}
            </p>
          ) : (
            <img className={styles['picture']} src={preview.url} alt={alt} />
          )}
          <AltText alt={alt} cells={cells} />
        </div>
      </div>
    </Dialog>
  )
}
