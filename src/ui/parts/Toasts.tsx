import { useEffect, useState } from 'react'

import { onFirstToast } from './toasts.ts'
import { late } from './late.tsx'

const ToastList = late(async () => (await import('./ToastList.tsx')).ToastList)

/** Where messages of `showToast` appear; one on a page. */
export function Toasts() {
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => onFirstToast(() => setIsWanted(true)), [])
  return isWanted ? <ToastList /> : null
}
