/** What people with access to a map may do in it; the table HTTP, sockets and the interface all ask. */

/** Roles from the least to the most: each may do all that the one before it may. */
export const ROLES = ['view', 'comment', 'review', 'edit', 'manage'] as const
export type Role = (typeof ROLES)[number]

/** What a role grants on the server as a whole: `create` new maps, or `manage` every map and who has access. */
export const INSTANCE_ROLES = ['create', 'manage'] as const
export type InstanceRole = (typeof INSTANCE_ROLES)[number]

/** Acts in one map, each with the least role that may do it. */
const LEAST_ROLE = {
  readMap: 'view',
  readComments: 'comment',
  comment: 'comment',
  readVersions: 'comment',
  confirm: 'review',
  editMap: 'edit',
  readWorkbook: 'edit',
  editWorkbook: 'edit',
  nameVersion: 'edit',
  restoreVersion: 'edit',
  /** Title, bin, archive, place in a collection. */
  manageMap: 'manage',
  shareMap: 'manage',
  askForReview: 'manage',
  publishMap: 'manage',
  eraseForGood: 'manage',
  readAudit: 'manage',
} as const satisfies { readonly [act: string]: Role }

export type MapAct = keyof typeof LEAST_ROLE

export const MAP_ACTS: readonly MapAct[] = Object.keys(LEAST_ROLE).filter(isMapAct)

/** Whether someone with this role in a map (null: none) may do this in it. */
export function mayInMap(role: Role | null, act: MapAct): boolean {
  return role !== null && isAtLeast(role, LEAST_ROLE[act])
}

/** Whether a role may do all that the other may. */
export function isAtLeast(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(other)
}

/** The one of these roles that may do the most; null where there is none. */
export function strongestRole(roles: Iterable<Role>): Role | null {
  let strongest: Role | null = null
  for (const role of roles) if (strongest === null || isAtLeast(role, strongest)) strongest = role
  return strongest
}

export function isRole(name: string): name is Role {
  return ROLES.some((role) => role === name)
}

export function isInstanceRole(name: string): name is InstanceRole {
  return INSTANCE_ROLES.some((role) => role === name)
}

function isMapAct(name: string): name is MapAct {
  return name in LEAST_ROLE
}
