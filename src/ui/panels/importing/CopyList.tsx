import { Clipboard } from 'lucide-react'
import { useState } from 'react'

import type { LeftOut } from '../../../exchange/sheet/understanding.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { copyText } from '../exporting/save.ts'
import { leftOutList } from './sheetWords.ts'

/** Puts the list of what was left out on the clipboard. */
export function CopyList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const words = useWords()
  const { t } = words
  const [said, setSaid] = useState<'importing.copied' | 'importing.notCopied' | null>(null)
  const copy = async (): Promise<void> => {
    setSaid((await copyText(leftOutList(leftOut, words))) ? 'importing.copied' : 'importing.notCopied')
  }
  return (
    <>
      <span role="status">{said === null ? '' : t(said)}</span>
      <Button icon={Clipboard} onClick={() => void copy()}>
        {t('importing.copy')}
      </Button>
    </>
  )
}
