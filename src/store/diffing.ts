/** What `ui` needs of a difference besides its words: the file it is saved as. */
export { diffCsv } from '../exchange/diffCsv.ts'
