import { describe, expect, it } from 'vitest'

import { en } from '../../../src/i18n/en.ts'
import { es } from '../../../src/i18n/es.ts'
import { homePageEn } from '../../../src/i18n/homePageEn.ts'
import { homePageEs } from '../../../src/i18n/homePageEs.ts'
import { lateEn } from '../../../src/i18n/lateEn.ts'
import { lateEs } from '../../../src/i18n/lateEs.ts'
import { mapPageEn } from '../../../src/i18n/mapPageEn.ts'
import { mapPageEs } from '../../../src/i18n/mapPageEs.ts'
import { createWords } from '../../../src/i18n/createWords.ts'
import { makeCareerMap } from '../../../src/model/map.ts'
import { CLOSED_MAP } from '../../../src/store/map.ts'
import { FIRST_VIEW } from '../../../src/store/view.ts'
import { labelOf, targetIds, whyNot } from '../../../src/ui/actions/action.ts'
import type { ActionState } from '../../../src/ui/actions/action.ts'
import { ACTIONS, actionOf } from '../../../src/ui/actions/actions.ts'
import { appActions } from '../../../src/ui/actions/appActions.ts'
import { noteTarget } from '../../../src/ui/actions/editActions.ts'
import { keyName } from '../../../src/ui/actions/keyName.ts'
import { writeShortcut } from '../../../src/ui/actions/shortcut.ts'
import { actGroups } from '../../../src/ui/panels/palette/acts.ts'
import type { MapRecord } from '../../../src/model/kinds.ts'
import { cellKey } from '../../../src/model/place.ts'
import { cell, credential, makeMap, occupation, place } from '../../helpers/make.ts'
import { sampleRecords } from '../../../src/exchange/samples/samples.ts'

const map = makeCareerMap(sampleRecords('louisville-it-2018', 'IT', 'en', () => 'x'))
const cards = [...map.records.values()].filter((record) => record.kind === 'occupation').map(({ id }) => id)
const link = [...map.records.values()].find((record) => record.kind === 'link')
const [first = '', second = ''] = cards

function stateWith(changed: {
  readonly map?: Partial<ActionState['map']>
  readonly view?: Partial<ActionState['view']>
}): ActionState {
  return {
    map: { ...CLOSED_MAP, status: 'ready', mapId: 'm', map, ...changed.map },
    view: { ...FIRST_VIEW, ...changed.view },
  }
}

const enabledIds = (state: ActionState): readonly string[] =>
  ACTIONS.filter((action) => action.enabled(state)).map(({ id }) => id)

describe('the table of actions', () => {
  it('names every action once', () => {
    const ids = ACTIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(['map', 'card'] as const)('gives no two actions the same keys where a %s has them', (scope) => {
    const heard = ACTIONS.filter((action) => action.scope === undefined || action.scope === scope)
    const keys = heard.flatMap(({ shortcuts }) =>
      shortcuts.map(({ key, mod = false, shift = false, alt = false }) =>
        [mod ? 'mod' : '', alt ? 'alt' : '', shift ? 'shift' : '', key].join('+'),
      ),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has words for each in both languages, and for what it needs', () => {
    const needs = ACTIONS.flatMap((action) => (action.needs === undefined ? [] : [action.needs]))
    const used = [...ACTIONS.map(({ label }) => label), ...needs]
    const english = { ...en, ...homePageEn, ...mapPageEn, ...lateEn }
    const spanish = { ...es, ...homePageEs, ...mapPageEs, ...lateEs }
    expect(used.filter((key) => !(key in english) || !(key in spanish))).toEqual([])
  })

  it('writes the keys of each for the keyboard of the person', () => {
    const words = createWords('en')
    const written = (isMac: boolean): readonly string[] =>
      ACTIONS.flatMap(({ shortcuts }) =>
        shortcuts.slice(0, 1).map((one) => writeShortcut(one, isMac, (key) => keyName(key, words))),
      )
    expect(written(true).filter((keys) => /Ctrl|Shift|Alt/.test(keys))).toEqual([])
    expect(written(false).filter((keys) => /[⌘⇧⌥]/.test(keys))).toEqual([])
    expect(written(true)).toContain('⌘K')
    expect(written(false)).toContain('Ctrl+K')
    expect(written(false)).toContain('Alt+↑')
  })

  it('stands whole in the palette: each once, in the group that help lists it in', () => {
    const everything = ACTIONS.map((action) => ({ ...action, enabled: () => true }))
    const now = { actions: everything, state: stateWith({}), usesSingleKeys: true, perform: () => {} }
    const shown = actGroups(now, createWords('en')).flatMap(({ items }) => items.map(({ id }) => id))
    expect(shown.toSorted()).toEqual(
      ACTIONS.map(({ id }) => id)
        .filter((id) => id !== 'palette')
        .toSorted(),
    )
  })

  it('throws for an action there is none of', () => {
    expect(() => actionOf('fly')).toThrow('No such action: fly')
  })
})

describe('what can be done', () => {
  it('is nothing to the map while none is open', () => {
    const ids = enabledIds({ map: CLOSED_MAP, view: FIRST_VIEW })
    expect(ids).toEqual(['import', 'help', ...appActions.map(({ id }) => id), 'palette'])
  })

  it('changes nothing on a map that is read only', () => {
    const open = enabledIds(stateWith({ map: { isReadOnly: true, undoLabel: 'addCard' }, view: selection(first) }))
    for (const id of ['undo', 'duplicate', 'move', 'connect', 'note', 'remove', 'add', 'tidy', 'settings']) {
      expect(open).not.toContain(id)
    }
    expect(open).toContain('export')
  })

  it('needs something chosen for what is done to cards', () => {
    const without = enabledIds(stateWith({}))
    for (const id of ['duplicate', 'move', 'remove', 'note']) expect(without).not.toContain(id)
    const withOne = enabledIds(stateWith({ view: selection(first) }))
    for (const id of ['duplicate', 'move', 'remove', 'note', 'connect']) expect(withOne).toContain(id)
  })

  it('pins a note to one thing only', () => {
    expect(actionOf('note').enabled(stateWith({ view: selection(first, second) }))).toBe(false)
  })

  it('reverses a link and no card', () => {
    expect(actionOf('reverse').enabled(stateWith({ view: selection(first) }))).toBe(false)
    expect(actionOf('reverse').enabled(stateWith({ view: selection(link?.id ?? '') }))).toBe(true)
  })

  it('deletes no level: that asks first where its cards go', () => {
    const level = [...map.records.values()].find((record) => record.kind === 'level')
    expect(actionOf('remove').enabled(stateWith({ view: selection(level?.id ?? '') }))).toBe(false)
  })

  it('duplicates only what stands in a cell', () => {
    const state = stateWith({ map: { map: makeMap(credential('ccna')) }, view: selection('crd_ccna') })
    expect(actionOf('duplicate').enabled(state)).toBe(false)
    expect(actionOf('remove').enabled(state)).toBe(true)
  })

  it('marks a cell empty where nothing but occupations could say otherwise', () => {
    const focusedId = cellKey(cell('top', 'web'))
    const stateOf = (record: MapRecord) => stateWith({ map: { map: makeMap(record) }, view: { focusedId } })
    expect(actionOf('markEmpty').enabled(stateOf(credential('ccna', { place: place('top/web') })))).toBe(true)
    expect(actionOf('markEmpty').enabled(stateOf(occupation('a', place('top/web'))))).toBe(false)
  })

  it('undoes only where there is something of mine, and says what', () => {
    const words = createWords('en')
    const nothing = stateWith({})
    expect(actionOf('undo').enabled(nothing)).toBe(false)
    expect(labelOf(actionOf('undo'), nothing, words)).toBe('Undo')
    const subject = { sort: 'other', count: 0, one: null, levelId: null, pathwayId: null, staysInCell: false } as const
    const moved = stateWith({
      map: {
        undoLabel: 'moveCards',
        redoLabel: 'connect',
        undoSteps: [{ id: 2, label: 'moveCards', subject }],
        redoSteps: [{ id: 3, label: 'connect', subject }],
      },
    })
    expect(actionOf('undo').enabled(moved)).toBe(true)
    expect(labelOf(actionOf('undo'), moved, words)).toBe('Undo: move cards')
    expect(labelOf(actionOf('redo'), moved, createWords('es'))).toBe('Rehacer: conectar dos tarjetas')
  })

  it('does not tidy while a preview is open', () => {
    expect(actionOf('tidy').enabled(stateWith({}))).toBe(true)
    expect(actionOf('tidy').enabled(stateWith({ map: { isTidying: true } }))).toBe(false)
  })
})

describe('whyNot', () => {
  it('says what to do first', () => {
    expect(whyNot(actionOf('move'), stateWith({}))).toBe('need.card')
    expect(whyNot(actionOf('move'), stateWith({ view: selection(first) }))).toBeNull()
    expect(whyNot(actionOf('zoomIn'), stateWith({ view: { face: 'table' } }))).toBe('need.map')
  })

  it('blames a map that is read only for what any other would allow, and for nothing else', () => {
    const readOnly = { isReadOnly: true }
    expect(whyNot(actionOf('move'), stateWith({ map: readOnly, view: selection(first) }))).toBe('need.editing')
    expect(whyNot(actionOf('move'), stateWith({ map: readOnly }))).toBeNull()
    expect(whyNot(actionOf('export'), stateWith({ map: readOnly }))).toBeNull()
  })
})

describe('targetIds', () => {
  it('is what is selected, else what has the focus', () => {
    expect(targetIds(stateWith({ view: { ...selection(first, second), focusedId: first } }))).toEqual([first, second])
    expect(targetIds(stateWith({ view: { focusedId: second } }))).toEqual([second])
    // Walked on by keys with the selection left behind: "this" is where one stands now.
    expect(targetIds(stateWith({ view: { ...selection(first), focusedId: second } }))).toEqual([second])
    expect(targetIds(stateWith({ view: { focusedId: 'lvl_x|pth_y' } }))).toEqual([])
  })

  it('leaves out what is no longer on the map', () => {
    expect(targetIds(stateWith({ view: selection('occ_gone', first) }))).toEqual([first])
  })
})

describe('noteTarget', () => {
  it('is the one card or link chosen', () => {
    expect(noteTarget(stateWith({ view: selection(first) }))).toEqual({ on: 'record', recordId: first })
    expect(noteTarget(stateWith({ view: selection(link?.id ?? '') }))).toEqual({ on: 'record', recordId: link?.id })
    expect(noteTarget(stateWith({}))).toBeNull()
  })
})

function selection(...ids: readonly string[]): Partial<ActionState['view']> {
  return { selectedIds: new Set(ids) }
}
