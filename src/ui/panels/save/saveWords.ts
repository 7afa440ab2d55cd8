import type { WordKey, Words } from '../../../i18n/t.ts'
import type { SaveState } from '../../../store/me.ts'
import type { OfflineState } from '../../../store/offline.ts'

/** How this device keeps what the server does not have yet. */
export type Keeping = Pick<OfflineState, 'isKept' | 'isAllKept' | 'problem'>

interface SignWords {
  readonly name: string
  /** What of the name stands on the sign, where there is little room. */
  readonly short: string
  readonly details: string
}

/** The sign's name, and what it means or asks for. */
export function saveWords(save: SaveState, { t }: Words, keeping: Keeping): SignWords {
  switch (save.state) {
    case 'saved':
      return whole(t('shell.saved'), t('shell.savedText'))
    case 'saving':
      return whole(t('shell.saving'), t('shell.savingText'))
    case 'offline':
      return offlineWords(save.pending, t, keeping)
    case 'notSaved':
      return whole(t('shell.notSaved'), t(`shell.notSaved.${save.reason}`))
    case 'ended':
      return whole(t(`role.ended.${save.reason}`), t(endedKey(save)))
  }
}

function whole(name: string, details: string): SignWords {
  return { name, short: name, details }
}

/** What is on this device's disk is kept; what is in this tab alone is not saved at all. */
function offlineWords(isPending: boolean, t: Words['t'], { isKept, isAllKept, problem }: Keeping): SignWords {
  if (!isPending) return { name: t('saving.offline'), short: t('saving.offlineShort'), details: t('saving.nothing') }
  if (isAllKept) return { name: t('saving.kept'), short: t('saving.keptShort'), details: t('saving.keptText') }
  if (isKept && problem === null) return whole(t('shell.saving'), t('saving.keptText'))
  return { name: t('saving.tab'), short: t('saving.tabShort'), details: t('saving.tabText') }
}

function endedKey({ reason, isPending }: Extract<SaveState, { readonly state: 'ended' }>): WordKey {
  if (reason === 'roleFell') return 'role.ended.roleFellText'
  return isPending ? 'role.ended.pendingText' : `role.ended.${reason}Text`
}
