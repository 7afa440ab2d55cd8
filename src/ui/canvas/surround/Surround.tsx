import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import type { Box, MapPicture } from '../../../layout/picture.ts'
import type { Surround as Blocks, SurroundBlock } from '../../../layout/surround.ts'
import { useMap } from '../../../store/map.ts'
import { openDialog } from '../../../store/viewActs.ts'
import { useWords } from '../../words.tsx'
import { insetsOf, RAIL, useCamera } from '../camera.ts'
import type { Camera } from '../camera.ts'
import { Line } from '../cards/CardFace.tsx'
import { contentOf, fitMap, isSameView } from '../fit.ts'
import type { View } from '../fit.ts'
import { headerStart } from '../lanes/headerStart.ts'
import { read } from '../names.ts'
import styles from './Surround.module.css'

interface SurroundProps {
  readonly surround: Blocks
  readonly picture: MapPicture
  readonly showsGaps: boolean
  readonly canEdit: boolean
}

/** What stands around the map as on its sheet: the title block above it, its sources below. A click leads to their settings. */
export const Surround = memo(function Surround({ surround, picture, showsGaps, canEdit }: SurroundProps) {
  const words = useWords()
  const camera = useCamera()
  const head = useRef<HTMLDivElement>(null)
  const title = useMap(({ map }) => read(map, words, map.settings.title)) || words.t('canvas.untitled')
  const logo = useMap(({ map }) => map.settings.logo)
  const alt = useMap(({ map }) => read(map, words, map.settings.logoAlt))
  const content = contentOf(picture)
  const bottom = content.y - surround.head.height
  const [first] = picture.columns
  const rail = first !== undefined ? RAIL.top(showsGaps) : 0

  // Headers are as high at any zoom, and the block stands above them: what they take of the map is more the further away.
  useLayoutEffect(() => {
    let zoom = 0
    const follow = (view: View): void => {
      if (head.current === null || view.zoom === zoom) return
      zoom = view.zoom
      head.current.style.top = `${bottom - rail / zoom}px`
    }
    follow(camera.getView())
    return camera.subscribe(follow)
  }, [camera, bottom, rail])

  useKeptWhole(camera, picture, surround)

  const { y, height } = content
  const x = first === undefined ? content.x : headerStart(first)
  return (
    <div className={styles['surround']}>
      <div ref={head} className={styles['place']} style={{ left: x }} data-title-block="">
        <Block
          block={surround.head}
          label={words.t('canvas.titleBlock', { title })}
          onChange={canEdit ? () => openDialog({ type: 'settings', at: 'title' }) : null}
        >
          {logo === null || surround.head.logo === null ? null : (
            <img className={styles['logo']} src={logo} alt={alt} draggable={false} style={placed(surround.head.logo)} />
          )}
        </Block>
      </div>
      {surround.foot.height === 0 ? null : (
        <div className={styles['place']} style={{ left: x, top: y + height }} data-sources="">
          <Block
            block={surround.foot}
            label={words.t('canvas.sourcesBlock')}
            onChange={canEdit ? () => openDialog({ type: 'settings', at: 'sources' }) : null}
          />
        </div>
      )}
    </div>
  )
})

/** Where all of the map was in view, it stays in view when a block becomes higher or lower. */
function useKeptWhole(camera: Camera, picture: MapPicture, surround: Blocks): void {
  const before = useRef(surround)
  useEffect(() => {
    const last = before.current
    before.current = surround
    if (last === surround) return
    const pane = camera.getPane()
    const insets = insetsOf(picture, pane)
    const [from, to] = [last, surround].map((blocks) => fitMap(picture, blocks, pane, insets))
    if (from === undefined || to === undefined || isSameView(from, to)) return
    if (isSameView(camera.getGoal(), from)) camera.setView(to)
  }, [camera, picture, surround])
}

interface BlockProps {
  readonly block: SurroundBlock
  readonly label: string
  /** Null where one may only read. */
  readonly onChange: (() => void) | null
  readonly children?: ReactNode
}

/** One block: its words are read as a text; the button over it is for the hand, the settings are by keys too. */
function Block({ block, label, onChange, children }: BlockProps) {
  const { width, height, lines } = block
  return (
    <div className={styles['block']} role="group" aria-label={label} style={{ width, height }}>
      {children}
      {lines.map((line) => (
        <Line key={`${line.x} ${line.y}`} line={line} />
      ))}
      {onChange === null ? null : (
        <button
          type="button"
          className={styles['change']}
          data-free=""
          tabIndex={-1}
          aria-label={label}
          onClick={onChange}
        />
      )}
    </div>
  )
}

function placed({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height }
}
