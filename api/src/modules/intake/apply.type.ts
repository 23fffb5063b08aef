import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCode } from '../../scalars.ts';

/** A difficulty that can be ticked. */
@ObjectType()
export class Hardship {
  @Field({ description: '风险代码' })
  code!: string;

  @Field({ description: '日常的说法' })
  name!: string;
}

/** The village whose code was scanned: public names, and whether one can apply there. */
@ObjectType()
export class ApplyPlace {
  @Field(() => DivisionCode)
  village!: string;

  @Field({ description: '县、乡镇、村' })
  name!: string;

  @Field()
  open!: boolean;

  @Field(() => [Hardship])
  hardships!: Hardship[];
}

@ObjectType()
export class FieldProblem {
  @Field()
  field!: string;

  @Field()
  message!: string;
}

/** The same whether or not anything is known of who applied. */
@ObjectType()
export class ApplyAnswer {
  @Field(() => String, { nullable: true, description: '回执码，只显示这一次；空为没有提交' })
  receipt!: string | null;

  @Field(() => [FieldProblem], { description: '要改正的地方' })
  problems!: FieldProblem[];
}

/** What an applicant is told of the state. */
export enum ApplicationState {
  RECEIVED = 'RECEIVED',
  VISITING = 'VISITING',
  TOLD = 'TOLD',
  CLOSED = 'CLOSED',
}

/** States in plain words. */
export const APPLICATION_STATES: Readonly<Record<ApplicationState, string>> = {
  RECEIVED: '已收到，等待安排入户核查',
  VISITING: '核查中，请保持电话畅通',
  TOLD: '已办结，结果已告知您本人',
  CLOSED: '已办结，请带身份证到村委会了解结果、领取书面答复',
};

registerEnumType(ApplicationState, {
  name: 'ApplicationState',
  description: 'RECEIVED 已收到；VISITING 核查中；TOLD 已办结并告知；CLOSED 已办结',
});

@ObjectType()
export class Application {
  @Field(() => ApplicationState)
  state!: ApplicationState;

  @Field({ description: '申报状态的说法' })
  stateName!: string;
}
