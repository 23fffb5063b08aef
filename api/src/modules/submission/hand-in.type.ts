import type { HandInRow } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';
import type { Law } from '../policy/law.ts';
import { HandInState, stateOf } from './hand-in.state.ts';

registerEnumType(HandInState, {
  name: 'HandInState',
  description: 'DELIVERED 已报；NIL 零报告；MISSING 逾期未报；NOT_DUE 未到期；NOT_OWED 本月不须报',
});

/** What was due for a month, and what came. Counts are null below the county: they are about all of it. */
@ObjectType()
export class HandInStatus {
  @Field()
  department!: string;

  @Field()
  extract!: string;

  @Field()
  title!: string;

  @Field(() => Day, { nullable: true, description: '应报日期，含当日' })
  due!: string | null;

  @Field(() => HandInState)
  state!: HandInState;

  @Field(() => ID, { nullable: true })
  batch!: string | null;

  @Field()
  nil!: boolean;

  @Field(() => Date, { nullable: true, description: '首次受理的报送时间' })
  submittedAt!: Date | null;

  @Field({ description: '首次受理晚于应报日期' })
  late!: boolean;

  @Field(() => Int, { description: '退回次数' })
  returned!: number;

  @Field(() => Int, { nullable: true })
  received!: number | null;

  @Field(() => Int, { nullable: true })
  loaded!: number | null;

  @Field(() => Int, { nullable: true })
  quarantined!: number | null;

  @Field(() => Int, { nullable: true })
  duplicates!: number | null;

  @Field(() => Int, { nullable: true })
  warnings!: number | null;
}

/** Counts of rows stay null where nothing came. */
export function toHandInStatus(law: Law, row: HandInRow, today: string): HandInStatus {
  const { batch, submittedAt, received, loaded, quarantined, duplicates, warnings } = row;
  const counts = { received, loaded, quarantined, duplicates, warnings };
  const none = { received: null, loaded: null, quarantined: null, duplicates: null, warnings: null };
  return Object.assign(new HandInStatus(), row, batch === null ? none : counts, {
    title: law.title(row.extract),
    state: stateOf(row, today),
    submittedAt: submittedAt === null ? null : new Date(submittedAt),
  });
}
