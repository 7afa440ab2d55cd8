import { HiddenLanes } from './HiddenLanes.tsx'
import { Unplaced } from './Unplaced.tsx'

/** What no picture shows, under a table or an outline: what stands in no cell, and the hidden levels and pathways. */
export function Undrawn({ isRoving = false }: { readonly isRoving?: boolean }) {
  return (
    <>
      <Unplaced isRoving={isRoving} />
      <HiddenLanes />
    </>
  )
}
