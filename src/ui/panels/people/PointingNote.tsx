import { useMe } from '../../../store/me.ts'
import { useView } from '../../../store/view.ts'
import { setTool } from '../../../store/viewActs.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { Note } from './Note.tsx'

/** While I point for the others: what they see of it. */
export function PointingNote() {
  const { t } = useWords()
  const isPointing = useView(({ tool, face }) => tool === 'point' && face === 'map')
  const isAlone = useMe((me) => me.peers.length === 0)
  return (
    <Note words={isPointing ? t(isAlone ? 'need.others' : 'people.pointing') : null}>
      <Button onClick={() => setTool('select')}>{t('people.stop')}</Button>
    </Note>
  )
}
