import type { Warehouse } from './engine/warehouse.ts';
import type { PolicyBook } from './policy/book.ts';
import { asEntered } from './policy/entered-form.ts';
import { chainOf, LEVEL_WORDS, levelOf, mayEnter, nearness } from './policy/level.ts';
import { loadPolicies } from './policy/load.ts';
import type { Level, Policy } from './policy/types.ts';
import { isOpen, versionAt } from './policy/words.ts';
import { day, sql } from './sql.ts';

/** What was entered where a document leaves a value open. */
export interface NewEnteredValue {
  /** Code of the county, city or province that entered it. */
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
  /** Who entered it, as seen from the county asked for. */
  level?: Level;
}

/** The prefix of an approval's name. */
const APPROVAL = 'approval:';

/** Laws that a code's values bear on: its own, and those of the counties below it. @throws when there is none */
function lawsOf(policies: PolicyBook, code: string): Policy[] {
  const counties = policies.countiesUnder(code).filter((county) => county !== code);
  const laws = counties.map((county) => policies.forCounty(county));
  if (policies.covers(code) || laws.length === 0) laws.unshift(policies.forJurisdiction(code));
  return laws;
}

/** @throws when another level decides */
function checkLevel(code: string, what: string, overridable: 'city' | 'county' | undefined): void {
  const level = levelOf(code);
  if (mayEnter(level, overridable)) return;
  const by = overridable === 'county' ? '市或县' : '市';
  throw new Error(`“${what}”由${by}里确定，${code} 是${LEVEL_WORDS[level]}级代码，不能录入：请改用${by}的代码。`);
}

function checkParameter(laws: readonly Policy[], entry: NewEnteredValue): void {
  const { county, name, value, effectiveFrom } = entry;
  const found = laws.flatMap((policy) =>
    policy.rules.flatMap((rule) =>
      rule.parameters.filter((one) => name === `${rule.id}.${one.name}`).map((parameter) => ({ policy, parameter })),
    ),
  )[0];
  if (!found) throw new Error(`没有“${name}”这一项：可录入 income_line、${openPoints(laws).join('、')}。`);
  const { policy, parameter } = found;
  const held = versionAt(parameter, effectiveFrom.slice(0, 7));
  const setter = policy.layers.find(({ id }) => id === held.policy);
  const documentNo = (setter ?? policy).documentNo;
  if (!isOpen(parameter) || (setter && nearness(levelOf(setter.jurisdiction)) >= nearness(levelOf(county))))
    throw new Error(`“${name}”由${documentNo}明文规定，不能录入别的数值；文件修改后请改政策文件。`);
  checkLevel(county, name, parameter.overridable);
  asEntered(held, value);
}

const openPoints = (laws: readonly Policy[]): string[] => [
  ...new Set(laws.flatMap(({ open }) => open.map(({ id }) => id))),
];

function checkApproval(laws: readonly Policy[], { name, county, approvalNo: number }: NewEnteredValue): void {
  const id = name.slice(APPROVAL.length);
  const point = laws.flatMap(({ open }) => open).find((one) => one.id === id);
  if (!point) throw new Error(`没有待批准事项“${id}”：可选 ${openPoints(laws).join('、')}。`);
  if (!number) throw new Error(`批准“${id}”须写批准文号。`);
  checkLevel(county, id, point.overridable);
}

function check(laws: readonly Policy[], entry: NewEnteredValue): void {
  const { name, value, effectiveFrom } = entry;
  if (!/^\d{4}-\d\d-\d\d$/.test(effectiveFrom)) throw new Error(`起始日期“${effectiveFrom}”应写成 2023-01-01 的样子。`);
  if (name === 'income_line') {
    if (!/^\d{1,7}(\.\d{1,2})?$/.test(value) || Number(value) <= 0)
      throw new Error(`监测标准“${value}”应为每人每年的元数，例如 8000。`);
    if (!effectiveFrom.endsWith('-01-01')) throw new Error('监测标准按年执行：起始日期请写当年 1 月 1 日。');
  } else if (name.startsWith(APPROVAL)) checkApproval(laws, entry);
  else checkParameter(laws, entry);
}

/**
 * Keeps a value that a county, its city or its province entered; the newest of a name and date holds, and none is ever
 * overwritten.
 * @throws in Chinese when the document does not leave it open or leaves it to another level, or the value cannot be read
 */
export async function enterValue(
  warehouse: Warehouse,
  entry: NewEnteredValue,
  policies: PolicyBook = loadPolicies(),
): Promise<void> {
  check(lawsOf(policies, entry.county), entry);
  const { county, name, effectiveFrom, value, note, approvalNo, by } = entry;
  await warehouse.tell(
    sql`insert into entered_value (county, name, effective_from, value, note, approval_no, entered_by, entered_at)
        select ${county}, ${name}, toDate(${day(effectiveFrom)}), ${value.trim()}, ${note}, ${approvalNo}, ${by}, now64(3)`,
    { name: 'enter value' },
  );
}

/**
 * What holds for a county: entered by itself, its city or its province (`county` is the code that entered it). Of each
 * code, name and date the newest; the nearest code last.
 */
export async function enteredValues(warehouse: Warehouse, county: string): Promise<EnteredValue[]> {
  const codes = chainOf(county);
  const rows = await warehouse.ask<EnteredValue>(
    sql`select toString(county) as county, name, toString(effective_from) as effectiveFrom, tupleElement(newest, 1) as value,
               tupleElement(newest, 2) as note, tupleElement(newest, 3) as approvalNo, tupleElement(newest, 4) as by,
               toString(entered) as enteredAt
        from (select county, name, effective_from, argMax((value, note, approval_no, entered_by), entered_at) as newest,
                     max(entered_at) as entered
              from entered_value where county in ${codes} group by county, name, effective_from)
        order by name, effective_from`,
    { name: 'entered values' },
  );
  return rows
    .map((row) => ({ ...row, level: levelOf(row.county) }))
    .sort((a, b) => nearness(a.level) - nearness(b.level));
}

/** The number under which an open point was approved; empty while it is not. */
export function approvalNo(entered: readonly EnteredValue[], openPoint: string): string {
  return entered.filter(({ name }) => name === APPROVAL + openPoint || name === openPoint).at(-1)?.approvalNo ?? '';
}
