import { useComparing } from '../../../store/comparing.ts'
import { late } from '../../parts/late.tsx'

const DiffSign = late(async () => (await import('../versions/DiffSign.tsx')).DiffSign)

/** What became of a card, where two states of the map are compared. */
export function CardDiff({ id }: { readonly id: string }) {
  const sort = useComparing(({ marks }) => marks.get(id) ?? null)
  if (sort === null) return null
  return <DiffSign sort={sort} />
}
