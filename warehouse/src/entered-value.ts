import type { Warehouse } from './engine/warehouse.ts';
import type { PolicyBook } from './policy/book.ts';
import { asEntered } from './policy/entered-form.ts';
import { loadPolicies } from './policy/load.ts';
import type { Policy } from './policy/types.ts';
import { versionAt } from './policy/words.ts';
import { day, sql } from './sql.ts';

/** What a county entered where its document leaves a value open. */
export interface NewEnteredValue {
  county: string;
  /** income_line | `<rule id>.<parameter>` | `approval:<open point>` */
  name: string;
  /** YYYY-MM-DD; an income line holds for a year: its 1 January. */
  effectiveFrom: string;
  /** 元 for a line; empty for an approval. */
  value: string;
  /** Source or label, e.g. 演示值. */
  note: string;
  /** Number of the approving document; empty when not approved. */
  approvalNo: string;
  by: string;
}

export interface EnteredValue extends NewEnteredValue {
  enteredAt: string;
}

/** The prefix of an approval's name. */
const APPROVAL = 'approval:';

function checkParameter(policy: Policy, { name, value }: NewEnteredValue): void {
  const rule = policy.rules.find(({ id }) => name.startsWith(`${id}.`));
  const parameter = rule?.parameters.find((one) => name === `${rule.id}.${one.name}`);
  if (!parameter)
    throw new Error(`没有“${name}”这一项：可录入 income_line、${policy.open.map(({ id }) => id).join('、')}。`);
  if (parameter.approval !== 'required')
    throw new Error(`“${name}”由${policy.documentNo}明文规定，不能录入别的数值；文件修改后请改政策文件。`);
  asEntered(versionAt(parameter, policy.effectiveFrom), value);
}

function check(policy: Policy, entry: NewEnteredValue): void {
  const { name, value, effectiveFrom, approvalNo } = entry;
  if (!/^\d{4}-\d\d-\d\d$/.test(effectiveFrom)) throw new Error(`起始日期“${effectiveFrom}”应写成 2023-01-01 的样子。`);
  if (name === 'income_line') {
    if (!/^\d{1,7}(\.\d{1,2})?$/.test(value) || Number(value) <= 0)
      throw new Error(`监测标准“${value}”应为每人每年的元数，例如 8000。`);
    if (!effectiveFrom.endsWith('-01-01')) throw new Error('监测标准按年执行：起始日期请写当年 1 月 1 日。');
  } else if (name.startsWith(APPROVAL)) {
    const point = name.slice(APPROVAL.length);
    if (!policy.open.some(({ id }) => id === point))
      throw new Error(`没有待批准事项“${point}”：可选 ${policy.open.map(({ id }) => id).join('、')}。`);
    if (!approvalNo) throw new Error(`批准“${point}”须写批准文号。`);
  } else checkParameter(policy, entry);
}

/**
 * Keeps a value that the county entered; the newest of a name and date holds, and none is ever overwritten.
 * @throws in Chinese when the county's document does not leave it open, or the value cannot be read
 */
export async function enterValue(
  warehouse: Warehouse,
  entry: NewEnteredValue,
  policies: PolicyBook = loadPolicies(),
): Promise<void> {
  check(policies.forCounty(entry.county), entry);
  const { county, name, effectiveFrom, value, note, approvalNo, by } = entry;
  await warehouse.tell(
    sql`insert into entered_value (county, name, effective_from, value, note, approval_no, entered_by, entered_at)
        select ${county}, ${name}, toDate(${day(effectiveFrom)}), ${value.trim()}, ${note}, ${approvalNo}, ${by}, now64(3)`,
    { name: 'enter value' },
  );
}

/** What a county has entered: of each name and date the newest. */
export function enteredValues(warehouse: Warehouse, county: string): Promise<EnteredValue[]> {
  return warehouse.ask<EnteredValue>(
    sql`select ${county} as county, name, toString(effective_from) as effectiveFrom, tupleElement(newest, 1) as value,
               tupleElement(newest, 2) as note, tupleElement(newest, 3) as approvalNo, tupleElement(newest, 4) as by,
               toString(entered) as enteredAt
        from (select name, effective_from, argMax((value, note, approval_no, entered_by), entered_at) as newest,
                     max(entered_at) as entered
              from entered_value where county = ${county} group by name, effective_from)
        order by name, effective_from`,
    { name: 'entered values' },
  );
}

/** The number under which an open point was approved; empty while it is not. */
export function approvalNo(entered: readonly EnteredValue[], openPoint: string): string {
  return entered.filter(({ name }) => name === APPROVAL + openPoint || name === openPoint).at(-1)?.approvalNo ?? '';
}
