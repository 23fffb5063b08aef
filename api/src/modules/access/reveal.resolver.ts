import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { DivisionCode } from '../../scalars.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { checkPurpose, keptPurpose } from './purpose.ts';
import { RevealedPerson, revealedPerson } from './revealed-person.ts';

/** So high that a minute's budget ends a script that walks through a county, and no person notices. */
const COST = 10_000;

@Resolver()
export class RevealResolver {
  @Mutation(() => RevealedPerson, {
    complexity: COST,
    description: '查看一个人的完整身份证号码和电话；须写明目的，成功与失败都记入审计',
  })
  async reveal(
    @Ctx() context: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('person', () => ID) person: string,
    @Arg('purpose', () => String) written: string,
  ): Promise<RevealedPerson> {
    const { audit, caller, services } = context;
    const subject = `${county}/${person.slice(0, 40)}`;
    const act = { ...actor(context.who()), action: 'REVEAL', subject, purpose: keptPurpose(written), ip: caller.ip };
    return audited(audit, act, async () => {
      const scope = context.scope(county, 'REVEAL');
      checkPurpose(written);
      const { policies } = services;
      const extracts = policies.has(county) ? policies.forCounty(county).extracts : [];
      const owners = Object.fromEntries(extracts.map(({ id, department }) => [id, department]));
      const found = await revealedPerson(scope, services, owners, person);
      if (!found) throw notFound('这个人');
      return found;
    });
  }
}
