import type { Scope } from '@dixian/warehouse';
import { forbidden, Refusal, unauthenticated } from './errors.ts';
import type { Permission } from './modules/access/permission.ts';
import type { Principal } from './modules/access/principal.ts';
import { Role } from './modules/access/role.ts';
import { coversCounty, inWords, type Level, levelOf } from './place.ts';

/**
 * Who may do what. Three powers are kept apart: the administrator gives access and sees no data himself; the auditor
 * sees who did what, the administrator too, and nothing else; everyone else sees data and can give no access.
 * Nobody can change the audit. What an administrator could reach through a key he makes has no person in it, and
 * hands in under the key's name: see KEY_ROLES. City and province look over many counties and at no person.
 */
export const RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  COUNTY_LEADER: ['READ_DATA', 'READ_PERSON', 'READ_SUBMISSIONS', 'TRY_RULE'],
  COUNTY_OFFICE: [
    'READ_DATA',
    'READ_PERSON',
    'REVEAL',
    'HAND_IN',
    'READ_SUBMISSIONS',
    'TRY_RULE',
    'CHECK_MATCHES',
    'KEEP_CONTACTS',
    'ASSIGN',
    'CLOSE_CLUE',
    'DECIDE_CASE',
    'EXPORT_LEDGER',
    'PUBLISH_RANKING',
    'CONVENE',
  ],
  ANALYST: ['READ_DATA', 'READ_SUBMISSIONS', 'TRY_RULE'],
  DEPARTMENT_LIAISON: ['READ_DATA', 'READ_PERSON', 'HAND_IN', 'READ_SUBMISSIONS', 'OBJECT_RANKING'],
  TOWNSHIP_HEAD: ['READ_DATA', 'READ_PERSON', 'REVEAL', 'VERIFY', 'CLOSE_CLUE', 'EXPORT_LEDGER', 'OBJECT_RANKING'],
  TOWNSHIP_VERIFIER: ['READ_DATA', 'READ_PERSON', 'REVEAL', 'VERIFY'],
  ADMINISTRATOR: ['MANAGE_USERS', 'READ_AUDIT'],
  AUDITOR: ['READ_AUDIT'],
  CITY_OFFICE: ['READ_DATA', 'READ_SUBMISSIONS', 'CONVENE'],
  PROVINCE_OFFICE: ['READ_DATA', 'READ_SUBMISSIONS'],
  SERVICE: ['READ_DATA', 'HAND_IN', 'READ_SUBMISSIONS'],
};

/** What no key may do, whatever its role: a purpose is a person's, and so is responsibility for access. */
const NEVER_BY_KEY: readonly Permission[] = [
  'READ_PERSON',
  'REVEAL',
  'CHECK_MATCHES',
  'KEEP_CONTACTS',
  'ASSIGN',
  'CLOSE_CLUE',
  'VERIFY',
  'DECIDE_CASE',
  'EXPORT_LEDGER',
  'CONVENE',
  'PUBLISH_RANKING',
  'OBJECT_RANKING',
  'MANAGE_USERS',
  'READ_AUDIT',
];

/** Roles a key may carry: those that lose nothing by it but to convene. So no key, whoever made it, reads a name. */
export const KEY_ROLES: readonly Role[] = Object.values(Role).filter((role) =>
  RIGHTS[role].every((right) => right === 'CONVENE' || !NEVER_BY_KEY.includes(right)),
);

/** Levels a role may stand at; a role that is missing here may stand at any, or at none. */
const LEVELS: Readonly<Partial<Record<Role, readonly Level[]>>> = {
  COUNTY_LEADER: ['county'],
  COUNTY_OFFICE: ['county'],
  ANALYST: ['county'],
  DEPARTMENT_LIAISON: ['county'],
  TOWNSHIP_HEAD: ['town'],
  TOWNSHIP_VERIFIER: ['town', 'village'],
  CITY_OFFICE: ['city'],
  PROVINCE_OFFICE: ['province'],
  SERVICE: ['city', 'county', 'town'],
};

/** Says why an account of this role cannot have this place of duty; null when it can. */
export function placeProblem(place: Pick<Principal, 'role' | 'division' | 'department'>): string | null {
  const { role, division, department } = place;
  const levels = LEVELS[role];
  const level = levelOf(division ?? '');
  if (levels && !(level && levels.includes(level))) return `该职务须指定${inWords(levels)}。`;
  if (role === Role.DEPARTMENT_LIAISON && !department) return '部门联络员须指定所在部门。';
  return null;
}

/** Whether a principal has a permission at all, wherever. */
export function may(principal: Principal, need: Permission): boolean {
  if (principal.mustChangePassword) return false;
  if (principal.kind === 'key' && NEVER_BY_KEY.includes(need)) return false;
  return RIGHTS[principal.role].includes(need);
}

/**
 * Requires a permission that is not about a county's data.
 * @throws UNAUTHENTICATED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN
 */
export function requireRight(principal: Principal | null, need: Permission): Principal {
  if (!principal) throw unauthenticated();
  if (principal.mustChangePassword)
    throw new Refusal('PASSWORD_CHANGE_REQUIRED', '首次登录须先修改密码：请修改后再继续。');
  if (!may(principal, need)) throw forbidden();
  return principal;
}

/**
 * What a principal may read or do in a county: the first argument of every read.
 * @throws UNAUTHENTICATED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN; a principal without right never gets a scope
 */
export function scopeFor(principal: Principal | null, county: string, need: Permission): Scope {
  const { division, department, ...rest } = requireRight(principal, need);
  if (!division || !coversCounty(division, county) || placeProblem({ ...rest, division, department }))
    throw forbidden();
  return {
    county,
    ...(division.length > county.length ? { division } : {}),
    ...(department ? { department } : {}),
  };
}
