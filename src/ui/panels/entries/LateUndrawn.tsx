import { late } from '../../parts/late.tsx'
import { Panel } from '../../parts/Panel.tsx'

const Undrawn = late(async () => (await import('./Undrawn.tsx')).Undrawn)

/** What no picture shows, under a table or an outline: it comes after what one looks at first. */
export function LateUndrawn({ isRoving = false }: { readonly isRoving?: boolean }) {
  return (
    <Panel waiting={null}>
      <Undrawn isRoving={isRoving} />
    </Panel>
  )
}
