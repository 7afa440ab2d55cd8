/** The map that three journeys make, each by other means: what it is to hold, and what it does hold. */
import { amountOf } from '../../src/model/figure.ts'
import type { MapRecord } from '../../src/model/kinds.ts'
import { isCard } from '../../src/model/kinds.ts'
import { titlesOf } from '../../src/model/occupation.ts'
import { readText } from '../../src/model/text.ts'
import type { LocalizedText } from '../../src/model/text.ts'
import type { SharedDocument } from './document.ts'

export const TITLE = 'Health care, Lane County'
export const [BACHELOR, ASSOCIATE, CERTIFICATE, SCHOOL] = [
  "Bachelor's degree",
  'Associate degree or some college',
  'Certificate (1-2 years)',
  'High school diploma or GED',
] as const

/** The cards that each journey adds by its dialog or menu, as they are called there. */
export const CARDS_BY_DIALOG = [
  { kind: 'Program', title: 'Nursing program', level: ASSOCIATE, pathway: 'Nursing' },
  { kind: 'On-ramp', title: 'Bridge class', level: SCHOOL, pathway: 'Nursing' },
  { kind: 'Occupation', title: 'Radiologic technologist', level: ASSOCIATE, pathway: 'Imaging' },
  { kind: 'Credential', title: 'X-ray license', level: CERTIFICATE, pathway: 'Imaging' },
  { kind: 'Note', title: 'Ask the hospital', level: SCHOOL, pathway: 'Imaging' },
  { kind: 'Off-ramp', title: 'Army medic', level: ASSOCIATE, pathway: 'Records' },
  { kind: 'Occupation', title: 'Coder', level: CERTIFICATE, pathway: 'Records' },
  { kind: 'Support', title: 'Child care', level: SCHOOL, pathway: 'Records' },
] as const

/** The links; `relation` where it is not the one that is most likely. */
export const LINKS = [
  { from: 'Bridge class', to: 'Nursing assistant', relation: null },
  { from: 'Coder', to: 'Radiologic technologist', relation: 'lateral move to' },
  { from: 'Nursing program', to: 'Registered nurse', relation: null },
  { from: 'Radiologic technologist', to: 'Army medic', relation: null },
  { from: 'X-ray license', to: 'Radiologic technologist', relation: null },
  { from: 'Nursing assistant', to: 'Registered nurse', relation: null },
] as const

/** Line by line, what stands on the finished map: whoever reads it needs no ids. */
export const FINISHED: readonly string[] = [
  `title: ${TITLE}`,
  `level: ${BACHELOR}`,
  `level: ${ASSOCIATE}`,
  `level: ${CERTIFICATE}`,
  `level: ${SCHOOL}`,
  'pathway: Nursing, purple',
  'pathway: Imaging, teal',
  'pathway: Records, orange',
  `occupation: Registered nurse in ${BACHELOR}, Nursing; 29-1141`,
  `program: Nursing program in ${ASSOCIATE}, Nursing`,
  `occupation: Nursing assistant in ${SCHOOL}, Nursing; 31-1131; 18 to 24 an hour; 120 postings from State projections`,
  `onRamp: Bridge class in ${SCHOOL}, Nursing`,
  `occupation: Radiologic technologist in ${ASSOCIATE}, Imaging`,
  `credential: X-ray license in ${CERTIFICATE}, Imaging`,
  `note: Ask the hospital in ${SCHOOL}, Imaging`,
  `offRamp: Army medic in ${ASSOCIATE}, Records`,
  `occupation: Coder in ${CERTIFICATE}, Records`,
  `support: Child care in ${SCHOOL}, Records`,
  `no jobs: ${BACHELOR}, Records`,
  'note on Nursing assistant: trainingGap, Few seats',
  'link: Bridge class enters Nursing assistant',
  'link: Coder lateral Radiologic technologist',
  'link: Nursing assistant advances Registered nurse; 24 months; with the state exam',
  'link: Nursing program prepares Registered nurse',
  'link: Radiologic technologist exits Army medic',
  'link: X-ray license prepares Radiologic technologist',
]

/** What a map holds, in the lines of `FINISHED`: lanes in their order, cards by column, row and order. */
export function linesOf(shared: SharedDocument): readonly string[] {
  const records = new Map<string, MapRecord>(shared.records().map((record) => [record.id, record]))
  const name = (id: string): string => nameOf(records.get(id))
  const inOrder = <R extends { readonly order: string }>(list: readonly R[]): readonly R[] =>
    list.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const levels = inOrder(shared.all('level'))
  const pathways = inOrder(shared.all('pathway'))
  const cards = pathways.flatMap((pathway) =>
    levels.flatMap((level) =>
      [...records.values()]
        .filter(isCard)
        .flatMap((card) => {
          const { place } = card
          return place?.pathwayId === pathway.id && place.levelId === level.id ? [{ card, order: place.order }] : []
        })
        .toSorted((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ card }) => `${card.kind}: ${name(card.id)} in ${name(level.id)}, ${name(pathway.id)}${factsOf(card)}`),
    ),
  )
  return [
    ...shared.all('settings').map(({ title }) => `title: ${read(title)}`),
    ...levels.map(({ id }) => `level: ${name(id)}`),
    ...pathways.map(({ id, color }) => `pathway: ${name(id)}, ${color}`),
    ...cards,
    ...shared.all('emptyCell').map(({ levelId, pathwayId }) => `no jobs: ${name(levelId)}, ${name(pathwayId)}`),
    ...shared
      .all('note')
      .flatMap(({ target, noteType, text }) =>
        target?.on === 'record' ? [`note on ${name(target.recordId)}: ${noteType}, ${read(text)}`] : [],
      ),
    ...shared
      .all('link')
      .map(({ from, to, relation, months, condition }) =>
        [`link: ${name(from)} ${relation} ${name(to)}`, months === null ? '' : `${months} months`, read(condition)]
          .filter(Boolean)
          .join('; '),
      )
      .toSorted(),
  ]
}

function factsOf(card: MapRecord): string {
  if (card.kind !== 'occupation') return ''
  const { wage, postings } = card
  const code = titlesOf(card)[0]?.socCode ?? null
  return [
    '',
    ...(code === null ? [] : [code]),
    ...(wage === null ? [] : [`${amountOf({ value: wage.low })} to ${amountOf({ value: wage.high })} an ${wage.unit}`]),
    ...(postings === null ? [] : [`${amountOf(postings)} postings from ${postings.source?.name}`]),
  ].join('; ')
}

function nameOf(record: MapRecord | undefined): string {
  switch (record?.kind) {
    case 'occupation':
      return read(titlesOf(record)[0]?.text ?? {})
    case 'note':
      return read(record.text)
    case 'level':
    case 'pathway':
      return read(record.label)
    case 'credential':
    case 'program':
    case 'onRamp':
    case 'offRamp':
    case 'support':
      return read(record.name)
    default:
      return ''
  }
}

function read(text: LocalizedText): string {
  return readText(text, 'en', 'en')
}
