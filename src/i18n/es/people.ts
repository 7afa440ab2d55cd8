import type { peopleEn } from '../en/people.ts'

/** See the English for what each text is for. */
export const peopleEs: { readonly [K in keyof typeof peopleEn]: string } = {
  'people.here': 'Personas en este mapa',
  'people.you': 'Usted',
  'people.namedYou': '{name} (usted)',
  'people.guest': 'invitado',
  'people.windows': '{n, plural, one {# ventana} other {# ventanas}}',
  'people.role.view': 'puede ver',
  'people.role.comment': 'puede comentar',
  'people.role.review': 'puede revisar',
  'people.role.edit': 'puede editar',
  'people.role.manage': 'administra el mapa',
  'people.selected': 'seleccionó: {name}',
  'people.selectedMany': 'seleccionó {n, plural, one {# tarjeta} other {# tarjetas}}',
  'people.follows': 'sigue a {name}',
  'people.followsYou': 'le sigue a usted',
  'people.follow': 'Seguir',
  'people.followName': 'Seguir a {name}',
  'people.others': '{n, plural, one {# persona más} other {# personas más}}',
  'people.group': 'Personas',

  'people.barTitle': 'Seguimiento e invitaciones',
  'people.following.map': 'Usted sigue a {name} en el mapa',
  'people.following.table': 'Usted sigue a {name}, que está en la tabla',
  'people.following.outline': 'Usted sigue a {name}, que está en el esquema',
  'people.stop': 'Dejar de seguir',
  'people.stopped': 'Ya no sigue a {name}.',
  'people.left': '{name} se fue. Usted vuelve a moverse por su cuenta.',
  'people.followedBy': '{n, plural, one {{names} le sigue} other {{names} le siguen}}',
  'people.invites': '{name} le pide que vaya a donde está',
  'people.go': 'Ir',
  'people.noThanks': 'No, gracias',
  'people.pointing': 'Los demás ven su puntero en grande',

  'people.typing': '{n, plural, one {{names} está escribiendo aquí} other {{names} están escribiendo aquí}}',
  'people.flood': '{who} cambió {n} tarjetas',
}
