import { Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { createRoot } from 'react-dom/client'

import { makePane, readAddress } from './probe.ts'
import type { View } from './probe.ts'

/** Scroll and zoom as Excalidraw counts them. */
function appStateOf({ x, y, zoom }: View) {
  return { scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom as never } }
}

function offerProbe(api: ExcalidrawImperativeAPI): void {
  let at = new Map<string, number>()
  window.benchProbe = {
    getView: () => {
      const { scrollX, scrollY, zoom } = api.getAppState()
      return { x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value }
    },
    setView: (view) => api.updateScene({ appState: appStateOf(view) }),
    placeOf: (id) => {
      const elements = api.getSceneElements()
      if (at.size !== elements.length) at = new Map(elements.map((element, index) => [element.id, index]))
      return elements[at.get(id) ?? -1] ?? null
    },
    shows: (points) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.excalidraw__canvas.static')
      const ink = canvas?.getContext('2d')
      if (canvas == null || ink == null) return false
      return points.every(({ x, y }) => {
        const [red = 255, green = 255, blue = 255, alpha = 0] = ink.getImageData(x, y, 1, 1).data
        return alpha > 0 && red + green + blue < 3 * 252
      })
    },
    count: () => api.getSceneElements().filter((element) => element.type === 'rectangle').length,
  }
}

async function start(): Promise<void> {
  const { map, pane, view } = readAddress()
  const elements = await (await fetch(`/maps/${map}.excalidraw.json`)).json()
  createRoot(makePane(pane)).render(
    <Excalidraw initialData={{ elements, appState: appStateOf(view) }} excalidrawAPI={offerProbe} />,
  )
}

void start()
