import type { signInEn } from '../en/signIn.ts'

/** Spanish words for a sign-in that came to nothing. */
export const signInEs: Readonly<Record<keyof typeof signInEn, string>> = {
  'signIn.expiredAttempt': 'El inicio de sesión tardó demasiado',
  'signIn.expiredAttemptText': 'Vale por diez minutos y una sola vez. Inicie sesión de nuevo.',
  'signIn.foreignState': 'El inicio de sesión empezó en otro lugar',
  'signIn.foreignStateText':
    'Solo puede terminar en el navegador donde empezó. Inicie sesión de nuevo, en este navegador.',
  'signIn.refusedByProvider': 'No se inició su sesión',
  'signIn.refusedByProviderText':
    'El inicio de sesión se canceló, o su organización no permite que esta cuenta use Trellis. Puede intentarlo de nuevo, también con otra cuenta.',
  'signIn.notAllowed': 'Esta cuenta no puede entrar aquí',
  'signIn.notAllowedText':
    'Su sesión se inició bien, pero este servidor es para otras cuentas. Use otra, o pregunte a quienes administran el servidor.',
  'signIn.providerDown': 'El inicio de sesión de su organización no responde',
  'signIn.providerDownText': 'Inténtelo de nuevo en unos minutos.',
  'signIn.badAnswer': 'No se pudo confirmar el inicio de sesión',
  'signIn.badAnswerText':
    'La respuesta no demuestra quién es usted, por eso no se le dejó entrar. Inicie sesión de nuevo; si sigue igual, avise a quienes administran el servidor.',
  'signIn.toCreate':
    'Puede abrir los mapas a los que le invitaron. Para crear mapas propios, inicie sesión con la cuenta de su organización.',
  'signIn.other': 'Usar otra cuenta',
}
