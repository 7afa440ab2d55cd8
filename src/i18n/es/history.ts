import type { historyEn } from '../en/history.ts'

/** See the English for what each text is for. */
export const historyEs: { readonly [K in keyof typeof historyEn]: string } = {
  'named.addCard': 'agregar {name}',
  'named.changeCard': '{n, plural, one {cambiar {name}} other {cambiar # tarjetas}}',
  'named.moveCards': '{n, plural, one {mover {name} a {to}} other {mover # tarjetas a {to}}}',
  'named.reorderCards':
    '{n, plural, one {mover {name} dentro de su celda} other {mover # tarjetas dentro de sus celdas}}',
  'named.spanCard': 'cambiar hasta dónde llega {name}',
  'named.connect': 'conectar {from} y {to}',
  'named.removeCards': '{n, plural, one {eliminar {name}} other {eliminar # tarjetas}}',
  'named.removeLinks': '{n, plural, one {eliminar el enlace entre {from} y {to}} other {eliminar # enlaces}}',
  'named.duplicate': '{n, plural, one {duplicar {name}} other {duplicar # tarjetas}}',
  'named.cut': '{n, plural, one {cortar {name}} other {cortar # tarjetas}}',
  'named.paste': '{n, plural, one {pegar {name}} other {pegar # tarjetas}}',
  'named.addLane': 'agregar {name}',
  'named.changeLane': '{n, plural, one {cambiar {name}} other {cambiar # niveles o trayectorias}}',
  'named.moveLane': '{n, plural, one {mover {name}} other {mover # niveles o trayectorias}}',
  'named.hideLane': '{n, plural, one {ocultar {name}} other {ocultar # niveles o trayectorias}}',
  'named.showLane': '{n, plural, one {mostrar {name}} other {mostrar # niveles o trayectorias}}',
  'named.collapseLane': '{n, plural, one {contraer {name}} other {contraer # niveles o trayectorias}}',
  'named.openLane': '{n, plural, one {abrir {name}} other {abrir # niveles o trayectorias}}',
  'named.removeLane': '{n, plural, one {eliminar {name}} other {eliminar # niveles o trayectorias}}',

  'history.open': 'Historial de sus cambios',
  'history.none': 'Aún no ha cambiado nada',
  'history.redoTo': 'Rehacer: {what}',
  'history.gone.card': '{n, plural, one {Se eliminó “{name}”.} other {Se eliminaron # tarjetas.}}',
  'history.gone.link': '{n, plural, one {Se eliminó un enlace.} other {Se eliminaron # enlaces.}}',
  'history.gone.part': 'Se quitó “{name}”.',
  'history.gone.lane': 'Se eliminó “{name}”.',
}
