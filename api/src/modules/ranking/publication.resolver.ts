import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { Day, DivisionCode, Month } from '../../scalars.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { RankingPublication } from './publication.type.ts';
import { publicationOf, publicationsOf } from './publications.ts';
import { answerObjection, objectTo, preview, publish, withdrawRanking } from './publish.ts';
import { rankingAsked } from './ranking.resolver.ts';
import { RankingUnit } from './ranking.type.ts';

const act = (ctx: Context, action: string, subject: string) => ({
  ...actor(ctx.who()),
  ...{ action, subject: subject.slice(0, 200), purpose: null, ip: ctx.caller.ip },
});

@Resolver()
export class RankingPublicationResolver {
  @Query(() => [RankingPublication], { description: '预览和发布过的排名，新的在前' })
  rankingPublications(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('who', () => RankingUnit, { nullable: true }) who: RankingUnit | null,
  ): Promise<RankingPublication[]> {
    return publicationsOf(ctx, ctx.scope(county), who ?? null);
  }

  @Query(() => RankingPublication, { description: '一份预览或发布过的排名，内容不变' })
  rankingPublication(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('id', () => ID) id: string,
  ): Promise<RankingPublication> {
    return publicationOf(ctx, ctx.scope(county), id);
  }

  @Mutation(() => RankingPublication, {
    description: '冻结一份排名供被排的单位提异议；已发布过的须写更正的理由。记入审计',
  })
  previewRanking(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('who', () => RankingUnit) who: RankingUnit,
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
    @Arg('asOf', () => Day, { nullable: true }) asOf: string | null,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
  ): Promise<RankingPublication> {
    return audited(ctx.audit, act(ctx, 'PREVIEW_RANKING', `${county}/${who}/${from}/${to}`), async () => {
      const scope = ctx.scope(county, 'PUBLISH_RANKING');
      return publicationOf(ctx, scope, await preview(ctx, scope, rankingAsked(ctx, who, from, to, asOf), reason));
    });
  }

  @Mutation(() => RankingPublication, { description: '对排了本单位的预览提异议。记入审计' })
  objectToRanking(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('publication', () => ID) id: string,
    @Arg('text', () => String) text: string,
  ): Promise<RankingPublication> {
    return audited(ctx.audit, act(ctx, 'OBJECT_RANKING', `${county}/${id}`), async () => {
      const scope = ctx.scope(county, 'OBJECT_RANKING');
      await objectTo(ctx, scope, id, text);
      return publicationOf(ctx, scope, id);
    });
  }

  @Mutation(() => RankingPublication, { description: '答复异议：采纳的要撤回预览、改正后重来。记入审计' })
  answerRankingObjection(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('objection', () => ID) objection: string,
    @Arg('version', () => Int) version: number,
    @Arg('upheld', () => Boolean) upheld: boolean,
    @Arg('text', () => String) text: string,
  ): Promise<RankingPublication> {
    return audited(ctx.audit, act(ctx, 'ANSWER_RANKING', `${county}/${objection}`), async () => {
      const scope = ctx.scope(county, 'PUBLISH_RANKING');
      return publicationOf(ctx, scope, await answerObjection(ctx, scope, { objection, version, upheld, text }));
    });
  }

  @Mutation(() => RankingPublication, { description: '异议期过后发布预览；被它更正的同时停用。记入审计' })
  publishRanking(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('publication', () => ID) id: string,
    @Arg('version', () => Int) version: number,
  ): Promise<RankingPublication> {
    return audited(ctx.audit, act(ctx, 'PUBLISH_RANKING', `${county}/${id}`), async () => {
      const scope = ctx.scope(county, 'PUBLISH_RANKING');
      await publish(ctx, scope, id, version);
      return publicationOf(ctx, scope, id);
    });
  }

  @Mutation(() => RankingPublication, { description: '撤回预览或已发布的排名，须写理由；内容保留可查。记入审计' })
  withdrawRanking(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('publication', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
  ): Promise<RankingPublication> {
    return audited(ctx.audit, act(ctx, 'WITHDRAW_RANKING', `${county}/${id}`), async () => {
      const scope = ctx.scope(county, 'PUBLISH_RANKING');
      await withdrawRanking(ctx, scope, id, version, reason);
      return publicationOf(ctx, scope, id);
    });
  }
}
