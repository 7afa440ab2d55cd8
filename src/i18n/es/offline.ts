import type { offlineEn } from '../en/offline.ts'

/** See the English for what each text is for. */
export const offlineEs: { readonly [K in keyof typeof offlineEn]: string } = {
  'offline.keep': 'Guardar una copia de este mapa en este dispositivo',
  'offline.keepText': 'Se abre aquí sin red, y lo que usted cambie se guarda hasta que se pueda enviar.',
  'offline.keepWarning':
    'Solo en un dispositivo suyo: en una computadora compartida, quien venga después podría abrir este mapa.',
  'offline.keepLater': 'Se puede activar cuando se pueda llegar al servidor.',
  'offline.starting': 'Se está escribiendo la copia',
  'offline.noShell':
    'El mapa se guarda, pero la página no se abrirá sin red: los navegadores solo lo permiten en una dirección que empiece con https, y cuando toda la página está en el dispositivo.',
  'offline.problem.full':
    'No queda espacio en este dispositivo, así que sus cambios no se guardan en él. Con conexión, todo funciona como antes.',
  'offline.problem.refused':
    'Este navegador no deja guardar nada en este dispositivo, como en una ventana privada. Con conexión, todo funciona como antes.',
  'offline.notice.locked':
    'Hay una copia de este mapa en este dispositivo, pero su sesión terminó. Se abre cuando usted entre de nuevo.',
  'offline.notice.gone': 'Usted ya no tiene acceso a este mapa, así que su copia se quitó de este dispositivo.',
  'offline.notice.version':
    'La copia de este dispositivo es de otra versión de Trellis. Queda como está; el mapa se abre cuando se pueda llegar al servidor.',
  'offline.notice.broken':
    'La copia de este dispositivo no se puede leer. El mapa se abre cuando se pueda llegar al servidor.',
  'offline.device': 'Guardado en este dispositivo',
  'offline.deviceText': 'Lo que Trellis guarda en este navegador, para usarlo sin red.',
  'offline.manage': 'Todo lo guardado en este dispositivo',
  'offline.maps': 'Mapas',
  'offline.noMaps': 'No hay ningún mapa guardado en este dispositivo.',
  'offline.synced': 'Como lo tenía el servidor {ago}',
  'offline.locked': 'Bloqueado hasta que usted entre de nuevo',
  'offline.unsent': 'Con cambios que aún no se enviaron',
  'offline.untitled': 'Mapa sin título',
  'offline.removeMap': 'Quitar de este dispositivo la copia de {title}',
  'offline.removed': 'La copia se quitó de este dispositivo',
  'offline.keptNow': 'Este mapa ya se guarda en este dispositivo',
  'offline.unsentFirst': 'Contiene cambios suyos que no se enviaron. Se perderían con ella.',
  'offline.aside': 'Cambios que no se enviaron',
  'offline.asideNote': 'Hay cambios suyos a este mapa que no se enviaron. Están guardados en este dispositivo.',
  'offline.asideShow': 'Mostrarlos',
  'offline.asideOf': '{title}, {date}',
  'offline.reason.role':
    'Usted ya no puede editar este mapa. Exporte sus cambios y déselos a alguien que pueda, o pida un enlace para editar.',
  'offline.reason.access':
    'Usted ya no tiene acceso a este mapa. Exporte sus cambios y déselos a quien le envió el enlace.',
  'offline.reason.gone':
    'Este mapa ya no está abierto para usted, o se quitó. Exporte sus cambios para llevarlos a otro mapa.',
  'offline.reason.refused':
    'El servidor rechazó estos cambios. Expórtelos para conservarlos y hágalos de nuevo en el mapa.',
  'offline.reason.version':
    'Se hicieron con otra versión de Trellis. Expórtelos para conservarlos y hágalos de nuevo en el mapa.',
  'offline.export': 'Exportar el mapa con mis cambios',
  'offline.discard': 'Descartar mis cambios',
  'offline.discardSure': 'Descartar para siempre',
  'offline.discarded': 'Sus cambios se descartaron',
  'offline.hideList': 'Ocultar mis cambios',
  'offline.showList': 'Ver la lista de mis cambios',
  'offline.unreadable': 'Esta versión no los puede leer. Quedan como están.',
  'offline.clear': 'Borrar todo de este dispositivo',
  'offline.clearText':
    'Quita de este dispositivo todas las copias, el programa y lo que este navegador recuerda de sus mapas. Los mapas siguen en el servidor.',
  'offline.clearUnsent':
    '{n, plural, one {# mapa tiene} other {# mapas tienen}} cambios suyos que no se enviaron. Expórtelos primero: se perderían.',
  'offline.clearSure': 'Borrar de todos modos',
  'offline.cleared':
    'Se borró: {maps, plural, =0 {ningún mapa} one {# mapa} other {# mapas}}{aside, plural, =0 {} one {, # grupo de cambios sin enviar} other {, # grupos de cambios sin enviar}}, y todo lo que se recordaba de los mapas.',
  'offline.away': 'Mientras no estaba: {what}',
  'offline.awayShow': 'Mostrar',
  'offline.awayTitle': 'Mientras no estaba',
  'offline.awayText': 'Lo que otras personas cambiaron en este mapa, tal como le llegó.',
  'offline.homeTitle': 'Mapas guardados en este dispositivo',
  'offline.homeText': 'No se puede llegar al servidor. Estos mapas se abren sin él.',
}
