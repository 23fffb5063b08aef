import {
  approvalNo,
  type Citation,
  type EnteredValue,
  type Parameter as PolicyParameter,
  type PolicyRule,
  type RuleInForceRow,
  versionAt,
} from '@dixian/warehouse';
import type { Law } from './law.ts';
import { Clause, Parameter, Rule, Subject } from './rule.type.ts';

/** What a rule is shown with: the month it was judged in, the values of that month, and what the county entered. */
export interface RuleSetting {
  month: string;
  /** values as judged; absent for a month that was not built, where the document's own hold */
  effective?: RuleInForceRow | undefined;
  entered: readonly EnteredValue[];
}

export const toClause = ({ policy }: Law, { article, quote }: Citation): Clause =>
  Object.assign(new Clause(), {
    policy: policy.id,
    documentNo: policy.documentNo,
    title: policy.title,
    article,
    quote,
  });

/** 10000.0000 is 10000. */
const plain = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);

/** A parameter's value in a month, as a reader sees it. */
export function valueInMonth(parameter: PolicyParameter, { month, effective }: RuleSetting): string {
  const { number, list, flag, map } = versionAt(parameter, month);
  const { name } = parameter;
  if (number !== undefined) return plain(effective?.numbers[name] ?? String(number));
  if (list) return (effective?.lists[name] ?? list).map((code) => parameter.words?.[code] ?? code).join('、') || '不限';
  if (map)
    return Object.entries(map)
      .map(([word, code]) => `${word}→${code}`)
      .join('、');
  return (effective?.flags[name] ?? flag) ? '是' : '否';
}

function toParameter(rule: PolicyRule, parameter: PolicyParameter, setting: RuleSetting): Parameter {
  const { name, label, operator, unit, quote, reason, approval } = parameter;
  return Object.assign(new Parameter(), {
    name,
    label,
    operator: setting.effective?.operators[name] || operator || null,
    value: valueInMonth(parameter, setting),
    unit: unit ?? null,
    quote: quote ?? null,
    reason: reason ?? null,
    open: approval === 'required',
    approvalRequired: approval === 'required',
    approvalNo: approvalNo(setting.entered, `${rule.id}.${name}`) || null,
  });
}

/** A rule as it held in a month. */
export function toRule(law: Law, rule: PolicyRule, setting: RuleSetting): Rule {
  const { id, name, kind, extract, department, subject, risk, clause, parameters } = rule;
  return Object.assign(new Rule(), {
    id,
    name,
    kind,
    extract,
    department,
    subject: Subject[subject.toUpperCase() as Subject],
    risk: risk.join('+'),
    clause: toClause(law, clause),
    parameters: parameters.map((parameter) => toParameter(rule, parameter, setting)),
  });
}
