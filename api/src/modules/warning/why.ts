import type { Law } from '../policy/law.ts';
import { type RuleSetting, valueInMonth } from '../policy/rule.ts';

/** 超过 is above, 以上（含） is at or above. */
const WORDS: Readonly<Record<string, string>> = { '>': '超过', '>=': '达到或超过', '<': '低于', '<=': '不超过' };

/** 12345.6 is 12,345.6. */
const grouped = (number: string): string => {
  const [whole = '', rest] = number.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
};

/** What the numbers of a rule say, e.g. 单次个人自付超过 10,000 元: those the document names, or ours where it names none. */
function comparisons(law: Law, id: string, setting: RuleSetting): string[] {
  const parameters = law.rule(id)?.parameters ?? [];
  const named = parameters.filter(({ quote, operator }) => quote && operator);
  return (named.length > 0 ? named : parameters).flatMap((parameter) => {
    const operator = WORDS[setting.effective?.operators[parameter.name] || parameter.operator || ''];
    return operator
      ? [`${parameter.label}${operator} ${grouped(valueInMonth(parameter, setting))} ${parameter.unit ?? ''}`.trim()]
      : [];
  });
}

/**
 * Why a warning was raised, in one sentence: what was found, what it was compared with, and where the document says so.
 * A rule without a number is told by the document's own phrase.
 */
export function why(
  law: Law,
  warning: { rule: string; finding: string; history: boolean },
  setting: RuleSetting,
): string {
  const rule = law.rule(warning.rule);
  if (!rule) return `${warning.finding}（该规则已不在现行文件中）`;
  const compared = comparisons(law, warning.rule, setting);
  const against = compared.length > 0 ? compared.join('、') : `符合“${rule.clause.quote}”`;
  const { documentNo } = law.documentOf(rule.clause, rule.policy);
  const history = warning.history ? '；所属月份早于文件施行，按首版规则判断' : '';
  return `${warning.finding}，${against}（${documentNo} ${rule.clause.article}${history}）`;
}
