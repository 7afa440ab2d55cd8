import type { Box, CardBox, CellBox, Lane, LinkPath, MapPicture, Point } from '../../../src/layout/picture.ts'

/** Columns of 300 px and rows of 200 px beside a header of 100 px and under one of 50 px; cards of 200 x 100. */
export const GRID = { left: 100, top: 50, column: 300, row: 200, cardWidth: 200, cardHeight: 100 } as const

export const FACE = { lines: [], marks: [] }

export interface PlacedSpec {
  readonly id: string
  readonly row: number
  readonly column: number
  /** Place among the cards of its cell, from the top; several stand one under the other. */
  readonly at?: number
  /** Beside instead of under the others. */
  readonly beside?: boolean
}

/** A matrix picture with these cards. */
export function makePicture(
  rows: number,
  columns: number,
  cards: readonly PlacedSpec[],
  links: readonly LinkPath[] = [],
): MapPicture {
  const boxes = cards.map(makeCard)
  const cells = new Map<string, CellBox>()
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = makeCell(row, column, cards.filter((card) => card.row === row && card.column === column).length)
      cells.set(cell.key, cell)
    }
  }
  return {
    arrangement: 'matrix',
    width: GRID.left + columns * GRID.column,
    height: GRID.top + rows * GRID.row,
    rows: Array.from({ length: rows }, (_, at) => makeLane(`l${at}`, rowBand(at, columns))),
    columns: Array.from({ length: columns }, (_, at) => makeLane(`p${at}`, columnBand(at, rows))),
    cells,
    cards: new Map(boxes.map((card) => [card.id, card])),
    links: new Map(links.map((link) => [link.id, link])),
    totals: new Map(),
    font: 'inter',
    wageScale: null,
  }
}

export function makeCard({ id, row, column, at = 0, beside = false }: PlacedSpec): CardBox {
  return {
    id,
    kind: 'occupation',
    color: 'blue',
    levelId: `l${row}`,
    pathwayId: `p${column}`,
    span: 1,
    isIllustrative: false,
    face: FACE,
    x: GRID.left + column * GRID.column + 20 + (beside ? at * (GRID.cardWidth + 20) : 0),
    y: GRID.top + row * GRID.row + 10 + (beside ? 0 : at * (GRID.cardHeight + 20)),
    width: GRID.cardWidth,
    height: GRID.cardHeight,
  }
}

export function makeLink(id: string, points: readonly Point[], relation: LinkPath['relation'] = 'advances'): LinkPath {
  return { id, from: 'a', to: 'b', relation, isIllustrative: false, points, label: null }
}

function makeCell(row: number, column: number, cardCount: number): CellBox {
  return {
    key: `l${row}|p${column}`,
    levelId: `l${row}`,
    pathwayId: `p${column}`,
    cardCount,
    isCollapsed: false,
    fold: null,
    emptyMarkId: null,
    hatch: null,
    lines: [],
    tags: [],
    x: GRID.left + column * GRID.column,
    y: GRID.top + row * GRID.row,
    width: GRID.column,
    height: GRID.row,
  }
}

function makeLane(id: string, band: Box): Lane {
  return {
    id,
    band,
    header: { ...band, width: 100, height: 50 },
    lines: [],
    color: null,
    isCollapsed: false,
    isTurned: false,
  }
}

function rowBand(at: number, columns: number): Box {
  return { x: 0, y: GRID.top + at * GRID.row, width: GRID.left + columns * GRID.column, height: GRID.row }
}

function columnBand(at: number, rows: number): Box {
  return { x: GRID.left + at * GRID.column, y: 0, width: GRID.column, height: GRID.top + rows * GRID.row }
}
