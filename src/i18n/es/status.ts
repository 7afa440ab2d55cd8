import type { statusEn } from '../en/status.ts'

/** See the English for what each text is for. */
export const statusEs: { readonly [K in keyof typeof statusEn]: string } = {
  'status.draft': 'Borrador',
  'status.inReview': 'En revisión',
  'status.approved': 'Aprobado',
  'status.published': 'Publicado',
  'status.is': 'Estado: {status}',
  'status.isPublic': 'Estado: {status}; una versión anterior es pública',
  'status.changed': 'El estado ahora es “{status}”.',
  'status.publish': 'Publicar…',
  'status.publication': 'Mapa publicado…',

  'status.act': 'Publicar o dejar de publicar el mapa…',
  'status.publishTitle': 'Publicar este mapa',
  'status.publishText':
    'Cualquier persona que tenga la dirección puede ver el mapa tal como está ahora, sin enlace ni cuenta. Lo que se cambie después se verá ahí solo cuando usted vuelva a publicar; la dirección sigue siendo la misma.',
  'status.publicText':
    'Cualquier persona que tenga la dirección puede verlo como estaba entonces, sin enlace ni cuenta. Lo que se cambió después se verá ahí solo cuando usted vuelva a publicar; la dirección sigue siendo la misma.',
  'status.versionTitle': '¿Publicar la versión del {when}?',
  'status.versionText':
    'Cualquier persona que tenga la dirección puede ver el mapa tal como estaba entonces, sin enlace ni cuenta. El mapa en el que usted trabaja queda como está.',
  'status.versionReplaces': 'Ocupa el lugar de lo que se publicó el {date}. La dirección sigue siendo la misma.',
  'status.versionDo': 'Publicar esta versión',
  'status.versionIsPublic': 'La versión del {when} está publicada',
  'status.publicTitle': 'Este mapa está publicado',
  'status.publicSince': 'Publicado el {date}.',
  'status.address': 'Dirección pública',
  'status.copy': 'Copiar la dirección',
  'status.copied': 'Copiada.',
  'status.copyFailed': 'El navegador no permitió copiar. Seleccione la dirección y cópiela.',
  'status.open': 'Abrir el mapa publicado',
  'status.publishDo': 'Publicarlo',
  'status.publishAgain': 'Publicarlo como está ahora',
  'status.unpublish': 'Dejar de publicar',
  'status.unpublished': 'El mapa ya no es público.',
  'status.isOut': 'El mapa está publicado.',

  'published.since': 'Este mapa se publicó el {date}.',
  'published.view': 'Vista',
  'published.export': 'Exportar',
  'published.more': 'Idioma y colores',
  'published.none': 'Aquí no hay nada publicado',
  'published.noneText':
    'Es posible que el mapa se haya retirado o que la dirección esté incompleta. Pregunte a quien se la dio.',
  'published.failed': 'No se puede cargar el mapa en este momento',
  'published.failedText': 'Revise la conexión e intente de nuevo.',
}
