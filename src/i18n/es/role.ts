import type { roleEn } from '../en/role.ts'

/** See the English for what each text is for. */
export const roleEs: { readonly [K in keyof typeof roleEn]: string } = {
  'role.share': 'Compartir',
  'role.ended.signedOut': 'Se cerró su sesión',
  'role.ended.forbidden': 'Su acceso terminó',
  'role.ended.roleFell': 'Ya no puede editar este mapa',
  'role.ended.signedOutText':
    'Todo lo que hizo aquí está guardado. Su sesión se cerró o venció. Para volver a entrar, recargue la página.',
  'role.ended.forbiddenText':
    'Todo lo que hizo aquí está guardado. Para volver a entrar, pida un enlace nuevo a quien le envió el anterior.',
  'role.ended.pendingText':
    'Sus últimos cambios no llegaron al servidor. Siguen en esta página: exporte el mapa como JSON para conservarlos.',
  'role.ended.roleFellText':
    'Sus últimos cambios no se enviaron. Siguen en esta página: exporte el mapa como JSON para conservarlos y recargue la página para continuar con lo que puede hacer ahora.',
}
