import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput, unauthenticated } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { hashPassword, passwordMatches, passwordProblem } from './password.ts';
import { asPrincipal, endSessions, openSession } from './session.ts';
import { checkPassword } from './sign-in.ts';
import { UserEntity } from './user.entity.ts';
import { toUser, User } from './user.type.ts';

/** A password longer than this is refused before it is hashed. */
const LONGEST = 128;

@Resolver(() => User)
export class SessionResolver {
  @Query(() => User, { nullable: true, description: '当前登录用户；未登录为空' })
  async me(@Ctx() { em, principal }: Context): Promise<User | null> {
    if (principal?.kind !== 'user') return null;
    const user = await em.findOne(UserEntity, { id: principal.id });
    return user && toUser(user);
  }

  @Mutation(() => User)
  async signIn(
    @Ctx() { em, caller, audit, attempts }: Context,
    @Arg('name') name: string,
    @Arg('password') password: string,
  ): Promise<User> {
    attempts.admit(caller.ip);
    if (name.length > 64 || password.length > LONGEST) throw badInput('用户名或密码过长。');
    const known = await em.fork().findOne(UserEntity, { name });
    // An unknown name may be a password typed into the wrong field: only its beginning is kept.
    const who = known ? actor(asPrincipal(known)) : { who: 'nobody', subject: `${name.slice(0, 2)}…` };
    return audited(audit, { ...who, action: 'SIGN_IN', ip: caller.ip }, async () => {
      const user = await checkPassword(em, attempts, name, password);
      const { sid, expiresAt } = await openSession(em, user, caller.session);
      caller.setCookie(sid, expiresAt);
      return toUser(user);
    });
  }

  @Mutation(() => Boolean, { description: '退出登录；未登录时也成功' })
  async signOut(@Ctx() { em, caller, audit, principal }: Context): Promise<boolean> {
    if (caller.session) {
      await endSessions(em, { only: caller.session });
      if (principal) await audit.append({ ...actor(principal), action: 'SIGN_OUT', ip: caller.ip, result: 'OK' });
    }
    caller.setCookie(null);
    return true;
  }

  @Mutation(() => Boolean, { description: '修改密码；其他设备上的登录随之失效' })
  async changePassword(@Ctx() context: Context, @Arg('old') old: string, @Arg('new') next: string): Promise<boolean> {
    const { em, principal, caller, audit, attempts } = context;
    if (principal?.kind !== 'user') throw unauthenticated();
    attempts.admit(caller.ip);
    if (old.length > LONGEST) throw badInput('原密码不正确。');
    return audited(audit, { ...actor(principal), action: 'CHANGE_PASSWORD', ip: caller.ip }, async () => {
      const user = await em.findOneOrFail(UserEntity, { id: principal.id });
      if (!(await passwordMatches(old, user.passwordHash))) throw badInput('原密码不正确：请核对后重试。');
      const problem = old === next ? '新密码不能与原密码相同。' : passwordProblem(next, user.name);
      if (problem) throw badInput(problem);
      Object.assign(user, { passwordHash: await hashPassword(next), mustChangePassword: false });
      await em.flush();
      await endSessions(em, { user: user.id, but: caller.session });
      return true;
    });
  }
}
