import { COLLECTIONS } from './collections.ts'
import { COMMENTS } from './comments.ts'
import { DETAILS } from './details.ts'
import { DIALOGS } from './dialogs.ts'
import { MENUS } from './menus.ts'
import { PAGES } from './pages.ts'
import { REVIEWS } from './reviews.ts'
import type { Screen } from './screen.ts'
import { STATUS } from './status.ts'
import { VERSIONS } from './versions.ts'
import { VIEWS } from './views.ts'

/** Every screen there is: pages, views, menus, popovers, dialogs, messages. */
export const SCREENS: readonly Screen[] = [
  ...PAGES,
  ...COLLECTIONS,
  ...VIEWS,
  ...MENUS,
  ...DETAILS,
  ...DIALOGS,
  ...REVIEWS,
  ...VERSIONS,
  ...COMMENTS,
  ...STATUS,
]
