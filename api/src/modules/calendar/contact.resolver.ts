import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { DivisionCode } from '../../scalars.ts';
import { openText } from '../../sealed-text.ts';
import { checkPurpose, keptPurpose } from '../access/purpose.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { DepartmentContactEntity } from './contact.entity.ts';
import { CorrectContactInput, DepartmentContact, HandOverInput } from './contact.type.ts';
import { contactsOf, correctContact, correctedFields, handOver, toContact } from './contacts.ts';

/** As much as to reveal a person. */
const COST = 10_000;

@Resolver(() => DepartmentContact)
export class ContactResolver {
  @Query(() => [DepartmentContact], { description: '各部门联络员、后备联络员，含历任；部门只看本部门' })
  departmentContacts(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
  ): Promise<DepartmentContact[]> {
    return contactsOf(ctx, ctx.scope(county, 'READ_SUBMISSIONS'));
  }

  @Mutation(() => DepartmentContact, { description: '登记或交接部门联络员：前任保留。记入审计' })
  handOverContact(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('input', () => HandOverInput) input: HandOverInput,
  ): Promise<DepartmentContact> {
    const subject = `${county}/${input.department.slice(0, 64)}/${input.duty}/${input.from}`;
    const act = { ...actor(ctx.who()), action: 'HAND_OVER_CONTACT', subject, ip: ctx.caller.ip };
    return audited(ctx.audit, act, async () =>
      toContact(ctx, await handOver(ctx, ctx.scope(county, 'KEEP_CONTACTS'), input)),
    );
  }

  @Mutation(() => DepartmentContact, { description: '改正联络员登记时写错的姓名、电话、电子邮件。记入审计' })
  correctContact(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('contact', () => ID) id: string,
    @Arg('input', () => CorrectContactInput) input: CorrectContactInput,
  ): Promise<DepartmentContact> {
    const subject = `${county}/${id.slice(0, 40)}/${correctedFields(input).join('+')}`;
    const act = { ...actor(ctx.who()), action: 'CORRECT_CONTACT', subject, ip: ctx.caller.ip };
    return audited(ctx.audit, act, async () =>
      toContact(ctx, await correctContact(ctx, ctx.scope(county, 'KEEP_CONTACTS'), id, input)),
    );
  }

  @Mutation(() => String, {
    nullable: true,
    complexity: COST,
    description: '查看联络员的完整电话；须写明目的，成功与失败都记入审计。空为没有登记',
  })
  revealContactPhone(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('contact', () => ID) id: string,
    @Arg('purpose', () => String) purpose: string,
  ): Promise<string | null> {
    const subject = `${county}/${id.slice(0, 40)}`;
    const act = { action: 'REVEAL_CONTACT', subject, purpose: keptPurpose(purpose), ip: ctx.caller.ip };
    return audited(ctx.audit, { ...actor(ctx.who()), ...act }, async () => {
      const scope = ctx.scope(county, 'KEEP_CONTACTS');
      checkPurpose(purpose);
      const seen = await contactsOf(ctx, scope);
      if (!seen.some((one) => one.id === id)) throw notFound('这位联络员');
      const { phone } = await ctx.em.findOneOrFail(DepartmentContactEntity, { county: scope.county, id });
      return phone ? openText(ctx.services.keyring, phone) : null;
    });
  }
}
