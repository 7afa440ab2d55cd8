import type { Words } from '../i18n/t.ts'
import type { FaceWords } from '../layout/words.ts'
import type { Figure } from '../model/figure.ts'
import type { Wage } from '../model/wage.ts'
import { figurePhrase, wagePhrase } from '../store/phrases.ts'
import { faceWordsFrom } from './faceWords.ts'

/** A wage as its card says it, with its unit; '' where nothing is known of it. */
export function wageWords(words: Words, wage: Wage | null): string {
  const phrase = wagePhrase(wage, faceOf(words))
  return phrase === null ? '' : `${phrase.amounts} ${phrase.unit}`.trim()
}

/** A count as its card says it; '' where there is no number to tell. */
export function countWords(words: Words, what: 'postings' | 'openings', figure: Figure | null): string {
  const face = faceOf(words)
  return figurePhrase(figure, face[what], face) ?? ''
}

const faces = new WeakMap<Words, FaceWords>()

function faceOf(words: Words): FaceWords {
  const face = faces.get(words) ?? faceWordsFrom(words)
  faces.set(words, face)
  return face
}
