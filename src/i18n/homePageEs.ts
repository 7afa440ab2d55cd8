import { templatesEs } from './es/templates.ts'
import { homeEs } from './es/home.ts'
import type { HomePageMessages } from './t.ts'

/** Spanish texts of the lists of maps: what the page says before anything is opened. */
export const homePageEs: HomePageMessages = {
  ...templatesEs,
  ...homeEs,
}
