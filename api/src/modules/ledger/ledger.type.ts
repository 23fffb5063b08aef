import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, Month } from '../../scalars.ts';
import { Clause } from '../policy/rule.type.ts';

/** A ledger that a county keeps. */
@ObjectType()
export class LedgerForm {
  @Field(() => ID)
  id!: string;

  @Field({ description: '如 附件2' })
  annex!: string;

  @Field()
  title!: string;
}

/** A ledger that a county keeps, and the month to look at first. */
@ObjectType()
export class LedgerChoice extends LedgerForm {
  @Field(() => Month, { description: '最近有内容的月份' })
  newest!: string;
}

@ObjectType()
export class LedgerColumn {
  @Field()
  header!: string;

  @Field(() => String, { nullable: true, description: '两层表头时上面一层；相邻同名的合并' })
  group!: string | null;

  @Field({ description: '取哪一项' })
  field!: string;

  @Field(() => String, { nullable: true, description: '为什么这样取' })
  reason!: string | null;
}

@ObjectType()
export class LedgerRow {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: '户编号' })
  household!: string | null;

  @Field(() => ID, { nullable: true })
  assignment!: string | null;

  @Field(() => [String], { description: '各栏，身份证号码已脱敏；没有内容的为空文字' })
  cells!: string[];
}

/** 对账: carried + received = closed + open = rows. */
@ObjectType()
export class LedgerBalance {
  @Field(() => Int, { description: '上月结转' })
  carried!: number;

  @Field(() => Int, { description: '本月反馈' })
  received!: number;

  @Field(() => Int, { description: '本月办结' })
  closed!: number;

  @Field(() => Int, { description: '结转下月' })
  open!: number;
}

/** A ledger of a month as the document prescribes it, computed from what was done. Nobody types one. */
@ObjectType()
export class Ledger extends LedgerForm {
  @Field(() => Month)
  month!: string;

  @Field(() => Day, { description: '截止日，含当日' })
  day!: string;

  @Field({ description: '填报单位' })
  unit!: string;

  @Field(() => Day, { nullable: true, description: '报送期限' })
  due!: string | null;

  @Field(() => [LedgerColumn])
  columns!: LedgerColumn[];

  @Field(() => [LedgerRow])
  rows!: LedgerRow[];

  @Field(() => LedgerBalance, { nullable: true, description: '一户一条的台账才有' })
  balance!: LedgerBalance | null;

  @Field(() => String, { nullable: true })
  stamp!: string | null;

  @Field(() => [String])
  notes!: string[];

  @Field(() => Clause, { nullable: true })
  clause!: Clause | null;

  @Field(() => String, { nullable: true, description: '表式不在文件里时，为什么这样列' })
  reason!: string | null;
}

/** A ledger as a workbook. */
@ObjectType()
export class LedgerFile {
  @Field()
  name!: string;

  @Field({ description: 'xlsx，base64' })
  content!: string;

  @Field(() => Int)
  rows!: number;

  @Field(() => String, { nullable: true, description: '审计中的编号，也写在表内；脱敏的没有' })
  number!: string | null;
}
