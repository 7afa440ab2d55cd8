import { lazy, Suspense, useEffect, useState } from 'react'

import { onFirstToast } from './toasts.ts'

const ToastList = lazy(async () => ({ default: (await import('./ToastList.tsx')).ToastList }))

/** Where messages of `showToast` appear; one on a page. */
export function Toasts() {
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => onFirstToast(() => setIsWanted(true)), [])
  return isWanted ? (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  ) : null
}
