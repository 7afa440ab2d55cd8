/** The Louisville table itself: its rows and columns, and what we add to each card to illustrate. */
import type { PathwayColor } from '../../model/pathway.ts'
import type { LocalizedText } from '../../model/text.ts'

export const LEVEL_KEYS = ['bachelor', 'associate', 'certificate', 'highschool'] as const
export type LevelKey = (typeof LEVEL_KEYS)[number]
export const PATHWAY_KEYS = ['support', 'programming', 'network', 'web'] as const
export type PathwayKey = (typeof PATHWAY_KEYS)[number]

/** Labels as the table prints them. */
export const LEVEL_LABELS: { readonly [K in LevelKey]: LocalizedText } = {
  bachelor: { en: 'BA/BS', es: 'Licenciatura (BA/BS)' },
  associate: {
    en: 'Associate Degree (2 yrs) or Some College, no degree',
    es: 'Título asociado (2 años) o algo de universidad, sin título',
  },
  certificate: { en: 'Certificate (1-2 yrs)', es: 'Certificado (1-2 años)' },
  highschool: { en: 'High School or GED', es: 'Secundaria o GED' },
}

export const PATHWAYS: {
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

export interface Row {
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

export const ROWS: readonly Row[] = [
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

export const CREDENTIALS = {
  bs: ['Bachelor of Science in a computing field', 'BS', 'degree', ''],
  bfa: ['Bachelor of Fine Arts', 'BFA', 'degree', ''],
  aas: ['Associate in Applied Science, computing', 'AAS', 'degree', ''],
  pmp: ['Project Management Professional', 'PMP', 'industryCertification', 'PMI'],
  ccna: ['Cisco Certified Network Associate', 'CCNA', 'industryCertification', 'Cisco'],
  securityplus: ['CompTIA Security+', 'Security+', 'industryCertification', 'CompTIA'],
  networkplus: ['CompTIA Network+', 'Network+', 'industryCertification', 'CompTIA'],
  aplus: ['CompTIA A+', 'A+', 'industryCertification', 'CompTIA'],
} as const
export type CredentialKey = keyof typeof CREDENTIALS
