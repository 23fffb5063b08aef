import type { Scope } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../connection.ts';
import { Day, Decimal, Month } from '../../scalars.ts';
import { riskName } from '../warning/risk.ts';
import { Assignment } from './assignment.type.ts';
import { ReviewLabel } from './judge-clue.ts';
import type { Reviewed } from './review.ts';

/** Labels as screens call them. */
const LABEL_NAMES: Readonly<Record<ReviewLabel, string>> = {
  NEW: '新线索',
  APPEND: '追加',
  REPEAT: '重复',
  RISK_UPDATE: '风险更新',
};

/** A household with warnings that no assignment has. */
@ObjectType()
export class ReviewedClue {
  scope!: Scope;
  source!: Reviewed;

  @Field(() => ID, { description: '户编号' })
  householdId!: string;

  @Field(() => ReviewLabel)
  label!: ReviewLabel;

  @Field()
  labelName!: string;

  @Field({ description: '为什么' })
  reason!: string;

  @Field({ description: '不另说明时是否下发；由县级人员决定' })
  suggested!: boolean;

  @Field(() => Month, { description: '其中最早一条预警的月份' })
  since!: string;

  @Field(() => Int, { description: '1 最先：部门多的在前，再按金额' })
  priority!: number;

  @Field(() => [String])
  departments!: string[];

  @Field(() => [String])
  risks!: string[];

  @Field(() => Int, { description: '当月新增的预警' })
  newWarnings!: number;

  @Field(() => Decimal, { description: '元，各条预警合计' })
  amount!: string;
}

export const ReviewedClueConnection = connectionOf(ReviewedClue, 'ReviewedClue');

export function toReviewedClue(scope: Scope, source: Reviewed): ReviewedClue {
  const { label, reason, suggested, row } = source;
  const { household, since, priority, departments, riskCodes, newWarnings, amount } = row;
  return Object.assign(new ReviewedClue(), {
    ...{ scope, source, householdId: household, label, labelName: LABEL_NAMES[label], reason },
    ...{ suggested: suggested && row.town !== '', since, priority, departments, newWarnings, amount },
    risks: riskCodes.map(riskName),
  });
}

@ObjectType()
export class ReviewLabelCount {
  @Field(() => ReviewLabel)
  label!: ReviewLabel;

  @Field()
  labelName!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: '其中不另说明则下发的' })
  suggested!: number;
}

export const labelCounts = (reviewed: readonly Reviewed[]): ReviewLabelCount[] =>
  Object.values(ReviewLabel).map((label) => {
    const own = reviewed.filter((one) => one.label === label);
    const suggested = own.filter((one) => one.suggested && one.row.town !== '').length;
    return Object.assign(new ReviewLabelCount(), {
      ...{ label, labelName: LABEL_NAMES[label], count: own.length, suggested },
    });
  });

/** What a township would have to visit. */
@ObjectType()
export class TownForecast {
  scope!: Scope;
  town!: string;

  @Field(() => Int, { description: '已下发、未反馈的走访' })
  open!: number;

  @Field(() => Int, { description: '排队待下发的走访' })
  queued!: number;

  @Field(() => Int, { description: '这次要下发的走访' })
  fresh!: number;

  @Field(() => Int, { description: '核查人员账号数；0 为没有账号，无法测算' })
  verifiers!: number;

  @Field(() => Int, { nullable: true, description: '期限内走访得完的户数；空为无法测算，不排队' })
  capacity!: number | null;

  @Field(() => Decimal, { nullable: true, description: '全部下发后每名核查人员的走访户数' })
  perVerifier!: string | null;

  @Field(() => Int, { description: '下发后仍要排队的' })
  excess!: number;
}

/** What sending a month's clues would mean. */
@ObjectType()
export class SendingForecast {
  @Field(() => Month)
  month!: string;

  @Field(() => Day, { nullable: true, description: '文件规定县级反馈到乡镇的最后一天；空为文件没有规定' })
  feedbackOn!: string | null;

  @Field(() => Int, { nullable: true, description: '今天比那一天晚几天；0 为没有晚' })
  lateDays!: number | null;

  @Field(() => Int, { nullable: true, description: '文件规定的核查工作日；空为文件没有规定' })
  verifyWorkingDays!: number | null;

  @Field(() => Day, { nullable: true, description: '今天下发，反馈核查结果的最后一天' })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true })
  visitsPerDay!: number | null;

  @Field(() => Int, { nullable: true, description: '测算走访量的工作日' })
  workingDays!: number | null;

  @Field(() => [String], { description: '以上数字的理由' })
  reasons!: string[];

  @Field(() => [ReviewLabelCount])
  labels!: ReviewLabelCount[];

  @Field(() => Int, { description: '花名册和预警里都没有乡镇、不能下发的户' })
  placeless!: number;

  @Field(() => [TownForecast])
  towns!: TownForecast[];
}

/** What came of sending. */
@ObjectType()
export class SendingAnswer {
  @Field(() => [Assignment], { description: '已下发' })
  sent!: Assignment[];

  @Field(() => [Assignment], { description: '超出核查能力，按次序排队待下发' })
  queued!: Assignment[];

  @Field(() => [Assignment], { description: '并入未办结线索的' })
  appended!: Assignment[];

  @Field(() => Int, { description: '没有下发的：重复的、没有乡镇的、或别人已经下发的' })
  left!: number;
}
