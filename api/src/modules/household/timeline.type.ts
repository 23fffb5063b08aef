import { Field, ID, ObjectType } from 'type-graphql';
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

  @Field(() => String, { nullable: true, description: '由谁办理；部门只见职务' })
  who!: string | null;

  @Field(() => String, { nullable: true, description: '办理人写的原因；部门不见' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: '所属线索' })
  assignment!: string | null;
}

type Given = Pick<TimelineEntry, 'date' | 'month' | 'kind' | 'text'> & Partial<TimelineEntry>;

export const toEntry = (given: Given): TimelineEntry =>
  Object.assign(
    new TimelineEntry(),
    { department: null, extract: null, evidence: null, warning: null, who: null, reason: null, assignment: null },
    given,
  );
