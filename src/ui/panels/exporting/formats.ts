/** What can be exported, and how large. */
export type Format = 'svg' | 'png' | 'json'
export const FORMATS = ['svg', 'png', 'json'] as const

/** CSS px to the inch, by definition of the unit. */
const PX_PER_INCH = 96

export interface Paper {
  readonly key: 'letter' | 'tabloid' | 'poster'
  /** Long and short side in inches. */
  readonly long: number
  readonly short: number
  /** Dots per inch of its PNG: 300 for what is read in the hand, 150 for what is read from the wall. */
  readonly dpi: number
}

export const PAPERS: readonly Paper[] = [
  { key: 'letter', long: 11, short: 8.5, dpi: 300 },
  { key: 'tabloid', long: 17, short: 11, dpi: 300 },
  { key: 'poster', long: 36, short: 24, dpi: 150 },
]

export type SizeKey = 'map' | '2' | '3' | '4' | Paper['key']
export const SCALES = ['map', '2', '3', '4'] as const

export interface PictureSize {
  /** For the SVG: the paper in CSS px; null for the map's own size. */
  readonly paper: { readonly width: number; readonly height: number } | null
  /** How many pixels of a PNG stand for one CSS px. */
  readonly scale: number
  readonly dpi: number | null
}

/** What a size means for a map that is wider than high, or not: paper is turned to fit. */
export function sizeOf(key: SizeKey, isWide: boolean): PictureSize {
  const paper = PAPERS.find((one) => one.key === key)
  if (paper === undefined) return { paper: null, scale: key === 'map' ? 1 : Number(key), dpi: null }
  const long = paper.long * PX_PER_INCH
  const short = paper.short * PX_PER_INCH
  return {
    paper: isWide ? { width: long, height: short } : { width: short, height: long },
    scale: paper.dpi / PX_PER_INCH,
    dpi: paper.dpi,
  }
}

/** Width and height that an SVG of ours states in its first tag, in CSS px. */
export function statedSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width ?? 0), height: Number(height ?? 0) }
}

/** A file name from a title: letters and digits of any script, the rest as dashes. */
export function fileName(title: string, ending: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return `${stem === '' ? 'map' : stem}.${ending}`
}
