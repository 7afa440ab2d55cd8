import { MonitorSmartphone, ScrollText, UserPlus, UserRound } from 'lucide-react'
import { Suspense, useState } from 'react'

import { useAccess } from '../../../store/access.ts'
import { MenuButton } from '../../parts/MenuButton.tsx'
import type { MenuRow } from '../../parts/menu.ts'
import { LateWords, useWords } from '../../words.tsx'
import type { YouAsked } from './youAsked.ts'
import { late } from '../../parts/late.tsx'

const YouDialog = late(async () => (await import('./YouDialog.tsx')).YouDialog)

/** Me on this server: my name, where I am signed in; for those who manage it, who else may come in. */
export function YouMenu() {
  const { t } = useWords()
  const person = useAccess((state) => state.person)
  const isManager = useAccess(({ instanceRole }) => instanceRole === 'manage')
  const [asked, setAsked] = useState<YouAsked | null>(null)
  if (person === null) return null
  const rows = (): readonly MenuRow[] => {
    const row = (id: YouAsked, label: string, icon: typeof UserRound): MenuRow => ({
      type: 'item',
      id,
      label,
      icon,
      takesFocus: true,
      onSelect: () => setAsked(id),
    })
    return [
      row('name', t('you.name'), UserRound),
      row('devices', t('action.devices'), MonitorSmartphone),
      ...(isManager
        ? [
            { type: 'line', id: 'line' } as const,
            row('invite', t('you.invite'), UserPlus),
            row('audit', t('action.audit'), ScrollText),
          ]
        : []),
    ]
  }
  return (
    <>
      <MenuButton
        icon={UserRound}
        label={person.name === '' ? t('you.menu') : t('you.menuNamed', { name: person.name })}
        isIconOnly
        rows={rows}
      />
      {asked === null ? null : (
        <Suspense fallback={null}>
          <LateWords>
            <YouDialog asked={asked} onClose={() => setAsked(null)} />
          </LateWords>
        </Suspense>
      )}
    </>
  )
}
