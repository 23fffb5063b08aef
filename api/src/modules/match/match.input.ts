import { Field, ID, InputType } from 'type-graphql';
import { Month } from '../../scalars.ts';
import { MatchState } from './match.type.ts';

@InputType()
export class MatchFilter {
  @Field(() => Month, { nullable: true, description: '依哪个月的线索提请' })
  month?: string;

  @Field(() => [MatchState], { nullable: true, description: '有一项比对处于其中任一状态' })
  states?: MatchState[];

  @Field(() => ID, { nullable: true, description: '比对项目' })
  match?: string;

  @Field(() => ID, { nullable: true, description: '户编号' })
  household?: string;
}
