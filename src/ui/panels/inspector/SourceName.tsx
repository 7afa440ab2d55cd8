import type { Source } from '../../../model/figure.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { Suggest } from '../../parts/Suggest.tsx'
import { useWords } from '../../words.tsx'
import { sourceOrNull, sourcesIn } from './sources.ts'
import type { ChangeProvenance } from './sources.ts'
import { useEntry } from './useEntry.ts'

interface SourceNameProps {
  /** Undefined where several are shown and differ. */
  readonly source: Source | null | undefined
  readonly isDisabled: boolean
  readonly onChange: (change: ChangeProvenance) => void
}

/** The source's name, typed or chosen from those the map uses; the latter brings link, area, period and day along. */
export function SourceName({ source, isDisabled, onChange }: SourceNameProps) {
  const { t } = useWords()
  const used = sourcesIn(useCareerMap())
  const items = used.map(({ source: { name }, area, period }, at) => {
    const detail = [area, period].filter((part) => part !== null).join(' · ')
    return { id: String(at), label: name, ...(detail !== '' && { detail }) }
  })
  const entry = useEntry(source?.name ?? '', (typed) => {
    const name = typed.trim()
    const url = used.find((one) => one.source.name === name)?.source.url ?? null
    onChange((value) => ({ source: sourceOrNull({ name, url: url ?? value.source?.url ?? null }) }))
    return null
  })
  return (
    <Suggest
      {...entry}
      label={t('inspector.sourceName')}
      items={items}
      placeholder={source === undefined ? t('inspector.various') : undefined}
      maxLength={500}
      isDisabled={isDisabled}
      onChoose={({ id }) =>
        entry.choose(() => {
          const chosen = used[Number(id)]
          if (chosen !== undefined) onChange(() => chosen)
        })
      }
    />
  )
}
