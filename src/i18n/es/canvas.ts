import type { canvasEn } from '../en/canvas.ts'

export const canvasEs: { readonly [K in keyof typeof canvasEn]: string } = {
  'canvas.loading': 'Dibujando el mapa…',
  'canvas.emptyTitle': 'Este mapa aún no tiene filas ni columnas',
  'canvas.emptyText': 'Los niveles son las filas y las trayectorias las columnas. Agregue uno de cada para empezar.',
  'canvas.addLevel': 'Agregar un nivel',
  'canvas.addPathway': 'Agregar una trayectoria',
  'canvas.summary':
    'Mapa {title}: {cards, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}} en {levels, plural, one {# nivel} other {# niveles}} y {pathways, plural, one {# trayectoria} other {# trayectorias}}. Las flechas recorren filas y columnas; pulse el signo de interrogación para ver todas las teclas.',
  'canvas.card': 'tarjeta',
  'canvas.nameMarked': '{name}, {mark, select, added {agregada} removed {eliminada} moved {movida} other {cambiada}}',
  'canvas.cell': 'celda',
  'canvas.link': 'enlace',
  'canvas.cardName':
    '{title}, {kind}, {level}, {pathway}, {links, plural, =0 {sin enlaces} one {# enlace} other {# enlaces}}, {at} de {count}',
  'canvas.cardNameFlow': '{title}, {kind}, {links, plural, =0 {sin enlaces} one {# enlace} other {# enlaces}}',
  'canvas.nameSelected': '{name}, seleccionada',
  'canvas.routes':
    'Rutas hacia arriba a {up, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}}, hacia abajo a {down, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}}.',
  'canvas.nameGap': '{name}, {gap}',
  'canvas.nameIllustrative': '{name}, ilustrativa',
  'canvas.cellEmpty': '{level}, {pathway}: vacía, aún sin revisar. Intro agrega una tarjeta.',
  'canvas.cellMarked':
    '{level}, {pathway}: no hay empleos de alta demanda en este nivel de la trayectoria. Intro agrega una tarjeta.',
  'canvas.cellCards': '{level}, {pathway}: {n, plural, one {# tarjeta} other {# tarjetas}}',
  'canvas.cellMarkedCards':
    '{level}, {pathway}: {n, plural, one {# tarjeta} other {# tarjetas}}, no hay empleos de alta demanda en este nivel de la trayectoria',
  'canvas.linkName': '{from} {relation} {to}',
  'canvas.levelPlace':
    ', nivel, fila {at} de {count}, {n, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}}. Intro lo cambia.',
  'canvas.pathwayPlace':
    ', trayectoria, columna {at} de {count}, {n, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}}. Intro la cambia.',
  'canvas.untitled': 'Sin título',
  'canvas.unnamed': 'Sin nombre',
  'canvas.addHere': 'Agregar una tarjeta en {level}, {pathway}',
  'canvas.titleOf': 'Título: {kind}',
  'canvas.guest': 'Invitado',
  'canvas.typedBy': 'escribiendo aquí: {names}',
  'canvas.connectStart': 'Elija la tarjeta donde empieza el enlace.',
  'canvas.connectEnd':
    'Ahora elija la tarjeta a la que lleva «{name}». Las tarjetas a las que no puede llevar se ven atenuadas.',
  'canvas.connectAgain': 'Otro comienzo',
  'canvas.connectDone': 'Listo',
  'canvas.draggedCards': '{n, plural, one {# tarjeta} other {# tarjetas}}',

  'canvas.postings': '{n, plural, one {# oferta de empleo} other {# ofertas de empleo}}',
  'canvas.openings': '{n, plural, one {# vacante al año} other {# vacantes al año}}',

  'canvas.view': 'Vista',
  'canvas.zoomIn': 'Acercar',
  'canvas.zoomOut': 'Alejar',
  'canvas.zoomReset': 'Zoom al 100 %. Ahora {percent} %',
  'canvas.percent': '{percent} %',
  'canvas.fit': 'Ajustar a todo el mapa',
  'canvas.fitShort': 'Ajustar',
  'canvas.minimapKeys': 'Vista general del mapa. Las flechas mueven la vista.',
  'canvas.showMinimap': 'Vista general',
  'canvas.titleBlock': 'Encabezado de {title}',
  'canvas.sourcesBlock': 'Fuentes de las cifras',
  'canvas.legend': 'Leyenda',
  'canvas.legendGaps': 'R: egresados por vacante, al año',
  'canvas.legendIllustrative': 'ilustrativo',
  'canvas.legendNoMethod': 'Método no indicado',
  'canvas.legendCaveat':
    'Las vacantes incluyen cambios de trabajadores con experiencia; las proyecciones no pronostican escasez.',

  'canvas.band.gap': 'brecha',
  'canvas.band.mildGap': 'brecha leve',
  'canvas.band.balanced': 'equilibrio',
  'canvas.band.mildOversupply': 'exceso leve',
  'canvas.band.oversupply': 'exceso',
  'canvas.band.notEnoughData': 'datos insuficientes',
  // A tag that has to go on in a second line breaks at the dot, not before the ratio.
  'canvas.gapTag': '{band} {n} · R\u00a0{ratio}',
  'canvas.gapLeftOut': '{n, plural, one {# sin contar} other {# sin contar}}',
  'canvas.gapSaid':
    '{band, select, notEnoughData {brecha: datos insuficientes} other {{words} {n}: {demand} vacantes, {supply} egresados al año, razón {ratio}}}',
  'canvas.range.below': '< {high}',
  'canvas.range.between': '{low} – {high}',
  'canvas.range.from': '≥ {low}',
  'canvas.range.unknown': 'sin datos, o menos de {n} vacantes',

  'canvas.menuCard': 'Tarjeta',
  'canvas.menuCell': 'Celda',
  'canvas.menuLink': 'Enlace',
  'canvas.menuOpen': 'Detalles',
  'canvas.menuTitle': 'Editar el título',
  'canvas.menuAddKind': 'Agregar {kind}',
  'canvas.menuMark': 'Marcar: sin empleos de alta demanda',
  'canvas.menuUnmark': 'Quitar la marca',
  'lanes.collapse': 'Contraer {name}',
  'lanes.open': 'Abrir {name}',
  'lanes.hide': 'Ocultar {name}',
  'lanes.show': 'Mostrar {name}',
  'lanes.showIt': 'Mostrar',
  'lanes.openIt': 'Abrir',
  'lanes.showAll': 'Mostrar todo',
  'lanes.menu': 'Qué hacer con {name}',
  'lanes.levelPlace':
    ', nivel, fila {at} de {count}, contraído, {n, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}}. Intro lo abre.',
  'lanes.pathwayPlace':
    ', trayectoria, columna {at} de {count}, contraída, {n, plural, =0 {ninguna tarjeta} one {# tarjeta} other {# tarjetas}}. Intro la abre.',
  'lanes.folded': '{n, plural, =0 {Sin tarjetas} one {# tarjeta} other {# tarjetas}}, contraído',
  'lanes.collapsedCell':
    '{level}, {pathway}, contraído, {n, plural, =0 {sin tarjetas} one {# tarjeta} other {# tarjetas}}',
  'lanes.hidden': 'Oculto',
  'lanes.hiddenHint': 'No aparece en ninguna imagen del mapa ni en ningún total hasta que se muestre de nuevo.',
  'lanes.hiddenName': '{name} (oculto)',
  'lanes.item':
    '{name}, {kind, select, level {nivel} other {trayectoria}}, {n, plural, =0 {sin tarjetas} one {# tarjeta} other {# tarjetas}}',
  'lanes.hiddenLevels': '{n, plural, one {# nivel oculto} other {# niveles ocultos}}',
  'lanes.hiddenPathways': '{n, plural, one {# trayectoria oculta} other {# trayectorias ocultas}}',
  'lanes.collapsedLanes':
    '{n, plural, one {# nivel o trayectoria contraído} other {# niveles o trayectorias contraídos}}',
  'lanes.notCounted': 'Los totales no incluyen: {what}.',
  'lanes.allHiddenTitle': 'No se muestra nada de este mapa',
  'lanes.allHiddenText': 'Todos sus niveles o todas sus trayectorias están ocultos. Lo que contienen se conserva.',
  'lanes.foundHidden': 'Esta tarjeta está en {name}, que está oculto.',
  'lanes.foundCollapsed': 'Esta tarjeta está en {name}, que está contraído.',
}
