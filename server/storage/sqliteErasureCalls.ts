import type { ErasureStore } from './erasures.ts'
import { callerOf } from './sqliteCalls.ts'
import type { Ask } from './sqliteCalls.ts'
import type { SqliteErasures } from './sqliteErasures.ts'

export function erasureCalls(ask: Ask): ErasureStore {
  const call = callerOf<SqliteErasures>(ask, 'erasures')
  return {
    listErasures: () => call('listErasures'),
    addErasure: (erasure) => call('addErasure', erasure),
    wipe: () => call('wipe'),
  }
}
