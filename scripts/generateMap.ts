/**
 * Makes a believable map of any size from a seed: for tests, benches and a look.
 * `node scripts/generateMap.ts --cards 300 --seed 7` prints one as JSON.
 */
import { parseArgs } from 'node:util'

import * as v from 'valibot'

import { LevelId, PathwayId } from '../src/model/ids.ts'
import { isPlaced } from '../src/model/kinds.ts'
import type { MapRecord } from '../src/model/kinds.ts'
import { LEVEL_TEMPLATES, makeLevel } from '../src/model/level.ts'
import type { Level } from '../src/model/level.ts'
import { SCHEMA_VERSION } from '../src/model/migrations.ts'
import { orderKeysAt } from '../src/model/order.ts'
import { makePathway, PATHWAY_COLORS } from '../src/model/pathway.ts'
import type { Pathway } from '../src/model/pathway.ts'
import { makeSettings } from '../src/model/settings.ts'
import { generateCards } from './generate/cards.ts'
import type { GeneratedCell } from './generate/cards.ts'
import { createDice } from './generate/dice.ts'
import { generateLinks } from './generate/links.ts'
import { PATHWAY_LABELS } from './generate/words.ts'

export interface GenerateOptions {
  /** Cards that stand in a cell; notes, supports and credentials that hang on others come on top. */
  readonly cards: number
  /** Links; 1.5 a card unless said. Fewer where the cards do not allow as many. */
  readonly links?: number
  /** Rows; 4 unless said. */
  readonly levels?: number
  /** Columns; 4 to 12 by the number of cards unless said. */
  readonly pathways?: number
  readonly seed?: number
}

/** The records of a map. The same options give the same records, on any machine. */
export function generateMap(options: GenerateOptions): readonly MapRecord[] {
  const { cards, links = Math.round(cards * 1.5), seed = 1 } = options
  const dice = createDice(seed)
  const levels = makeLevels(options.levels ?? 4)
  const pathways = makePathways(options.pathways ?? Math.max(4, Math.min(12, Math.round(cards / 25))))
  const cells: readonly GeneratedCell[] = levels.flatMap((level, row) =>
    pathways.map((pathway, column) => ({ levelId: level.id, pathwayId: pathway.id, row, column })),
  )
  const made = generateCards(dice, cards, { cells, rows: levels.length, columns: pathways.length })
  const steps = generateLinks(dice, made.filter(isPlaced), cells, links)
  const settings = makeSettings({
    title: { en: `Generated map ${seed}`, es: `Mapa generado ${seed}` },
    region: { en: 'Nowhere in particular', es: 'Ningún lugar en particular' },
    sources: { en: 'Made up by a program from a seed.', es: 'Inventado por un programa a partir de una semilla.' },
  })
  return [settings, ...levels, ...pathways, ...made, ...steps]
}

function makeLevels(count: number): readonly Level[] {
  const starters = LEVEL_TEMPLATES.filter((template) => template.isStarter)
  const templates = count <= starters.length ? starters : LEVEL_TEMPLATES
  return orderKeysAt([], 0, count).map((order, at) => {
    const id = v.parse(LevelId, `lvl_g${at}`)
    const template = templates[at]
    if (template === undefined) return makeLevel({ id, order, label: { en: `Level ${at + 1}`, es: `Nivel ${at + 1}` } })
    const { label, blsEducation, ipedsAwardLevels } = template
    return makeLevel({ id, order, label, blsEducation, ipedsAwardLevels: [...ipedsAwardLevels] })
  })
}

function makePathways(count: number): readonly Pathway[] {
  return orderKeysAt([], 0, count).map((order, at) => {
    const label = PATHWAY_LABELS[at] ?? { en: `Pathway ${at + 1}`, es: `Trayectoria ${at + 1}` }
    const color = PATHWAY_COLORS[at % PATHWAY_COLORS.length] ?? 'blue'
    return makePathway({ id: v.parse(PathwayId, `pth_g${at}`), label, order, color })
  })
}

/** Reads `--cards --links --levels --pathways --seed` and prints the map. */
function main(): void {
  const number = { type: 'string' } as const
  const { values } = parseArgs({
    options: { cards: number, links: number, levels: number, pathways: number, seed: number },
  })
  const asked = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
  if (Object.values(asked).some((value) => !Number.isInteger(value) || value < 0)) {
    console.error('Every option takes a whole number, e.g. --cards 300 --seed 7')
    process.exitCode = 1
    return
  }
  console.log(JSON.stringify({ version: SCHEMA_VERSION, records: generateMap({ cards: 100, ...asked }) }, null, 2))
}

if (import.meta.main) main()
