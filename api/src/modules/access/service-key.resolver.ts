import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { forbidden, notFound } from '../../errors.ts';
import { reachOf } from '../../place.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { createServiceKey, revokeServiceKey } from './account.ts';
import { placeOfDuty } from './place-of-duty.ts';
import type { Principal } from './principal.ts';
import { ServiceKeyEntity } from './service-key.entity.ts';
import { NewServiceKey, ServiceKey, ServiceKeyInput, toServiceKey } from './service-key.type.ts';

/** An administrator of a county (a city, a province) gives out keys of that place only. */
const manages = ({ division }: Principal, place: string): boolean => !division || place.startsWith(reachOf(division));

@Resolver()
export class ServiceKeyResolver {
  @Query(() => [ServiceKey], { description: '其他系统的密钥，新的在前' })
  async serviceKeys(@Ctx() context: Context): Promise<ServiceKey[]> {
    const { division } = context.require('MANAGE_USERS');
    const seen = division ? { division: { $like: `${reachOf(division)}%` } } : {};
    const rows = await context.em.find(ServiceKeyEntity, seen, { orderBy: { createdAt: 'desc', id: 'asc' } });
    return rows.map(toServiceKey);
  }

  @Mutation(() => NewServiceKey)
  async createServiceKey(
    @Ctx() context: Context,
    @Arg('input', () => ServiceKeyInput) { name, role, division, department, expiresAt }: ServiceKeyInput,
  ): Promise<NewServiceKey> {
    const { audit, caller, services } = context;
    const subject = `${name} ${role} ${division}${department ? ` ${department}` : ''}`;
    const act = { ...actor(context.who()), action: 'CREATE_SERVICE_KEY', subject, ip: caller.ip };
    return audited(audit, act, async () => {
      const administrator = context.require('MANAGE_USERS');
      if (!manages(administrator, division)) throw forbidden();
      const place = await placeOfDuty(services, { role, division, department });
      const asked = { name, createdBy: administrator.id, expiresAt: expiresAt ?? null };
      const { key, secret } = await createServiceKey(services.orm, { ...asked, ...place, division });
      return { key: toServiceKey(key), secret };
    });
  }

  @Mutation(() => ServiceKey, { description: '吊销密钥，立即生效；已吊销的保持原吊销时间' })
  async revokeServiceKey(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ServiceKey> {
    const { audit, caller, services } = context;
    const act = { ...actor(context.who()), action: 'REVOKE_SERVICE_KEY', subject: id.slice(0, 64), ip: caller.ip };
    return audited(audit, act, async () => {
      const administrator = context.require('MANAGE_USERS');
      const key = await revokeServiceKey(services.orm, id, (division) => manages(administrator, division));
      if (!key) throw notFound('这个密钥');
      return toServiceKey(key);
    });
  }
}
