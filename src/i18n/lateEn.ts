import { binEn } from './en/bin.ts'
import { collectingEn } from './en/collecting.ts'
import { socEn } from './en/soc.ts'
import { inspectorEn } from './en/inspector.ts'
import { clipboardEn } from './en/clipboard.ts'
import { hintsEn } from './en/hints.ts'
import { findEn } from './en/find.ts'
import { importingEn } from './en/importing.ts'
import { exportingEn } from './en/exporting.ts'
import { saidEn } from './en/said.ts'
import { othersEn } from './en/others.ts'
import { dialogsEn } from './en/dialogs.ts'
import { tabsEn } from './en/tabs.ts'
import { diffEn } from './en/diff.ts'
import { peopleEn } from './en/people.ts'
import { reviewsEn } from './en/reviews.ts'
import { commentsEn } from './en/comments.ts'
import { offlineEn } from './en/offline.ts'
import { arrivingEn } from './en/arriving.ts'
import { signInEn } from './en/signIn.ts'
import { auditEn } from './en/audit.ts'
import { erasingEn } from './en/erasing.ts'
import { sharingEn } from './en/sharing.ts'
import { statusEn } from './en/status.ts'
import { versionsEn } from './en/versions.ts'

/** English texts of what opens later: inside `LateWords` alone (see ui/words.tsx). */
export const lateEn = {
  ...socEn,
  ...binEn,
  ...collectingEn,
  ...inspectorEn,
  ...clipboardEn,
  ...findEn,
  ...hintsEn,
  ...importingEn,
  ...exportingEn,
  ...dialogsEn,
  ...saidEn,
  ...othersEn,
  ...tabsEn,
  ...diffEn,
  ...peopleEn,
  ...reviewsEn,
  ...commentsEn,
  ...offlineEn,
  ...arrivingEn,
  ...signInEn,
  ...sharingEn,
  ...auditEn,
  ...erasingEn,
  ...versionsEn,
  ...statusEn,
} as const
