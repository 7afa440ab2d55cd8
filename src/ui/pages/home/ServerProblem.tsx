import { Suspense } from 'react'

import { enter } from '../../../store/enter.ts'
import { useMaps } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { LateWords, useWords } from '../../words.tsx'
import styles from './page.module.css'
import { problemWords } from './problemWords.ts'
import { late } from '../../parts/late.tsx'

const KeptMaps = late(async () => (await import('../../panels/offline/KeptMaps.tsx')).KeptMaps)

/** Why the server did not do as asked, where it did not, and a way to try again. */
export function ServerProblem() {
  const words = useWords()
  const problem = useMaps((state) => state.problem)
  if (problem === null) return null
  const { title, text } = problemWords(problem, words)
  const told = (
    <div className={styles['problem']} role="alert">
      <p className={styles['problemTitle']}>{title}</p>
      <p>{text}</p>
      <Button onClick={() => void enter()}>{words.t('shell.retry')}</Button>
    </div>
  )
  if (problem.code !== 'unreachable') return told
  return (
    <>
      {told}
      <Suspense fallback={null}>
        <LateWords>
          <KeptMaps />
        </LateWords>
      </Suspense>
    </>
  )
}
