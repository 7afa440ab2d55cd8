import type { collectingEn } from '../en/collecting.ts'

/** See the English for what each text is for. */
export const collectingEs: { readonly [K in keyof typeof collectingEn]: string } = {
  'collecting.create': 'Nueva colección',
  'collecting.createText': 'Los mapas de los sectores de una región, uno al lado del otro en pestañas.',
  'collecting.createDo': 'Crear la colección',
  'collecting.created': 'La colección “{title}” está lista.',
  'collecting.titleHint': 'Por ejemplo: Trayectorias profesionales, condado de Lane',
  'collecting.maps': 'Mapas para poner en ella',
  'collecting.from': '(sale de “{title}”)',
  'collecting.addTo': 'Agregar mapas a “{title}”',
  'collecting.addDo': '{n, plural, =0 {Agregar} one {Agregar un mapa} other {Agregar # mapas}}',
  'collecting.added': '{n, plural, one {Se agregó un mapa} other {Se agregaron # mapas}} a “{title}”.',
  'collecting.noneChosen': 'Elija al menos un mapa.',
  'collecting.nothingToAdd': 'Todos sus mapas ya están en esta colección.',
  'collecting.newMapIn': 'Nuevo mapa en “{title}”',
  'collecting.placeTitle': 'Poner “{title}” en una colección',
  'collecting.leaves': 'Se quita de “{title}”: un mapa está en una sola colección a la vez.',
  'collecting.placeDo': 'Ponerlo ahí',
  'collecting.collection': 'Colección',
  'collecting.newOne': 'Una colección nueva',
  'collecting.titleOfNew': 'Título de la colección nueva',
  'collecting.position': 'Lugar',
  'collecting.before': 'Antes de “{title}”',
  'collecting.last': 'Al final',
}
