import { acceptInvitation, refuseInvitation, useInvitation, withdrawInvitation } from '../../../store/invitations.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words.tsx'
import { Note } from './Note.tsx'
import { personName } from './peopleNames.ts'

/** Somebody asks me to come to where they are: I may, or not. It goes by itself. */
export function InvitationNote() {
  const words = useWords()
  const { t } = words
  const from = useInvitation((state) => state.from)
  if (from === null) return <Note words={null} />
  return (
    <Note words={t('people.invites', { name: personName(from.name, words) })} person={from}>
      <Button variant="primary" onClick={acceptInvitation}>
        {t('people.go')}
      </Button>
      <Button onClick={refuseInvitation}>{t('people.noThanks')}</Button>
    </Note>
  )
}

/** All are asked to come to me: said as long as it stands. */
export function InvitedNote() {
  const { t } = useWords()
  const isOut = useInvitation((state) => state.isMineOut)
  return (
    <Note words={isOut ? t('people.invited') : null}>
      <Button onClick={withdrawInvitation}>{t('people.takeBack')}</Button>
    </Note>
  )
}
