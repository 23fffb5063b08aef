import type { ProblemRow, Scope, SubmissionRow } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Month } from '../../scalars.ts';
import type { Law } from '../policy/law.ts';

export enum SubmissionStatus {
  ACCEPTED = 'ACCEPTED',
  RETURNED = 'RETURNED',
  REFUSED = 'REFUSED',
  DUPLICATE_FILE = 'DUPLICATE_FILE',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(SubmissionStatus, {
  name: 'SubmissionStatus',
  description: 'ACCEPTED 受理；RETURNED 退回；REFUSED 拒收；DUPLICATE_FILE 重复文件；SUPERSEDED 受理后已被更正',
});

export enum ProblemLevel {
  ERROR = 'ERROR',
  NOTICE = 'NOTICE',
}
registerEnumType(ProblemLevel, { name: 'ProblemLevel', description: 'ERROR 该行被隔离；NOTICE 该行已入库，请留意' });

/** Something found in a row of a file. */
@ObjectType()
export class Problem {
  @Field(() => Int, { description: '第几个文件，从 1 起' })
  file!: number;

  @Field(() => String, { nullable: true })
  sheet!: string | null;

  @Field(() => Int)
  row!: number;

  @Field()
  column!: string;

  @Field()
  code!: string;

  @Field(() => ProblemLevel)
  level!: ProblemLevel;

  @Field()
  reason!: string;
}

export const ProblemConnection = connectionOf(Problem, 'Problem');

export const toProblem = ({ batch: _, level, sheet, ...rest }: ProblemRow): Problem =>
  Object.assign(new Problem(), rest, {
    sheet: sheet || null,
    level: level === 'error' ? ProblemLevel.ERROR : ProblemLevel.NOTICE,
  });

/** A hand-in of an extract for a month. */
@ObjectType()
export class Submission {
  scope!: Scope;

  @Field(() => ID)
  id!: string;

  @Field()
  extract!: string;

  @Field()
  title!: string;

  @Field()
  department!: string;

  @Field(() => Month)
  month!: string;

  @Field(() => SubmissionStatus)
  status!: SubmissionStatus;

  @Field({ description: '零报告' })
  nil!: boolean;

  @Field({ description: '该月以此为准' })
  current!: boolean;

  @Field(() => [String])
  files!: string[];

  @Field(() => Int, { description: '收到 = 入库 + 隔离 + 重复' })
  received!: number;

  @Field(() => Int)
  loaded!: number;

  @Field(() => Int)
  quarantined!: number;

  @Field(() => Int)
  duplicates!: number;

  @Field(() => String, { nullable: true, description: '退回或拒收的原因' })
  reason!: string | null;

  @Field()
  submittedBy!: string;

  @Field(() => Date)
  submittedAt!: Date;
}

export const SubmissionConnection = connectionOf(Submission, 'Submission');

export function toSubmission(
  scope: Scope,
  law: Law,
  { batch, submittedAt, reason, status, ...rest }: SubmissionRow,
): Submission {
  return Object.assign(new Submission(), rest, {
    scope,
    id: batch,
    title: law.title(rest.extract),
    department: law.department(rest.extract),
    status: SubmissionStatus[status],
    reason: reason || null,
    submittedAt: new Date(submittedAt),
  });
}
