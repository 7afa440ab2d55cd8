import { createContext, lazy, Suspense, use, useState } from 'react'
import type { ReactNode } from 'react'

import type { CollectionSummary, MapSummary } from '../../../store/maps.ts'
import { LateWords } from '../../words.tsx'

const CollectingDialog = lazy(async () => ({ default: (await import('./CollectingDialog.tsx')).CollectingDialog }))

/** A question about collections that a dialog asks. */
export type Asked =
  /** A new collection, of these maps at first. */
  | { readonly about: 'create'; readonly mapIds: readonly string[] }
  /** Which more maps go into this one. */
  | { readonly about: 'add'; readonly collection: CollectionSummary }
  /** Which one this map goes into. */
  | { readonly about: 'place'; readonly map: MapSummary }
  /** A new map in this one. */
  | { readonly about: 'newMap'; readonly collection: CollectionSummary }

const Ask = createContext<(asked: Asked) => void>(() => undefined)

/** Opens a dialog about collections. */
export function useAsk(): (asked: Asked) => void {
  return use(Ask)
}

/** Everything inside can ask about collections; the dialogs are fetched when one is first wanted. */
export function Collecting({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <Ask value={setAsked}>
      {children}
      {asked === null ? null : (
        <Suspense fallback={null}>
          <LateWords>
            <CollectingDialog asked={asked} onClose={() => setAsked(null)} />
          </LateWords>
        </Suspense>
      )}
    </Ask>
  )
}
