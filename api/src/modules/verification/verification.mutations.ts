import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { DivisionCode } from '../../scalars.ts';
import type { Permission } from '../access/permission.ts';
import { SeenAssignment } from '../assignment/assignment.input.ts';
import { Assignment, toAssignment } from '../assignment/assignment.type.ts';
import { assignmentFor } from '../assignment/find.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { closeAll } from './close.ts';
import { letterOf } from './letter.ts';
import { Letter, LetterFile } from './letter.type.ts';
import { letterDocx } from './letter-docx.ts';
import { tell } from './tell.ts';
import { TellInput, VerifyInput } from './verification.input.ts';
import { ClosedAssignments, RefusedClosing, Verified } from './verification.type.ts';
import { verify } from './verify.ts';

/** A file is made for a person who asked, not for a script that walks through a county. */
const COST = 1000;

const act = (ctx: Context, action: string, subject: string) => ({
  ...actor(ctx.who()),
  ...{ action, subject: subject.slice(0, 200), ip: ctx.caller.ip },
});

/** The townships tell; the county office may, where it answers itself. */
const telling = (ctx: Context): Permission => (ctx.may('VERIFY') ? 'VERIFY' : 'CLOSE_CLUE');

@Resolver()
export class VerificationMutations {
  @Mutation(() => Verified, { description: '填报一次入户核查：是、否、已纳入，或未能入户另约日子。记入审计' })
  verify(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignment', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => VerifyInput) input: VerifyInput,
  ): Promise<Verified> {
    return audited(ctx.audit, act(ctx, 'VERIFY', `${county}/${id}`), async () => {
      const scope = ctx.scope(county, 'VERIFY');
      const { row, ...answer } = await verify(ctx, scope, { id, version }, input);
      return Object.assign(new Verified(), { ...answer, assignment: toAssignment(scope, row) });
    });
  }

  @Mutation(() => Assignment, { description: '登记已书面告知本人。记入审计' })
  tellApplicant(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignment', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => TellInput) input: TellInput,
  ): Promise<Assignment> {
    return audited(ctx.audit, act(ctx, 'TELL_APPLICANT', `${county}/${id}`), async () => {
      const scope = ctx.scope(county, telling(ctx));
      return toAssignment(scope, await tell(ctx, scope, { id, version }, input));
    });
  }

  @Mutation(() => ClosedAssignments, {
    description: '办理一条销号一条：能办结的办结，不能的说明原因；核查结果是“是”的同时转入认定。记入审计',
  })
  closeAssignments(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignments', () => [SeenAssignment]) assignments: SeenAssignment[],
  ): Promise<ClosedAssignments> {
    const subject = `${county}/${assignments.map(({ id }) => id).join('、')}`;
    return audited(ctx.audit, act(ctx, 'CLOSE_CLUE', subject), async () => {
      const scope = ctx.scope(county, 'CLOSE_CLUE');
      const answers = await closeAll(ctx, scope, assignments);
      return Object.assign(new ClosedAssignments(), {
        closed: answers.flatMap((one) => ('row' in one ? [toAssignment(scope, one.row)] : [])),
        refused: answers.flatMap((one) => ('row' in one ? [] : [Object.assign(new RefusedClosing(), one)])),
      });
    });
  }

  @Query(() => Letter, { description: '审核结果告知书：核查结果是“否”的才有' })
  async noticeLetter(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignment', () => ID) id: string,
  ): Promise<Letter> {
    const scope = ctx.scope(county, telling(ctx));
    return letterOf(ctx, scope, await assignmentFor(ctx, scope, id));
  }

  @Mutation(() => LetterFile, { complexity: COST, description: '下载告知书的 Word 文件。记入审计' })
  noticeFile(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('assignment', () => ID) id: string,
  ): Promise<LetterFile> {
    return audited(ctx.audit, act(ctx, 'DOWNLOAD_LETTER', `${county}/${id}`), async () => {
      const scope = ctx.scope(county, telling(ctx));
      const row = await assignmentFor(ctx, scope, id);
      const content = (await letterDocx(await letterOf(ctx, scope, row))).toString('base64');
      return Object.assign(new LetterFile(), { name: `告知书-${row.number}.docx`, content });
    });
  }
}
