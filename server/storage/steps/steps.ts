import { createTables } from './step1CreateTables.ts'
import { addArchive } from './step2AddArchive.ts'
import { addCollections } from './step3AddCollections.ts'
import { addPeople } from './step4AddPeople.ts'
import { addServerRole } from './step5AddServerRole.ts'
import { addVersions } from './step6AddVersions.ts'
import { addComments } from './step7AddComments.ts'
import { addReviews } from './step8AddReviews.ts'
import { addErasures } from './step9AddErasures.ts'
import { addAnswerFingerprint } from './step10AddAnswerFingerprint.ts'
import { addErasedCount } from './step11AddErasedCount.ts'

/**
 * Steps that lead an empty database to today's tables, in order and without gaps; never edited once
 * released. The database's `user_version` is the number of steps it has taken.
 */
export const STORAGE_STEPS: readonly string[] = [
  createTables,
  addArchive,
  addCollections,
  addPeople,
  addServerRole,
  addVersions,
  addComments,
  addReviews,
  addErasures,
  addAnswerFingerprint,
  addErasedCount,
]
