import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'

import { hiddenLanes } from '../../model/drawn.ts'
import { useMap } from '../../store/map.ts'
import { openDialog } from '../../store/viewActs.ts'
import { Button } from '../parts/Button.tsx'
import { LateHiddenLanes } from '../panels/entries/LateHiddenLanes.tsx'
import { StateMessage } from '../parts/StateMessage.tsx'
import { useWords } from '../words.tsx'
import { Board } from './Board.tsx'
import type { Size } from './fit.ts'
import styles from './MapCanvas.module.css'

/**
 * The map as a canvas: fills the box it stands in. Loaded late, as a chunk of its own:
 * `lazy(async () => ({ default: (await import('./canvas/MapCanvas.tsx')).MapCanvas }))`.
 */
export function MapCanvas() {
  const { t } = useWords()
  const root = useRef<HTMLDivElement>(null)
  const [pane, setPane] = useState<Size | null>(null)
  const mapId = useMap((map) => map.mapId)
  // Another pathway alone, or another arrangement, is another picture, seen from where all of it is in sight.
  const scope = useMap((map) => (map.scope === null ? '' : `${map.scope.pathwayId} ${map.scope.arrangement}`))
  const hasPicture = useMap((map) => map.picture !== null)
  const hasLanes = useMap(({ picture }) => picture !== null && (picture.cells.size > 0 || picture.cards.size > 0))
  const isHidden = useMap(({ map }) => hiddenLanes(map).length > 0)
  const isReadOnly = useMap((map) => map.isReadOnly)

  // The first view is computed before anything is drawn: nothing jumps into place afterwards.
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return
    const measure = (): void => {
      // Whole px, as React Flow measures: half a px more and the first view is not quite the one that fits.
      const { offsetWidth: width, offsetHeight: height } = element
      if (width > 0 && height > 0) setPane((known) => known ?? { width, height })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div ref={root} className={styles['canvas']}>
      {!hasPicture || pane === null ? (
        <StateMessage title={t('canvas.loading')} isBusy />
      ) : hasLanes ? (
        <ReactFlowProvider key={`${mapId ?? ''} ${scope}`}>
          <Board firstPane={pane} />
        </ReactFlowProvider>
      ) : isHidden ? (
        <div className={styles['allHidden']}>
          <StateMessage title={t('lanes.allHiddenTitle')} text={t('lanes.allHiddenText')} />
          <LateHiddenLanes />
        </div>
      ) : (
        <StateMessage title={t('canvas.emptyTitle')} text={t('canvas.emptyText')}>
          {isReadOnly ? null : (
            <>
              <Button onClick={() => openDialog({ type: 'lane', id: null, lane: 'level' })}>
                {t('canvas.addLevel')}
              </Button>
              <Button onClick={() => openDialog({ type: 'lane', id: null, lane: 'pathway' })}>
                {t('canvas.addPathway')}
              </Button>
            </>
          )}
        </StateMessage>
      )}
    </div>
  )
}
