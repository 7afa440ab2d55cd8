/** The values of one field on either side, as changes: none where both say the same. */
import type { Amount, Figure } from '../../model/figure.ts'
import { isSame } from '../../model/json.ts'
import { compareOrder } from '../../model/order.ts'
import type { OrderKey } from '../../model/order.ts'
import type { LocalizedText } from '../../model/text.ts'
import type { Wage } from '../../model/wage.ts'
import type { DiffField, DiffPart, FieldChange, FieldPath, ItemText, Named, Quantity } from './mapDiff.ts'
import { movedAmong } from './order.ts'

type Plain = string | number | boolean | null
type Changes = readonly FieldChange[]
/** The record an id names on one side, if it is there. */
export type NameOf = (id: string) => Named | null

const NONE: Changes = []

/** A path to a field, or to something in it. */
export function at(field: DiffField, key: string | null = null, part: DiffPart | null = null): FieldPath {
  return { field, key, part }
}

/** One plain value. No words and nothing are the same. */
export function plain(path: FieldPath, before: Plain, after: Plain): Changes {
  const [old, now] = [before === '' ? null : before, after === '' ? null : after]
  return Object.is(old, now) ? NONE : [{ ...path, type: 'plain', before: old, after: now }]
}

/** A text, language by language. */
export function texts(path: FieldPath, before: LocalizedText, after: LocalizedText): Changes {
  if (before === after) return NONE
  return keysOf(before, after).flatMap((language): Changes => {
    const [old, now] = [before[language] || null, after[language] || null]
    return old === now ? NONE : [{ ...path, type: 'text', language, before: old, after: now }]
  })
}

/** Which of some fixed things are chosen. */
export function members(
  field: DiffField,
  before: Readonly<Record<string, true | undefined>>,
  after: Readonly<Record<string, true | undefined>>,
): Changes {
  if (before === after) return NONE
  return keysOf(before, after).flatMap((key): Changes => {
    const [old, now] = [before[key] === true, after[key] === true]
    return old === now ? NONE : [{ ...at(field, key), type: 'member', before: old, after: now }]
  })
}

/** A list whose order says nothing: what came and what went. */
export function choices(
  field: DiffField,
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): Changes {
  if (before === after) return NONE
  const chosen = (list: readonly (string | number)[]): Record<string, true> =>
    Object.fromEntries(list.map((one) => [String(one), true as const]))
  return members(field, chosen(before), chosen(after))
}

/** Another record that this one names. */
export function reference(path: FieldPath, before: Named | null, after: Named | null): Changes {
  return before?.id === after?.id ? NONE : [{ ...path, type: 'reference', before, after }]
}

/** Other records that this one names, by id. */
export function references(
  field: DiffField,
  before: Readonly<Record<string, true>>,
  after: Readonly<Record<string, true>>,
  nameBefore: NameOf,
  nameAfter: NameOf,
): Changes {
  if (before === after) return NONE
  return keysOf(before, after).flatMap((id): Changes => {
    const [had, has] = [before[id] === true, after[id] === true]
    if (had === has) return NONE
    return [
      { ...at(field, id), type: 'reference', before: had ? nameBefore(id) : null, after: has ? nameAfter(id) : null },
    ]
  })
}

interface Item {
  readonly text: ItemText
  readonly order: OrderKey
}

/** Items that came and went, and the order of those that stayed. What one says otherwise is not told here. */
export function items(
  field: DiffField,
  before: Readonly<Record<string, Item>>,
  after: Readonly<Record<string, Item>>,
): Changes {
  if (before === after) return NONE
  const keys = keysOf(before, after)
  const came = keys.flatMap((key): Changes => {
    const [old, now] = [before[key], after[key]]
    if (old !== undefined && now !== undefined) return NONE
    return [{ ...at(field, key), type: 'item', before: old?.text ?? null, after: now?.text ?? null }]
  })
  if (keys.every((key) => before[key]?.order === after[key]?.order)) return came
  const [left, right] = [sorted(before), sorted(after)]
  if (movedAmong(left, right).size === 0) return came
  const textsOf = (list: typeof left): readonly ItemText[] => list.map(({ text }) => text)
  return [...came, { ...at(field), type: 'order', before: textsOf(left), after: textsOf(right) }]
}

/** The plain words of items that stand on both sides. */
export function itemWords(
  field: DiffField,
  before: Readonly<Record<string, { readonly text: string }>>,
  after: Readonly<Record<string, { readonly text: string }>>,
): Changes {
  return inBoth(before, after).flatMap(([key, old, now]): Changes =>
    old.text === now.text ? NONE : [{ ...at(field, key), type: 'item', before: old.text, after: now.text }],
  )
}

/** A figure or a wage: as a whole where it came or went, else part by part. */
export function figure<F extends Figure | Wage>(path: FieldPath, before: F | null, after: F | null): Changes {
  if (before === after) return NONE
  if (before === null || after === null) return [{ ...path, type: 'figure', before, after }]
  const part = (name: DiffPart): FieldPath => ({ ...path, part: name })
  const [from, to] = [before.source, after.source]
  const [by, nowBy] = [before.confirmed, after.confirmed]
  return [
    ...plain(part('unit'), before.unit, after.unit),
    ...amounts(path, before, after),
    ...(isSame(from, to) ? NONE : [{ ...part('source'), type: 'source', before: from, after: to } as const]),
    ...plain(part('area'), before.area, after.area),
    ...plain(part('period'), before.period, after.period),
    ...plain(part('retrievedOn'), before.retrievedOn, after.retrievedOn),
    ...(isSame(by, nowBy) ? NONE : [{ ...part('confirmed'), type: 'confirmed', before: by, after: nowBy } as const]),
    ...plain(part('note'), before.note, after.note),
  ]
}

function amounts(path: FieldPath, before: Figure | Wage, after: Figure | Wage): Changes {
  const one = (name: DiffPart, old: Amount, now: Amount): Changes =>
    isSame(old, now)
      ? NONE
      : [{ ...path, part: name, type: 'amount', before: quantity(before, old), after: quantity(after, now) }]
  if ('value' in before && 'value' in after) {
    return [
      ...one('value', before.value, after.value),
      ...plain({ ...path, part: 'months' }, before.months, after.months),
    ]
  }
  if ('value' in before || 'value' in after) return NONE
  return [
    ...one('low', before.low, after.low),
    ...one('median', before.median, after.median),
    ...one('high', before.high, after.high),
  ]
}

function quantity({ unit, source, period }: Figure | Wage, value: Amount): Quantity {
  return { value, unit, source, period }
}

/** Keys of either side, in an order that hangs on neither. */
export function keysOf(before: object, after: object): readonly string[] {
  const [left, right] = [Object.keys(before), Object.keys(after)]
  if (left.length === 0 && right.length === 0) return left
  return [...new Set([...left, ...right])].sort()
}

/** What stands on both sides, by key. */
export function inBoth<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): readonly (readonly [key: string, before: T, after: T])[] {
  return keysOf(before, after).flatMap((key) => {
    const [old, now] = [before[key], after[key]]
    return old === undefined || now === undefined ? [] : [[key, old, now] as const]
  })
}

function sorted(list: Readonly<Record<string, Item>>): readonly (Item & { readonly id: string })[] {
  return Object.entries(list)
    .map(([id, item]) => ({ id, ...item }))
    .sort(compareOrder)
}
