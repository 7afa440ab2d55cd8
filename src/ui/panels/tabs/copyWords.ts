import type { Words } from '../../../i18n/t.ts'
import type { Copied, CopiedAcross } from '../../../store/copyTo.ts'
import { showToast } from '../../parts/toasts.ts'
import { navigate } from '../../router.ts'
import { tabPath } from './tabActs.ts'
import type { CopyMap } from './useCopyMaps.ts'

type Counts = Omit<CopiedAcross, 'changes'>

/** What would be copied, what is made for it and what is left, in sentences. */
export function planWords(plan: Counts, words: Words): string {
  const { t } = words
  const comes = plan.cards === 0 ? t('copyTo.chooseLanes') : t('copyTo.comes', { n: plan.cards, links: plan.links })
  return [comes, ...leftWords(plan, words)].join(' ')
}

function leftWords({ newPathways, leftCards, leftLinks, merged, cards }: Counts, { t }: Words): readonly string[] {
  const counted = [
    { key: 'copyTo.newPathways', n: newPathways },
    { key: 'copyTo.leftCards', n: cards === 0 ? 0 : leftCards },
    { key: 'copyTo.leftLinks', n: leftLinks },
    { key: 'copyTo.merged', n: merged },
  ] as const
  return counted.flatMap(({ key, n }) => (n === 0 ? [] : [t(key, { n })]))
}

/** Says what is on the other map's disk now, and offers to go there or to take it back, which closes it. */
export function tellCopied({ copied, other }: Copied, { id, title }: CopyMap, words: Words): void {
  const { t } = words
  const map = title || t('shell.untitledMap')
  let isUndoing = false
  const undo = async (): Promise<void> => {
    isUndoing = true
    const isUndone = await other.undo()
    other.close()
    showToast(t(isUndone ? 'copyTo.undone' : 'copyTo.notUndone', { map }))
  }
  showToast(
    [t('copyTo.done', { n: copied.cards, map }), ...leftWords(copied, words)].join(' '),
    { label: t('action.undo'), run: () => void undo() },
    {
      way: { label: t('copyTo.open'), run: () => navigate(tabPath(id)) },
      onGone: () => {
        if (!isUndoing) other.close()
      },
    },
  )
}
