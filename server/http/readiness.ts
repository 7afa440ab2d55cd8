/** What was found stands for so long; milliseconds. */
const STANDS_MS = 1000

/**
 * Whether the store can be written, for whoever asks: a probe writes to the disk, so that one serves all who ask while
 * it is under way and for a second after. `now` gives milliseconds that only grow.
 */
export function createReadiness(
  probe: () => Promise<boolean>,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let found: Promise<boolean> | null = null
  let endsAt = Infinity
  return () => {
    if (found === null || now() >= endsAt) {
      endsAt = Infinity
      found = probe().finally(() => (endsAt = now() + STANDS_MS))
    }
    return found
  }
}
