import type { WordKey } from '../../../i18n/t.ts'
import type { mapsActs } from '../../../store/maps.ts'

export type StartSample = Parameters<typeof mapsActs.create>[1]

/** Something a new map can start from: its name, and what one finds in it. */
export interface StartChoice {
  readonly sample: StartSample
  readonly name: WordKey
  readonly text: WordKey
}

export const FIRST_CHOICES: readonly StartChoice[] = [
  { sample: 'blank', name: 'home.blank', text: 'home.blankText' },
  { sample: 'louisville-it-2018', name: 'home.sample', text: 'home.sampleText' },
]

/** A sector's usual pathways, without figures. */
export const TEMPLATE_CHOICES: readonly StartChoice[] = [
  { sample: 'healthcare', name: 'template.healthcare', text: 'template.healthcareText' },
  { sample: 'manufacturing', name: 'template.manufacturing', text: 'template.manufacturingText' },
  { sample: 'logistics', name: 'template.logistics', text: 'template.logisticsText' },
  { sample: 'construction', name: 'template.construction', text: 'template.constructionText' },
  { sample: 'it', name: 'template.it', text: 'template.itText' },
  { sample: 'business', name: 'template.business', text: 'template.businessText' },
]

/** The name a choice lends its map until one types another; null for the blank one, which has none. */
export function lentName(sample: StartSample): WordKey | null {
  if (sample === 'blank') return null
  return [...FIRST_CHOICES, ...TEMPLATE_CHOICES].find((choice) => choice.sample === sample)?.name ?? null
}
