import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCode, Month } from '../../scalars.ts';
import { Person } from '../person/person.type.ts';

/** What the register says now that it did not say when the work began. */
export enum WorkChangeKind {
  /** The household lives in another township: hand the clue over. */
  MOVED = 'MOVED',
  /** The whole household has left the register: a natural end. */
  GONE = 'GONE',
  /** The person warned about has died: the personal warning ends, the household remains. */
  DIED = 'DIED',
  /** The person warned about belongs to another household: split or married. */
  OTHER_HOUSEHOLD = 'OTHER_HOUSEHOLD',
}
registerEnumType(WorkChangeKind, {
  name: 'WorkChangeKind',
  description: 'MOVED 户已迁到别的乡镇；GONE 整户已不在花名册；DIED 预警的人已死亡；OTHER_HOUSEHOLD 预警的人已到别的户',
});

/** Open work that the newest register overtook, with what it suggests. A person decides. */
@ObjectType()
export class WorkChange {
  @Field(() => WorkChangeKind)
  kind!: WorkChangeKind;

  @Field(() => ID, { description: '户编号' })
  household!: string;

  @Field(() => ID, { nullable: true, description: '未办结的线索' })
  assignment!: string | null;

  @Field(() => ID, { nullable: true, description: '未结束的认定或监测' })
  case!: string | null;

  @Field(() => Month, { description: '依哪个月的花名册' })
  month!: string;

  @Field(() => Person, { nullable: true })
  person!: Person | null;

  @Field(() => DivisionCode, { nullable: true, description: '现在所在的乡镇' })
  town!: string | null;

  @Field({ description: '变化和建议' })
  text!: string;
}
