import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import { createWords } from '../../../../src/i18n/createWords.ts'
import { CLOSED_MAP, mapStore } from '../../../../src/store/map.ts'
import { ChangeFooter } from '../../../../src/ui/panels/dialogs/ChangeFooter.tsx'
import { WordsProvider } from '../../../../src/ui/words.tsx'

const words = createWords('en')

beforeAll(() => {
  // On a server a store shows what it began with; here a page is written of what it holds now.
  Object.assign(mapStore, { getInitialState: mapStore.getState })
})

afterEach(() => mapStore.setState(CLOSED_MAP))

function footer(isGone: boolean): string {
  const inside = createElement(ChangeFooter, { label: 'Save', isGone, onClose: () => {} })
  // There is no JSX in a file of this ending.
  // oxlint-disable-next-line react/no-children-prop
  return renderToStaticMarkup(createElement(WordsProvider, { language: 'en', first: words, children: inside }))
}

const SAVE = /<button[^>]*type="submit"[^>]*>/

describe('the buttons of a dialog that changes the map', () => {
  it('save while one may', () => {
    expect(footer(false)).not.toContain(words.t('dialog.readOnly'))
    expect(SAVE.exec(footer(false))?.[0]).not.toContain('disabled')
  })

  it('save nothing, and say why, once one may not any more', () => {
    mapStore.setState({ isReadOnly: true })
    expect(footer(false)).toContain(words.t('dialog.readOnly'))
    expect(SAVE.exec(footer(false))?.[0]).toContain('disabled')
  })

  it('save nothing, and say why, once what they are about is gone', () => {
    expect(footer(true)).toContain(words.t('dialog.gone'))
    expect(SAVE.exec(footer(true))?.[0]).toContain('disabled')
  })
})
