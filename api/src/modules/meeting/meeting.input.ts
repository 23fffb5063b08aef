import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Day, DivisionCode } from '../../scalars.ts';
import { DecisionState, OwnerKind } from './decision.entity.ts';

@InputType()
export class MeetingNoteInput {
  @Field({ description: '议题' })
  @MaxLength(100)
  heading!: string;

  @Field(() => DivisionCode, { nullable: true })
  county?: string | null;

  @Field({ description: '空白为删去' })
  @MaxLength(2000)
  text!: string;
}

/** What is prepared before a meeting, all of it: what is left out is taken away. */
@InputType()
export class MeetingInput {
  @Field(() => Day, { nullable: true, description: '截止日；空为不定，按打开当天' })
  asOf?: string | null;

  @Field(() => [MeetingNoteInput])
  @ArrayMaxSize(60)
  notes!: MeetingNoteInput[];

  @Field(() => [DivisionCode], { description: '实地调研的县' })
  @ArrayMaxSize(60)
  visited!: string[];
}

@InputType()
export class DecisionInput {
  @Field()
  @MaxLength(500)
  text!: string;

  @Field(() => OwnerKind)
  ownerKind!: OwnerKind;

  @Field(() => ID, { description: '部门，或乡镇、县的代码' })
  owner!: string;

  @Field(() => Day)
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: '用哪个指标衡量见效没有；空为不衡量' })
  measure?: string | null;
}

@InputType()
export class CloseDecisionInput {
  @Field(() => DecisionState, { description: 'DONE 或 DROPPED' })
  state!: DecisionState;

  @Field({ description: '怎么办的，或为什么不再办' })
  @MaxLength(1000)
  done!: string;

  @Field(() => Day, { nullable: true, description: '办结的日子；空为今天' })
  doneOn?: string | null;
}
