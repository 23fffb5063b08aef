import { type PolicyExtract } from '@dixian/warehouse';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Law } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import { Clause } from '../policy/rule.type.ts';

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

function dueInWords({ due, months }: PolicyExtract): string {
  if (!due) return '不定期';
  const when = due.month === 'following' ? '次月' : '当月';
  return months ? `${months.join('、')}月数据，${when}${due.day}日前` : `每月数据，${when}${due.day}日前`;
}

export function toExtractInfo(law: Law, extract: PolicyExtract): ExtractInfo {
  const { id, title, clause, months, note } = extract;
  return Object.assign(new ExtractInfo(), {
    id,
    title,
    delivery: law.contract(id)?.delivery ?? 'increment',
    due: dueInWords(extract),
    clause: clause && toClause(law, clause),
    months: months ?? null,
    note: note ?? null,
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
