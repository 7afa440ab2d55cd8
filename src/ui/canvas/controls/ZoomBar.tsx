import { Map as MapIcon, Minus, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { MapPicture } from '../../../layout/picture.ts'
import { useWords } from '../../words.tsx'
import { insetsOf, useCamera } from '../camera.ts'
import { contentOf, fitView, READING_ZOOM, zoomAt } from '../fit.ts'
import type { View } from '../fit.ts'
import { zoomBy } from '../keys.ts'
import styles from './Controls.module.css'

const STEP = 1.25

interface ZoomBarProps {
  readonly picture: MapPicture
  readonly showsMinimap: boolean
  readonly onToggleMinimap: () => void
}

/** Zoom out, the zoom itself (100 % at a press), zoom in, the whole map, and the overview's switch. */
export function ZoomBar({ picture, showsMinimap, onToggleMinimap }: ZoomBarProps) {
  const { t } = useWords()
  const camera = useCamera()
  const percent = usePercent()
  const fit = (): void => {
    const pane = camera.getPane()
    camera.setView(fitView(contentOf(picture), pane, insetsOf(picture, pane)))
  }
  const reset = (): void => {
    const { width, height } = camera.getPane()
    camera.setView(zoomAt(camera.getGoal(), { x: width / 2, y: height / 2 }, READING_ZOOM))
  }
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('canvas.view')} data-free="">
      <button
        type="button"
        className={styles['button']}
        aria-label={t('canvas.zoomOut')}
        data-tip={t('canvas.zoomOut')}
        onClick={() => zoomBy(camera, 1 / STEP)}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles['percent']}
        aria-label={t('canvas.zoomReset', { percent })}
        data-tip={t('canvas.zoomReset', { percent })}
        onClick={reset}
      >
        {t('canvas.percent', { percent })}
      </button>
      <button
        type="button"
        className={styles['button']}
        aria-label={t('canvas.zoomIn')}
        data-tip={t('canvas.zoomIn')}
        onClick={() => zoomBy(camera, STEP)}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles['wide']}
        aria-label={t('canvas.fit')}
        data-tip={t('canvas.fit')}
        onClick={fit}
      >
        {t('canvas.fitShort')}
      </button>
      <button
        type="button"
        className={styles['button']}
        aria-label={t('canvas.showMinimap')}
        aria-pressed={showsMinimap}
        data-tip={t('canvas.showMinimap')}
        onClick={onToggleMinimap}
      >
        <MapIcon size={16} aria-hidden="true" />
      </button>
    </div>
  )
}

/** The zoom in percent, told once it is at rest: not at every frame of a zoom. */
function usePercent(): number {
  const camera = useCamera()
  const [percent, setPercent] = useState(() => percentOf(camera.getView().zoom))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = ({ zoom }: View): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setPercent(percentOf(zoom)), 80)
    }
    tell(camera.getView())
    const stop = camera.subscribe(tell)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [camera])
  return percent
}

function percentOf(zoom: number): number {
  return Math.round(zoom * 100)
}
