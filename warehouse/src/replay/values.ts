import { type Form, KINDS, PLAIN_NUMBERS } from '../policy/kinds.ts';
import type { Operator, Parameter, Policy, PolicyRule } from '../policy/types.ts';
import { versionAt } from '../policy/words.ts';
import type { Scope } from '../scope.ts';

/** A value in place of the one a rule has: a number, a list of words or codes, or yes and no. */
export type ReplayValue = number | readonly string[] | boolean;

/** What was asked for cannot be tried: a Chinese sentence that says what to do. */
export class ReplayRefusal extends Error {
  override readonly name = 'ReplayRefusal';
}

/** The rule that is tried, and what would hold in place of its own values in every month. */
export interface Trial {
  rule: PolicyRule;
  numbers: Record<string, number>;
  operators: Record<string, Operator>;
  lists: Record<string, string[]>;
  flags: Record<string, boolean>;
}

/** Forms of a parameter that can be tried, as a reader calls them. */
const FORMS = { number: '数值', list: '名单', flag: '是或否' } as const;
type Tried = keyof typeof FORMS;

const OPERATORS: readonly string[] = ['>', '>=', '<', '<='];
/** What the engine's decimals hold: 14 digits before the point, 4 after it. */
const LARGEST = 1e12;
const LONGEST_LIST = 500;
/** Years that are compared one by one. */
const MOST_YEARS = 20;

const isTried = (form: Form | undefined): form is Tried => form !== undefined && form in FORMS;

/** The forms of a rule's parameters that its kind reads and that can be tried, by name. */
export function triedForms(rule: PolicyRule): Readonly<Record<string, Tried>> {
  const kind = KINDS[rule.kind];
  const read: Record<string, Form> = { ...kind?.needs, ...kind?.reads };
  const forms = rule.parameters.map(({ name }) => [name, read[name]] as const);
  return Object.fromEntries(forms.filter((pair): pair is readonly [string, Tried] => isTried(pair[1])));
}

/** @throws ReplayRefusal when the county's document has no such rule, or it is another department's */
function ruleOf(policy: Policy, scope: Scope, id: string): PolicyRule {
  const rule = policy.rules.find((one) => one.id === id);
  if (!rule) throw new ReplayRefusal(`${scope.county} 的文件里没有规则“${id}”：请从政策页选择一条规则。`);
  if (scope.department !== undefined && rule.department !== scope.department)
    throw new ReplayRefusal(`规则“${rule.name}”由${rule.department}负责，只能试算本部门的规则。`);
  return rule;
}

/** @throws ReplayRefusal when the rule has no such parameter, or its kind does not read it as something that can be tried */
function parameterOf(rule: PolicyRule, name: string): { parameter: Parameter; form: Tried } {
  const forms = triedForms(rule);
  const [parameter, form] = [rule.parameters.find((one) => one.name === name), forms[name]];
  if (parameter && form) return { parameter, form };
  const known = rule.parameters.filter((one) => forms[one.name]).map((one) => `${one.name}（${one.label}）`);
  const advice = known.length > 0 ? `可以试算：${known.join('、')}` : '这条规则没有可以试算的数值';
  throw new ReplayRefusal(`规则“${rule.name}”没有可以试算的“${name}”：${advice}。`);
}

function checkedNumber({ name, label }: Parameter, value: number): number {
  if (
    !Number.isFinite(value) ||
    value < 0 ||
    value >= LARGEST ||
    Math.abs(value * 1e4 - Math.round(value * 1e4)) > 1e-3
  )
    throw new ReplayRefusal(`“${label}”应是不小于 0 的数，最多四位小数。`);
  if (PLAIN_NUMBERS.includes(name) && !(Number.isInteger(value) && value >= 1 && value <= MOST_YEARS))
    throw new ReplayRefusal(`“${label}”应是 1 到 ${MOST_YEARS} 的整数。`);
  return value;
}

function checkedList({ label }: Parameter, value: readonly string[]): string[] {
  const words = [...new Set(value.map((word) => word.trim()).filter(Boolean))];
  if (words.length > LONGEST_LIST) throw new ReplayRefusal(`“${label}”最多 ${LONGEST_LIST} 项。`);
  return words;
}

function take(trial: Trial, name: string, value: ReplayValue): void {
  const { parameter, form } = parameterOf(trial.rule, name);
  if (form === 'number' && typeof value === 'number') trial.numbers[name] = checkedNumber(parameter, value);
  else if (form === 'list' && Array.isArray(value)) trial.lists[name] = checkedList(parameter, value);
  else if (form === 'flag' && typeof value === 'boolean') trial.flags[name] = value;
  else throw new ReplayRefusal(`“${parameter.label}”应是${FORMS[form]}。`);
}

function takeOperator(trial: Trial, name: string, operator: Operator): void {
  const { parameter, form } = parameterOf(trial.rule, name);
  if (form !== 'number' || PLAIN_NUMBERS.includes(name))
    throw new ReplayRefusal(`“${parameter.label}”不作大小比较，不能改比较方式。`);
  if (!OPERATORS.includes(operator))
    throw new ReplayRefusal(`比较方式“${operator}”应是 ${OPERATORS.join('、')} 之一。`);
  trial.operators[name] = operator;
}

/**
 * What would be tried, checked: only parameters that stand in the rule and that its kind reads.
 * @throws ReplayRefusal when rule, parameter or value cannot be tried
 */
export function trialOf(
  policy: Policy,
  scope: Scope,
  asked: { rule: string; values?: Record<string, ReplayValue>; operators?: Record<string, Operator> },
): Trial {
  const trial: Trial = {
    rule: ruleOf(policy, scope, asked.rule),
    numbers: {},
    operators: {},
    lists: {},
    flags: {},
  };
  for (const [name, value] of Object.entries(asked.values ?? {})) take(trial, name, value);
  for (const [name, operator] of Object.entries(asked.operators ?? {})) takeOperator(trial, name, operator);
  return trial;
}

/** A parameter's own value in a month, in the form a trial takes. */
export function presentValue(parameter: Parameter, period: string): ReplayValue | undefined {
  const { number, list, flag } = versionAt(parameter, period);
  return number ?? list ?? flag;
}
