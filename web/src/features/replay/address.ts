import type { ReplayableRulesQuery } from '../../gql/graphql.ts';

export type ReplayableRule = ReplayableRulesQuery['replayableRules'][number];
export type ReplayParameter = ReplayableRule['parameters'][number];

/** What is asked of one parameter, as its form shows it. */
export interface Tried {
  number: string;
  operator: string;
  list: string[];
  flag: boolean;
}

/** What the form holds: the rule's own values where nothing else was asked. */
export interface Asked {
  rule: ReplayableRule;
  from: string;
  to: string;
  values: Record<string, Tried>;
  /** The address says that it should be reckoned. */
  started: boolean;
  /** The address names a rule that cannot be tried; another one stands here. */
  instead: boolean;
}

/** What the hub takes. */
export interface RuleValue {
  name: string;
  number?: string;
  operator?: string;
  list?: string[];
  flag?: boolean;
}

export const OPERATORS = ['>', '>=', '<', '<='] as const;
const NUMBER = /^\d{1,12}(\.\d{1,4})?$/;
/** Months that are reckoned unless somebody says otherwise. */
const USUAL = 12;

type Query = Record<string, string | string[] | undefined>;
const many = (value: string | string[] | undefined): string[] | undefined =>
  value === undefined ? undefined : [value].flat().filter(Boolean);

/** Whether a text is a number that a rule may compare with. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/** The value that a parameter has. */
export const present = (parameter: ReplayParameter): Tried => ({
  number: parameter.number ?? '',
  operator: parameter.operator ?? '',
  list: parameter.list ?? [],
  flag: parameter.flag ?? false,
});

function read(parameter: ReplayParameter, query: Query): Tried {
  const own = present(parameter);
  const [number = '', operator = ''] = [
    many(query[parameter.name])?.[0],
    many(query[`${parameter.name}.operator`])?.[0],
  ];
  return {
    number: parameter.form === 'NUMBER' && isNumber(number) ? number : own.number,
    operator: own.operator && (OPERATORS as readonly string[]).includes(operator) ? operator : own.operator,
    list: (parameter.form === 'LIST' ? many(query[parameter.name]) : undefined) ?? own.list,
    flag: parameter.form === 'FLAG' && (number === '1' || number === '0') ? number === '1' : own.flag,
  };
}

/** Reads what is asked from an address; null when there is no rule or no month. `months` are newest first. */
export function readAsked(query: Query, rules: readonly ReplayableRule[], months: readonly string[]): Asked | null {
  const named = many(query.rule)?.[0];
  const found = rules.find(({ id }) => id === named);
  const rule = found ?? rules[0];
  const [newest, oldest] = [months[0], months.at(-1)];
  if (!rule || !newest || !oldest) return null;
  const known = (value: string | undefined) => (value && months.includes(value) ? value : undefined);
  const ends = [
    known(many(query.from)?.[0]) ?? months[USUAL - 1] ?? oldest,
    known(many(query.to)?.[0]) ?? newest,
  ].sort();
  return {
    rule,
    from: ends[0] ?? oldest,
    to: ends[1] ?? newest,
    values: Object.fromEntries(rule.parameters.map((parameter) => [parameter.name, read(parameter, query)])),
    instead: named !== undefined && !found,
    started: query.from !== undefined || rule.parameters.some(({ name }) => query[name] !== undefined),
  };
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().every((item, i) => item === [...b].sort()[i]);

/** What differs from the rule's own values. */
export function changes({ rule, values }: Pick<Asked, 'rule' | 'values'>): RuleValue[] {
  return rule.parameters.flatMap((parameter) => {
    const { name, form } = parameter;
    const [own, asked] = [present(parameter), values[name] ?? present(parameter)];
    const changed: RuleValue = { name };
    if (form === 'NUMBER' && Number(asked.number) !== Number(own.number)) changed.number = asked.number;
    if (own.operator && asked.operator !== own.operator) changed.operator = asked.operator;
    if (form === 'LIST' && !sameList(asked.list, own.list)) changed.list = asked.list;
    if (form === 'FLAG' && asked.flag !== own.flag) changed.flag = asked.flag;
    return Object.keys(changed).length > 1 ? [changed] : [];
  });
}

/** The address under which exactly this is asked again. */
export function replayAddress(county: string, asked: Pick<Asked, 'rule' | 'values' | 'from' | 'to'>): string {
  const query = new URLSearchParams({ rule: asked.rule.id });
  for (const { name, number, operator, list, flag } of changes(asked)) {
    if (number !== undefined) query.append(name, number);
    if (operator !== undefined) query.append(`${name}.operator`, operator);
    for (const item of list?.length === 0 ? [''] : (list ?? [])) query.append(name, item);
    if (flag !== undefined) query.append(name, flag ? '1' : '0');
  }
  query.append('from', asked.from);
  query.append('to', asked.to);
  return `/${county}/policy/replay?${query}`;
}

/** Where a rule is tried, with its own values to begin with. */
export const ruleAddress = (county: string, rule: string): string =>
  `/${county}/policy/replay?${new URLSearchParams({ rule })}`;
