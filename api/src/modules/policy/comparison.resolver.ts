import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { DivisionCode } from '../../scalars.ts';
import { documentedCounties } from '../division/counties.ts';
import { today } from '../submission/today.ts';
import { compare } from './comparison.ts';
import { ComparedCounty, PolicyComparison } from './comparison.type.ts';
import type { Compared } from './comparison-says.ts';
import { lawOf } from './law.ts';
import { toPolicy } from './policy.ts';
import { enteredOf } from './rule.loader.ts';

/** More columns than this cannot be read side by side. */
const MOST = 8;

/**
 * Documents are public: whoever reads data here may compare any of them. What a county entered and approved is its own
 * business, and stands only in the columns of counties the asker may read.
 */
@Resolver()
export class ComparisonResolver {
  @Query(() => [ComparedCounty], { description: '有政策文件的县，可以相互比较' })
  async policyCounties(@Ctx() ctx: Context): Promise<ComparedCounty[]> {
    ctx.require('READ_DATA');
    return (await documentedCounties(ctx)).map(({ code, name }) => toCompared(ctx, code, name));
  }

  @Query(() => PolicyComparison, { description: '几个县的文件并排：报送、日程、预警标准、程序，每项附条款和原话' })
  async policyComparison(
    @Ctx() ctx: Context,
    @Arg('counties', () => [DivisionCode]) asked: string[],
  ): Promise<PolicyComparison> {
    ctx.require('READ_DATA');
    const codes = [...new Set(asked)];
    if (codes.length === 0 || codes.length > MOST) throw badInput(`请选 1 到 ${MOST} 个县进行比较。`);
    const known = new Map((await documentedCounties(ctx)).map(({ code, name }) => [code, name]));
    const unknown = codes.filter((code) => !known.has(code));
    if (unknown.length > 0)
      throw badInput(`${unknown.join('、')} 没有政策文件：可选 ${[...known.keys()].join('、')}。`);
    return compare(await Promise.all(codes.map((code) => compared(ctx, code, known.get(code) ?? code))));
  }
}

function toCompared(ctx: Context, code: string, name: string): ComparedCounty {
  const { documentNo, title, issued, effectiveFrom } = lawOf(ctx, { county: code }).policy;
  const own = ctx.mayRead(code);
  return Object.assign(new ComparedCounty(), { code, name, documentNo, title, issued, effectiveFrom, own });
}

async function compared(ctx: Context, code: string, name: string): Promise<Compared> {
  const county = toCompared(ctx, code, name);
  const law = lawOf(ctx, { county: code });
  const entered = county.own ? await enteredOf(ctx, { county: code }) : [];
  return { county, law, policy: toPolicy(law, entered, today().slice(0, 7)) };
}
