import type { Scope } from '@dixian/warehouse';
import { forbidden, Refusal, unauthenticated } from './errors.ts';
import type { Principal } from './modules/access/principal.ts';
import { Role } from './modules/access/role.ts';

/**
 * Rights of a principal.
 *
 * | permission       | allows |
 * |------------------|--------|
 * | READ_DATA        | numbers, and households, warnings and clues by pseudonym |
 * | READ_PERSON      | names and masked ID numbers and phones in those answers, and rows as handed in |
 * | REVEAL           | a full ID number and phone, one person at a time, with a purpose, audited |
 * | HAND_IN          | hand in extracts |
 * | READ_SUBMISSIONS | who handed in what and when, problems of a file |
 * | MANAGE_USERS     | accounts and service keys |
 * | READ_AUDIT       | the audit |
 */
export type Permission =
  | 'READ_DATA'
  | 'READ_PERSON'
  | 'REVEAL'
  | 'HAND_IN'
  | 'READ_SUBMISSIONS'
  | 'MANAGE_USERS'
  | 'READ_AUDIT';

/**
 * Who may do what. Three powers are kept apart: the administrator gives access and sees no household; the auditor
 * sees who did what, the administrator too, and nothing else; everyone else sees data and can give no access.
 * Nobody can change the audit.
 */
export const RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  COUNTY_LEADER: ['READ_DATA', 'READ_PERSON', 'READ_SUBMISSIONS'],
  COUNTY_OFFICE: ['READ_DATA', 'READ_PERSON', 'REVEAL', 'HAND_IN', 'READ_SUBMISSIONS'],
  ANALYST: ['READ_DATA', 'READ_SUBMISSIONS'],
  DEPARTMENT_LIAISON: ['READ_DATA', 'READ_PERSON', 'HAND_IN', 'READ_SUBMISSIONS'],
  TOWNSHIP_HEAD: ['READ_DATA', 'READ_PERSON', 'REVEAL'],
  TOWNSHIP_VERIFIER: ['READ_DATA', 'READ_PERSON', 'REVEAL'],
  ADMINISTRATOR: ['MANAGE_USERS', 'READ_AUDIT'],
  AUDITOR: ['READ_AUDIT'],
  SERVICE: ['READ_DATA', 'HAND_IN', 'READ_SUBMISSIONS'],
};

/** What no key may do, whatever its role: a purpose is a person's, and so is responsibility for access. */
const NEVER_BY_KEY: readonly Permission[] = ['REVEAL', 'MANAGE_USERS', 'READ_AUDIT'];

/** Roles a key may carry. */
export const KEY_ROLES: readonly Role[] = Object.values(Role).filter(
  (role) => role !== Role.ADMINISTRATOR && role !== Role.AUDITOR,
);

/** Digits a role's division must have; a role that is missing here may stand at any level, or at none. */
const LEVELS: Readonly<Partial<Record<Role, readonly number[]>>> = {
  COUNTY_LEADER: [6],
  COUNTY_OFFICE: [6],
  ANALYST: [6],
  DEPARTMENT_LIAISON: [6],
  TOWNSHIP_HEAD: [9],
  TOWNSHIP_VERIFIER: [9, 12],
  SERVICE: [6, 9],
};

/** Says why an account of this role cannot have this place of duty; null when it can. */
export function placeProblem(place: Pick<Principal, 'role' | 'division' | 'department'>): string | null {
  const { role, division, department } = place;
  const levels = LEVELS[role];
  if (levels && !(division && /^\d+$/.test(division) && levels.includes(division.length)))
    return `该职务须指定 ${levels.join(' 或 ')} 位行政区划代码。`;
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
  if (!/^\d{6}$/.test(county) || !division?.startsWith(county) || placeProblem({ ...rest, division, department }))
    throw forbidden();
  return {
    county,
    ...(division.length > county.length ? { division } : {}),
    ...(department ? { department } : {}),
  };
}
