/** What a column of a list can hold, and what its name tells about it. */
import type { WageUnit } from '../../model/wage.ts'
import { plainWords } from './plainWords.ts'

export const LIST_FIELDS = [
  'title',
  'soc',
  'level',
  'pathway',
  'wage',
  'wageLow',
  'wageMedian',
  'wageHigh',
  'postings',
  'openings',
  'completers',
  'employment',
  'growth',
  'credentials',
  'employers',
  'skills',
  'description',
  'note',
  'source',
  'area',
  'period',
  'ignore',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

const WAGE =
  /\b(wages?|salar(y|ies)|pay|earnings?|hourly|annual (wage|pay)|salarios?|sueldos?|ingresos?|[ha] (pct\d+|median))\b/

/** In this order; the first that fits is taken. English and Spanish. */
const NAMES: readonly (readonly [field: ListField, pattern: RegExp])[] = [
  ['area', /^(area( title| name)?|region|msa|geography|zona|area geografica)$/],
  [
    'ignore',
    /\b(experience|on the job|experiencia|capacitacion en el trabajo|type|tipo|distribution|self employed|prse|rank)\b/,
  ],
  [
    'soc',
    /^soc\b(?!.*\b(title|titulo)\b)|\b(soc|occ|onet|o net|matrix|occupation|ocupacion) (\d{4} )?(code|codigo)\b|^(codigo|code)( soc| de ocupacion)?$|\bcodigo soc\b/,
  ],
  ['completers', /\b(completers?|completions?|graduates|egresad[oa]s|graduad[oa]s|titulad[oa]s)\b/],
  ['postings', /\b(postings?|vacanc(y|ies)|job ads?|ofertas?|anuncios|vacantes)\b/],
  ['openings', /\b(openings?|annual demand|demanda anual|plazas|puestos (anuales|disponibles))\b/],
  ['growth', /\b(growth|crecimiento)\b|\b(change|cambio)\b.*\b(percent|pct|rate|porcentaje)\b/],
  ['ignore', /\b(change|cambio|exits?|transfers?|separations?)\b/],
  [
    'employment',
    /^(tot emp|total employment|employment|employed|number employed|jobs|number of jobs|empleo|empleos|empleados)\b/,
  ],
  ['level', /\b(level|education|educational|degree|nivel|educacion|escolaridad|estudios)\b/],
  ['pathway', /\b(pathways?|track|ladder|cluster|trayectorias?|ruta|itinerario)\b/],
  [
    'credentials',
    /\b(credentials?|certifications?|certificates?|licens\w+|licenc\w+|credencial(es)?|certificacion(es)?|licencias?)\b/,
  ],
  ['employers', /\b(employers?|company|companies|empleador(es)?|empresas?)\b/],
  ['skills', /\b(skills?|competenc(y|ies)|habilidades|competencias)\b/],
  ['source', /\b(source|fuente)s?\b/],
  ['description', /\b(description|descripcion)\b/],
  ['note', /\b(notes?|comments?|remarks?|notas?|comentarios?|observacion(es)?)\b/],
  [
    'title',
    /\b(occupations?|occ title|titles?|jobs?|positions?|roles?|careers?|ocupacion(es)?|puestos?|titulos?|cargos?|empleos?|profesion(es)?)\b/,
  ],
  ['period', /^(period|year|as of|date|periodo|ano|fecha)$/],
]

/** The field a column's name speaks of; null where it tells nothing. `ignore` is for names known to mean something else. */
export function fieldOfName(name: string): ListField | null {
  const plain = plainWords(name)
  if (plain === '') return null
  if (WAGE.test(plain)) return wageField(plain)
  if (
    /\b(low|min|minimum|high|max|maximum|minimo|maximo|from|to|desde|hasta)\b/.test(plain) &&
    unitOfName(name) !== null
  ) {
    return wageField(plain)
  }
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The unit a column's name gives its wages. */
export function unitOfName(name: string): WageUnit | null {
  const plain = plainWords(name)
  if (/\b(hourly|hour|hr|hora|por hora)\b|^h (pct|median)/.test(plain)) return 'hour'
  return /\b(annual|annually|year|yearly|salary|salaries|anual|ano)\b|^a (pct|median)/.test(plain) ? 'year' : null
}

/** Whether a column's name says that its numbers are thousands. */
export function isInThousands(name: string): boolean {
  return /\b(thousands?|miles|000s)\b/.test(plainWords(name))
}

function wageField(plain: string): ListField {
  if (/\b(low|lowest|min|minimum|entry|starting|from|pct25|bajo|minimo|inicial|desde)\b/.test(plain)) return 'wageLow'
  if (/\b(high|highest|max|maximum|top|to|pct75|alto|maximo|hasta)\b/.test(plain)) return 'wageHigh'
  if (/\b(median|mediana|typical|tipico)\b/.test(plain)) return 'wageMedian'
  // Other percentiles and means are no end of a range, and no median either.
  return /\b(pct\d+|mean|average|promedio|media)\b/.test(plain) ? 'ignore' : 'wage'
}
