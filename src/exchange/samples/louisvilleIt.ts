/**
 * "Louisville IT (2018)": the information technology table of KentuckianaWorks' "Career Pathways
 * Louisville MSA", as reprinted in the Michigan "Practical Guide to Developing Career Pathways" of
 * May 2018. Titles, levels, pathways, postings, wage ranges and the nine empty cells are the table's.
 * The table names titles in its own words and gives no codes; SOC codes, credentials, programs, ramps,
 * supports, links and the openings and completers are ours, to show what a map can hold, and every such
 * record is marked as illustrative.
 */
import * as v from 'valibot'

import { makeCredential } from '../../model/credential.ts'
import { makeEmptyCell } from '../../model/emptyCell.ts'
import { makeFigure } from '../../model/figure.ts'
import type { Provenance } from '../../model/figure.ts'
import {
  CredentialId,
  LevelId,
  LinkId,
  NoteId,
  OccupationId,
  OffRampId,
  OnRampId,
  PathwayId,
  ProgramId,
  SupportId,
} from '../../model/ids.ts'
import type { MapRecord } from '../../model/kinds.ts'
import { LEVEL_TEMPLATES, makeLevel } from '../../model/level.ts'
import { makeLink } from '../../model/link.ts'
import type { Link } from '../../model/link.ts'
import { makeNote } from '../../model/note.ts'
import { makeOccupation, SocCode } from '../../model/occupation.ts'
import type { Occupation } from '../../model/occupation.ts'
import { orderKeysAt } from '../../model/order.ts'
import { makePathway } from '../../model/pathway.ts'
import type { PathwayColor } from '../../model/pathway.ts'
import type { Place } from '../../model/place.ts'
import { makeProgram } from '../../model/program.ts'
import { makeOffRamp, makeOnRamp } from '../../model/ramp.ts'
import { makeSettings } from '../../model/settings.ts'
import { makeSupport } from '../../model/support.ts'
import type { LocalizedText } from '../../model/text.ts'
import { makeWage } from '../../model/wage.ts'

const PUBLISHER: Partial<Provenance> = {
  source: { name: 'KentuckianaWorks, Career Pathways Louisville MSA', url: null },
  area: 'Louisville MSA',
  period: '2018',
}

const INVENTED: Partial<Provenance> = {
  area: 'Louisville MSA',
  note: 'Illustrative: made up by the Trellis project to show the gap overlay',
}

const LEVEL_KEYS = ['bachelor', 'associate', 'certificate', 'highschool'] as const
type LevelKey = (typeof LEVEL_KEYS)[number]
const PATHWAY_KEYS = ['support', 'programming', 'network', 'web'] as const
type PathwayKey = (typeof PATHWAY_KEYS)[number]

/** Labels as the table prints them. */
const LEVEL_LABELS: { readonly [K in LevelKey]: LocalizedText } = {
  bachelor: { en: 'BA/BS', es: 'Licenciatura (BA/BS)' },
  associate: {
    en: 'Associate Degree (2 yrs) or Some College, no degree',
    es: 'Título asociado (2 años) o algo de universidad, sin título',
  },
  certificate: { en: 'Certificate (1-2 yrs)', es: 'Certificado (1-2 años)' },
  highschool: { en: 'High School or GED', es: 'Secundaria o GED' },
}

const PATHWAYS: {
  readonly [K in PathwayKey]: { readonly label: LocalizedText; readonly color: PathwayColor }
} = {
  support: {
    label: { en: 'Information Support/Services', es: 'Soporte y servicios de información' },
    color: 'blue',
  },
  programming: {
    label: { en: 'Programming and Software Dev', es: 'Programación y desarrollo de software' },
    color: 'purple',
  },
  network: { label: { en: 'Network Systems', es: 'Sistemas de redes' }, color: 'green' },
  web: {
    label: { en: 'Web and Digital Communications', es: 'Comunicación web y digital' },
    color: 'orange',
  },
}

interface Row {
  readonly key: string
  readonly level: LevelKey
  readonly pathway: PathwayKey
  /** Title in English and Spanish, and our reading of its SOC 2018 code. */
  readonly titles: readonly (readonly [en: string, es: string, soc: string])[]
  readonly postings: number
  readonly low: number
  readonly high: number
  /** Illustrative: required credentials, annual openings and completers. */
  readonly credentials: readonly CredentialKey[]
  readonly openings: number | null
  readonly completers: number | null
}

const ROWS: readonly Row[] = [
  {
    key: 'itmanagers',
    level: 'bachelor',
    pathway: 'support',
    titles: [
      ['Information Technology Managers', 'Gerentes de tecnología de la información', '11-3021'],
      ['Systems Analysts', 'Analistas de sistemas', '15-1211'],
      ['Operations Analysts', 'Analistas de operaciones', '15-2031'],
    ],
    postings: 78,
    low: 32.22,
    high: 51.22,
    credentials: ['bs', 'pmp'],
    openings: 96,
    completers: 92,
  },
  {
    key: 'softwareengineers',
    level: 'bachelor',
    pathway: 'programming',
    titles: [
      ['Software Engineers', 'Ingenieros de software', '15-1252'],
      ['Systems Engineers', 'Ingenieros de sistemas', '15-1299'],
    ],
    postings: 247,
    low: 32.83,
    high: 48.76,
    credentials: ['bs'],
    openings: 250,
    completers: 138,
  },
  {
    key: 'networksecurity',
    level: 'bachelor',
    pathway: 'network',
    titles: [
      ['Network Specialists', 'Especialistas en redes', '15-1241'],
      ['Database Administrators', 'Administradores de bases de datos', '15-1242'],
      ['Information Security Analysts', 'Analistas de seguridad de la información', '15-1212'],
      ['Systems Administrators', 'Administradores de sistemas', '15-1244'],
    ],
    postings: 186,
    low: 25.33,
    high: 45.86,
    credentials: ['bs', 'ccna', 'securityplus'],
    openings: 130,
    completers: 97,
  },
  {
    key: 'programmers',
    level: 'bachelor',
    pathway: 'web',
    titles: [
      ['Computer Programmers', 'Programadores informáticos', '15-1251'],
      ['Graphic Designers', 'Diseñadores gráficos', '27-1024'],
    ],
    postings: 38,
    low: 23.06,
    high: 35.62,
    credentials: ['bfa'],
    openings: 60,
    completers: 100,
  },
  {
    key: 'techsupport',
    level: 'associate',
    pathway: 'support',
    titles: [
      ['Technical Support Analysts', 'Analistas de soporte técnico', '15-1232'],
      ['Information Technology Support Technicians', 'Técnicos de soporte informático', '15-1232'],
    ],
    postings: 136,
    low: 14.44,
    high: 24.08,
    credentials: ['aplus', 'aas'],
    openings: 140,
    completers: 150,
  },
  {
    key: 'networksupport',
    level: 'associate',
    pathway: 'network',
    titles: [['Computer Network Support Specialists', 'Especialistas en soporte de redes informáticas', '15-1231']],
    postings: 7,
    low: 21.97,
    high: 33.36,
    credentials: ['networkplus'],
    openings: 8,
    completers: 12,
  },
  {
    key: 'webdevelopers',
    level: 'associate',
    pathway: 'web',
    titles: [['Web Developers', 'Desarrolladores web', '15-1254']],
    postings: 44,
    low: 19.25,
    high: 33.49,
    credentials: ['aas'],
    openings: 44,
    completers: null,
  },
]

const CREDENTIALS = {
  bs: ['Bachelor of Science in a computing field', 'BS', 'degree', ''],
  bfa: ['Bachelor of Fine Arts', 'BFA', 'degree', ''],
  aas: ['Associate in Applied Science, computing', 'AAS', 'degree', ''],
  pmp: ['Project Management Professional', 'PMP', 'industryCertification', 'PMI'],
  ccna: ['Cisco Certified Network Associate', 'CCNA', 'industryCertification', 'Cisco'],
  securityplus: ['CompTIA Security+', 'Security+', 'industryCertification', 'CompTIA'],
  networkplus: ['CompTIA Network+', 'Network+', 'industryCertification', 'CompTIA'],
  aplus: ['CompTIA A+', 'A+', 'industryCertification', 'CompTIA'],
} as const
type CredentialKey = keyof typeof CREDENTIALS

const levelId = (key: LevelKey): LevelId => v.parse(LevelId, `lvl_${key}`)
const pathwayId = (key: PathwayKey): PathwayId => v.parse(PathwayId, `pth_${key}`)
const occupationId = (key: string): OccupationId => v.parse(OccupationId, `occ_${key}`)
const credentialId = (key: CredentialKey): CredentialId => v.parse(CredentialId, `crd_${key}`)

/** All records of the sample, under the given title. */
export function louisvilleItRecords(title: string): readonly MapRecord[] {
  return [
    makeSettings({
      title: { en: title, es: title },
      region: { en: 'Louisville MSA', es: 'Área metropolitana de Louisville' },
      sector: { en: 'Information technology', es: 'Tecnología de la información' },
      sources: {
        en: 'Occupations, postings (last 3 months), wage ranges and empty cells: KentuckianaWorks, Career Pathways Louisville MSA, as reprinted in Michigan’s Practical Guide to Developing Career Pathways, May 2018. All else is illustrative.',
        es: 'Ocupaciones, ofertas de empleo (últimos 3 meses), salarios y celdas vacías: KentuckianaWorks, Career Pathways Louisville MSA, reproducido en la guía práctica de Michigan, mayo de 2018. Lo demás es ilustrativo.',
      },
      gapMethod: 'Illustrative figures, Louisville MSA',
    }),
    ...lanes(),
    ...ROWS.map(occupation),
    ...emptyCells(),
    ...illustrations(),
  ]
}

function lanes(): readonly MapRecord[] {
  const levelOrders = orderKeysAt([], 0, LEVEL_KEYS.length)
  const pathwayOrders = orderKeysAt([], 0, PATHWAY_KEYS.length)
  return [
    ...LEVEL_KEYS.map((key, at) => {
      const template = LEVEL_TEMPLATES.find((one) => one.key === key)
      return makeLevel({
        id: levelId(key),
        label: LEVEL_LABELS[key],
        order: levelOrders[at] ?? 'a0',
        blsEducation: [...(template?.blsEducation ?? [])],
        ipedsAwardLevels: [...(template?.ipedsAwardLevels ?? [])],
      })
    }),
    ...PATHWAY_KEYS.map((key, at) =>
      makePathway({ id: pathwayId(key), ...PATHWAYS[key], order: pathwayOrders[at] ?? 'a0' }),
    ),
  ]
}

function occupation(row: Row): Occupation {
  const orders = orderKeysAt([], 0, row.titles.length)
  return makeOccupation({
    id: occupationId(row.key),
    place: placeIn(row.level, row.pathway, 'a1'),
    titles: Object.fromEntries(
      row.titles.map(([en, es, soc], at) => [
        `t${at + 1}`,
        { text: { en, es }, socCode: v.parse(SocCode, soc), order: orders[at] ?? 'a0' },
      ]),
    ),
    wage: makeWage('hour', row.low, row.high, PUBLISHER),
    postings: makeFigure('postings', row.postings, { ...PUBLISHER, months: 3 }),
    openings: row.openings === null ? null : makeFigure('openings-per-year', row.openings, INVENTED),
    completers: row.completers === null ? null : makeFigure('completers-per-year', row.completers, INVENTED),
    credentials: Object.fromEntries(row.credentials.map((key) => [credentialId(key), true] as const)),
  })
}

function emptyCells(): readonly MapRecord[] {
  return LEVEL_KEYS.flatMap((level) =>
    PATHWAY_KEYS.flatMap((pathway) =>
      ROWS.some((row) => row.level === level && row.pathway === pathway)
        ? []
        : [makeEmptyCell({ levelId: levelId(level), pathwayId: pathwayId(pathway) })],
    ),
  )
}

/** What the table does not have: everything here is ours. */
function illustrations(): readonly MapRecord[] {
  const own = { illustrative: true } as const
  const credentials = Object.entries(CREDENTIALS).map(([key, [name, shortName, credentialType, issuer]]) =>
    makeCredential({
      id: v.parse(CredentialId, `crd_${key}`),
      name: { en: name },
      shortName,
      credentialType,
      issuer,
      ...own,
    }),
  )
  const bootcamp = makeProgram({
    id: v.parse(ProgramId, 'prg_bootcamp'),
    place: placeIn('certificate', 'support', 'a1'),
    name: { en: 'Help desk bootcamp', es: 'Curso intensivo de mesa de ayuda' },
    provider: 'A community college',
    months: 4,
    delivery: { evening: true },
    attributes: { accelerated: true, integratedBasicSkills: true },
    ...own,
  })
  const networking = makeProgram({
    id: v.parse(ProgramId, 'prg_networking'),
    place: placeIn('certificate', 'network', 'a1'),
    name: { en: 'Network technician certificate', es: 'Certificado de técnico en redes' },
    provider: 'A community college',
    months: 12,
    delivery: { classroom: true },
    attributes: { workBased: true },
    ...own,
  })
  const adult = makeOnRamp({
    id: v.parse(OnRampId, 'onr_adult'),
    place: placeIn('highschool', 'support', 'a1'),
    name: { en: 'GED and digital skills', es: 'GED y habilidades digitales' },
    audiences: { adultLearner: true, newcomerLearningEnglish: true },
    ...own,
  })
  const veterans = makeOnRamp({
    id: v.parse(OnRampId, 'onr_veterans'),
    place: placeIn('highschool', 'network', 'a1'),
    name: { en: 'Veterans, prior-learning credit', es: 'Veteranos, crédito por experiencia' },
    audiences: { veteran: true },
    ...own,
  })
  const helpDesk = makeOffRamp({
    id: v.parse(OffRampId, 'ofr_helpdesk'),
    place: placeIn('certificate', 'support', 'a2'),
    name: { en: 'Help desk job with A+', es: 'Empleo en mesa de ayuda con A+' },
    ...own,
  })
  const fees = makeSupport({
    id: v.parse(SupportId, 'sup_fees'),
    attachedTo: bootcamp.id,
    name: { en: 'Exam vouchers', es: 'Vales para exámenes' },
    supportType: 'testingFees',
    ...own,
  })
  const note = makeNote({
    id: v.parse(NoteId, 'nte_training'),
    target: { on: 'record', recordId: occupationId('softwareengineers') },
    noteType: 'trainingGap',
    text: {
      en: 'No program below the bachelor’s level feeds this',
      es: 'Ningún programa inferior a la licenciatura conduce aquí',
    },
    ...own,
  })
  return [...credentials, bootcamp, networking, adult, veterans, helpDesk, fees, note, ...links()]
}

function links(): readonly Link[] {
  const steps: readonly (readonly [from: string, to: string, relation: Link['relation'], more?: Partial<Link>])[] = [
    ['onr_adult', 'prg_bootcamp', 'enters'],
    ['onr_veterans', 'prg_networking', 'enters'],
    ['prg_bootcamp', 'occ_techsupport', 'prepares', { months: 4 }],
    ['prg_bootcamp', 'ofr_helpdesk', 'exits'],
    ['prg_networking', 'occ_networksupport', 'prepares', { months: 12 }],
    ['occ_techsupport', 'occ_itmanagers', 'advances', { months: 36 }],
    ['occ_networksupport', 'occ_networksecurity', 'advances', { months: 24, credits: 60 }],
    ['occ_webdevelopers', 'occ_programmers', 'advances'],
    ['occ_webdevelopers', 'occ_softwareengineers', 'advances'],
    ['occ_techsupport', 'occ_networksupport', 'lateral'],
  ]
  return steps.map(([from, to, relation, more], at) =>
    makeLink({
      id: v.parse(LinkId, `lnk_step${at + 1}`),
      from,
      to,
      relation,
      illustrative: true,
      ...more,
    }),
  )
}

function placeIn(level: LevelKey, pathway: PathwayKey, order: string): Place {
  return { levelId: levelId(level), pathwayId: pathwayId(pathway), order, span: 1 }
}
