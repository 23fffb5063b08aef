import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { restrictedExport } from '../access/restricted-export.ts';
import { formsOf, ledgerOf, newestMonths } from './ledger.ts';
import { Ledger, LedgerChoice, LedgerFile } from './ledger.type.ts';
import { ledgerFile } from './ledger-file.ts';

/** A ledger is read as a whole, with everybody in it. */
const COST = 500;
/** As much as to reveal a person: a minute's budget ends a script that walks through a county. */
const EXPORT_COST = 10_000;

@Resolver()
export class LedgerResolver {
  @Query(() => [LedgerChoice], { description: '本县文件规定的台账；没有规定的为空' })
  async ledgers(@Ctx() ctx: Context, @Arg('county', () => DivisionCode) county: string): Promise<LedgerChoice[]> {
    const scope = ctx.scope(county);
    const forms = formsOf(ctx, scope);
    const newest = await newestMonths(ctx, scope);
    return forms.map((form) =>
      Object.assign(new LedgerChoice(), {
        ...{
          id: form.id,
          annex: form.annex,
          title: form.title,
          newest: newest[form.rows === 'clue' ? 'work' : 'data'],
        },
      }),
    );
  }

  @Query(() => Ledger, { complexity: COST, description: '一个月的台账，由办理记录生成；身份证号码脱敏' })
  ledger(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
    @Arg('month', () => Month) month: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
    @Arg('day', () => Day, { nullable: true, description: '截止日，含当日；空为月末或今天' }) day: string | null,
  ): Promise<Ledger> {
    return ledgerOf(ctx, ctx.scope(county), { id, month, town: town ?? null, day: day ?? null });
  }

  @Query(() => LedgerFile, { complexity: COST, description: '台账的 xlsx，身份证号码脱敏' })
  ledgerFile(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
    @Arg('month', () => Month) month: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
    @Arg('day', () => Day, { nullable: true, description: '截止日，含当日；空为月末或今天' }) day: string | null,
  ): Promise<LedgerFile> {
    return ledgerFile(ctx, ctx.scope(county), { id, month, town: town ?? null, day: day ?? null });
  }

  @Mutation(() => LedgerFile, {
    complexity: EXPORT_COST,
    description: '导出含完整身份证号码的台账；须有权限并写明目的，表内带水印，成功与失败都记入审计',
  })
  exportLedger(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
    @Arg('month', () => Month) month: string,
    @Arg('purpose', () => String) purpose: string,
    @Arg('town', () => DivisionCode, { nullable: true }) town: string | null,
    @Arg('day', () => Day, { nullable: true, description: '截止日，含当日；空为月末或今天' }) day: string | null,
  ): Promise<LedgerFile> {
    return restrictedExport(
      ctx,
      {
        county,
        action: 'EXPORT_LEDGER',
        what: `${id.slice(0, 32)}/${month}/${town ?? ''}`,
        purpose,
        rights: ['EXPORT_LEDGER'],
      },
      (scope, number) => ledgerFile(ctx, scope, { id, month, town: town ?? null, day: day ?? null }, number),
    );
  }
}
