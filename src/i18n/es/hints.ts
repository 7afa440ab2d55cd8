import type { hintsEn } from '../en/hints.ts'

/** See the English for what each text is for. */
export const hintsEs: { readonly [K in keyof typeof hintsEn]: string } = {
  'hints.blankTitle': 'Aquí todavía no hay nada',
  'hints.blankText': 'Pulse el + de una celda, o Intro sobre ella. Una lista entera se importa de una hoja de cálculo.',
  'hints.blankRead': 'Las tarjetas aparecerán aquí en cuanto alguien agregue la primera.',
  'hints.region': 'Sugerencia',
  'hints.details':
    'Haga clic en una tarjeta, o pulse Intro en ella: sus salarios, vacantes y fuentes se llenan al costado.',
  'hints.connect':
    'Dos tarjetas se pueden enlazar: elija la herramienta Conectar y pulse una tras otra, o tire del punto en el borde de una tarjeta.',
  'hints.commands':
    'Todo lo que se puede hacer se encuentra por su nombre: {keys}, o Comandos en el menú de arriba a la derecha.',
  'hints.dismiss': 'Entendido: ocultar esta sugerencia',
  'hints.again': 'Mostrar de nuevo las primeras sugerencias',
  'hints.againDone': 'Las sugerencias vuelven en los mapas con pocas tarjetas.',
  'about.heading': 'Acerca de este mapa',
  'about.unsourced': '{n, plural, one {# cifra sin fuente} other {# cifras sin fuente}}',
  'about.change': 'Cambiar título, logotipo y fuentes',
}
