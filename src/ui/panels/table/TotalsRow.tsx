import type { Pathway } from '../../../model/pathway.ts'
import { useWords } from '../../words.tsx'
import { LaneTotals } from '../entries/LaneTotals.tsx'
import styles from './table.module.css'

/** The bottom row: what the columns hold in all, and the whole map. */
export function TotalsRow({ pathways }: { readonly pathways: readonly Pathway[] }) {
  const { t } = useWords()
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles['rowHeader']}>
          <span className={styles['laneName']}>{t('table.mapTotal')}</span>
          <LaneTotals id="map" />
        </th>
        {pathways.map(({ id }) => (
          <td key={id} className={styles['totals']}>
            <LaneTotals id={id} />
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
