/**
 * "Louisville IT (2018)": the information technology table of KentuckianaWorks' "Career Pathways
 * Louisville MSA", as reprinted in the Michigan "Practical Guide to Developing Career Pathways" of
 * May 2018. Titles, levels, pathways, postings, wage ranges and the nine empty cells are the table's.
 * All else is ours, to show what a map can hold: credentials, programs, ramps, supports, notes and links
 * are marked as illustrative, openings and completers say so in their own note, and the SOC codes (the
 * table has none) are told under Sources.
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
import type { Place } from '../../model/place.ts'
import { makeProgram } from '../../model/program.ts'
import { makeOffRamp, makeOnRamp } from '../../model/ramp.ts'
import { makeSettings } from '../../model/settings.ts'
import { makeSupport } from '../../model/support.ts'
import { makeWage } from '../../model/wage.ts'
import { CREDENTIALS, LEVEL_KEYS, LEVEL_LABELS, PATHWAY_KEYS, PATHWAYS, ROWS } from './louisvilleTable.ts'
import type { CredentialKey, LevelKey, PathwayKey, Row } from './louisvilleTable.ts'

const PUBLISHER: Partial<Provenance> = {
  source: { name: 'KentuckianaWorks, Career Pathways Louisville MSA', url: null },
  area: 'Louisville MSA',
  period: '2018',
}

const INVENTED: Partial<Provenance> = {
  area: 'Louisville MSA',
  note: 'Illustrative: made up by the Trellis project to show the gap overlay',
}

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
        en: 'Occupations, postings (last 3 months), wage ranges and empty cells: KentuckianaWorks, Career Pathways Louisville MSA, as reprinted in Michigan’s Practical Guide to Developing Career Pathways, May 2018. All else, SOC codes included, is illustrative.',
        es: 'Ocupaciones, ofertas de empleo (últimos 3 meses), salarios y celdas vacías: KentuckianaWorks, Career Pathways Louisville MSA, reproducido en la guía práctica de Michigan, mayo de 2018. Lo demás, incluidos los códigos SOC, es ilustrativo.',
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
