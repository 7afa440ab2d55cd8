import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { ACTIONS } from '../../src/ui/actions/actions.ts'

const ROOT = join(import.meta.dirname, '../../src/ui')

/** What tells that something is dragged, drawn or dropped in a file. */
const DRAGS = /\b(?:startDrag|startMarquee|startWire|startReconnect|onDrop|onDragStart|setPointerCapture)\b/g

interface Drag {
  /** What one does with a pointer held down. */
  readonly gesture: string
  readonly file: string
  /** The word in the file that tells. */
  readonly by: string
  /** Acts of the table that come to the same without a drag. */
  readonly acts: readonly string[]
  /** A file where a press or a key does it besides, and the words there that show it. */
  readonly press: readonly [file: string, words: string]
}

/** Every drag there is, and what does the same without one. */
const TWINS: readonly Drag[] = [
  {
    gesture: 'a card is dragged to a cell or within its own',
    file: 'canvas/gestures.ts',
    by: 'startDrag',
    acts: ['move', 'step.up', 'step.down', 'step.left', 'step.right'],
    press: ['panels/dialogs/MoveDialog.tsx', 'acts.placeCards'],
  },
  {
    gesture: 'a frame is drawn around cards',
    file: 'canvas/gestures.ts',
    by: 'startMarquee',
    acts: ['selectAll', 'selectRow', 'selectColumn', 'selectKind'],
    press: ['canvas/keys.ts', "'toggle'"],
  },
  {
    gesture: 'a link is pulled from card to card',
    file: 'canvas/gestures.ts',
    by: 'startWire',
    acts: ['connect', 'toolConnect'],
    press: ['canvas/links/tapping.ts', 'chooseForLink'],
  },
  {
    gesture: 'the end of a link is pulled to another card',
    file: 'canvas/gestures.ts',
    by: 'startReconnect',
    acts: ['reconnect', 'reverse'],
    press: ['panels/inspector/LinkForm.tsx', "type: 'reconnect'"],
  },
  {
    gesture: 'a gesture on the map goes on beyond its edge',
    file: 'canvas/gestures.ts',
    by: 'setPointerCapture',
    acts: ['move', 'connect'],
    press: ['canvas/useFocusFollowing.ts', 'panToShow'],
  },
  {
    gesture: 'the map is moved by its frame on the overview',
    file: 'canvas/controls/Minimap.tsx',
    by: 'setPointerCapture',
    acts: ['fit', 'zoomIn', 'zoomOut', 'zoomToRead'],
    press: ['canvas/useFocusFollowing.ts', 'panToShow'],
  },
  {
    gesture: 'a level or pathway is dragged to another place',
    file: 'canvas/lanes/useLaneDrag.ts',
    by: 'setPointerCapture',
    acts: [],
    press: ['canvas/keys.ts', 'acts.stepLane'],
  },
  {
    gesture: 'a picture is dropped for a logo',
    file: 'panels/dialogs/logo/LogoField.tsx',
    by: 'onDrop',
    acts: ['settings'],
    press: ['panels/dialogs/logo/LogoField.tsx', 'type="file"'],
  },
  {
    gesture: 'a file is dropped on a dialog',
    file: 'parts/FileDrop.tsx',
    by: 'onDrop',
    acts: ['import', 'importSheet'],
    press: ['parts/FileDrop.tsx', 'type="file"'],
  },
  {
    gesture: 'a map is taken up at home, or by its tab',
    file: 'pages/home/useMapDrag.ts',
    by: 'onDragStart',
    acts: [],
    press: ['pages/home/MapMenu.tsx', "t('home.moveEarlier')"],
  },
  {
    gesture: 'a map is let go in a collection, or among its tabs',
    file: 'pages/home/useMapDrag.ts',
    by: 'onDrop',
    acts: [],
    press: ['panels/tabs/tabActs.ts', "t('tabs.moveLeft')"],
  },
]

/** Where the gestures are made that another file listens for. */
const MADE_IN = new Set(['canvas/sessions.ts', 'canvas/links/reconnecting.ts'])

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

describe('every drag has a way without one', () => {
  it('is known, wherever in the interface it stands', () => {
    const found = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !MADE_IN.has(path))
      .flatMap((path) => [...new Set(textOf(path).match(DRAGS))].map((by) => `${path}: ${by}`))
    expect(found.toSorted()).toEqual(TWINS.map(({ file, by }) => `${file}: ${by}`).toSorted())
  })

  it.each(TWINS)('$gesture', ({ acts, press: [file, words] }) => {
    expect(ACTIONS.map(({ id }) => id)).toEqual(expect.arrayContaining([...acts]))
    expect(textOf(file)).toContain(words)
  })
})
