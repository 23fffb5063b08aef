import { months, type Replay, ReplayRefusal, replay, type Scope } from '@dixian/warehouse';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { divisionOf } from '../division/division.loader.ts';
import { Division } from '../division/division.type.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { settingOf } from '../policy/rule.loader.ts';
import { today } from '../submission/today.ts';
import { toReplayable, toReplayed } from './parameters.ts';
import { RuleValueInput, valuesOf } from './replay.input.ts';
import { ReplayableRule, ReplayedWarning, ReplayTown, RuleReplay } from './replay.type.ts';

/** Judging every month of a county anew costs about as much as a thousand warnings read. */
const COST = 20_000;
/** Warnings told of those added, and of those lost. */
const LISTED = 100;

/** A sentence for whoever asked for what cannot be tried. @throws BAD_USER_INPUT */
async function tried(work: Promise<Replay>): Promise<Replay> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ReplayRefusal) throw badInput(error.message);
    throw error;
  }
}

function toRuleReplay(scope: Scope, found: Replay): RuleReplay {
  const listed = (rows: Replay['added']) =>
    rows.map((source) =>
      Object.assign(new ReplayedWarning(), { ...source, scope, source, household: source.household || null }),
    );
  return Object.assign(new RuleReplay(), {
    ...found,
    byTown: found.byTown.map(({ town, ...figures }) =>
      Object.assign(new ReplayTown(), { ...figures, scope, code: town }),
    ),
    added: listed(found.added),
    lost: listed(found.lost),
  });
}

@Resolver()
export class ReplayResolver {
  @Query(() => [ReplayableRule], { description: '可以试算的规则和参数，连同现行的值' })
  async replayableRules(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
  ): Promise<ReplayableRule[]> {
    const scope = ctx.scope(county, 'TRY_RULE');
    const law = lawOf(ctx, scope);
    const month = (await months(scope, storeOf(ctx)))[0] ?? today().slice(0, 7);
    const rules = law.policy.rules.map(async (rule) =>
      toReplayable(ctx, law, rule, await settingOf(ctx, scope, rule.id, month)),
    );
    return (await Promise.all(rules)).filter(({ parameters }) => parameters.length > 0);
  }

  @Query(() => RuleReplay, {
    complexity: ({ childComplexity }) => COST + childComplexity,
    description: '规则试算：换一个数值、名单或是否，看过去几个月会增加、减少哪些预警、户和入户核查。只试算，什么也不改',
  })
  async ruleReplay(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('rule', () => ID) id: string,
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
    @Arg('values', () => [RuleValueInput], { nullable: true }) values: RuleValueInput[] | null,
  ): Promise<RuleReplay> {
    const scope = ctx.scope(county, 'TRY_RULE');
    const law = lawOf(ctx, scope);
    const { warehouse, policies } = ctx.services;
    const asked = { rule: id, ...valuesOf(values ?? []), from, to, listed: LISTED };
    const found = await tried(replay({ warehouse, policies }, scope, asked));
    const rule = law.rule(id);
    const own = rule && toReplayable(ctx, law, rule, await settingOf(ctx, scope, id, to));
    return Object.assign(toRuleReplay(scope, found), {
      name: own?.name ?? id,
      changed: own ? toReplayed(own, values ?? []) : [],
    });
  }
}

@Resolver(() => ReplayTown)
export class ReplayTownResolver {
  @FieldResolver(() => Division, { nullable: true, description: '空为乡镇名称对不上区划' })
  town(@Ctx() ctx: Context, @Root() { scope, code }: ReplayTown): Promise<Division | null> {
    return divisionOf(ctx, scope, code);
  }
}

@Resolver(() => ReplayedWarning)
export class ReplayedWarningResolver {
  @FieldResolver(() => Division, { nullable: true })
  town(@Ctx() ctx: Context, @Root() { scope, source }: ReplayedWarning): Promise<Division | null> {
    return divisionOf(ctx, scope, source.town);
  }

  @FieldResolver(() => Division, { nullable: true })
  village(@Ctx() ctx: Context, @Root() { scope, source }: ReplayedWarning): Promise<Division | null> {
    return divisionOf(ctx, scope, source.village);
  }
}
