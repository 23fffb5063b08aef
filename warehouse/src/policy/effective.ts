import type { EnteredValue } from '../entered-value.ts';
import { asEntered } from './entered-form.ts';
import type { Operator, Parameter, Period, Policy, PolicyRule, Subject, Version } from './types.ts';
import { versionAt } from './words.ts';

/** How each extract is delivered, by extract id: the contracts say so. */
export type Deliveries = Readonly<Record<string, 'snapshot' | 'increment'>>;

/** A row of table effective_rule. A map parameter is a list of `word=code`. */
export interface EffectiveRule {
  county: string;
  /** First day of the month. */
  period: string;
  rule: string;
  kind: string;
  extract: string;
  department: string;
  subject: Subject;
  risk: string;
  policy: string;
  clause: string;
  numbers: Record<string, number>;
  operators: Record<string, Operator>;
  lists: Record<string, string[]>;
  flags: Record<string, boolean>;
  history: boolean;
}

/** A row of table effective_line: 元 a person and year. */
export interface EffectiveLine {
  county: string;
  period: string;
  year: number;
  line: string;
  note: string;
}

/** What the county entered for an open parameter, if it holds in that month; else the document's or ours. */
function heldAt(rule: PolicyRule, parameter: Parameter, period: Period, entered: readonly EnteredValue[]): Version {
  const held = versionAt(parameter, period);
  if (parameter.approval !== 'required') return held;
  const own = entered
    .filter(({ name, effectiveFrom }) => name === `${rule.id}.${parameter.name}` && effectiveFrom.slice(0, 7) <= period)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(-1);
  return own ? { from: own.effectiveFrom, ...asEntered(held, own.value) } : held;
}

function valuesOf(rule: PolicyRule, period: Period, entered: readonly EnteredValue[]) {
  const values: Pick<EffectiveRule, 'numbers' | 'operators' | 'lists' | 'flags'> = {
    numbers: {},
    operators: {},
    lists: {},
    flags: {},
  };
  for (const parameter of rule.parameters) {
    const { number, list, flag, map } = heldAt(rule, parameter, period, entered);
    if (number !== undefined) values.numbers[parameter.name] = number;
    if (parameter.operator) values.operators[parameter.name] = parameter.operator;
    if (list) values.lists[parameter.name] = list;
    if (flag !== undefined) values.flags[parameter.name] = flag;
    if (map) values.lists[parameter.name] = Object.entries(map).map(([word, code]) => `${word}=${code}`);
  }
  return values;
}

/**
 * The rules in force for a month, as rows of effective_rule. A month before the document is judged by the first
 * version of every value and marked `history`.
 */
export function effectiveRules(
  policy: Policy,
  period: Period,
  entered: readonly EnteredValue[],
  deliveries: Deliveries,
): EffectiveRule[] {
  return policy.rules.map((rule) => {
    const { flags, ...values } = valuesOf(rule, period, entered);
    return {
      county: policy.jurisdiction,
      period: `${period}-01`,
      rule: rule.id,
      kind: rule.kind,
      extract: rule.extract,
      department: rule.department,
      subject: rule.subject,
      risk: rule.risk.join('+'),
      policy: policy.id,
      clause: `${rule.clause.article}「${rule.clause.quote}」`,
      ...values,
      flags: { ...flags, snapshot: deliveries[rule.extract] === 'snapshot' },
      history: period < policy.effectiveFrom,
    };
  });
}

/** The income lines known to the county, as rows of effective_line; an entered one stands before the document's. */
export function effectiveLines(policy: Policy, period: Period, entered: readonly EnteredValue[]): EffectiveLine[] {
  const lines = new Map(policy.incomeLines.map((line) => [line.year, line]));
  for (const { name, effectiveFrom, value, note } of entered) {
    const year = Number(effectiveFrom.slice(0, 4));
    if (name === 'income_line') lines.set(year, { year, line: value, note });
  }
  return [...lines.values()]
    .sort((a, b) => a.year - b.year)
    .map((line) => ({ county: policy.jurisdiction, period: `${period}-01`, ...line }));
}
