import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCode, Month } from '../../scalars.ts';
import { Assignment } from '../assignment/assignment.type.ts';
import { Case } from '../case/case.type.ts';
import { Person } from '../person/person.type.ts';

/** What the register says now that it did not say when the work began. */
export enum WorkChangeKind {
  /** The household lives in another township. */
  MOVED = 'MOVED',
  /** The whole household has left the register. */
  GONE = 'GONE',
  /** All who are left of it stand under another number. */
  MERGED = 'MERGED',
  /** Some of its members stand under a number that is new. */
  SPLIT = 'SPLIT',
  /** A child without an ID number was added. */
  NEWBORN = 'NEWBORN',
  /** The person warned about has died: the personal warning ends, the household remains. */
  DIED = 'DIED',
  /** The person warned about belongs to another household: split or married. */
  OTHER_HOUSEHOLD = 'OTHER_HOUSEHOLD',
}
registerEnumType(WorkChangeKind, {
  name: 'WorkChangeKind',
  description:
    'MOVED 户已迁到别的乡镇；GONE 整户已不在花名册；MERGED 整户并到别的户；SPLIT 有人分到新的户；NEWBORN 添了还没有身份证号码的新生儿；DIED 预警的人已死亡；OTHER_HOUSEHOLD 预警的人已到别的户',
});

/** What the county does about it in one act. */
export enum WorkChangeAct {
  /** What is open goes to the township where the household lives now. */
  MOVE = 'MOVE',
  /** The clue ends without a verdict, the case by a natural end. */
  END = 'END',
}
registerEnumType(WorkChangeAct, {
  name: 'WorkChangeAct',
  description: 'MOVE 线索和档案一并转交现在的乡镇；END 线索终止核查、档案按自然减少结束',
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

  @Field(() => ID, { nullable: true, description: '现在的户编号' })
  other!: string | null;

  @Field(() => WorkChangeAct, { nullable: true, description: '可以一次办好的；空为只提示，或无权办' })
  act!: WorkChangeAct | null;

  @Field({ description: '变化和建议' })
  text!: string;
}

/** What an act did. */
@ObjectType()
export class SettledWork {
  @Field(() => Assignment, { nullable: true, description: '转交或终止的线索' })
  assignment!: Assignment | null;

  @Field(() => Case, { nullable: true, description: '转交或结束的档案' })
  case!: Case | null;
}
