import type { erasingEn } from '../en/erasing.ts'

/** See the English for what each text is for. */
export const erasingEs: { readonly [K in keyof typeof erasingEn]: string } = {
  'erasing.title.card': '¿Borrar “{name}” para siempre?',
  'erasing.title.comment': '¿Borrar este comentario para siempre?',
  'erasing.title.map': '¿Borrar el mapa “{name}” para siempre?',
  'erasing.text.card':
    'Se va la tarjeta, con sus enlaces y las notas y apoyos que dependen de ella: del mapa, de todas las versiones, de la página publicada y de lo que se confirmó sobre ella. Los comentarios sobre ella pierden su nombre y se quedan.',
  'erasing.text.comment':
    'Sus palabras se van, para todos. En su conversación se sigue viendo que hubo un comentario y de quién.',
  'erasing.text.map':
    'Se va todo: las tarjetas, las versiones, la página publicada, los comentarios, las confirmaciones y los enlaces.',
  'erasing.undo.card':
    'Nadie puede deshacer esto, tampoco usted. Si solo quiere quitarla del mapa, elimínela en vez de borrarla.',
  'erasing.undo.comment': 'Nadie puede deshacer esto, tampoco usted.',
  'erasing.undo.map': 'Nadie puede deshacer esto, tampoco usted. Si solo quiere apartarlo, envíelo a la papelera.',
  'erasing.stays': 'Lo que esto no alcanza',
  'erasing.staysCopies':
    'Las copias que hizo la gente: archivos exportados, tarjetas copiadas, dispositivos que guardan el mapa sin conexión hasta que vuelvan a conectarse.',
  'erasing.staysBackups':
    'Las copias de seguridad anteriores a hoy, hasta que venzan. Si se restaura una, se borra también de ella.',
  'erasing.staysNote': 'La lista de lo que pasó dice que se borró algo, cuándo y quién lo hizo, y nada de lo que era.',
  'erasing.word': 'borrar',
  'erasing.type': 'Escriba “{word}” para confirmar',
  'erasing.wrong': 'Escriba “{word}” tal como está aquí.',
  'erasing.do': 'Borrar para siempre',
  'erasing.busy': 'Borrando…',
  'erasing.done.card': '“{name}” se borró para siempre.',
  'erasing.done.comment': 'El comentario se borró para siempre.',
  'erasing.done.map': '“{name}” se borró para siempre.',
  'erasing.offline': 'No se puede llegar al servidor. No se borró nada.',
  'erasing.later':
    'No se pudo terminar ahora: quizá se está haciendo una copia de seguridad. Ya no está en el mapa; inténtelo de nuevo en un minuto para borrar el resto.',
  'erasing.notWiped':
    'Ya no está en el mapa, pero el servidor no pudo limpiar los rastros que quedan en el disco, seguramente por falta de espacio. Lo intentará de nuevo cuando se borre otra cosa y cuando se reinicie.',
  'erasing.gone': 'Ya no está aquí, o usted ya no puede verlo.',
  'erasing.refused': 'Solo quienes administran el mapa pueden borrar para siempre. No se borró nada.',
  'erasing.trouble': 'El servidor tuvo un problema. Inténtelo de nuevo en un minuto.',
  'erasing.notBack':
    'Parte de lo que hizo habría traído de vuelta algo que se borró para siempre. Sigue borrado; todo lo demás se guardó.',
}
