import { coverageOf } from '../calendar/duty-days.ts';
import type { EnteredValue } from '../entered-value.ts';
import { departmentAt, effectiveFrom, holdsIn } from './dated.ts';
import { asEntered } from './entered-form.ts';
import { levelOf, mayEnter, nearness } from './level.ts';
import type { Operator, Parameter, Period, Policy, PolicyRule, Subject, Version } from './types.ts';
import { isOpen, versionAt } from './words.ts';

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
  /** YYYY-MM-DD, last day that the month covers. */
  covered_until: string;
}

/** A row of table effective_line: 元 a person and year. */
export interface EffectiveLine {
  county: string;
  period: string;
  year: number;
  line: string;
  note: string;
}

/** How near to the county a document or an entered value stands. */
const nearnessIn = (code: string): number => nearness(levelOf(code));

/**
 * What holds of a parameter in a month: what the county, its city or its province entered where the document leaves it
 * open, the nearest that is entitled first; else the document's value, or ours.
 */
function heldAt(law: Judged, parameter: Parameter): Version {
  const { policy, rule, period, entered } = law;
  const held = versionAt(parameter, period);
  if (!isOpen(parameter)) return held;
  const own = entered
    .filter(({ name, effectiveFrom }) => name === `${rule.id}.${parameter.name}` && effectiveFrom.slice(0, 7) <= period)
    .filter(({ county }) => mayEnter(levelOf(county), parameter.overridable))
    .map((one) => ({ ...one, near: nearnessIn(one.county) }))
    .sort((a, b) => a.near - b.near || (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(-1);
  const setter = policy.layers.find(({ id }) => id === held.policy);
  if (!own || (setter && nearnessIn(setter.jurisdiction) >= own.near)) return held;
  return { from: own.effectiveFrom, ...asEntered(held, own.value) };
}

interface Judged {
  policy: Policy;
  rule: PolicyRule;
  period: Period;
  entered: readonly EnteredValue[];
}

function valuesOf(law: Judged) {
  const values: Pick<EffectiveRule, 'numbers' | 'operators' | 'lists' | 'flags'> = {
    numbers: {},
    operators: {},
    lists: {},
    flags: {},
  };
  for (const parameter of law.rule.parameters) {
    const { number, list, flag, map, operator = parameter.operator } = heldAt(law, parameter);
    if (number !== undefined) values.numbers[parameter.name] = number;
    if (operator) values.operators[parameter.name] = operator;
    if (list) values.lists[parameter.name] = list;
    if (flag !== undefined) values.flags[parameter.name] = flag;
    if (map) values.lists[parameter.name] = Object.entries(map).map(([word, code]) => `${word}=${code}`);
  }
  return values;
}

/** The rule's own clause, and where a lower document set a value, that document with its words. */
function clauseOf({ policy, rule, period }: Judged): string {
  const set = rule.parameters.flatMap((parameter) => {
    const { policy: id, article, quote } = versionAt(parameter, period);
    const layer = id === rule.policy ? undefined : policy.layers.find((one) => one.id === id);
    return layer ? [`${layer.documentNo}${quote ? ` ${article}「${quote}」` : ''}`] : [];
  });
  return [`${rule.clause.article}「${rule.clause.quote}」`, ...new Set(set)].join('；');
}

/**
 * The rules in force for a month, as rows of effective_rule. A month before the document is judged by the first
 * version of every value and marked `history`; a rule or an extract with dates of its own is judged only within them.
 */
export function effectiveRules(
  policy: Policy,
  period: Period,
  entered: readonly EnteredValue[],
  deliveries: Deliveries,
): EffectiveRule[] {
  const extracts = new Map(policy.extracts.map((extract) => [extract.id, extract]));
  const held = (rule: PolicyRule) => holdsIn(rule, period) && holdsIn(extracts.get(rule.extract) ?? {}, period);
  return policy.rules.filter(held).map((rule) => {
    const law = { policy, rule, period, entered };
    const { flags, ...values } = valuesOf(law);
    const extract = extracts.get(rule.extract);
    return {
      county: policy.jurisdiction,
      period: `${period}-01`,
      rule: rule.id,
      kind: rule.kind,
      extract: rule.extract,
      department: extract ? departmentAt(extract, period) : rule.department,
      subject: rule.subject,
      risk: rule.risk.join('+'),
      policy: rule.policy ?? policy.id,
      clause: clauseOf(law),
      ...values,
      flags: { ...flags, snapshot: deliveries[rule.extract] === 'snapshot' },
      history: period < effectiveFrom(policy, rule.policy),
      covered_until: coverageOf(policy, period).to,
    };
  });
}

/**
 * The income lines known to the county, as rows of effective_line; an entered one stands before the document's, and the
 * county's before its city's and province's.
 */
export function effectiveLines(policy: Policy, period: Period, entered: readonly EnteredValue[]): EffectiveLine[] {
  const lines = new Map(policy.incomeLines.map((line) => [line.year, line]));
  const farFirst = [...entered].sort((a, b) => nearnessIn(a.county) - nearnessIn(b.county));
  for (const { name, effectiveFrom, value, note } of farFirst) {
    const year = Number(effectiveFrom.slice(0, 4));
    if (name === 'income_line') lines.set(year, { year, line: value, note });
  }
  return [...lines.values()]
    .sort((a, b) => a.year - b.year)
    .map((line) => ({ county: policy.jurisdiction, period: `${period}-01`, ...line }));
}
