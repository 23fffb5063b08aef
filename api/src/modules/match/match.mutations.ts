import { randomUUID } from 'node:crypto';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { sealText } from '../../sealed-text.ts';
import { checkPurpose, keptPurpose } from '../access/purpose.ts';
import { restrictedExport } from '../access/restricted-export.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { lawOf } from '../policy/law.ts';
import { type Asked, askedCandidates, askedRequest } from './asked.ts';
import { detailsOf } from './details.ts';
import { checkText } from './free-text.ts';
import { listFile } from './list-file.ts';
import { Candidate, MatchDetail, MatchListFile, MatchRequest, MatchState } from './match.type.ts';
import { MatchExplanationEntity } from './match-explanation.entity.ts';
import { MatchRequestEntity } from './match-request.entity.ts';
import { putForward } from './put-forward.ts';
import { toCandidate, toMatchRequest } from './to-candidate.ts';

/** As much as to reveal a person: a minute's budget ends a script that walks through a county. */
const COST = 10_000;

/** An act on matches as the audit names it; a subject is cut so that nothing long enters by it. */
const act = (ctx: Context, action: string, subject: string, purpose: string | null = null) => ({
  ...actor(ctx.who()),
  ...{ action, subject: subject.slice(0, 200), purpose, ip: ctx.caller.ip },
});

/** @throws NOT_FOUND */
async function requestOf(ctx: Context, county: string, id: string): Promise<Asked> {
  const asked = await askedRequest(ctx, ctx.scope(county, 'CHECK_MATCHES'), id);
  if (!asked) throw notFound('这项比对');
  return asked;
}

@Resolver()
export class MatchMutations {
  @Mutation(() => [Candidate], { description: '提请部门比对；是否纳入由人决定，比对不作决定。记入审计' })
  putForward(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month, { description: '依哪个月的线索' }) month: string,
    @Arg('households', () => [ID], { description: '户编号' }) households: string[],
    @Arg('note', () => String, { nullable: true }) note: string | null,
  ): Promise<Candidate[]> {
    const subject = `${county}/${month}/${households.slice(0, 50).join('、')}`;
    return audited(ctx.audit, act(ctx, 'PUT_FORWARD', subject), async () => {
      const scope = ctx.scope(county, 'CHECK_MATCHES');
      await putForward(ctx, scope, { month, households, note: note?.trim() || null });
      return (await askedCandidates(ctx, scope, { households, month })).map((one) => toCandidate(ctx, scope, one));
    });
  }

  @Mutation(() => MatchRequest, { description: '记下农户对比对结果的说明；只作记录，不作决定。记入审计' })
  explainMatch(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('request', () => ID) id: string,
    @Arg('text', () => String) text: string,
  ): Promise<MatchRequest> {
    return audited(ctx.audit, act(ctx, 'EXPLAIN_MATCH', `${county}/${id}`), async () => {
      const { row, state } = await requestOf(ctx, county, id);
      if (state !== MatchState.HIT) throw badInput('这项比对没有查到情况，不需要说明。');
      ctx.em.create(MatchExplanationEntity, {
        ...{ id: randomUUID(), request: ctx.em.getReference(MatchRequestEntity, row.id) },
        text: sealText(ctx.services.keyring, checkText('说明', text)),
        ...{ at: new Date(), by: actor(ctx.who()).who },
      });
      await ctx.em.flush();
      return toMatchRequest(ctx, lawOf(ctx, { county }), await requestOf(ctx, county, id));
    });
  }

  @Mutation(() => [MatchDetail], {
    complexity: COST,
    description: '查看部门反馈的全部内容；限县级核查人员，须写明目的，成功与失败都记入审计',
  })
  revealMatch(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('request', () => ID) id: string,
    @Arg('purpose', () => String) purpose: string,
  ): Promise<MatchDetail[]> {
    const written = act(ctx, 'REVEAL_MATCH', `${county}/${id}`, keptPurpose(purpose));
    return audited(ctx.audit, written, async () => {
      const asked = await requestOf(ctx, county, id);
      checkPurpose(purpose);
      return detailsOf(ctx, ctx.scope(county, 'CHECK_MATCHES'), asked);
    });
  }

  @Mutation(() => MatchListFile, {
    complexity: COST,
    description: '导出送部门比对的名单（含完整身份证号码）；限县级核查人员，须写明目的，成功与失败都记入审计',
  })
  exportMatchList(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('match', () => ID) match: string,
    @Arg('purpose', () => String) purpose: string,
  ): Promise<MatchListFile> {
    return restrictedExport(
      ctx,
      { county, action: 'EXPORT_MATCH_LIST', what: match, purpose, rights: ['REVEAL', 'CHECK_MATCHES'] },
      (scope, number) => listFile(ctx, scope, match, number),
    );
  }
}
