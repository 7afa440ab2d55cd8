import type { RoundResponse } from '../../../store/roundPage.ts'

/** How many asks are answered, of those that can be: what has left the map asks nothing any more. */
export function answeredOf({ asks }: RoundResponse): { readonly done: number; readonly count: number } {
  const open = asks.filter(({ records, answer }) => records.length > 0 || answer !== null)
  return { done: open.filter(({ answer }) => answer !== null).length, count: open.length }
}

/** Whether a day, `2026-05-31`, is over where this is looked at. */
export function isPast(day: string, now: Date): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1) <= now
}
