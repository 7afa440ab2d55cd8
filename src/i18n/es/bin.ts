import type { binEn } from '../en/bin.ts'

/** See the English for what each text is for. */
export const binEs: { readonly [K in keyof typeof binEn]: string } = {
  'bin.title': 'Papelera ({n})',
  'bin.about': 'Los mapas de la papelera se pueden recuperar.',
  'bin.since': 'Movido a la papelera {ago}',
  'bin.restore': 'Recuperar',
  'bin.backToArchive': '“{title}” está de nuevo en el archivo.',
  'bin.erase': 'Borrar {title} para siempre…',
  'bin.empty': 'Vaciar la papelera…',
  'bin.emptyTitle': '¿Vaciar la papelera?',
  'bin.text':
    '{n, plural, one {El mapa desaparece} other {Estos # mapas desaparecen}} para todas las personas, con {cards, plural, =0 {todo lo que contiene} one {su única tarjeta y todo lo que depende de ella} other {# tarjetas, sus enlaces, notas y cifras}}, y con todas las versiones, los comentarios y las confirmaciones.',
  'bin.do': '{n, plural, one {Borrar para siempre} other {Borrar # mapas para siempre}}',
  'bin.erased': '{n, plural, one {Se borró un mapa para siempre.} other {Se borraron # mapas para siempre.}}',
  'bin.andMore': '{n, plural, one {y uno más} other {y # más}}',
}
