import { useMap } from '../../../store/map.ts'
import { useView } from '../../../store/view.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { useBoard } from '../board.ts'
import { nameOf } from '../names.ts'
import styles from './ConnectHint.module.css'
import { giveUpLink } from './tapping.ts'

/** What to do next while cards are linked by tapping them; ears are told by the announcer. */
export function ConnectHint() {
  const words = useWords()
  const { t } = words
  const map = useMap((state) => state.map)
  const isConnecting = useView(({ tool }) => tool === 'connect')
  const from = useView((view) => view.connectFrom)
  const isPulling = useBoard((board) => board.wire !== null)
  if (!isConnecting || isPulling) return null
  return (
    <div className={styles['hint']} data-free="">
      <p className={styles['text']}>
        {from === null ? t('canvas.connectStart') : t('canvas.connectEnd', { name: nameOf(map, words, from) })}
      </p>
      <Button onClick={giveUpLink}>{t(from === null ? 'canvas.connectDone' : 'canvas.connectAgain')}</Button>
    </div>
  )
}
