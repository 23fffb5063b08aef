import { Field, ObjectType } from 'type-graphql';
import { Day, Month } from '../../scalars.ts';
import { Evidence } from '../row/evidence.type.ts';
import { Warning } from '../warning/warning.type.ts';
import { TimelineKind } from './household.type.ts';

/** Something that is known to have happened to a household. */
@ObjectType()
export class TimelineEntry {
  @Field(() => Day)
  date!: string;

  @Field(() => Month, { description: '数据所属月份' })
  month!: string;

  @Field(() => TimelineKind)
  kind!: TimelineKind;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => String, { nullable: true })
  extract!: string | null;

  @Field(() => Evidence, { nullable: true })
  evidence!: Evidence | null;

  @Field(() => Warning, { nullable: true })
  warning!: Warning | null;
}

type Given = Pick<TimelineEntry, 'date' | 'month' | 'kind' | 'text'> & Partial<TimelineEntry>;

export const toEntry = (given: Given): TimelineEntry =>
  Object.assign(new TimelineEntry(), { department: null, extract: null, evidence: null, warning: null }, given);
