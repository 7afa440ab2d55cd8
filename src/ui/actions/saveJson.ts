import type { CareerMap } from '../../model/map.ts'
import { readText } from '../../model/text.ts'
import { fileName } from '../panels/exporting/formats.ts'
import { saveFile } from '../panels/exporting/save.ts'

/** Gives the map's JSON to the browser as a file to keep, named after the map. */
export function saveJson(json: string, { settings: { title, mainLanguage } }: CareerMap): void {
  const name = fileName(readText(title, mainLanguage, mainLanguage), 'trellis.json')
  saveFile(new Blob([json], { type: 'application/json' }), name)
}
