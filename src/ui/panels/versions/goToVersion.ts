import type { ShownVersion } from '../../../store/openVersion.ts'
import { navigate } from '../../router.ts'
import { withShown } from '../../pages/editor/versionLink.ts'

/** Goes to a state of the map that is looked at or, with null, to the map itself. */
export function goToVersion(shown: ShownVersion | null): void {
  navigate(withShown(location.href, shown))
}
