import type { paletteEn } from '../en/palette.ts'

/** See the English for what each text is for. */
export const paletteEs: { readonly [K in keyof typeof paletteEn]: string } = {
  'action.import': 'Importar desde JSON…',
  'key.control': 'Ctrl',
  'help.singleKeys': 'Las letras solas son atajos',

  'action.palette': 'Buscar una acción o una tarjeta',
  'action.zoomToRead': 'Acercar al tamaño de lectura',
  'action.languageEn': 'Idioma: English (inglés)',
  'action.languageEs': 'Idioma: Español',
  'action.themeSystem': 'Apariencia: como en este dispositivo',
  'action.themeLight': 'Apariencia: clara',
  'action.themeDark': 'Apariencia: oscura',

  'action.hearsOthers': 'Decir quién llega y se va y qué cambian los demás',
  'palette.titleHome': 'Buscar una acción o un mapa',
  'palette.recent': 'Usadas hace poco',
  'palette.later': 'Ahora no es posible',
  'palette.acts': 'Acciones',
  'palette.cards': 'Tarjetas',
  'palette.showsFirst': '{detail} · primero muestra {name}, que está oculto',
  'palette.opensFirst': '{detail} · primero abre {name}, que está contraído',
  'palette.maps': 'Mapas',
  'palette.count': '{n, plural, =0 {No hay coincidencias} one {# opción} other {# opciones}}',
  'palette.on': 'activado',

  'need.editing': 'Este mapa es de solo lectura',
  'need.map': 'Primero muestre el mapa',
  'need.card': 'Primero seleccione una tarjeta',
  'need.cardOnMap': 'Primero muestre el mapa y seleccione una tarjeta',
  'need.cardOrLink': 'Primero seleccione una tarjeta o un enlace',
  'need.link': 'Primero seleccione un enlace',
  'need.noteTarget': 'Primero seleccione una tarjeta, un enlace o una celda',
  'need.place': 'Primero vaya a una tarjeta, una celda o un encabezado',
  'need.emptyCell': 'Primero vaya a una celda sin ocupaciones',
  'need.anyCard': 'Primero agregue una tarjeta',
  'need.twoCards': 'Primero agregue dos tarjetas',
  'need.lane': 'Primero vaya a un nivel, una trayectoria o una tarjeta',
  'need.hidden': 'No hay nada oculto',
  'need.twoLanes': 'Primero agregue otro nivel u otra trayectoria',
  'need.hits': 'Primero busque algo',
}
