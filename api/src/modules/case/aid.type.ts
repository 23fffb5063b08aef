import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../../scalars.ts';
import { AID_NAMES, AidKind } from './aid.entity.ts';
import { told } from './names.ts';
import { FINDING_NAMES, TrackingFinding } from './tracking.entity.ts';

registerEnumType(AidKind, { name: 'AidKind', description: told(AID_NAMES) });
registerEnumType(TrackingFinding, { name: 'TrackingFinding', description: told(FINDING_NAMES) });

/** Help given to a monitored household. */
@ObjectType()
export class Aid {
  @Field(() => ID)
  id!: string;

  @Field(() => AidKind)
  kind!: AidKind;

  @Field()
  kindName!: string;

  @Field(() => String, { nullable: true, description: '针对的风险；空为全部' })
  risk!: string | null;

  @Field(() => String, { nullable: true })
  riskName!: string | null;

  @Field(() => String, { nullable: true })
  department!: string | null;

  @Field(() => String, { nullable: true, description: '责任人；无权看的为空' })
  responsible!: string | null;

  @Field(() => String, { nullable: true, description: '做什么；无权看的为空' })
  what!: string | null;

  @Field(() => Day)
  from!: string;

  @Field(() => Day, { nullable: true })
  until!: string | null;

  @Field(() => Day, { nullable: true })
  endedOn!: string | null;

  @Field({ description: '正在落实' })
  active!: boolean;

  @Field(() => Int)
  version!: number;
}

/** A visit to a monitored household. */
@ObjectType()
export class TrackingVisit {
  @Field(() => Day)
  day!: string;

  @Field(() => TrackingFinding)
  finding!: TrackingFinding;

  @Field()
  findingName!: string;

  @Field(() => String, { nullable: true, description: '情况；无权看的为空' })
  note!: string | null;

  @Field(() => String, { nullable: true })
  by!: string | null;
}
