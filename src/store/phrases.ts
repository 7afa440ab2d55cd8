/** Wages and counts in the words that layout sets on cards, for the faces that `ui` draws itself. */
export { figurePhrase, wagePhrase } from '../layout/phrases.ts'
