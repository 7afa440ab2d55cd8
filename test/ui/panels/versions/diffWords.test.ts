import { describe, expect, it } from 'vitest'

import { diffMaps } from '../../../../src/analysis/diff/diff.ts'
import { createWords } from '../../../../src/i18n/createWords.ts'
import type { Language } from '../../../../src/i18n/t.ts'
import { makeEmptyCell } from '../../../../src/model/emptyCell.ts'
import { makeFigure } from '../../../../src/model/figure.ts'
import type { MapRecord } from '../../../../src/model/kinds.ts'
import { makeCareerMap } from '../../../../src/model/map.ts'
import { makeSettings } from '../../../../src/model/settings.ts'
import { makeWage } from '../../../../src/model/wage.ts'
import { diffTable, diffText, entryWords, summaryWords } from '../../../../src/ui/panels/versions/diffWords.ts'
import {
  cell,
  credential,
  LANES,
  level,
  link,
  makeMap,
  note,
  occupation,
  pathway,
  place,
  support,
} from '../../../helpers/make.ts'

const BLS = { source: { name: 'BLS OEWS 2025', url: null } }
const dev = occupation('dev', place('top/web'))

/** Title and details of every entry between two maps of these records. */
function told(before: readonly MapRecord[], after: readonly MapRecord[], language: Language = 'en'): readonly string[] {
  const diff = diffMaps(makeMap(...before), makeMap(...after))
  return diff.entries.flatMap((entry) => {
    const { title, details } = entryWords(entry, diff, createWords(language))
    return [title, ...details.map(({ line }) => line)]
  })
}

/** The details of one occupation with other fields on either side. */
function changed(
  before: Partial<typeof dev>,
  after: Partial<typeof dev>,
  language: Language = 'en',
): readonly string[] {
  return told([{ ...dev, ...before }], [{ ...dev, ...after }], language).slice(1)
}

describe('what came, went and moved', () => {
  it('is told with what it is and where', () => {
    expect(told([], [dev])).toEqual(['Card added: dev', 'Occupation · top · web'])
    expect(told([dev], [])).toEqual(['Card removed: dev', 'Occupation · top · web'])
    expect(told([], [dev], 'es')).toEqual(['Tarjeta agregada: dev', 'Ocupación · top · web'])
    expect(told([dev], [], 'es')).toEqual(['Tarjeta eliminada: dev', 'Ocupación · top · web'])
  })

  it('is told with what it hangs on', () => {
    const pinned = note('few', { text: { en: 'Too few seats' }, target: { on: 'record', recordId: dev.id } })
    expect(told([dev], [dev, pinned])).toEqual(['Card added: Too few seats', 'Note · Pinned to dev'])
    const bus = support('bus', { attachedTo: dev.id })
    expect(told([dev, bus], [dev], 'es')).toEqual(['Tarjeta eliminada: bus', 'Apoyo · Vinculado a dev'])
  })

  it('is told from where to where', () => {
    const elsewhere = { ...dev, place: place('low/net') }
    expect(told([elsewhere], [dev])).toEqual(['dev', 'Moved from low · net to top · web'])
    expect(told([elsewhere], [dev], 'es')).toEqual(['dev', 'Pasó de low · net a top · web'])
    const [card, placed] = [credential('ccna'), credential('ccna', { place: place('top/web') })]
    expect(told([card], [placed])).toEqual(['ccna', 'Put on the map: top · web'])
    expect(told([placed], [card], 'es')).toEqual(['ccna', 'Se quitó del mapa: top · web'])
  })

  it('is told within its cell, row or column', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name, at) => occupation(name, place('top/web', `a${at}`)))
    if (a === undefined || b === undefined || c === undefined) throw new Error('no cards')
    const last = { ...a, place: place('top/web', 'a5') }
    expect(told([a, b, c], [last, b, c])).toEqual(['a', 'Moved within top · web: from place 1 to place 3'])
    expect(told([a, b, c], [last, b, c], 'es')).toEqual(['a', 'Cambió de lugar en top · web: del lugar 1 al lugar 3'])
    expect(told([], [level('top', 'a9'), pathway('net', 'Zz')])).toEqual([
      'top',
      'Moved from row 1 to row 3',
      'net',
      'Moved from column 3 to column 1',
    ])
  })

  it('tells links by their ends and cells by their lanes', () => {
    const cards = [dev, occupation('help', place('low/web'))]
    const up = link('up', 'occ_help', 'occ_dev')
    expect(told([...cards, up], cards)).toEqual(['Link removed: help → dev (advances to)'])
    expect(told(cards, [...cards, up], 'es')).toEqual(['Enlace agregado: help → dev (avanza a)'])
    const mark = makeEmptyCell(cell('top', 'net'))
    expect(told([], [mark])).toEqual(['Marked as without high-demand jobs: top · net'])
    expect(told([mark], [], 'es')).toEqual(['Celda ya no marcada como sin empleos de alta demanda: top · net'])
  })

  it('names what has no name, and one that is gone by the words it had', () => {
    expect(told([{ ...dev, titles: {} }], [])[0]).toBe('Card removed: Untitled')
    const french = [makeSettings({ mainLanguage: 'fr' }), ...LANES, { ...dev, titles: { t1: frenchTitle } }]
    const diff = diffMaps(makeCareerMap(french), makeMap())
    const removed = diff.entries.find(({ id }) => id === dev.id)
    expect(removed && entryWords(removed, diff, createWords('en')).title).toBe('Card removed: Développeur')
  })
})

const frenchTitle = { text: { fr: 'Développeur', zh: '开发者' }, socCode: null, order: 'a0' }

describe('figures', () => {
  const wage = (high: number) => ({ wage: makeWage('hour', 20, high, BLS) })

  it('are told part by part, with their source', () => {
    expect(changed(wage(33.49), wage(36.1))).toEqual(['Wage high $33.49 → $36.10, source BLS OEWS 2025'])
    expect(changed(wage(33.49), wage(36.1), 'es')).toEqual(['Salario máximo $33.49 → $36.10, fuente BLS OEWS 2025'])
  })

  it('say in words what is missing, withheld or at least', () => {
    const missing = { wage: { ...makeWage('year', null, null), low: { state: 'missing' as const } } }
    const withheld = { wage: { ...makeWage('year', null, null), low: { state: 'suppressed' as const } } }
    const most = { wage: { ...makeWage('year', null, null), low: { state: 'topCoded' as const, atLeast: 239_200 } } }
    expect(changed(missing, withheld)).toEqual(['Wage low not available → withheld by the publisher'])
    expect(changed(withheld, most, 'es')).toEqual(['Salario mínimo no publicado por la fuente → al menos $239,200'])
  })

  it('that differ in rounded digits alone are told with all of them', () => {
    expect(changed({ growth: makeFigure('percent', 1.00012) }, { growth: makeFigure('percent', 1.00013) })).toEqual([
      'Growth 1.00012% → 1.00013%',
    ])
    expect(changed(wage(33.491), wage(33.492))).toEqual(['Wage high $33.491 → $33.492, source BLS OEWS 2025'])
  })

  it('that came or went are told whole', () => {
    expect(changed({}, wage(36.1))).toEqual(['Wage: added low $20.00, high $36.10 an hour, source BLS OEWS 2025'])
    expect(changed(wage(36.1), {}, 'es')).toEqual([
      'Salario: se quitó mínimo $20.00, máximo $36.10 por hora, fuente BLS OEWS 2025',
    ])
    expect(changed({}, { growth: makeFigure('percent', -3.5) })).toEqual(['Growth: added -3.5%'])
  })

  it('tell their source, period and confirmation apart', () => {
    const openings = makeFigure('openings-per-year', 1200)
    const sourced = {
      ...openings,
      ...BLS,
      period: 'May 2025',
      confirmed: { by: 'Acme', on: '2026-05-31' },
      retrievedOn: '2026-06-01',
    }
    expect(changed({ openings }, { openings: sourced })).toEqual([
      'Openings a year, source: added “BLS OEWS 2025”',
      'Openings a year, period: not said → “May 2025”',
      'Openings a year, looked up on: not said → Jun 1, 2026',
      'Openings a year, confirmed by: added Acme, May 31, 2026',
    ])
    const more = { ...sourced, value: { state: 'known' as const, amount: 1350 } }
    expect(changed({ openings: sourced }, { openings: more })).toEqual([
      'Openings a year 1,200 → 1,350, source BLS OEWS 2025, May 2025',
    ])
    expect(changed({ openings: sourced }, { openings }, 'es')).toContain(
      'Vacantes al año, confirmado por: se quitó Acme, 31 may 2026',
    )
  })
})

describe('fields', () => {
  it('tell texts with their language where it is not the main one', () => {
    const title = (es: string) => ({ titles: { t1: { text: { en: 'dev', es }, socCode: null, order: 'a0' } } })
    expect(changed(title('Uno'), title('Dos'))).toEqual(['Title (Spanish): “Uno” → “Dos”'])
    expect(changed(title('Uno'), title('Dos'), 'es').slice(-1)).toEqual(['Título (español): “Uno” → “Dos”'])
    expect(changed({}, { description: { en: 'Builds sites.' } })).toEqual(['Description: added “Builds sites.”'])
  })

  it('show of a long text what is near the change', () => {
    const long = (end: string) => ({ description: { en: `${'so much said before '.repeat(20)}${end}` } })
    const [line = ''] = changed(long('old'), long('new'))
    expect(line).toMatch(/^Description: “….{25,40}old” → “….{25,40}new”$/)
  })

  it('tell lists item by item, and choices by name', () => {
    const skill = (text: string) => ({ text, order: 'a0' })
    expect(changed({ skills: { a: skill('SQL') } }, { skills: { b: skill('CSS') } })).toEqual([
      'Skills: removed “SQL”',
      'Skills: added “CSS”',
    ])
    expect(changed({ critical: {} }, { critical: { hardToFill: true } }, 'es')).toEqual([
      'Crítica por: se agregó Difícil de cubrir',
    ])
    const order = (first: string, second: string) => ({
      skills: { a: { text: 'SQL', order: first }, b: { text: 'CSS', order: second } },
    })
    expect(changed(order('a0', 'a1'), order('a1', 'a0'))).toEqual(['Skills in another order: “CSS”, “SQL”'])
  })

  it('tell marks, places and values as the details of a card call them', () => {
    expect(changed({}, { illustrative: true })).toEqual(['Marked as illustrative'])
    expect(changed({ illustrative: true }, {}, 'es')).toEqual(['Ya sin la marca “ilustrativo”'])
    expect(changed({}, { place: { ...dev.place, span: 2 }, stage: 'entry' })).toEqual([
      'Stage: not said → Entry',
      'Pathways it spans: 1 → 2',
    ])
  })

  it('tell links, lanes and settings', () => {
    const cards = [dev, occupation('help', place('low/web')), occupation('lead', place('top/net'))]
    const up = link('up', 'occ_help', 'occ_dev')
    const other = link('up', 'occ_help', 'occ_lead', { relation: 'lateral', months: 6 })
    expect(told([...cards, up], [...cards, other])).toEqual([
      'help → lead (lateral move to)',
      'To: dev → lead',
      'Relation: advances to → lateral move to',
      'Length, months: not said → 6',
    ])
    expect(told([], [pathway('net', 'a2', { color: 'teal', display: 'hidden' })], 'es')).toEqual([
      'net',
      'Color: Azul → Verde azulado',
      'Se muestra: Con sus tarjetas → Oculto',
    ])
    const settings = makeSettings({ font: 'atkinson', mainLanguage: 'es', logo: 'data:image/png;base64,AAAA' })
    expect(told([makeSettings()], [settings])).toEqual([
      'Map settings',
      'Main language: English → Spanish',
      'Logo: added',
      'Font: Inter → Atkinson Hyperlegible Next',
    ])
  })
})

describe('the whole difference', () => {
  const before = makeMap(dev, occupation('help', place('low/web')), link('up', 'occ_help', 'occ_dev'))
  const after = makeMap(
    { ...dev, stage: 'entry' },
    occupation('help', place('low/web')),
    occupation('a', place('top/net')),
    occupation('b', place('low/net')),
  )
  const diff = diffMaps(before, after)

  it('is summed up in one line', () => {
    expect(summaryWords(diff, createWords('en'))).toBe('2 cards added, 1 changed, 1 link removed')
    expect(summaryWords(diff, createWords('es'))).toBe('2 tarjetas agregadas, 1 modificada, 1 enlace eliminado')
    expect(summaryWords(diffMaps(after, after), createWords('en'))).toBe('Nothing differs.')
    expect(summaryWords(diffMaps(after, after), createWords('es'))).toBe('No hay diferencias.')
  })

  it('is told as text', () => {
    expect(diffText(diff, createWords('en'))).toBe(
      [
        '2 cards added, 1 changed, 1 link removed',
        'dev: Stage: not said → Entry',
        'Card added: a (Occupation · top · net)',
        'Card added: b (Occupation · low · net)',
        'Link removed: help → dev (advances to)',
      ].join('\n'),
    )
  })

  it('is told as a table', () => {
    expect(diffTable(diff, createWords('es'))).toEqual([
      ['Clase', 'Nombre', 'Cambio', 'Campo', 'Antes', 'Después', 'Fuente'],
      ['Ocupación', 'dev', 'Se modificó', 'etapa', '', 'Inicial', ''],
      ['Ocupación', 'a', 'Se agregó', 'lugar', '', 'top · net', ''],
      ['Ocupación', 'b', 'Se agregó', 'lugar', '', 'low · net', ''],
      ['Enlace', 'help → dev (avanza a)', 'Se eliminó', '', '', '', ''],
    ])
  })
})
