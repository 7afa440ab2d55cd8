import { binEs } from './es/bin.ts'
import { collectingEs } from './es/collecting.ts'
import { socEs } from './es/soc.ts'
import { inspectorEs } from './es/inspector.ts'
import { clipboardEs } from './es/clipboard.ts'
import { hintsEs } from './es/hints.ts'
import { findEs } from './es/find.ts'
import { importingEs } from './es/importing.ts'
import { exportingEs } from './es/exporting.ts'
import { saidEs } from './es/said.ts'
import { othersEs } from './es/others.ts'
import { dialogsEs } from './es/dialogs.ts'
import { tabsEs } from './es/tabs.ts'
import { diffEs } from './es/diff.ts'
import { peopleEs } from './es/people.ts'
import { reviewsEs } from './es/reviews.ts'
import { commentsEs } from './es/comments.ts'
import { offlineEs } from './es/offline.ts'
import { arrivingEs } from './es/arriving.ts'
import { signInEs } from './es/signIn.ts'
import { auditEs } from './es/audit.ts'
import { erasingEs } from './es/erasing.ts'
import { sharingEs } from './es/sharing.ts'
import { statusEs } from './es/status.ts'
import { versionsEs } from './es/versions.ts'
import type { LateMessages } from './t.ts'

/** Spanish texts of what opens later: inside `LateWords` alone (see ui/words.tsx). */
export const lateEs: LateMessages = {
  ...socEs,
  ...binEs,
  ...collectingEs,
  ...inspectorEs,
  ...clipboardEs,
  ...findEs,
  ...hintsEs,
  ...importingEs,
  ...exportingEs,
  ...dialogsEs,
  ...saidEs,
  ...othersEs,
  ...tabsEs,
  ...diffEs,
  ...peopleEs,
  ...reviewsEs,
  ...commentsEs,
  ...offlineEs,
  ...arrivingEs,
  ...signInEs,
  ...sharingEs,
  ...auditEs,
  ...erasingEs,
  ...versionsEs,
  ...statusEs,
}
