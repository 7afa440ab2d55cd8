import { createContext, Suspense, use, useState } from 'react'
import type { ReactNode } from 'react'

import { LateWords } from '../../words.tsx'
import type { Asked } from './asked.ts'
import { late } from '../../parts/late.tsx'

const CollectingDialog = late(async () => (await import('./CollectingDialog.tsx')).CollectingDialog)

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
