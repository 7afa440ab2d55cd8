import { useMapIndex, useTotals } from '../../../store/selectors.ts'
import { useWords } from '../../words.tsx'
import styles from './inspector.module.css'

/** What the whole map comes to, shown while nothing is selected. */
export function MapFacts() {
  const { t, number } = useWords()
  const { cards, links } = useMapIndex()
  const totals = useTotals('map')
  const cardCount = [...cards.values()].reduce((sum, list) => sum + list.length, 0)
  const facts = [
    ['factCards', cardCount],
    ['factLinks', links.length],
    ['factPostings', totals?.postings ?? null],
    ['factOpenings', totals?.openings ?? null],
    ['factCompleters', totals?.completers ?? null],
  ] as const
  return (
    <>
      <p className={styles['hint']}>{t('inspector.emptyHint')}</p>
      <h3 className={styles['heading']}>{t('inspector.facts')}</h3>
      <dl className={styles['facts']}>
        {facts.map(([key, n]) =>
          n === null ? null : (
            <div key={key}>
              <dt>{t(`inspector.${key}`)}</dt>
              <dd>{number(n)}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  )
}
