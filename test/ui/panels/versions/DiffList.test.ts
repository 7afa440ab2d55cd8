import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { diffMaps } from '../../../../src/analysis/diff/diff.ts'
import { createWords } from '../../../../src/i18n/createWords.ts'
import type { Language } from '../../../../src/i18n/t.ts'
import type { MapRecord } from '../../../../src/model/kinds.ts'
import { DiffList } from '../../../../src/ui/panels/versions/DiffList.tsx'
import { WordsProvider } from '../../../../src/ui/words.tsx'
import { level, link, makeMap, occupation, place } from '../../../helpers/make.ts'
import { readPage, textOf } from '../../../helpers/pageTree.ts'
import type { PageNode } from '../../../helpers/pageTree.ts'

const dev = occupation('dev', place('top/web'))
const help = occupation('help', place('low/web'))
const before = [dev, help, link('up', 'occ_help', 'occ_dev')]
const after = [
  { ...dev, place: place('top/net') },
  occupation('lead', place('top/web')),
  level('top', 'a0', { display: 'hidden' }),
]

interface Shown {
  readonly from: readonly MapRecord[]
  readonly to: readonly MapRecord[]
  readonly language?: Language
  readonly onJump?: (id: string) => void
}

function draw({ from, to, language = 'en', onJump }: Shown): PageNode {
  const list = createElement(DiffList, {
    diff: diffMaps(makeMap(...from), makeMap(...to)),
    ...(onJump !== undefined && { onJump }),
  })
  const words = createWords(language)
  const props = { language, first: words, children: list }
  return readPage(renderToStaticMarkup(createElement(WordsProvider, props)))
}

function all(node: PageNode, tag: string): readonly PageNode[] {
  const inner = node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)))
  return node.tag === tag ? [node, ...inner] : inner
}

function textsOf(node: PageNode, tag: string): readonly string[] {
  return all(node, tag).map(textOf)
}

describe('the list of differences', () => {
  it('is grouped under headings that name its parts', () => {
    const page = draw({ from: before, to: after })
    expect(textsOf(page, 'h3')).toEqual(['Cards', 'Links', 'Levels and pathways'])
    expect(all(page, 'section').map(({ attributes }) => attributes.get('aria-label'))).toEqual(textsOf(page, 'h3'))
  })

  it('says of each entry in a word what happened, beside an icon that is not read', () => {
    const page = draw({ from: before, to: after })
    const signs = all(page, 'span').filter(({ attributes }) => attributes.has('data-sort'))
    expect(signs.map(textOf)).toEqual(['Added', 'Moved', 'Removed', 'Removed', 'Changed'])
    expect(all(page, 'svg').every(({ attributes }) => attributes.get('aria-hidden') === 'true')).toBe(true)
  })

  it('lets one go to everything that is drawn, also where it is gone, and to nothing else', () => {
    const page = draw({ from: before, to: after, onJump: () => undefined })
    expect(textsOf(page, 'button')).toEqual([
      'lead',
      'dev',
      'help',
      'help → dev (advances to)',
      'top',
      'Copy as text',
      'Download CSV',
    ])
    expect(textsOf(draw({ from: before, to: after }), 'button')).toEqual(['Copy as text', 'Download CSV'])
  })

  it('says that nothing differs, and offers nothing then', () => {
    const page = draw({ from: before, to: before, language: 'es' })
    expect(textOf(page)).toBe('No hay diferencias.')
    expect(all(page, 'button')).toEqual([])
  })

  it('speaks Spanish', () => {
    const page = draw({ from: before, to: after, language: 'es' })
    expect(textOf(page)).toContain('1 tarjeta agregada, 1 eliminada, 1 movida, 1 enlace eliminado, 1 nivel modificado')
    expect(textOf(page)).toContain('Pasó de top · web a top · net')
  })
})
