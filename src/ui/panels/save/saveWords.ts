import type { WordKey, Words } from '../../../i18n/t.ts'
import type { SaveState } from '../../../store/me.ts'

/** The sign's name, and what it means or asks for. */
export function saveWords(save: SaveState, { t }: Words): { readonly name: string; readonly details: string } {
  switch (save.state) {
    case 'saved':
      return { name: t('shell.saved'), details: t('shell.savedText') }
    case 'saving':
      return { name: t('shell.saving'), details: t('shell.savingText') }
    case 'offline':
      return { name: t('shell.offline'), details: t(save.pending ? 'shell.offlineText' : 'shell.offlineNothing') }
    case 'notSaved':
      return { name: t('shell.notSaved'), details: t(`shell.notSaved.${save.reason}`) }
    case 'ended':
      return { name: t(`role.ended.${save.reason}`), details: t(endedKey(save)) }
  }
}

function endedKey({ reason, isPending }: Extract<SaveState, { readonly state: 'ended' }>): WordKey {
  if (reason === 'roleFell') return 'role.ended.roleFellText'
  return isPending ? 'role.ended.pendingText' : `role.ended.${reason}Text`
}
