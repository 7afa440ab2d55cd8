import type { arrivingEn } from '../en/arriving.ts'

/** See the English for what each text is for. */
export const arrivingEs: { readonly [K in keyof typeof arrivingEn]: string } = {
  'arriving.opening': 'Abriendo su enlace…',
  'arriving.unknown': 'Este enlace no funciona',
  'arriving.unknownText':
    'Puede que se haya cortado al copiarlo. Ábralo de nuevo desde donde lo recibió, completo; si no sirve, pida uno nuevo a quien se lo envió.',
  'arriving.expired': 'Este enlace venció',
  'arriving.expiredText': 'Se creó por un tiempo limitado. Pida uno nuevo a quien se lo envió.',
  'arriving.revoked': 'Este enlace fue anulado',
  'arriving.revokedText': 'Lo anuló alguien que administra el mapa. Pida uno nuevo a quien se lo envió.',
  'arriving.usedUp': 'Este enlace ya se usó',
  'arriving.usedUpText':
    'Se creó para un número limitado de usos y ya no queda ninguno. Pida uno nuevo a quien se lo envió.',
  'arriving.tooMany': 'Demasiados intentos por ahora',
  'arriving.tooManyText':
    '{minutes, plural, =0 {Espere un momento e inténtelo de nuevo.} one {Espere un minuto e inténtelo de nuevo.} other {Espere # minutos e inténtelo de nuevo.}} Su enlace no se pierde; deje esta página abierta.',
  'arriving.offline': 'No se puede llegar al servidor',
  'arriving.offlineText': 'Su enlace no se pierde. Compruebe que tiene conexión e inténtelo de nuevo.',
  'arriving.signIn': 'Necesita iniciar sesión',
  'arriving.signInText': 'Este servidor recibe a personas con cuenta. Inicie sesión y abra su enlace otra vez.',
  'arriving.failed': 'No se pudo abrir el enlace',
  'arriving.failedText':
    'El servidor no respondió como se esperaba. Inténtelo de nuevo en un momento; si sigue igual, avise a quienes administran el servidor.',
  'arriving.signInDo': 'Iniciar sesión',
  'arriving.goOn': 'Ir a Trellis',

  'arriving.welcome': 'Abra el enlace que le dieron',
  'arriving.welcomeWhat':
    'Trellis es donde una alianza regional dibuja en conjunto sus mapas de trayectorias profesionales. Se entra con un enlace: sin cuenta y sin contraseña.',
  'arriving.haveLink': 'Tiene un enlace',
  'arriving.haveLinkText':
    'Le llegó por correo o por chat y empieza como esta dirección. Ábralo una vez en cada dispositivo: desde entonces esta página le mostrará sus mapas.',
  'arriving.noLink': 'No tiene ninguno',
  'arriving.noLinkText':
    'Pídalo a quien le invitó al mapa. Quien administra un mapa puede crear un enlace en «Compartir».',
  'arriving.runIt': 'Usted administra este servidor',
  'arriving.runItText':
    'El primer enlace aparece donde se inició el servidor: busque la línea que empieza con «Open». Sirve una vez y durante un día. Este comando da otro:',
  'arriving.signInPart': 'Tiene una cuenta',
  'arriving.signInPartText': 'Inicie sesión con la cuenta de su organización.',

  'arriving.mapDoor': 'Necesita un enlace a este mapa',
  'arriving.mapDoorText':
    'Los mapas están abiertos a quienes fueron invitados. Abra otra vez el enlace que le dieron o pida uno a quien administra el mapa.',
  'arriving.mapForbidden': 'Este mapa no está abierto para usted',
  'arriving.mapForbiddenText':
    'Su enlace lleva a otros mapas o su acceso a este terminó. Pida un enlace a quien lo administra.',

  'arriving.askName': '¿Cómo quiere que le llamen?',
  'arriving.askNameHint':
    'Las demás personas lo ven junto a su cursor y sus comentarios. Puede cambiarlo en «Quién está aquí».',
  'arriving.name': 'Su nombre',
  'arriving.nameSave': 'Así me llamo',
  'arriving.nameLater': 'Ahora no',
  'arriving.nameEmpty': 'Escriba primero un nombre o elija «Ahora no».',
  'arriving.nameFailed': 'No se pudo guardar su nombre. Inténtelo de nuevo en un momento.',
  'arriving.thanks': 'Le damos la bienvenida, {name}.',
}
