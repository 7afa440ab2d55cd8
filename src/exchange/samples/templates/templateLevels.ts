import type { Level } from '../../../model/level.ts'
import type { LocalizedText } from '../../../model/text.ts'

export type TemplateLevelKey = 'bachelor' | 'associate' | 'certificate' | 'entry'

interface TemplateLevel extends Pick<Level, 'label' | 'blsEducation' | 'ipedsAwardLevels'> {
  readonly key: TemplateLevelKey
}

/** The four rows of every template, top down; the codes are those of `LEVEL_TEMPLATES`. */
export const TEMPLATE_LEVELS: readonly TemplateLevel[] = [
  {
    key: 'bachelor',
    label: { en: 'Bachelor’s degree', es: 'Licenciatura (bachelor’s)' },
    blsEducation: ["Bachelor's degree"],
    ipedsAwardLevels: [5],
  },
  {
    key: 'associate',
    label: { en: 'Associate degree or some college', es: 'Título asociado o algo de universidad' },
    blsEducation: ["Associate's degree", 'Some college, no degree'],
    ipedsAwardLevels: [3],
  },
  {
    key: 'certificate',
    label: { en: 'Certificate or apprenticeship', es: 'Certificado o aprendizaje registrado' },
    blsEducation: ['Postsecondary nondegree award'],
    ipedsAwardLevels: [2, 4],
  },
  {
    key: 'entry',
    label: { en: 'High school or short certificate', es: 'Secundaria o certificado corto' },
    blsEducation: ['High school diploma or equivalent', 'No formal educational credential'],
    ipedsAwardLevels: [20, 21],
  },
]

/** Printed under every picture until a partnership writes its own. */
export const TEMPLATE_SOURCES: LocalizedText = {
  en: 'A starting point: typical occupations with their SOC 2018 codes (US Bureau of Labor Statistics), typical steps and credentials. Check each with employers and colleges of your region, and add your own figures.',
  es: 'Un punto de partida: ocupaciones típicas con sus códigos SOC 2018 (Oficina de Estadísticas Laborales de EE. UU.), pasos y credenciales típicos. Compruebe cada uno con empleadores y centros de formación de su región, y agregue sus propias cifras.',
}
