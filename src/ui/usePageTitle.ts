import { useEffect } from 'react'

import { useWords } from './words.tsx'

/** Names the page in the browser's tab. */
export function usePageTitle(title: string | null): void {
  const { t } = useWords()
  const name = t('shell.appName')
  useEffect(() => {
    document.title = title === null || title === '' ? name : `${title} - ${name}`
  }, [title, name])
}
