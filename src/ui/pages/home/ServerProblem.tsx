import { enter } from '../../../store/enter.ts'
import { useMaps } from '../../../store/maps.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import styles from './page.module.css'
import { problemWords } from './problemWords.ts'

/** Why the server did not do as asked, where it did not, and a way to try again. */
export function ServerProblem() {
  const words = useWords()
  const problem = useMaps((state) => state.problem)
  if (problem === null) return null
  const { title, text } = problemWords(problem, words)
  return (
    <div className={styles['problem']} role="alert">
      <p className={styles['problemTitle']}>{title}</p>
      <p>{text}</p>
      <Button onClick={() => void enter()}>{words.t('shell.retry')}</Button>
    </div>
  )
}
