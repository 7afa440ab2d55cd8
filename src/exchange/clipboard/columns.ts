/** The columns cards have in a spreadsheet, and by which names they are known there. */
import type { CardKind } from '../../model/kinds.ts'
import { fold } from '../../model/fold.ts'

export const COLUMNS = [
  'kind',
  'title',
  'soc',
  'level',
  'pathway',
  'wageLow',
  'wageMedian',
  'wageHigh',
  'wageUnit',
  'openings',
  'postings',
  'completers',
  'credentials',
  'employers',
  'provider',
] as const
export type Column = (typeof COLUMNS)[number]

/** A column people write by hand: a range in one cell. */
export type ReadColumn = Column | 'wage'

/** Names of columns in English and Spanish; the first two of each are those of our own tables. */
const NAMES: { readonly [C in ReadColumn]: readonly string[] } = {
  kind: ['kind', 'tipo', 'type', 'card type', 'tipo de tarjeta'],
  title: [
    'title',
    'título',
    'titles',
    'occupation',
    'occupations',
    'occupation title',
    'job title',
    'job',
    'name',
    'ocupación',
    'puesto',
    'nombre',
    'títulos',
  ],
  soc: ['soc', 'código soc', 'soc code', 'soc 2018', 'soc codes'],
  level: ['level', 'nivel', 'education', 'education level', 'nivel educativo'],
  pathway: ['pathway', 'trayectoria', 'career pathway', 'ruta', 'ruta profesional'],
  wageLow: ['wage low', 'salario mínimo', 'low wage', 'wage from', 'entry wage'],
  wageMedian: ['wage median', 'salario mediano', 'median wage', 'median'],
  wageHigh: ['wage high', 'salario máximo', 'high wage', 'wage to'],
  wageUnit: ['wage unit', 'unidad de salario', 'wage per'],
  openings: ['openings', 'vacantes', 'annual openings', 'openings a year', 'vacantes al año'],
  postings: ['postings', 'ofertas de empleo', 'job postings', 'ofertas'],
  completers: ['completers', 'egresados', 'annual completers', 'completers a year'],
  credentials: ['credentials', 'credenciales', 'required credentials', 'certifications'],
  employers: ['employers', 'empleadores', 'employer'],
  provider: ['provider', 'proveedor', 'training provider', 'issuer', 'emisor'],
  wage: ['wage', 'salario', 'wages', 'wage range', 'pay', 'salary', 'sueldo'],
}

const KIND_NAMES: { readonly [K in CardKind]: readonly string[] } = {
  occupation: ['occupation', 'ocupación', 'job'],
  credential: ['credential', 'credencial', 'certification'],
  program: ['program', 'programa'],
  onRamp: ['on-ramp', 'punto de entrada', 'entry point', 'on ramp'],
  offRamp: ['off-ramp', 'punto de salida', 'exit point', 'off ramp'],
  support: ['support', 'apoyo'],
  note: ['note', 'nota'],
}

const columns = new Map<string, ReadColumn>()
const kinds = new Map<string, CardKind>()
fill(columns, NAMES)
fill(kinds, KIND_NAMES)

function fill<T extends string>(table: Map<string, T>, names: { readonly [K in T]: readonly string[] }): void {
  for (const key in names) for (const name of names[key]) table.set(fold(name), key)
}

/** The column a header's words stand for. */
export function columnNamed(words: string): ReadColumn | undefined {
  return columns.get(fold(words))
}

/** The kind of card these words stand for. */
export function kindNamed(words: string): CardKind | undefined {
  return kinds.get(fold(words))
}
