/** A table of measured figures, as Markdown writes it. */
export interface Table {
  readonly title: string
  /** What was measured, how, and what the figures are good for. */
  readonly note: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The table as Markdown. */
export function toMarkdown({ title, note, head, rows }: Table): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [
    `## ${title}`,
    '',
    note,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)))),
    '',
  ].join('\n')
}

/** The value in the middle; the mean of the two in the middle where there are two. NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share of all values lies, between neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below === undefined || above === undefined ? Number.NaN : below + (above - below) * (at % 1)
}

/** Three digits that count, no more. */
function figure(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value))
  return String(Number(value.toPrecision(3)))
}
