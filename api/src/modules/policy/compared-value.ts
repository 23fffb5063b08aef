import { ComparedValue, ValueState } from './comparison.type.ts';
import type { Clause, Parameter, Rule } from './rule.type.ts';

/** Where a value is said, or why it is so. */
export interface Grounded {
  clause: Clause | null;
  reason: string | null;
}

/** Without a state of its own a value is written where a phrase says it, and ours where none does. */
export const value = (
  label: string,
  text: string,
  grounds: Grounded,
  state?: ValueState,
  approvalNo?: string | null,
): ComparedValue =>
  Object.assign(new ComparedValue(), {
    label,
    text,
    state: state ?? (grounds.clause ? ValueState.WRITTEN : ValueState.OURS),
    clause: grounds.clause,
    reason: grounds.reason,
    approvalNo: approvalNo ?? null,
  });

/** Names of a list shown; the rest is counted. */
const SHOWN = 6;

/** 10000 is 10,000; what is no number stays. */
export const grouped = (text: string): string =>
  /^\d{4,}(\.\d+)?$/.test(text) ? text.replace(/\d(?=(\d{3})+(?!\d))/g, '$&,') : text;

function short(text: string): string {
  const items = text.split('、');
  return items.length > SHOWN ? `${items.slice(0, SHOWN).join('、')}等 ${items.length} 项` : grouped(text);
}

function stateOf({ approvalRequired, approvalNo, quote }: Parameter): ValueState {
  if (approvalRequired) return approvalNo ? ValueState.APPROVED : ValueState.WAITING;
  return quote === null ? ValueState.OURS : ValueState.WRITTEN;
}

/** Values that narrow nothing, and on which the document is silent. */
const NARROWS_NOTHING = ['不限', '否'];

/** Worth a line of its own: not a table of words to codes, nor a restriction that is not made. */
const tells = ({ value: text, quote, approvalRequired }: Parameter): boolean =>
  !text.includes('→') && (quote !== null || approvalRequired || !NARROWS_NOTHING.includes(text));

function toValue({ name }: Rule, parameter: Parameter): ComparedValue {
  const { label, operator, value: text, unit, clause, reason, approvalNo } = parameter;
  const compared = [operator, short(text), unit].filter(Boolean).join(' ');
  return value(`${name}：${label}`, compared, { clause, reason }, stateOf(parameter), approvalNo);
}

/** What a rule says: its values, or its phrase where it has none. */
export function ofRule(rule: Rule): ComparedValue[] {
  const values = rule.parameters.filter(tells).map((parameter) => toValue(rule, parameter));
  return values.length > 0
    ? values
    : [value(rule.name, `“${rule.clause.quote}”`, { clause: rule.clause, reason: null })];
}
