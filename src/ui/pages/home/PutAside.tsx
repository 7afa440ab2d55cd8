import type { MapSummary } from '../../../store/maps.ts'
import { ArchiveList } from './ArchiveList.tsx'
import { BinList } from './BinList.tsx'

interface PutAsideProps {
  readonly archive: readonly MapSummary[]
  readonly bin: readonly MapSummary[]
}

/** What lies in the archive and in the bin, below all else: a file of its own, fetched where there is any. */
export function PutAside({ archive, bin }: PutAsideProps) {
  return (
    <>
      {archive.length === 0 ? null : <ArchiveList maps={archive} />}
      {bin.length === 0 ? null : <BinList maps={bin} />}
    </>
  )
}
