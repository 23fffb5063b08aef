import {
  approvalNo,
  type EffectiveRule,
  type EnteredValue,
  effectiveLines,
  effectiveRules,
  type OpenPoint,
} from '@dixian/warehouse';
import { departmentsOf, type ExtractInfo, toExtractInfo } from '../department/department.type.ts';
import { approvalOf } from './approval.ts';
import { keyOf, usesByClause } from './clause-uses.ts';
import { calendarOf, coverageOf, matchesOf, matchSkipsOf, procedureOf } from './duties.ts';
import type { Law } from './law.ts';
import { Policy, PolicyClause, PolicyLayer, PolicySetting } from './policy.type.ts';
import { type RuleSetting, toClause, toRule } from './rule.ts';
import { IncomeLine, Parameter, type Rule } from './rule.type.ts';

const LEVELS = { city: '市', county: '市、县' } as const;

function toOpen(
  law: Law,
  { id, label, value, reason, clause, overridable }: OpenPoint,
  entered: readonly EnteredValue[],
) {
  const own = entered.filter(({ name }) => name === id).at(-1);
  return Object.assign(new Parameter(), {
    name: id,
    label,
    operator: null,
    value: own?.value || value,
    unit: null,
    quote: clause?.quote ?? null,
    reason,
    open: true,
    approvalRequired: true,
    approvalNo: approvalNo(entered, id) || null,
    approval: approvalOf(entered, id),
    clause: clause ? toClause(law, clause) : null,
    setBy: null,
    since: null,
    setLevel: overridable ? LEVELS[overridable] : null,
  });
}

/** The values a rule has in a month, what was entered included, in the form in which a judged month keeps them. */
function asJudged({ numbers, ...rest }: EffectiveRule): NonNullable<RuleSetting['effective']> {
  return {
    ...rest,
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
  };
}

/** The rules of a law as they hold in a month, built or not. */
export function rulesOf(law: Law, entered: readonly EnteredValue[], month: string): Rule[] {
  const held = new Map(effectiveRules(law.policy, month, entered, {}).map((one) => [one.rule, asJudged(one)]));
  return law.policy.rules.map((rule) => toRule(law, rule, { month, entered, effective: held.get(rule.id) }));
}

/** Lines of the document, and those entered over them, by year. */
function incomeLines(law: Law, entered: readonly EnteredValue[], month: string): IncomeLine[] {
  return effectiveLines(law.policy, month, entered).map(({ year, line, note }) =>
    Object.assign(new IncomeLine(), { year, line, note }),
  );
}

type Parts = Pick<Policy, 'rules' | 'open' | 'calendar' | 'procedure' | 'matches' | 'matchSkips' | 'coverage'>;

/** Every paragraph, with all that the system takes from it. */
function toClauses(law: Law, parts: Parts): PolicyClause[] {
  const uses = usesByClause(parts);
  const extracts: ExtractInfo[] = law.policy.extracts.map((extract) => toExtractInfo(law, extract));
  return law.policy.clauses.map(({ article, text, department, frequency, policy = law.nearest.id }) => {
    const here = (clause: { policy: string; article: string } | null): boolean =>
      clause?.policy === policy && clause.article === article;
    return Object.assign(new PolicyClause(), {
      article,
      text,
      department: department ?? null,
      frequency: frequency ?? null,
      policy,
      inherited: law.fromAbove(law.layer(policy) ?? law.nearest),
      rules: parts.rules.filter(({ clause }) => here(clause)),
      extracts: extracts.filter(({ clause }) => here(clause)),
      uses: uses.get(keyOf(policy, article)) ?? [],
      open: parts.open.filter(({ clause }) => here(clause)),
    });
  });
}

/** The law of a county with what was entered for it, as it holds in a month. */
export function toPolicy(law: Law, entered: readonly EnteredValue[], month: string): Policy {
  const { id, documentNo, title, issued, effectiveFrom, issuer, recipient, open, layers, settings } = law.policy;
  const parts: Parts = {
    rules: rulesOf(law, entered, month),
    open: open.map((point) => toOpen(law, point, entered)),
    calendar: calendarOf(law),
    procedure: procedureOf(law),
    matches: matchesOf(law),
    matchSkips: matchSkipsOf(law),
    coverage: coverageOf(law),
  };
  return Object.assign(new Policy(), parts, {
    id,
    documentNo,
    title,
    issued,
    effectiveFrom,
    issuer,
    recipient,
    layers: layers.map((layer) => Object.assign(new PolicyLayer(), layer)),
    clauses: toClauses(law, parts),
    departments: departmentsOf(law),
    incomeLines: incomeLines(law, entered, month),
    settings: settings.map(({ name, value, reason }) =>
      Object.assign(new PolicySetting(), { name, value: String(value), reason }),
    ),
  });
}
