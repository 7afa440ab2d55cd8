import { Map as MapIcon, Minus, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'

import { actionOf } from '../../actions/actions.ts'
import { useAction } from '../../actions/useActions.ts'
import type { ActionFace } from '../../actions/useActions.ts'
import { useWords } from '../../words.tsx'
import { useCamera } from '../camera.ts'
import type { View } from '../fit.ts'
import styles from './Controls.module.css'

interface ZoomBarProps {
  readonly showsMinimap: boolean
  readonly onToggleMinimap: () => void
}

/** Zoom out, the zoom itself (100 % at a press), zoom in, the whole map, and the overview's switch. */
export function ZoomBar({ showsMinimap, onToggleMinimap }: ZoomBarProps) {
  const { t } = useWords()
  const percent = usePercent()
  const zoomOut = useAction(actionOf('zoomOut'))
  const zoomToRead = useAction(actionOf('zoomToRead'))
  const zoomIn = useAction(actionOf('zoomIn'))
  const fit = useAction(actionOf('fit'))
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('canvas.view')} data-free="">
      <button
        type="button"
        className={styles['button']}
        aria-label={zoomOut.label}
        data-tip={tipOf(zoomOut)}
        onClick={zoomOut.run}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles['percent']}
        aria-label={t('canvas.zoomReset', { percent })}
        data-tip={t('canvas.zoomReset', { percent })}
        onClick={zoomToRead.run}
      >
        {t('canvas.percent', { percent })}
      </button>
      <button
        type="button"
        className={styles['button']}
        aria-label={zoomIn.label}
        data-tip={tipOf(zoomIn)}
        onClick={zoomIn.run}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
      <button type="button" className={styles['wide']} aria-label={fit.label} data-tip={tipOf(fit)} onClick={fit.run}>
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

function tipOf({ label, shortcut }: ActionFace): string {
  return shortcut === null ? label : `${label} (${shortcut})`
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
