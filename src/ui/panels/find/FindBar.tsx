import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { FACETS, isFiltering, NO_FILTER } from '../../../analysis/filter.ts'
import type { CardFilter } from '../../../analysis/filter.ts'
import { isLooseId } from '../../../model/loose.ts'
import { askToFind, findStore, useFind } from '../../../store/find.ts'
import { mapStore } from '../../../store/map.ts'
import { useCareerMap } from '../../../store/selectors.ts'
import { useView, viewStore } from '../../../store/view.ts'
import { focus } from '../../../store/viewActs.ts'
import { actionOf } from '../../actions/actions.ts'
import { shortcutOf } from '../../actions/shortcutOf.ts'
import { Button } from '../../parts/Button.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { PopoverButton } from '../../parts/PopoverButton.tsx'
import { VisuallyHidden } from '../../parts/VisuallyHidden.tsx'
import { navigate, useAddress } from '../../router.ts'
import { useWords } from '../../words.tsx'
import buttonStyles from '../../parts/Button.module.css'
import { FilterChips } from './FilterChips.tsx'
import { FilterForm } from './FilterForm.tsx'
import { FoundLane } from './FoundLane.tsx'
import { FoundLoose } from './FoundLoose.tsx'
import { readFilter, withFilter } from './filterLink.ts'
import styles from './find.module.css'
import { hitName } from './hitName.ts'
import { useFindResults } from './useFindResults.ts'

/** Finds words on the map and filters its cards. Open or not, a filter stays in sight as chips. */
export function FindBar() {
  const words = useWords()
  const { t } = words
  const map = useCareerMap()
  const face = useView((view) => view.face)
  const isOpen = useFind((find) => find.isOpen)
  const asked = useFind((find) => find.asked)
  const atId = useFind((find) => find.atId)
  const [query, setQuery] = useState('')
  // The address is where the filter is kept, so that it goes back and forward with the browser.
  const { filter, hidesRest } = readFilter(new URL(useAddress()).search)
  const field = useRef<HTMLInputElement>(null)
  const { hitIds, shownIds } = useFindResults(map, isOpen ? query : '', filter, hidesRest, face)
  const at = atId === null ? -1 : hitIds.indexOf(atId)
  const conditions = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0)

  useEffect(() => {
    if (asked === 0) return
    const { step, hitIds: ids, atId: from } = findStore.getState()
    if (step === 'open') field.current?.select()
    else goTo(stepFrom([...ids], from, step))
  }, [asked])

  // As one types, the first hit comes into view; the typing goes on.
  const firstHit = hitIds[0] ?? null
  useEffect(() => {
    if (query !== '' && firstHit !== null) goTo(firstHit)
    // A hit that comes or goes by somebody's edit moves nobody.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query])

  const close = (): void => {
    const { focusedId } = viewStore.getState()
    findStore.setState({ isOpen: false })
    // The focus was in the field, which goes: it is given anew to what one has found.
    focus(null)
    requestAnimationFrame(() => focus(focusedId))
  }
  const handleKey = (event: KeyboardEvent): void => {
    const isNext = event.key === 'Enter' || event.key === 'F3' || isFindAgain(event)
    if (isNext) askToFind(event.shiftKey ? 'previous' : 'next')
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }

  if (!isOpen && !isFiltering(filter)) return null
  return (
    <section className={styles['bar']} aria-label={t('find.region')}>
      {isOpen ? (
        <search className={styles['row']}>
          <input
            ref={field}
            className={styles['field']}
            type="search"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-label={t('find.query')}
            placeholder={t('find.placeholder')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={handleKey}
          />
          <span className={styles['count']} aria-hidden="true">
            {query.trim() === ''
              ? ''
              : hitIds.length === 0
                ? t('find.none')
                : t('find.count', { at: at + 1, count: hitIds.length })}
          </span>
          <VisuallyHidden>
            <span role="status">
              {query.trim() === ''
                ? ''
                : atId === null || at < 0
                  ? t('find.saidCount', { n: hitIds.length })
                  : t('find.said', { name: hitName(map, words, atId), at: at + 1, count: hitIds.length })}
            </span>
          </VisuallyHidden>
          <IconButton
            label={t('find.previous')}
            icon={ChevronUp}
            shortcut={shortcutOf(actionOf('findPrevious'), words, false)}
            aria-disabled={hitIds.length === 0}
            onClick={() => askToFind('previous')}
          />
          <IconButton
            label={t('find.next')}
            icon={ChevronDown}
            shortcut={shortcutOf(actionOf('findNext'), words, false)}
            aria-disabled={hitIds.length === 0}
            onClick={() => askToFind('next')}
          />
          <PopoverButton
            label={conditions === 0 ? t('find.filter') : t('find.filterOn', { n: conditions })}
            title={t('find.filterTitle')}
            className={`${buttonStyles['button'] ?? ''}`}
            face={conditions === 0 ? t('find.filter') : `${t('find.filter')} (${conditions})`}
          >
            <FilterForm filter={filter} onChange={(changed) => filterBy(changed, hidesRest)} />
          </PopoverButton>
          <IconButton label={t('find.close')} icon={X} onClick={close} />
        </search>
      ) : null}
      {isOpen ? <FoundLane /> : null}
      {isOpen ? <FoundLoose /> : null}
      {shownIds === null ? null : (
        <div className={styles['row']}>
          <FilterChips
            filter={filter}
            shown={shownIds.length}
            hidesRest={hidesRest}
            onFilter={(changed) => filterBy(changed, hidesRest)}
            onHide={(isHiding) => filterBy(filter, isHiding)}
          />
          <Button variant="quiet" onClick={() => filterBy(NO_FILTER, false)}>
            {t('find.clear')}
          </Button>
        </div>
      )}
    </section>
  )
}

function isFindAgain({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'g' && (ctrlKey || metaKey)
}

/** The hit after or before one; from nowhere, the first or the last. */
function stepFrom(ids: readonly string[], from: string | null, step: 'next' | 'previous'): string | null {
  const at = from === null ? -1 : ids.indexOf(from)
  if (step === 'next') return ids[(at + 1) % ids.length] ?? null
  return ids.at(at <= 0 ? -1 : at - 1) ?? null
}

/** Each condition is no step of the browser's own: back leads to where one came from, and to its filter. */
function filterBy(filter: CardFilter, hidesRest: boolean): void {
  navigate(withFilter(location.href, filter, hidesRest), { replace: true })
}

/** Rings a hit, and brings it into view without taking the focus from where one types. */
function goTo(id: string | null): void {
  if (id === null) return
  findStore.setState({ atId: id })
  const isNotDrawn = viewStore.getState().face === 'map' && isLooseId(mapStore.getState().map, id)
  if (!isNotDrawn) focus(id)
}
