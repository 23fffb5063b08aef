import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode } from '../../scalars.ts';
import { applicationState } from './application-state.ts';
import { applyOnPage, isOpen, villageOf } from './apply.ts';
import { APPLICATION_STATES, Application, ApplyAnswer, ApplyPlace, FieldProblem, Hardship } from './apply.type.ts';
import { gateOf } from './gate.ts';
import { ApplyInput } from './intake.input.ts';
import { HARDSHIPS } from './names.ts';

/** Public: nobody signs in here, and no answer depends on anything known of a person. */
@Resolver()
export class ApplyResolver {
  @Query(() => ApplyPlace, { nullable: true, description: '公开：二维码所指的村；不是村的代码为空' })
  async applyPlace(@Ctx() ctx: Context, @Arg('village', () => DivisionCode) code: string): Promise<ApplyPlace | null> {
    const place = await villageOf(ctx, code);
    if (!place) return null;
    const hardships = [...HARDSHIPS].map(([risk, name]) => Object.assign(new Hardship(), { code: risk, name }));
    return Object.assign(new ApplyPlace(), {
      ...{ village: code, name: place.map(({ name }) => name).join(''), hardships },
      open: await isOpen(ctx, place[0].code),
    });
  }

  @Mutation(() => ApplyAnswer, { description: '公开：自主申报。无论本人是否在册，回答相同；限次数' })
  async apply(@Ctx() ctx: Context, @Arg('input', () => ApplyInput) input: ApplyInput): Promise<ApplyAnswer> {
    const answer = await applyOnPage(ctx, input);
    const problems = typeof answer === 'string' ? [] : answer.map((one) => Object.assign(new FieldProblem(), one));
    return Object.assign(new ApplyAnswer(), { receipt: typeof answer === 'string' ? answer : null, problems });
  }

  @Query(() => Application, { description: '公开：凭回执码问申报办到哪一步，不显示任何个人信息；限次数' })
  async application(@Ctx() ctx: Context, @Arg('receipt') receipt: string): Promise<Application> {
    gateOf(ctx).code(ctx.caller.ip, ctx.now().getTime());
    const state = await applicationState(ctx, receipt.slice(0, 40));
    return Object.assign(new Application(), { state, stateName: APPLICATION_STATES[state] });
  }
}
