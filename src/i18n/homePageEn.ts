import { templatesEn } from './en/templates.ts'
import { homeEn } from './en/home.ts'

/** English texts of the lists of maps: what the page says before anything is opened. */
export const homePageEn = {
  ...templatesEn,
  ...homeEn,
} as const
