import type { Words } from '../../../i18n/t.ts'
import type { Comings } from '../../../store/comings.ts'
import type { PersonHere } from '../../../store/people.ts'
import { joinNames } from '../people/peopleNames.ts'

/** Who came and who left, a sentence each, all of them in it; none where nobody did. */
export function comingsWords({ came, left }: Comings, words: Words): readonly string[] {
  const names = (people: readonly PersonHere[]): string =>
    joinNames(
      people.map(({ name }) => name),
      words,
    )
  return [
    ...(left.length === 0 ? [] : [words.t('others.left', { n: left.length, names: names(left) })]),
    ...(came.length === 0 ? [] : [words.t('others.came', { n: came.length, names: names(came) })]),
  ]
}
