import { hiddenLanes } from '../../../model/drawn.ts'
import { useMap } from '../../../store/map.ts'
import { Panel } from '../../parts/Panel.tsx'
import { late } from '../../parts/late.tsx'

const HiddenLanes = late(async () => (await import('./HiddenLanes.tsx')).HiddenLanes)

/** The levels and pathways that no picture shows. Most maps have none: it is fetched for those that do. */
export function LateHiddenLanes() {
  const isAnyHidden = useMap(({ map }) => hiddenLanes(map).length > 0)
  return isAnyHidden ? (
    <Panel waiting={null}>
      <HiddenLanes />
    </Panel>
  ) : null
}
