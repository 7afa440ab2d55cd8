/** Words of cut, copy and paste, of the table that goes to spreadsheets, and of selecting many at once. */
export const clipboardEs = {
  'clip.copied':
    '{n, plural, one {Se copió # tarjeta, también como tabla para hojas de cálculo.} other {Se copiaron # tarjetas, también como tabla para hojas de cálculo.}}',
  'clip.cut': '{n, plural, one {Se cortó # tarjeta.} other {Se cortaron # tarjetas.}}',
  'clip.nothingToCopy': 'Primero seleccione una o varias tarjetas.',
  'clip.pasted.clip': '{n, plural, one {Se pegó # tarjeta.} other {Se pegaron # tarjetas.}}',
  'clip.pasted.list':
    '{n, plural, one {Se creó # tarjeta: su fila se leyó según el encabezado.} other {Se crearon # tarjetas: sus filas se leyeron según el encabezado.}}',
  'clip.pasted.column':
    '{n, plural, one {Se creó # tarjeta en esta celda.} other {Se crearon # tarjetas en esta celda, una por fila.}}',
  'clip.pasted.grid':
    '{n, plural, one {Se creó # tarjeta} other {Se crearon # tarjetas}}: el bloque se colocó sobre los niveles y las trayectorias.',
  'clip.leftLinks':
    '{n, plural, one {Se omitió # enlace con una tarjeta que no se copió.} other {Se omitieron # enlaces con tarjetas que no se copiaron.}}',
  'clip.leavesLinks':
    '{n, plural, one {# enlace con una tarjeta que se queda no se incluye.} other {# enlaces con tarjetas que se quedan no se incluyen.}}',
  'clip.leftMentions':
    '{n, plural, one {# tarjeta o enlace que nombraba lo copiado no nombra la copia.} other {# tarjetas o enlaces que nombraban lo copiado no nombran las copias.}}',
  'clip.leavesMentions':
    '{n, plural, one {# tarjeta o enlace nombraba lo cortado; si lo pega en este mapa, lo volverá a nombrar.} other {# tarjetas o enlaces nombraban lo cortado; si lo pega en este mapa, lo volverán a nombrar.}}',
  'clip.merged':
    '{n, plural, one {# credencial ya está en este mapa y se usa en lugar de la copia.} other {# credenciales ya están en este mapa y se usan en lugar de las copias.}}',
  'clip.squeezed':
    '{n, plural, one {# tarjeta quedó junta} other {# tarjetas quedaron juntas}} en la última fila o columna: este mapa no tiene más.',
  'clip.outside':
    '{n, plural, one {# celda quedaba más allá de la última fila o columna y se omitió.} other {# celdas quedaban más allá de la última fila o columna y se omitieron.}}',
  'clip.unplaced':
    '{n, plural, one {# tarjeta nombra un nivel o una trayectoria que este mapa no tiene; quedó donde usted pegó.} other {# tarjetas nombran un nivel o una trayectoria que este mapa no tiene; quedaron donde usted pegó.}}',
  'clip.unread': 'No se entendió, o no corresponde a esa tarjeta, y se omitió: {what}.',
  'clip.unreadMore':
    'No se entendió, o no corresponde a esa tarjeta, y se omitió: {what} y {n, plural, one {# celda más} other {# celdas más}}.',

  'clip.problem.noCells': 'El portapapeles no contiene tarjetas ni texto.',
  'clip.problem.tooManyCells':
    'Es demasiado para pegar: como máximo {rows} filas y {columns} columnas. Impórtelo como archivo.',
  'clip.problem.cellTooLong': 'La fila {row} tiene una celda de más de {limit} caracteres. No se pegó nada.',
  'clip.problem.damagedClip': 'Las tarjetas del portapapeles están dañadas. Cópielas de nuevo.',
  'clip.problem.clipTooNew':
    'Estas tarjetas vienen de una versión más reciente de Trellis. Vuelva a cargar esta página y pegue de nuevo.',
  'clip.problem.clipTooLarge': 'Son demasiadas tarjetas para pegarlas de una vez.',
  'clip.problem.noLanes': 'Primero agregue un nivel y una trayectoria: las tarjetas van en celdas.',
  'clip.problem.nothing': 'No se pudo pegar nada aquí.',
  'clip.refusedPaste': 'El navegador no permite que esta página lea el portapapeles. Use {keys}.',
  'clip.refusedCopy': 'El navegador no permite que esta página escriba en el portapapeles. Use {keys}.',
  'clip.refusedPasteTouch':
    'El navegador no permite que esta página lea el portapapeles. Permítalo en la configuración del sitio o use un teclado.',

  'clip.column.kind': 'Tipo',
  'clip.column.title': 'Título',
  'clip.column.soc': 'Código SOC',
  'clip.column.level': 'Nivel',
  'clip.column.pathway': 'Trayectoria',
  'clip.column.wageLow': 'Salario mínimo',
  'clip.column.wageMedian': 'Salario mediano',
  'clip.column.wageHigh': 'Salario máximo',
  'clip.column.wageUnit': 'Unidad de salario',
  'clip.column.openings': 'Vacantes',
  'clip.column.postings': 'Ofertas de empleo',
  'clip.column.completers': 'Egresados',
  'clip.column.credentials': 'Credenciales',
  'clip.column.employers': 'Empleadores',
  'clip.column.provider': 'Proveedor',
  'clip.unit.hour': 'hora',
  'clip.unit.year': 'año',
} as const
