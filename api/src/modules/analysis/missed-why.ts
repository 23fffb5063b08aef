import type { HandInRow, Mention, MissedRow, PolicyRule } from '@dixian/warehouse';
import { registerEnumType } from 'type-graphql';
import type { Law } from '../policy/law.ts';

/** Why nobody had warned of a household; the likeliest first. */
export enum MissedWhy {
  NO_RISK = 'NO_RISK',
  NO_RULE = 'NO_RULE',
  UNDECIDED = 'UNDECIDED',
  NOT_HANDED_IN = 'NOT_HANDED_IN',
  HANDED_IN_LATE = 'HANDED_IN_LATE',
  WARNED_AFTER = 'WARNED_AFTER',
  JUDGED_NO = 'JUDGED_NO',
  NOT_NAMED = 'NOT_NAMED',
}
registerEnumType(MissedWhy, {
  name: 'MissedWhy',
  description:
    '漏的原因：没有登记风险、没有规则、规则判断不了、报表缺报、报表迟报、认定以后才预警、规则判为不预警、报来的数据里没有这户',
});

export const WHY_NAMES: Readonly<Record<MissedWhy, string>> = {
  [MissedWhy.NO_RISK]: '认定时没有登记风险类别',
  [MissedWhy.NO_RULE]: '文件没有针对这种风险的预警规则',
  [MissedWhy.UNDECIDED]: '规则判断不了',
  [MissedWhy.NOT_HANDED_IN]: '报表缺报',
  [MissedWhy.HANDED_IN_LATE]: '报表迟报',
  [MissedWhy.WARNED_AFTER]: '认定以后才预警',
  [MissedWhy.JUDGED_NO]: '报来了这户，按规则不预警',
  [MissedWhy.NOT_NAMED]: '报来的数据里没有这户',
};
const ORDER = Object.values(MissedWhy);

/** One rule that could have warned, and why it did not. */
export interface MissedTrace {
  why: MissedWhy;
  /** Empty where there is no rule. */
  rule: string;
  ruleName: string;
  extract: string;
  title: string;
  department: string;
  /** 'YYYY-MM' that it is about. */
  months: string[];
  says: string | null;
}

/** What was handed in and judged before a household was identified. */
export interface Evidence {
  mentions: readonly Mention[];
  /** Of the months before, all departments. */
  handIns: readonly HandInRow[];
}

const NOBODY = { rule: '', ruleName: '', extract: '', title: '', department: '', months: [], says: null };

/** Whether one risk is the other, or a kind of it: 0201 is a 02. */
const same = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Rules about households or persons that look for a risk. */
export const rulesFor = (law: Law, risk: string): PolicyRule[] =>
  law.policy.rules.filter((rule) => rule.subject !== 'village' && rule.risk.some((one) => same(one, risk)));

/** Hand-ins of an extract that should have been there when the household was registered, and were not. */
function wanting(rows: readonly HandInRow[], extract: string, day: string) {
  const due = rows.filter((row) => row.extract === extract && row.due !== null && row.due < day);
  const came = (row: HandInRow) => row.batch !== null && (row.submittedAt ?? '') !== '';
  return {
    missing: due.filter((row) => !came(row)).map(({ month }) => month),
    late: due.filter((row) => came(row) && row.late).map(({ month }) => month),
  };
}

function ofRule(law: Law, rule: PolicyRule, missed: MissedRow, { mentions, handIns }: Evidence): MissedTrace {
  const { id, name, extract } = rule;
  const head = { rule: id, ruleName: name, extract, title: law.title(extract), department: law.department(extract) };
  const own = mentions.filter(({ household }) => household === missed.household);
  const monthsOf = (rows: readonly Mention[]) => [...new Set(rows.map(({ month }) => month))].sort();
  const trace = (why: MissedWhy, months: string[], says: string | null = null) => ({ ...head, why, months, says });
  const unknown = own.filter((one) => one.what === 'UNKNOWN' && one.rule === id);
  if (unknown[0]) return trace(MissedWhy.UNDECIDED, monthsOf(unknown), unknown[0].why);
  const after = own.filter((one) => one.what === 'WARNED' && one.rule === id);
  if (after.length > 0) return trace(MissedWhy.WARNED_AFTER, monthsOf(after));
  const { missing, late } = wanting(handIns, extract, missed.registeredOn);
  if (missing.length > 0) return trace(MissedWhy.NOT_HANDED_IN, missing);
  if (late.length > 0) return trace(MissedWhy.HANDED_IN_LATE, late);
  const named = own.filter((one) => one.what === 'LINKED' && one.extract === extract);
  return named.length > 0 ? trace(MissedWhy.JUDGED_NO, monthsOf(named)) : trace(MissedWhy.NOT_NAMED, []);
}

/** Why each rule of the household's risks had not warned, the likeliest reason first. */
export function tracesOf(law: Law, missed: MissedRow, evidence: Evidence): MissedTrace[] {
  if (missed.risks.length === 0) return [{ ...NOBODY, why: MissedWhy.NO_RISK }];
  const rules = new Map(missed.risks.flatMap((risk) => rulesFor(law, risk)).map((rule) => [rule.id, rule]));
  if (rules.size === 0) return [{ ...NOBODY, why: MissedWhy.NO_RULE }];
  const traces = [...rules.values()].map((rule) => ofRule(law, rule, missed, evidence));
  return traces.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || (a.rule < b.rule ? -1 : 1));
}
