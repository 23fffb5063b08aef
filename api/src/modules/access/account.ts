import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { badInput } from '../../errors.ts';
import type { Orm } from '../../orm.config.ts';
import { KEY_ROLES, placeProblem } from '../../scope.ts';
import type { Audit } from '../audit/audit.ts';
import { hashPassword } from './password.ts';
import { Role } from './role.ts';
import { ServiceKeyEntity, type ServiceKeyRow } from './service-key.entity.ts';
import { SessionEntity } from './session.entity.ts';
import { UserEntity, type UserRow } from './user.entity.ts';

/** Where an account works. The role in any case of letters, as a command line gives it. */
export interface Place {
  role: string;
  division?: string | null | undefined;
  department?: string | null | undefined;
}

/** @throws BAD_USER_INPUT naming what is missing or unknown */
function checkedPlace({ role: written, division = null, department = null }: Place) {
  const role = Object.values(Role).find((known) => known === written.toUpperCase());
  if (!role) throw badInput(`没有职务「${written}」：可选 ${Object.values(Role).join('、').toLowerCase()}。`);
  if (division !== null && !/^\d{6}(\d{3}){0,2}$/.test(division))
    throw badInput(`行政区划代码「${division}」应为 6、9 或 12 位数字。`);
  if (department && department.length > 64) throw badInput('部门名称应为 1 到 64 个字。');
  const problem = placeProblem({ role, division, department });
  if (problem) throw badInput(problem);
  return { role, division, department };
}

/**
 * Makes an account. With a password given it is ready for use; otherwise a first one is drawn, which must be changed.
 * `audit` is given by a command line; where a resolver calls, the resolver audits.
 * @returns the drawn password; null when the account exists (nothing is changed then) or the password was given
 * @throws BAD_USER_INPUT when role and place do not fit
 */
export async function createUser(
  orm: Orm,
  { name, displayName, password, ...place }: Place & { name: string; displayName: string; password?: string },
  audit?: Audit,
): Promise<{ created: boolean; password: string | null }> {
  if (!/^[\p{L}\p{N}._-]{2,64}$/u.test(name)) throw badInput('账号名应为 2 到 64 个字母、数字或 . _ - 符号。');
  if (!displayName.trim() || displayName.length > 64) throw badInput('显示的姓名应为 1 到 64 个字。');
  const checked = checkedPlace(place);
  const em = orm.em.fork();
  if (await em.findOne(UserEntity, { name })) return { created: false, password: null };
  const drawn = password ? null : randomBytes(12).toString('base64url');
  em.create(UserEntity, {
    id: randomUUID(),
    name,
    displayName,
    passwordHash: await hashPassword(password ?? drawn ?? ''),
    ...checked,
    createdAt: new Date(),
    mustChangePassword: drawn !== null,
    failedAttempts: 0,
  });
  await em.flush();
  const where = [checked.role, checked.division, checked.department].filter(Boolean).join(' ');
  await audit?.append({ who: 'cli', action: 'CREATE_USER', subject: `${name} ${where}`, result: 'OK' });
  return { created: true, password: drawn };
}

async function changed(
  orm: Orm,
  name: string,
  change: Partial<UserRow>,
  audit: Audit,
  action: string,
): Promise<boolean> {
  const em = orm.em.fork();
  const user = await em.findOne(UserEntity, { name });
  if (!user) return false;
  em.assign(user, change);
  await em.flush();
  await em.nativeDelete(SessionEntity, { user: user.id });
  await audit.append({ who: 'cli', action, subject: name, result: 'OK' });
  return true;
}

/** A new first password for somebody locked out; every session ends. @returns null when there is no such account */
export async function resetPassword(orm: Orm, name: string, audit: Audit): Promise<string | null> {
  const drawn = randomBytes(12).toString('base64url');
  const change = {
    passwordHash: await hashPassword(drawn),
    mustChangePassword: true,
    failedAttempts: 0,
    lockedUntil: null,
  };
  return (await changed(orm, name, change, audit, 'RESET_PASSWORD')) ? drawn : null;
}

/** Ends an account; it stays, because the audit speaks of it. @returns false when there is no such account */
export function disableUser(orm: Orm, name: string, audit: Audit): Promise<boolean> {
  return changed(orm, name, { disabledAt: new Date() }, audit, 'DISABLE_USER');
}

/** How a secret is kept. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Makes a key for another system.
 * @returns the key and its secret, which is shown this once and not kept
 * @throws BAD_USER_INPUT when role and place do not fit, or the role cannot be a key's
 */
export async function createServiceKey(
  orm: Orm,
  {
    name,
    expiresAt = null,
    createdBy = 'cli',
    ...place
  }: Place & { name: string; division: string; expiresAt?: Date | null; createdBy?: string },
): Promise<{ key: ServiceKeyRow; secret: string }> {
  const { role, division, department } = checkedPlace(place);
  if (!KEY_ROLES.includes(role))
    throw badInput(
      `职务 ${role.toLowerCase()} 只能由人承担，不能发给密钥：可选 ${KEY_ROLES.join('、').toLowerCase()}。`,
    );
  if (!name.trim() || name.length > 64) throw badInput('密钥名称应为 1 到 64 个字，说明给谁用。');
  if (expiresAt && expiresAt <= new Date()) throw badInput('密钥的失效时间应在将来。');
  const secret = `dx_${randomBytes(32).toString('base64url')}`;
  const em = orm.em.fork();
  const key = em.create(ServiceKeyEntity, {
    id: randomUUID(),
    name: name.trim(),
    secretHash: secretHash(secret),
    role,
    division: division ?? place.division,
    department,
    createdAt: new Date(),
    createdBy,
    expiresAt,
  });
  await em.flush();
  return { key, secret };
}

/** All keys, the newest first. */
export function listServiceKeys(orm: Orm): Promise<ServiceKeyRow[]> {
  return orm.em.fork().find(ServiceKeyEntity, {}, { orderBy: { createdAt: 'desc', id: 'asc' } });
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Ends a key at once and for good; one that has ended keeps its time.
 * @param within decides whether whoever asks looks after the key's division
 * @returns null when there is no such key, or not for the asker
 */
export async function revokeServiceKey(
  orm: Orm,
  id: string,
  within: (division: string) => boolean = () => true,
): Promise<ServiceKeyRow | null> {
  const em = orm.em.fork();
  const key = UUID.test(id) ? await em.findOne(ServiceKeyEntity, { id }) : null;
  if (!key || !within(key.division)) return null;
  key.revokedAt ??= new Date();
  await em.flush();
  return key;
}
