import {
  approvalNo,
  type Citation,
  type EnteredValue,
  type Parameter as PolicyParameter,
  type PolicyRule,
  type RuleInForceRow,
  type Version,
  versionAt,
} from '@dixian/warehouse';
import { approvalOf } from './approval.ts';
import type { Law } from './law.ts';
import { Clause, Parameter, Rule, Subject } from './rule.type.ts';

/** What a rule is shown with: the month it was judged in, the values of that month, and what the county entered. */
export interface RuleSetting {
  month: string;
  /** values as judged; absent for a month that was not built, where the document's own hold */
  effective?: Pick<RuleInForceRow, 'numbers' | 'operators' | 'lists' | 'flags'> | undefined;
  entered: readonly EnteredValue[];
}

/** A phrase with the document it stands in: of a county's several documents the one named, or that has the phrase. */
export function toClause(law: Law, citation: Citation, policy?: string): Clause {
  const { id, documentNo, title } = law.documentOf(citation, policy);
  return Object.assign(new Clause(), {
    policy: id,
    documentNo,
    title,
    article: citation.article,
    quote: citation.quote,
  });
}

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

const LEVELS = { city: '市', county: '市、县' } as const;

/** Where the value of a month is said: by the version's own document, else by the rule's. */
function groundsOf(law: Law, rule: PolicyRule, parameter: PolicyParameter, held: Version) {
  const quote = held.quote ?? parameter.quote;
  const article = held.article ?? parameter.article ?? rule.clause.article;
  const setter = held.policy && held.policy !== rule.policy ? law.layer(held.policy) : undefined;
  return {
    quote: quote ?? null,
    reason: held.reason ?? parameter.reason ?? null,
    clause: quote ? toClause(law, { article, quote }, held.policy ?? rule.policy) : null,
    setBy: setter?.documentNo ?? null,
  };
}

function toParameter(law: Law, rule: PolicyRule, parameter: PolicyParameter, setting: RuleSetting): Parameter {
  const { name, label, operator, unit, approval, overridable, versions } = parameter;
  const held = versionAt(parameter, setting.month);
  const point = `${rule.id}.${name}`;
  return Object.assign(new Parameter(), {
    name,
    label,
    operator: setting.effective?.operators[name] || held.operator || operator || null,
    value: valueInMonth(parameter, setting),
    unit: held.unit ?? unit ?? null,
    ...groundsOf(law, rule, parameter, held),
    open: approval === 'required',
    approvalRequired: approval === 'required',
    approvalNo: approvalNo(setting.entered, point) || null,
    approval: approvalOf(setting.entered, point),
    since: versions.length > 1 ? held.from : null,
    setLevel: overridable ? LEVELS[overridable] : null,
  });
}

/** A rule as it held in a month. */
export function toRule(law: Law, rule: PolicyRule, setting: RuleSetting): Rule {
  const { id, name, kind, extract, department, subject, risk, clause, parameters, policy } = rule;
  return Object.assign(new Rule(), {
    id,
    name,
    kind,
    extract,
    department,
    subject: Subject[subject.toUpperCase() as Subject],
    risk: risk.join('+'),
    clause: toClause(law, clause, policy),
    parameters: parameters.map((parameter) => toParameter(law, rule, parameter, setting)),
    inherited: law.fromAbove(law.documentOf(clause, policy)),
    from: rule.from ?? null,
    until: rule.until ?? null,
  });
}
