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
  'arriving.signInText':
    'Este servidor recibe a personas con una cuenta de su organización. Inicie sesión y su enlace se abrirá solo.',
  'arriving.failed': 'No se pudo abrir el enlace',
  'arriving.failedText':
    'El servidor no respondió como se esperaba. Inténtelo de nuevo en un momento; si sigue igual, avise a quienes administran el servidor.',
  'arriving.signInDo': 'Iniciar sesión',
  'arriving.goOn': 'Ir a Trellis',
  'arriving.welcome.links': 'Abra el enlace que le dieron',
  'arriving.welcome.oidc': 'Inicie sesión o abra el enlace que le dieron',
  'arriving.welcome.oidc-only': 'Inicie sesión para entrar',
  'arriving.welcomeWhat.links':
    'Trellis es donde una alianza regional dibuja en conjunto sus mapas de trayectorias profesionales. Se entra con un enlace: sin cuenta y sin contraseña.',
  'arriving.welcomeWhat.oidc':
    'Trellis es donde una alianza regional dibuja en conjunto sus mapas de trayectorias profesionales. Se entra con la cuenta de su organización o, como persona invitada, con un enlace.',
  'arriving.welcomeWhat.oidc-only':
    'Trellis es donde una alianza regional dibuja en conjunto sus mapas de trayectorias profesionales. Se entra con la cuenta de su organización; los enlaces que reciba sirven después de iniciar sesión.',

  'arriving.haveLink': 'Tiene un enlace',
  'arriving.haveLinkText.links':
    'Le llegó por correo o por chat y empieza como esta dirección. Ábralo una vez en cada dispositivo: desde entonces esta página le mostrará sus mapas.',
  'arriving.haveLinkText.oidc':
    'Le llegó por correo o por chat y empieza como esta dirección. Ábralo una vez en cada dispositivo, con cuenta o sin ella: desde entonces esta página le mostrará sus mapas.',
  'arriving.haveLinkText.oidc-only':
    'Le llegó por correo o por chat y empieza como esta dirección. Ábralo e inicie sesión cuando se le pida: después se abrirá solo. Hágalo una vez en cada dispositivo.',
  'arriving.noLink': 'No tiene ninguno',
  'arriving.noLinkText':
    'Pídalo a quien le invitó al mapa. Quien administra un mapa puede crear un enlace en “Compartir”.',
  'arriving.runIt': 'Usted administra este servidor',
  'arriving.runItText.links':
    'El primer enlace aparece donde se inició el servidor: busque la línea que empieza con “Open”. Sirve una vez y durante un día. Este comando da otro:',
  'arriving.runItText.oidc':
    'Quienes figuran como administradores en la configuración inician sesión. Si no figura nadie, el primer enlace aparece donde se inició el servidor, en la línea que empieza con “Open”. Sirve una vez y durante un día. Este comando da otro:',
  'arriving.runItText.oidc-only':
    'Quienes figuran como administradores en la configuración inician sesión. Si no figura nadie, el primer enlace aparece donde se inició el servidor, en la línea que empieza con “Open”: sirve una vez, durante un día y después de iniciar sesión. Este comando da otro:',
  'arriving.signInPart': 'Tiene una cuenta',
  'arriving.signInPartText': 'Inicie sesión con la cuenta de su organización.',
  'arriving.mapDoor.links': 'Necesita un enlace a este mapa',
  'arriving.mapDoor.oidc': 'Inicie sesión o abra su enlace a este mapa',
  'arriving.mapDoor.oidc-only': 'Inicie sesión para ver este mapa',
  'arriving.mapDoorText.links':
    'Los mapas están abiertos a quienes fueron invitados. Abra otra vez el enlace que le dieron o pida uno a quien administra el mapa.',
  'arriving.mapDoorText.oidc':
    'Los mapas están abiertos a quienes fueron invitados. Inicie sesión con la cuenta de su organización, abra otra vez el enlace que le dieron o pida uno a quien administra el mapa.',
  'arriving.mapDoorText.oidc-only':
    'Los mapas están abiertos a quienes fueron invitados. Inicie sesión con la cuenta de su organización. Si llegó a este mapa con un enlace, abra ese enlace otra vez.',

  'arriving.mapForbidden': 'Este mapa no está abierto para usted',
  'arriving.mapForbiddenText':
    'Usted entró, pero a otros mapas, o su acceso a este terminó. Pida un enlace a quien lo administra.',

  'arriving.askName': '¿Cómo quiere que le llamen?',
  'arriving.askNameHint':
    'Las demás personas lo ven junto a su cursor y sus comentarios. Puede cambiarlo en “Quién está aquí”.',
  'arriving.name': 'Su nombre',
  'arriving.nameSave': 'Así me llamo',
  'arriving.nameLater': 'Ahora no',
  'arriving.nameEmpty': 'Escriba primero un nombre o elija “Ahora no”.',
  'arriving.nameFailed': 'No se pudo guardar su nombre. Inténtelo de nuevo en un momento.',
  'arriving.thanks': 'Le damos la bienvenida, {name}.',
}
