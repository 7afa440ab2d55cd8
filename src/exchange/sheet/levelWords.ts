/** Education levels by the words people use for them, in English and Spanish. */
import { LEVEL_TEMPLATES } from '../../model/level.ts'
import type { LevelTemplate } from '../../model/level.ts'
import { plainWords } from './plainWords.ts'

/** In this order: "less than high school" is none, "Associate or some college, no degree" an associate degree. */
const WORDS: readonly (readonly [key: string, pattern: RegExp])[] = [
  [
    'none',
    /\b(no (formal|diploma|credential)|less than high school|sin (diploma|credencial|estudios)|no educational)\b/,
  ],
  [
    'graduate',
    /\b(doctor\w*|ph ?d|master\w*|maestria|posgrado|postgraduate|graduate degree|professional degree|mba)\b/,
  ],
  ['associate', /\b(associate\w*|asociado|aas?|some college|algo de (universidad|college)|2 year degree)\b/],
  ['bachelor', /\b(bachelor\w*|ba|bs|bsn|licenciatura|4 year degree|four year degree|universitario)\b/],
  [
    'short',
    /\b(short (term )?certificate|under (1|one) year|less than (1|one) year|menos de (1|un) ano|certificado corto)\b/,
  ],
  [
    'certificate',
    /\b(certs?|certificat\w*|certificad\w*|post ?secondary non ?degree|vocational|technical diploma|diploma tecnico|trade school|apprenticeship)\b/,
  ],
  ['highschool', /\b(high school|hs|ged|hse|secundaria|preparatoria|bachillerato|diploma)\b/],
]

/** The level template a text means; null where it is none that is known. */
export function levelTemplateOf(text: string): LevelTemplate | null {
  const plain = plainWords(text)
  const key = WORDS.find(([, pattern]) => pattern.test(plain))?.[0]
  return LEVEL_TEMPLATES.find((template) => template.key === key) ?? null
}

/** Where a template stands among all, counted from the highest. */
export function rankOf(template: LevelTemplate): number {
  return LEVEL_TEMPLATES.indexOf(template)
}

/** Words that say nothing about which level it is. */
const FILLER = new Set([
  's',
  'degree',
  'degrees',
  'diploma',
  'level',
  'or',
  'and',
  'o',
  'y',
  'de',
  'titulo',
  'equivalent',
])

/** Ways to write one and the same level. Where any other word stands with them, it is a level of its own. */
const SPELLINGS: readonly ReadonlySet<string>[] = [
  new Set(['doctorate', 'doctoral', 'doctor', 'ph', 'phd', 'd', 'doctorado']),
  new Set(['master', 'masters', 'ms', 'ma', 'mba', 'maestria']),
  new Set(['bachelor', 'bachelors', 'ba', 'bs', 'bsn', 'bfa', 'licenciatura']),
  new Set(['associate', 'associates', 'aa', 'as', 'aas', 'asociado']),
  new Set(['certificate', 'certificates', 'cert', 'certs', 'certificado', 'certificados']),
  new Set(['high', 'school', 'hs', 'ged', 'hse', 'secundaria', 'preparatoria']),
]

/** Whether two names are one level written in two ways, as "HS" and "High school diploma" are. */
export function areSpellings(one: string, other: string): boolean {
  const spelling = spellingOf(one)
  return spelling !== null && spelling === spellingOf(other)
}

function spellingOf(text: string): ReadonlySet<string> | null {
  const said = plainWords(text)
    .split(' ')
    .filter((word) => !FILLER.has(word))
  return (said.length > 0 && SPELLINGS.find((spelling) => said.every((word) => spelling.has(word)))) || null
}
