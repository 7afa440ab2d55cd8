/** The signs of what employers confirmed on a map, from what was judged. */
import type { Judged } from '../../../analysis/confirmations.ts'
import type { Words } from '../../../i18n/t.ts'
import { FIGURE_FIELDS } from '../../../model/anchor.ts'
import { recordIdOf } from '../../../model/confirmation.ts'
import { figureBadgeKey } from '../../../store/badges.ts'
import type { Badge } from '../../../store/badges.ts'
import { judgedOn } from '../../../store/reviews.ts'
import { capitalized } from '../../actions/actWords.ts'
import { badgeOf } from './reviewWords.ts'

interface BadgeFacts {
  readonly oldAfterMonths: number
  readonly mainLanguage: string
}

/**
 * The badges of all cards, pathways and figures, by id and `figureBadgeKey`. A card's tells of its figures too; where
 * nothing but figures was confirmed, it looks like theirs: one that changed since comes first.
 */
export function badgesOf(judged: readonly Judged[], facts: BadgeFacts, words: Words): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>()
  const ids = new Set(judged.map(({ confirmation }) => recordIdOf(confirmation.target)))
  for (const id of ids) {
    const own = judgedOn(judged, id)
    const whole = badgeOf(
      own.filter(({ confirmation }) => confirmation.target.type !== 'figure'),
      facts,
      words,
    )
    const figures = FIGURE_FIELDS.flatMap((field) => {
      const badge = badgeOf(
        own.filter(({ confirmation: { target } }) => target.type === 'figure' && target.field === field),
        facts,
        words,
      )
      return badge === null ? [] : [{ field, badge }]
    })
    for (const { field, badge } of figures) badges.set(figureBadgeKey(id, field), badge)
    const look = whole ?? (figures.find(({ badge }) => badge.state === 'changed') ?? figures[0])?.badge
    if (look === undefined) continue
    const ofFigures = figures.map(({ field, badge: { state, said, short } }) => {
      const figure = capitalized(words.t(`diff.field.${field}`), words)
      return { state, said: words.t('reviews.ofFigure', { figure, said: whole === null ? said : short }) }
    })
    const lines = [...(whole?.lines ?? []), ...ofFigures]
    badges.set(id, { ...look, lines, said: lines.map(({ said }) => said).join('. ') })
  }
  return badges
}
