import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  HTMLContainer,
  loadSnapshot,
  Rectangle2d,
  ShapeUtil,
  T,
  Tldraw,
} from 'tldraw'
import type { Editor, TLBaseShape, TLShapeId } from 'tldraw'
import 'tldraw/tldraw.css'

import type { Box } from '../../../src/layout/picture.ts'
import type { EqualText } from '../equalMap.ts'
import { makePane, readAddress } from './probe.ts'
import type { View } from './probe.ts'

interface CardProps {
  w: number
  h: number
  texts: readonly EqualText[]
  boxes: readonly Box[]
  border: string
  ground: string
}

declare module 'tldraw' {
  interface TLGlobalShapePropsMap {
    card: CardProps
  }
}

type CardShape = TLBaseShape<'card', CardProps>

class CardUtil extends ShapeUtil<CardShape> {
  static override type = 'card' as const
  static override props = {
    w: T.number,
    h: T.number,
    texts: T.any,
    boxes: T.any,
    border: T.string,
    ground: T.string,
  }

  override getDefaultProps(): CardProps {
    return { w: 220, h: 100, texts: [], boxes: [], border: '#888', ground: '#fff' }
  }

  override getGeometry({ props }: CardShape) {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override component({ props }: CardShape) {
    return (
      <HTMLContainer className="card" style={{ borderColor: props.border, background: props.ground }}>
        {props.boxes.map((box) => (
          <i key={`${box.x} ${box.y}`} style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />
        ))}
        {props.texts.map(({ x, y, size, isTitle, words }) => (
          <span key={`${x} ${y}`} style={{ left: x, top: y, fontSize: size, fontWeight: isTitle ? 600 : 400 }}>
            {words.join('\n')}
          </span>
        ))}
      </HTMLContainer>
    )
  }

  override getIndicatorPath({ props }: CardShape) {
    const path = new Path2D()
    path.rect(0, 0, props.w, props.h)
    return path
  }
}

const assetUrls = getAssetUrlsByImport()
const shapeUtils = [CardUtil]

function offerProbe(editor: Editor): void {
  const setView = ({ x, y, zoom }: View): void => {
    editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom }, { immediate: true, force: true })
  }
  window.benchProbe = {
    getView: () => {
      const { x, y, z } = editor.getCamera()
      return { x: x * z, y: y * z, zoom: z }
    },
    setView,
    placeOf: (id) => editor.getShape(`shape:${id}` as TLShapeId) ?? null,
    shows: (points) => {
      const corner = editor.getContainer().getBoundingClientRect()
      const boxes = [...document.querySelectorAll('.tl-shape[data-shape-type="card"] .card')].map((card) =>
        card.getBoundingClientRect(),
      )
      return points.every((point) => {
        const x = point.x + corner.left
        const y = point.y + corner.top
        return boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
      })
    },
    count: () => editor.getCurrentPageShapes().filter((shape) => shape.type === 'card').length,
  }
}

async function start(): Promise<void> {
  const { map, pane, view } = readAddress()
  const records = await (await fetch(`/maps/${map}.tldraw.json`)).json()
  const store = createTLStore({ shapeUtils: [...defaultShapeUtils, ...shapeUtils], bindingUtils: defaultBindingUtils })
  loadSnapshot(store, { document: { store: records, schema: store.schema.serialize() } })
  const { x, y, zoom } = view
  const camera = { typeName: 'camera', id: 'camera:page:page', x: x / zoom, y: y / zoom, z: zoom, meta: {} }
  store.put([camera as never])
  createRoot(makePane(pane)).render(
    <Tldraw store={store} shapeUtils={shapeUtils} assetUrls={assetUrls} onMount={offerProbe} />,
  )
}

void start()
