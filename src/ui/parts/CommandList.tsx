import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import type { LucideIcon } from 'lucide-react'
import { Check, Search, X } from 'lucide-react'
import { useRef } from 'react'

import { useWords } from '../words.tsx'
import buttonStyles from './Button.module.css'
import { classes } from './classes.ts'
import styles from './CommandList.module.css'
import dialogStyles from './Dialog.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface Command {
  readonly id: string
  readonly label: string
  /** A few words that tell more: where a card stands. */
  readonly detail: string | null
  /** Why it cannot be done now; such a row is shown and does nothing. */
  readonly reason: string | null
  readonly icon: LucideIcon
  /** Keys that do the same, as people write them. */
  readonly shortcut: string | null
  /** Given for what is on or off. */
  readonly isOn: boolean | undefined
  /** Whether what it does puts the focus somewhere itself; else it returns to where it was. */
  readonly takesFocus: boolean
  readonly run: () => void
}

export interface CommandGroup {
  readonly id: string
  readonly label: string
  readonly items: readonly Command[]
}

interface CommandListProps {
  /** Names the dialog, its field and its list. */
  readonly title: string
  readonly query: string
  /** What is left of the commands; none of the groups is empty. */
  readonly groups: readonly CommandGroup[]
  /** Says how many there are. */
  readonly count: string
  readonly empty: string
  readonly onQuery: (query: string) => void
  /** Called after the list has closed itself. */
  readonly onChoose: (command: Command) => void
  readonly onClose: () => void
}

/** A list of commands in a dialog, found by typing: the keyboard stays in the field and walks the list from there. */
export function CommandList({ title, groups, query, count, empty, onQuery, onChoose, onClose }: CommandListProps) {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const isFocusTaken = useRef(false)
  const choose = (command: Command): void => {
    if (command.reason !== null) return
    isFocusTaken.current = command.takesFocus
    onClose()
    onChoose(command)
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyles['backdrop']} />
        <Dialog.Viewport className={styles['viewport']}>
          <Dialog.Popup
            className={styles['sheet']}
            initialFocus={field}
            finalFocus={() => !isFocusTaken.current}
            aria-label={title}
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              items={groups}
              value={query}
              onValueChange={(typed, { reason }) => {
                if (reason !== 'item-press') onQuery(typed)
              }}
              itemToStringValue={(command: Command) => command.label}
              autoHighlight="always"
              keepHighlight
            >
              <div className={styles['head']}>
                <Search size={18} aria-hidden="true" />
                <Autocomplete.Input
                  ref={field}
                  className={styles['field']}
                  aria-label={title}
                  placeholder={title}
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={200}
                />
                <Dialog.Close
                  className={classes(buttonStyles['button'], buttonStyles['quiet'], buttonStyles['square'])}
                  aria-label={t('shell.close')}
                >
                  <X size={18} aria-hidden="true" />
                </Dialog.Close>
              </div>
              <VisuallyHidden>
                <span role="status">{query === '' ? '' : count}</span>
              </VisuallyHidden>
              {groups.length === 0 ? <p className={styles['empty']}>{empty}</p> : null}
              <Autocomplete.List className={styles['list']} aria-label={title}>
                {(group: CommandGroup) => (
                  <Autocomplete.Group key={group.id} items={group.items}>
                    <Autocomplete.GroupLabel className={styles['groupLabel']}>{group.label}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(command: Command) => <Row key={command.id} command={command} onChoose={choose} />}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface RowProps {
  readonly command: Command
  readonly onChoose: (command: Command) => void
}

function Row({ command, onChoose }: RowProps) {
  const { t } = useWords()
  const { label, detail, reason, icon: Icon, shortcut, isOn } = command
  const more = reason ?? detail
  return (
    <Autocomplete.Item
      value={command}
      className={styles['row']}
      aria-disabled={reason === null ? undefined : true}
      data-impossible={reason === null ? undefined : ''}
      onClick={() => onChoose(command)}
    >
      <Icon className={styles['icon']} size={18} aria-hidden="true" />
      <span className={styles['words']}>
        {label}
        {more === null ? null : <span className={styles['detail']}>{more}</span>}
      </span>
      {isOn === true ? (
        <span className={styles['mark']}>
          <Check size={16} aria-hidden="true" />
          <VisuallyHidden>{t('palette.on')}</VisuallyHidden>
        </span>
      ) : null}
      {shortcut === null ? null : <kbd className={styles['keys']}>{shortcut}</kbd>}
    </Autocomplete.Item>
  )
}
