import { type ListedRule, type Parameter, type PolicyRule, triedForms, versionAt } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { Law } from '../policy/law.ts';
import { type RuleSetting, valueInMonth } from '../policy/rule.ts';
import type { RuleValueInput } from './replay.input.ts';
import { ReplayableRule, ReplayChoice, ReplayedParameter, ReplayForm, ReplayParameter } from './replay.type.ts';

const FORMS = { number: ReplayForm.NUMBER, list: ReplayForm.LIST, flag: ReplayForm.FLAG } as const;

/** Words of a code as the documents that know it say; the code itself where none does. */
type Words = ReadonlyMap<string, string>;

/** Codes that parameters of this name have in any document. */
function namedAlike(rules: readonly ListedRule[], name: string): [string, string][] {
  const alike = rules.flatMap(({ parameters }) => parameters.filter((one) => one.name === name));
  return alike.flatMap(({ words = {}, versions }) =>
    versions.flatMap(({ list = [] }) => list.map((code): [string, string] => [code, words[code] ?? code])),
  );
}

/** Codes of the column that the parameter is compared with: the one that knows each of its codes. */
function inColumn(law: Law, { extract }: PolicyRule, list: readonly string[]): [string, string][] {
  const columns = law.contract(extract)?.columns ?? [];
  const found = columns.find(({ codes }) => list.length > 0 && list.every((code) => code in codes));
  return Object.entries(found?.codes ?? {}).map(([code, words]) => [code, words[0] ?? code]);
}

function choicesOf(ctx: Context, law: Law, rule: PolicyRule, parameter: Parameter, list: readonly string[]): Words {
  const known: [string, string][] = [
    ...list.map((code): [string, string] => [code, code]),
    ...inColumn(law, rule, list),
    ...namedAlike(ctx.services.policies.rules(), parameter.name),
    ...Object.entries(parameter.words ?? {}),
  ];
  // A code that some document has a word for is not shown as a code.
  const unnamed = ([code, word]: readonly [string, string]) => Number(code !== word);
  return new Map(known.toSorted((a, b) => unnamed(a) - unnamed(b)));
}

function parameterOf(ctx: Context, law: Law, rule: PolicyRule, one: Parameter, setting: RuleSetting): ReplayParameter {
  const { number, list, flag, operator, unit } = versionAt(one, setting.month);
  const { effective } = setting;
  const held = list && (effective?.lists[one.name] ?? list);
  const choices = held ? [...choicesOf(ctx, law, rule, one, held)] : [];
  return Object.assign(new ReplayParameter(), {
    name: one.name,
    label: one.label,
    form: FORMS[triedForms(rule)[one.name] ?? 'number'],
    operator: effective?.operators[one.name] || operator || one.operator || null,
    unit: unit ?? one.unit ?? null,
    value: valueInMonth(one, setting),
    number: number === undefined ? null : valueInMonth(one, setting),
    list: held ?? null,
    flag: flag === undefined ? null : (effective?.flags[one.name] ?? flag),
    choices: choices.map(([code, word]) => Object.assign(new ReplayChoice(), { code, word })),
  });
}

/** A rule with the parameters that can be tried. */
export function toReplayable(ctx: Context, law: Law, rule: PolicyRule, setting: RuleSetting): ReplayableRule {
  const forms = triedForms(rule);
  const parameters = rule.parameters.filter(({ name }) => forms[name]);
  return Object.assign(new ReplayableRule(), {
    id: rule.id,
    name: rule.name,
    department: rule.department,
    parameters: parameters.map((one) => parameterOf(ctx, law, rule, one, setting)),
  });
}

function wordsOf({ choices }: ReplayParameter, list: readonly string[]): string {
  const words = new Map(choices.map(({ code, word }) => [code, word]));
  return list.map((code) => words.get(code) ?? code).join('、') || '不限';
}

function afterOf(parameter: ReplayParameter, { number, list, flag }: RuleValueInput): string {
  if (number != null) return String(Number(number));
  if (list) return wordsOf(parameter, list);
  if (flag != null) return flag ? '是' : '否';
  return parameter.value;
}

/** What was changed, in words. */
export function toReplayed({ parameters }: ReplayableRule, values: readonly RuleValueInput[]): ReplayedParameter[] {
  return values.flatMap((value) => {
    const parameter = parameters.find(({ name }) => name === value.name);
    if (!parameter) return [];
    const { name, label, unit, operator } = parameter;
    return Object.assign(new ReplayedParameter(), {
      ...{ name, label, unit },
      operatorBefore: operator,
      operatorAfter: value.operator ?? operator,
      before: parameter.value,
      after: afterOf(parameter, value),
    });
  });
}
