import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '../../errors.ts';
import { type Attempts, LOCK } from './attempts.ts';
import { passwordMatches } from './password.ts';
import { UserEntity, type UserRow } from './user.entity.ts';

const wrong = () => new Refusal('UNAUTHENTICATED', '用户名或密码不正确：请核对后重试；连续输错 5 次账号会暂时锁定。');
const locked = () =>
  new Refusal('ACCOUNT_LOCKED', '连续输错次数过多，账号已暂时锁定：请 15 分钟后再试，或联系管理员。');

/**
 * The account of a name and password. A name nobody has is answered like a wrong password, and as slowly.
 * @throws UNAUTHENTICATED, ACCOUNT_LOCKED
 */
export function checkPassword(
  shared: EntityManager,
  attempts: Attempts,
  name: string,
  password: string,
  now = () => new Date(),
): Promise<UserRow> {
  return attempts.oneByOne(name, async () => {
    // What another request wrote while this one waited must be seen.
    const em = shared.fork();
    // PostgreSQL holds no NUL, so nobody can have such a name.
    const user = name.includes('\0') ? null : await em.findOne(UserEntity, { name });
    if (user?.lockedUntil && user.lockedUntil > now()) throw locked();
    const right = await passwordMatches(password, user && !user.disabledAt ? user.passwordHash : null);
    if (!user) throw attempts.failedUnknown(name) ? locked() : wrong();
    if (right) {
      if (user.failedAttempts > 0 || user.lockedUntil) {
        Object.assign(user, { failedAttempts: 0, lockedUntil: null });
        await em.flush();
      }
      return user;
    }
    user.failedAttempts += 1;
    const full = user.failedAttempts >= LOCK.after;
    if (full) Object.assign(user, { failedAttempts: 0, lockedUntil: new Date(now().getTime() + LOCK.for) });
    await em.flush();
    throw full ? locked() : wrong();
  });
}
