import type { othersEn } from '../en/others.ts'

/** See the English for what each text is for. */
export const othersEs: { readonly [K in keyof typeof othersEn]: string } = {
  'others.switchHint': 'Para lectores de pantalla, como máximo una vez cada cinco segundos.',
  'others.someone': 'Alguien',
  'others.came': '{n, plural, one {{names} está aquí ahora.} other {{names} están aquí ahora.}}',
  'others.left': '{n, plural, one {{names} se fue.} other {{names} se fueron.}}',
  'others.added': '{who} agregó {name}.',
  'others.addedMany': '{who} agregó {n} tarjetas.',
  'others.removed': '{who} eliminó {name}.',
  'others.removedMany': '{who} eliminó {n} tarjetas.',
  'others.moved': '{who} movió {name} a {to}.',
  'others.movedMany': '{who} movió {n} tarjetas.',
  'others.reordered': '{who} movió {name} dentro de su celda.',
  'others.changed': '{who} cambió {name}.',
  'others.changedMany': '{who} cambió {n} tarjetas.',
  'others.connected': '{who} conectó {from} y {to}.',
  'others.disconnected': '{who} eliminó el enlace entre {from} y {to}.',
  'others.links': '{who} cambió {n, plural, one {un enlace} other {# enlaces}}.',
  'others.lanes': '{who} cambió niveles o trayectorias.',
  'others.cells': '{who} cambió marcas de celdas vacías.',
  'others.settings': '{who} cambió los ajustes del mapa.',
  'others.mixed': '{who} hizo {n} cambios: {added} agregados, {removed} eliminados, {changed} modificados.',
}
