/** What two states of one record say otherwise, field by field. `order` and the cell of a place are told as moves. */
import type { MapRecord, RecordOf } from '../../model/kinds.ts'
import { isCard } from '../../model/kinds.ts'
import type { CareerMap } from '../../model/map.ts'
import type { FieldChange, Sides } from './mapDiff.ts'
import { namedOf, targetOf } from './names.ts'
import type { NameOf } from './values.ts'
import {
  at,
  choices,
  figure,
  inBoth,
  items,
  itemWords,
  keysOf,
  members,
  plain,
  reference,
  references,
  texts,
} from './values.ts'

type Changes = readonly FieldChange[]

/** The changes between two states of a record, in the order of its kind's fields; none where the kinds differ. */
export function fieldChanges(before: MapRecord, after: MapRecord, maps: Sides<CareerMap>): Changes {
  const own = ownChanges(before, after, maps)
  if (!isCard(before) || !isCard(after)) return own
  return [
    ...own,
    // A card that came onto the map or left it tells that as its move.
    ...(before.place === null || after.place === null ? [] : plain(at('span'), before.place.span, after.place.span)),
    ...plain(at('illustrative'), before.illustrative, after.illustrative),
  ]
}

function ownChanges(before: MapRecord, after: MapRecord, maps: Sides<CareerMap>): Changes {
  const [nameBefore, nameAfter] = [namer(maps.before), namer(maps.after)]
  if (before.kind === 'settings' && after.kind === 'settings') return settingsChanges(before, after)
  if (before.kind === 'level' && after.kind === 'level') {
    return [
      ...texts(at('label'), before.label, after.label),
      ...plain(at('display'), before.display, after.display),
      ...choices('blsEducation', before.blsEducation, after.blsEducation),
      ...choices('ipedsAwardLevels', before.ipedsAwardLevels, after.ipedsAwardLevels),
    ]
  }
  if (before.kind === 'pathway' && after.kind === 'pathway') {
    return [
      ...texts(at('label'), before.label, after.label),
      ...plain(at('color'), before.color, after.color),
      ...plain(at('display'), before.display, after.display),
      ...texts(at('description'), before.description, after.description),
    ]
  }
  if (before.kind === 'occupation' && after.kind === 'occupation') {
    return occupationChanges(before, after, nameBefore, nameAfter)
  }
  if (before.kind === 'credential' && after.kind === 'credential') {
    return [
      ...texts(at('name'), before.name, after.name),
      ...plain(at('shortName'), before.shortName, after.shortName),
      ...plain(at('credentialType'), before.credentialType, after.credentialType),
      ...plain(at('issuer'), before.issuer, after.issuer),
      ...plain(at('ctid'), before.ctid, after.ctid),
      ...plain(at('url'), before.url, after.url),
    ]
  }
  if (before.kind === 'program' && after.kind === 'program') return programChanges(before, after)
  if (before.kind === 'onRamp' && after.kind === 'onRamp') {
    return [...rampChanges(before, after), ...members('audiences', before.audiences, after.audiences)]
  }
  if (before.kind === 'offRamp' && after.kind === 'offRamp') return rampChanges(before, after)
  if (before.kind === 'support' && after.kind === 'support') {
    return [
      ...texts(at('name'), before.name, after.name),
      ...plain(at('supportType'), before.supportType, after.supportType),
      ...plain(at('provider'), before.provider, after.provider),
      ...plain(at('funding'), before.funding, after.funding),
      ...reference(at('attachedTo'), nameBefore(before.attachedTo ?? ''), nameAfter(after.attachedTo ?? '')),
    ]
  }
  if (before.kind === 'note' && after.kind === 'note') {
    return [
      ...plain(at('noteType'), before.noteType, after.noteType),
      ...texts(at('text'), before.text, after.text),
      ...reference(at('target'), targetOf(maps.before, before.target), targetOf(maps.after, after.target)),
    ]
  }
  if (before.kind === 'link' && after.kind === 'link') return linkChanges(before, after, nameBefore, nameAfter)
  if (before.kind === 'emptyCell' && after.kind === 'emptyCell') return texts(at('note'), before.note, after.note)
  return []
}

function settingsChanges(before: RecordOf<'settings'>, after: RecordOf<'settings'>): Changes {
  const bands = ['gap', 'mildGap', 'balanced', 'oversupply', 'minimumOpenings'] as const
  return [
    ...texts(at('title'), before.title, after.title),
    ...texts(at('region'), before.region, after.region),
    ...texts(at('sector'), before.sector, after.sector),
    ...texts(at('description'), before.description, after.description),
    ...texts(at('sources'), before.sources, after.sources),
    ...plain(at('mainLanguage'), before.mainLanguage, after.mainLanguage),
    ...plain(at('arrangement'), before.arrangement, after.arrangement),
    ...bands.flatMap((band) => plain(at('bands', band), before.bands[band], after.bands[band])),
    ...plain(at('gapMethod'), before.gapMethod, after.gapMethod),
    ...plain(at('logo'), before.logo, after.logo),
    ...texts(at('logoAlt'), before.logoAlt, after.logoAlt),
    ...plain(at('font'), before.font, after.font),
  ]
}

function occupationChanges(
  before: RecordOf<'occupation'>,
  after: RecordOf<'occupation'>,
  nameBefore: NameOf,
  nameAfter: NameOf,
): Changes {
  const titles = inBoth(before.titles, after.titles).flatMap(([key, old, now]) => [
    ...texts(at('titles', key), old.text, now.text),
    ...plain(at('titles', key, 'socCode'), old.socCode, now.socCode),
  ])
  return [
    ...titles,
    ...items('titles', before.titles, after.titles),
    ...figure(at('wage'), before.wage, after.wage),
    ...figure(at('postings'), before.postings, after.postings),
    ...figure(at('openings'), before.openings, after.openings),
    ...figure(at('completers'), before.completers, after.completers),
    ...figure(at('employment'), before.employment, after.employment),
    ...figure(at('growth'), before.growth, after.growth),
    ...references('credentials', before.credentials, after.credentials, nameBefore, nameAfter),
    ...itemWords('skills', before.skills, after.skills),
    ...items('skills', before.skills, after.skills),
    ...itemWords('employers', before.employers, after.employers),
    ...items('employers', before.employers, after.employers),
    ...plain(at('typicalEducation'), before.typicalEducation, after.typicalEducation),
    ...plain(at('workExperience'), before.workExperience, after.workExperience),
    ...plain(at('onTheJobTraining'), before.onTheJobTraining, after.onTheJobTraining),
    ...plain(at('stage'), before.stage, after.stage),
    ...members('critical', before.critical, after.critical),
    ...texts(at('description'), before.description, after.description),
  ]
}

function programChanges(before: RecordOf<'program'>, after: RecordOf<'program'>): Changes {
  return [
    ...texts(at('name'), before.name, after.name),
    ...plain(at('provider'), before.provider, after.provider),
    ...plain(at('cipCode'), before.cipCode, after.cipCode),
    ...plain(at('awardLevel'), before.awardLevel, after.awardLevel),
    ...plain(at('months'), before.months, after.months),
    ...figure(at('cost'), before.cost, after.cost),
    ...plain(at('credits'), before.credits, after.credits),
    ...members('delivery', before.delivery, after.delivery),
    ...members('attributes', before.attributes, after.attributes),
    ...keysOf(before.completers, after.completers).flatMap((year) =>
      figure(at('completers', year), before.completers[year] ?? null, after.completers[year] ?? null),
    ),
    ...plain(at('url'), before.url, after.url),
  ]
}

type Ramp = RecordOf<'onRamp'> | RecordOf<'offRamp'>

function rampChanges(before: Ramp, after: Ramp): Changes {
  return [
    ...texts(at('name'), before.name, after.name),
    ...texts(at('description'), before.description, after.description),
  ]
}

function linkChanges(
  before: RecordOf<'link'>,
  after: RecordOf<'link'>,
  nameBefore: NameOf,
  nameAfter: NameOf,
): Changes {
  const [old, now] = [before.agreement, after.agreement]
  return [
    ...reference(at('from'), nameBefore(before.from), nameAfter(after.from)),
    ...reference(at('to'), nameBefore(before.to), nameAfter(after.to)),
    ...plain(at('relation'), before.relation, after.relation),
    ...plain(at('months'), before.months, after.months),
    ...texts(at('condition'), before.condition, after.condition),
    ...plain(at('credits'), before.credits, after.credits),
    ...plain(at('agreement', null, 'name'), old?.name ?? null, now?.name ?? null),
    ...plain(at('agreement', null, 'expiresOn'), old?.expiresOn ?? null, now?.expiresOn ?? null),
    ...references('supports', before.supports, after.supports, nameBefore, nameAfter),
    ...plain(at('illustrative'), before.illustrative, after.illustrative),
  ]
}

function namer(map: CareerMap): NameOf {
  return (id) => namedOf(map, id)
}
