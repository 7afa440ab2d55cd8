import type { socEn } from '../en/soc.ts'

/** See the English for what each text is for. */
export const socEs: { readonly [K in keyof typeof socEn]: string } = {
  'soc.code': 'Código SOC {n}',
  'soc.hint':
    'Escriba en inglés el nombre de un empleo, o un código como 15-1232. Los títulos SOC solo existen en inglés.',
  'soc.official': 'Título oficial, en inglés:',
  'soc.unknown': '{code} no es una de las 867 ocupaciones de SOC 2018. Se conserva como usted lo escribió.',
  'soc.group': '{code} es un grupo de ocupaciones en SOC 2018. Se conserva, pero una sola ocupación dice más.',
  'soc.wrong': 'Ninguna ocupación se llama “{typed}”. Elija una de la lista o escriba un código como 15-1232.',
  'soc.none': 'Ninguna ocupación de SOC 2018 tiene estas palabras. Los títulos están en inglés.',
  'soc.start': 'Escriba en inglés el nombre de un empleo, o el comienzo de un código.',
  'soc.notHere': 'No se pudo obtener la lista de ocupaciones. Aún puede escribir un código.',
  'soc.loading': 'Obteniendo la lista de ocupaciones…',
  'soc.source':
    'Clasificación Ocupacional Estándar 2018 (SOC), Oficina de Estadísticas Laborales de EE. UU. Los títulos oficiales están en inglés.',
}
