/** Copied cards as a table for spreadsheets: tab-separated text, and HTML that carries the clip along. */
import type { Clip } from '../../model/clip.ts'
import type { Amount, Figure } from '../../model/figure.ts'
import type { CardKind, PlacedCard } from '../../model/kinds.ts'
import { isPlaced } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'
import { recordOf } from '../../model/map.ts'
import { titlesOf } from '../../model/occupation.ts'
import { compareOrder } from '../../model/order.ts'
import type { LocalizedText } from '../../model/text.ts'
import { readText } from '../../model/text.ts'
import { clipAttribute } from './clip.ts'
import { protect } from '../protect.ts'
import { COLUMNS } from './columns.ts'
import type { Column } from './columns.ts'

/** The words of the table, in the language of the person. */
export interface TableWords {
  readonly language: string
  readonly columns: { readonly [C in Column]: string }
  readonly kinds: { readonly [K in CardKind]: string }
  readonly units: { readonly hour: string; readonly year: string }
}

/** What goes on the clipboard: one copy for spreadsheets and texts, one for those who read HTML, us among them. */
export interface ClipContents {
  readonly text: string
  readonly html: string
}

/** A clip as the clipboard's texts. Names of levels, pathways and credentials are those of `map`. */
export function writeClipContents(clip: Clip, map: CareerMap, words: TableWords): ClipContents {
  const cards = clip.records.filter(isPlaced)
  const rows = [
    COLUMNS.map((column) => words.columns[column]),
    ...cards.map((card) => rowOf(card, map, words).map(protect)),
  ]
  const [head = [], ...body] = rows
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return {
    text: rows.map((row) => row.map(quote).join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table ${clipAttribute(clip)}>${line(head, 'th')}${body.map((row) => line(row, 'td')).join('')}</table>`,
  }
}

/** Between several titles, codes or names in one cell. */
export const SEPARATOR = '; '

function rowOf(card: PlacedCard, map: CareerMap, words: TableWords): readonly string[] {
  const read = (text: LocalizedText): string => readText(text, words.language, map.settings.mainLanguage)
  const { levelId, pathwayId } = card.place
  const cells: { readonly [C in Column]?: string } = {
    kind: words.kinds[card.kind],
    title: card.kind === 'occupation' ? '' : read(card.kind === 'note' ? card.text : card.name),
    level: read(recordOf(map, 'level', levelId)?.label ?? {}),
    pathway: read(recordOf(map, 'pathway', pathwayId)?.label ?? {}),
    ...(card.kind === 'occupation' && occupationCells(card, map, read, words)),
    ...((card.kind === 'program' || card.kind === 'support') && { provider: card.provider }),
    ...(card.kind === 'credential' && { provider: card.issuer }),
  }
  return COLUMNS.map((column) => cells[column] ?? '')
}

function occupationCells(
  card: Extract<PlacedCard, { readonly kind: 'occupation' }>,
  map: CareerMap,
  read: (text: LocalizedText) => string,
  { units }: TableWords,
): { readonly [C in Column]?: string } {
  const titles = titlesOf(card)
  const names = Object.keys(card.credentials).map((id) => {
    const credential = recordOf(map, 'credential', id)
    return credential === undefined ? '' : read(credential.name) || credential.shortName
  })
  const employers = Object.entries(card.employers)
    .map(([id, { text, order }]) => ({ id, text, order }))
    .sort(compareOrder)
  return {
    title: join(titles.map(({ text }) => read(text))),
    soc: titles.some(({ socCode }) => socCode !== null) ? titles.map((one) => one.socCode ?? '').join(SEPARATOR) : '',
    wageLow: amountCell(card.wage?.low),
    wageMedian: amountCell(card.wage?.median),
    wageHigh: amountCell(card.wage?.high),
    wageUnit: card.wage === null ? '' : units[card.wage.unit],
    openings: figureCell(card.openings),
    postings: figureCell(card.postings),
    completers: figureCell(card.completers),
    credentials: join(names),
    employers: join(employers.map(({ text }) => text)),
  }
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(SEPARATOR)
}

function figureCell(figure: Figure | null): string {
  return amountCell(figure?.value)
}

/** A plain number; `*` where the source withholds it, `≥` where it only says "at least". */
function amountCell(amount: Amount | undefined): string {
  switch (amount?.state) {
    case 'known':
      return String(amount.amount)
    case 'suppressed':
      return '*'
    case 'topCoded':
      return `≥${amount.atLeast}`
    default:
      return ''
  }
}

/** Cells hold no tabs and line breaks by now; only a quote at the beginning would be taken for more. */
function quote(cell: string): string {
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
