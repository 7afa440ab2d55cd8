import { isCard, isPlaced } from '../../../model/kinds.ts'
import type { CardRecord } from '../../../model/kinds.ts'
import { figureOf } from '../../../model/confirmation.ts'
import { allOf, recordOf } from '../../../model/map.ts'
import type { CareerMap } from '../../../model/map.ts'
import type { RoundAsk } from '../../../store/roundPage.ts'
import { capitalized } from '../../actions/actWords.ts'
import { laneName, nameOf, read } from '../../canvas/names.ts'
import { wageWords } from '../../figureWords.ts'
import { factLines } from '../../panels/entries/facts.ts'
import { figureWords } from '../../panels/versions/amountWords.ts'
import { classes } from '../../parts/classes.ts'
import { useWords } from '../../words.tsx'
import styles from './review.module.css'

interface AskFactsProps {
  readonly ask: RoundAsk
  /** The map as far as the ask shows it. */
  readonly map: CareerMap
}

/** What stands there, in plain words. */
export function AskFacts({ ask: { target, records }, map }: AskFactsProps) {
  if (target.type === 'pathway') return <PathwayFacts map={map} id={target.id} />
  const card = records.find(({ id }) => id === (target.type === 'figure' ? target.cardId : target.id))
  if (card === undefined || !isCard(card)) return null
  return target.type === 'figure' ? (
    <FigureFacts card={card} map={map} field={target.field} />
  ) : (
    <CardFacts card={card} map={map} />
  )
}

function CardFacts({ card, map }: { readonly card: CardRecord; readonly map: CareerMap }) {
  const words = useWords()
  const { t } = words
  const wage = card.kind === 'occupation' ? wageWords(words, card.wage) : ''
  const lines = factLines(map, words, card).filter(({ figures }) => !figures.includes('wage'))
  const description = 'description' in card ? read(map, words, card.description) : ''
  return (
    <>
      <dl className={classes(styles['facts'], styles['pairs'])}>
        <Where card={card} map={map} />
        {card.kind === 'occupation' ? (
          <div>
            <dt>{t('review.wage')}</dt>
            <dd className={styles['wage']}>{wage || t('review.noWage')}</dd>
          </div>
        ) : null}
      </dl>
      {lines.length === 0 ? null : (
        <div className={styles['lines']}>
          {lines.map(({ said }) => (
            <p key={said}>{said}</p>
          ))}
        </div>
      )}
      {description === '' ? null : <p className={styles['muted']}>{description}</p>}
    </>
  )
}

interface FigureFactsProps {
  readonly card: CardRecord
  readonly map: CareerMap
  readonly field: Parameters<typeof figureOf>[1]
}

function FigureFacts({ card, map, field }: FigureFactsProps) {
  const words = useWords()
  const figure = figureOf(card, field)
  // A range is told as the map tells it; with its median it takes more words.
  const isRange = card.kind === 'occupation' && field === 'wage' && card.wage?.median.state === 'missing'
  const said = isRange ? wageWords(words, card.wage) : figure === null ? '' : figureWords(figure, words)
  return (
    <dl className={classes(styles['facts'], styles['pairs'])}>
      <Where card={card} map={map} />
      <div>
        <dt>{capitalized(words.t(`diff.field.${field}`), words)}</dt>
        <dd className={styles['wage']}>{said}</dd>
      </div>
    </dl>
  )
}

function Where({ card, map }: { readonly card: CardRecord; readonly map: CareerMap }) {
  const words = useWords()
  if (!isPlaced(card)) return null
  return (
    <>
      <div>
        <dt>{words.t('review.level')}</dt>
        <dd>{laneName(map, words, card.place.levelId)}</dd>
      </div>
      <div>
        <dt>{words.t('review.pathway')}</dt>
        <dd>{laneName(map, words, card.place.pathwayId)}</dd>
      </div>
    </>
  )
}

/** The cards of a pathway, from its top level down. */
function PathwayFacts({ map, id }: { readonly map: CareerMap; readonly id: string }) {
  const words = useWords()
  const pathway = recordOf(map, 'pathway', id)
  const levels = allOf(map, 'level').toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const cards = [...map.records.values()].filter(isPlaced)
  return (
    <>
      {pathway === undefined ? null : <p className={styles['muted']}>{read(map, words, pathway.description)}</p>}
      <dl className={styles['facts']}>
        {levels.map((level) => {
          const here = cards.filter(({ place }) => place.levelId === level.id && place.pathwayId === id)
          if (here.length === 0) return null
          return (
            <div key={level.id}>
              <dt>{laneName(map, words, level.id)}</dt>
              {here.map((card) => (
                <dd key={card.id}>
                  {[nameOf(map, words, card.id), card.kind === 'occupation' ? wageWords(words, card.wage) : '']
                    .filter((part) => part !== '')
                    .join(' · ')}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </>
  )
}
