import type { shellEn } from '../en/shell.ts'

/** See the English for what each text is for. */
export const shellEs: { readonly [K in keyof typeof shellEn]: string } = {
  'shell.appName': 'Trellis',
  'shell.cancel': 'Cancelar',
  'shell.close': 'Cerrar',
  'shell.apply': 'Aplicar',
  'shell.save': 'Guardar',
  'shell.retry': 'Intentar de nuevo',
  'shell.undo': 'Deshacer',
  'shell.home': 'Todos los mapas',
  'shell.loading': 'Cargando…',
  'shell.optional': 'opcional',
  'shell.noMatch': 'No hay coincidencias.',
  'shell.showList': 'Mostrar la lista',
  'shell.notifications': 'Mensajes',
  'shell.skip': 'Saltar',
  'shell.skipToMap': 'Saltar al mapa',
  'shell.skipToTools': 'Saltar a las herramientas',
  'shell.skipToDetails': 'Saltar a los detalles',
  'shell.regionBar': 'Barra superior',
  'shell.regionTools': 'Herramientas',
  'shell.regionMap': 'Mapa',
  'shell.regionDetails': 'Detalles',
  'shell.regionVersions': 'Versiones',

  'shell.panelBroke': 'Esta parte dejó de funcionar',
  'shell.panelBrokeText':
    'El resto de la página sigue funcionando y su mapa está a salvo. Inténtelo de nuevo; si vuelve a pasar, recargue la página.',
  'shell.reload': 'Recargar',
  'shell.chunkFailed': 'No se pudo cargar esta parte',
  'shell.chunkFailedText':
    'Puede que no tenga conexión o que Trellis se haya actualizado. Revise la conexión y recargue la página.',

  'shell.mapLoading': 'Abriendo el mapa…',
  'shell.mapLoadingSlow': 'Está tardando más de lo normal. El mapa se abrirá solo en cuanto el servidor responda.',
  'shell.mapOffline': 'No se puede llegar al servidor',
  'shell.mapOfflineText':
    'Este mapa no está en este dispositivo. Se abrirá solo en cuanto el servidor responda; compruebe que tiene conexión.',
  'shell.mapTrouble': 'El servidor no puede abrir este mapa en este momento',
  'shell.mapTroubleText':
    'Puede estar ocupado, tener el disco lleno o el mapa dañado. Esta página lo intenta de nuevo por sí sola; si sigue así, avise a quienes administran el servidor.',
  'shell.mapNotFound': 'Ese mapa no existe',
  'shell.mapNotFoundText':
    'Puede que esté en la papelera o que el enlace esté incompleto. Búsquelo entre todos los mapas o pregunte a quien le envió el enlace.',
  'shell.mapTooNew': 'Este mapa necesita una versión más reciente de Trellis',
  'shell.mapTooNewText':
    'Alguien lo guardó con una versión posterior. Recargue esta página para obtenerla; no se cambió ni se perdió nada.',
  'shell.mapFailed': 'No se pudo abrir el mapa',
  'shell.mapFailedText':
    'El servidor lo rechazó. Inténtelo de nuevo en un momento; si sigue igual, avise a quienes administran el servidor.',
  'shell.pageNotFound': 'Esa página no existe',
  'shell.pageNotFoundText': 'Puede que la dirección esté mal escrita.',
  'shell.readOnlyText': 'Puede ver este mapa, pero no cambiarlo.',
  'shell.unreadable':
    '{n, plural, one {Esta versión no puede mostrar # elemento de este mapa. Se conserva tal como está.} other {Esta versión no puede mostrar # elementos de este mapa. Se conservan tal como están.}}',

  'shell.saved': 'Guardado',
  'shell.savedText': 'Todos los cambios están en el disco del servidor.',
  'shell.saving': 'Guardando',
  'shell.savingText': 'Sus últimos cambios van en camino al servidor.',
  'shell.notSaved': 'No guardado',
  'shell.notSaved.refused':
    'El servidor rechazó sus últimos cambios. Exporte el mapa como JSON para conservar una copia y recargue la página.',
  'shell.notSaved.tooLarge':
    'El mapa ha crecido más de lo que admite el servidor. Expórtelo como JSON para conservar una copia y recargue la página para seguir con lo que se guardó antes.',
  'shell.notSaved.notFound':
    'Este mapa ya no está en el servidor. Puede que alguien lo haya movido a la papelera: restáurelo allí o expórtelo como JSON para conservar una copia.',
  'shell.notSaved.tooNew': 'El servidor usa ahora una versión posterior. Recargue la página para continuar.',
  'shell.notSaved.trouble':
    'El servidor no puede guardar este mapa en este momento: su disco puede estar lleno o el mapa dañado allí. Mantenga abierta esta pestaña, que lo intenta de nuevo por sí sola; exporte el mapa como JSON para conservar una copia y avise a quienes administran el servidor.',
  'shell.notSaved.full':
    'El servidor ya no tiene espacio. Exporte el mapa como JSON para conservar una copia y avise a quienes administran el servidor.',
  'shell.saveDetails': 'Guardado: {state}. Ver detalles',

  'shell.people': '{n, plural, one {Solo usted está aquí} other {# personas están aquí}}',
  'shell.peopleTitle': 'Quién está aquí',
  'shell.yourName': 'Su nombre',
  'shell.yourNameHint': 'Las demás personas en este mapa lo ven junto a su cursor.',
  'shell.yourAccountName': 'Su nombre viene de su inicio de sesión.',
  'shell.yourNameFailed': 'No se pudo guardar su nombre. Inténtelo de nuevo en un momento.',
  'shell.yourColor': 'Su color',
  'shell.colorNumber': 'Color {n}',
  'shell.guest': 'Invitado',
  'shell.peerOnTable': 'mira la tabla',
  'shell.peerOnMap': 'mira el mapa',
  'shell.plus': '+{n}',

  'shell.mapTitle': 'Título del mapa',
  'shell.untitledMap': 'Mapa sin título',
  'shell.view': 'Vista',
  'shell.viewMap': 'Mapa',
  'shell.viewTable': 'Tabla',
  'shell.add': 'Agregar',
  'shell.export': 'Exportar',
  'shell.more': 'Más',
  'shell.language': 'Idioma',
  'shell.languageNow': 'Idioma: {language}',
  'shell.english': 'English',
  'shell.spanish': 'Español',
  'shell.theme': 'Apariencia',
  'shell.themeSystem': 'Como en este dispositivo',
  'shell.themeLight': 'Claro',
  'shell.themeDark': 'Oscuro',
}
