import type { PolicyExtract } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Month } from '../../scalars.ts';
import type { Law } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import { Clause } from '../policy/rule.type.ts';
import { owedWhen } from '../policy/when.ts';

/** Who handed an extract in since a month. */
@ObjectType()
export class HandedInBy {
  @Field(() => Month)
  from!: string;

  @Field()
  department!: string;
}

/** One kind of file that a department owes. */
@ObjectType()
export class ExtractInfo {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'snapshot 每月全量；increment 只报新增' })
  delivery!: string;

  @Field({ description: '何时应报' })
  due!: string;

  @Field(() => Clause, { nullable: true, description: '空为文件没有要求，见 note' })
  clause!: Clause | null;

  @Field(() => [Int], { nullable: true, description: '只在这些月份须报；空为每月' })
  months!: number[] | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field({ description: '现在由哪个部门报送' })
  department!: string;

  @Field(() => [HandedInBy], { description: '部门有过变动的，自哪个月起由谁报送；空为一直是同一部门' })
  handedInBy!: HandedInBy[];

  @Field(() => Clause, { nullable: true, description: '报送日的依据' })
  dueClause!: Clause | null;

  @Field(() => String, { nullable: true, description: '文件没有写明报送日时的理由' })
  dueReason!: string | null;

  @Field({ description: 'monthly 每月；term 每学期；school_year 每学年；periodic 定期；ad_hoc 不定期' })
  cadence!: string;

  @Field({ description: 'warning 预警；register 花名册；match 比对结果；benefit 帮扶享受情况' })
  purpose!: string;

  @Field({ description: 'DEPT 部门报送；PETITION 信访信息' })
  channel!: string;

  @Field(() => Month, { nullable: true, description: '自该月起须报' })
  from!: string | null;

  @Field(() => Month, { nullable: true, description: '报到该月止' })
  until!: string | null;
}

/** A department as the document names it. */
@ObjectType()
export class Department {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => [ExtractInfo])
  extracts!: ExtractInfo[];
}

export function toExtractInfo(law: Law, extract: PolicyExtract): ExtractInfo {
  const { id, title, department, departments = [], clause, months, note, cadence, purpose, channel, policy } = extract;
  const due = extract.due?.clause;
  return Object.assign(new ExtractInfo(), {
    id,
    title,
    department,
    delivery: law.contract(id)?.delivery ?? 'increment',
    due: owedWhen(extract),
    clause: clause && toClause(law, clause, policy),
    dueClause: due ? toClause(law, due, policy) : null,
    dueReason: extract.due?.reason ?? null,
    months: months ?? null,
    note: note ?? null,
    cadence,
    purpose,
    channel,
    from: extract.from ?? null,
    until: extract.until ?? null,
    handedInBy: departments.map((one) => Object.assign(new HandedInBy(), { from: one.from, department: one.id })),
  });
}

/** The departments of a document with what each owes; for a department, itself alone. */
export function departmentsOf(law: Law, own?: string): Department[] {
  return law.policy.departments
    .filter(({ id }) => (own ?? id) === id)
    .map(({ id, name }) => {
      const extracts = law.policy.extracts.filter(({ department }) => department === id);
      return Object.assign(new Department(), { id, name, extracts: extracts.map((one) => toExtractInfo(law, one)) });
    });
}
