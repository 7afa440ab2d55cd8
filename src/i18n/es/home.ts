import type { homeEn } from '../en/home.ts'

/** See the English for what each text is for. */
export const homeEs: { readonly [K in keyof typeof homeEn]: string } = {
  'home.title': 'Mapas de trayectorias profesionales',
  'home.what':
    'Trellis es donde una alianza regional dibuja en conjunto sus mapas de trayectorias profesionales: las trayectorias son columnas, los niveles educativos son filas, y los empleos, las credenciales, la capacitación y los puntos de entrada y salida están donde se cruzan. Todas las personas editan a la vez, ven dónde la capacitación y la demanda no coinciden y se llevan una imagen.',
  'home.start': 'Empezar un mapa',
  'home.startFrom': 'Empezar con',
  'home.blank': 'Mapa en blanco',
  'home.blankText': 'Cuatro niveles educativos y una trayectoria, listos para su primera tarjeta.',
  'home.sample': 'Louisville IT (2018)',
  'home.sampleText': 'Un mapa terminado para ver y cambiar: 4 niveles, 4 trayectorias, 736 anuncios de empleo.',
  'home.titleLabel': 'Título',
  'home.titleHint': 'Por ejemplo: Salud, condado de Lane',
  'home.titleEmpty': 'Primero póngale un título al mapa.',
  'home.titleLong': 'Un título tiene como máximo 200 caracteres.',
  'home.create': 'Crear el mapa',
  'home.creating': 'Creando…',

  'home.maps': 'Sus mapas',
  'home.noMaps': 'Aún no hay mapas',
  'home.noMapsText': 'Empiece con el ejemplo de Louisville para ver lo que cabe en un mapa, o con uno en blanco.',
  'home.changed': 'Cambiado {ago}',
  'home.cards': '{n, plural, =0 {aún sin tarjetas} one {# tarjeta} other {# tarjetas}}',
  'home.actsOf': 'Más opciones de {title}',
  'home.rename': 'Cambiar el nombre…',
  'home.renameTitle': 'Cambiar el nombre del mapa',
  'home.renameDo': 'Cambiar',
  'home.duplicate': 'Duplicar',
  'home.remove': 'Mover a la papelera',
  'home.moved': '“{title}” está en la papelera.',
  'home.copied': 'Se copió “{title}”.',
  'home.restored': '“{title}” está de nuevo entre sus mapas.',
  'home.bin': 'Papelera ({n})',
  'home.binText': 'Los mapas de la papelera se pueden recuperar.',
  'home.binned': 'Movido a la papelera {ago}',
  'home.restore': 'Recuperar',

  'home.unreachable': 'No se puede llegar al servidor',
  'home.unreachableText': 'Compruebe que Trellis sigue en marcha y que tiene conexión; después inténtelo de nuevo.',
  'home.badAnswer': 'El servidor no respondió como se esperaba',
  'home.badAnswerText':
    'Inténtelo de nuevo en un momento. Si sigue igual, avise a quienes administran el servidor (respuesta {status}).',
  'home.refused': 'El servidor lo rechazó',
  'home.refusedText':
    'Respondió “{problem}”. Inténtelo de nuevo; si sigue igual, avise a quienes administran el servidor.',
  'home.full': 'El servidor no tiene espacio para más mapas',
  'home.gone': 'Ese mapa ya no está',
}
