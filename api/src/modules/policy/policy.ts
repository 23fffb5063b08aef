import { approvalNo, type EnteredValue, type OpenPoint } from '@dixian/warehouse';
import { departmentsOf } from '../department/department.type.ts';
import type { Law } from './law.ts';
import { Policy, PolicyClause } from './policy.type.ts';
import { toRule } from './rule.ts';
import { IncomeLine, Parameter, type Rule } from './rule.type.ts';

function toOpen({ id, label, value, reason, clause }: OpenPoint, entered: readonly EnteredValue[]): Parameter {
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
  });
}

/** Lines of the document, and those the county entered over them, by year. */
function incomeLines(law: Law, entered: readonly EnteredValue[]): IncomeLine[] {
  const lines = new Map(law.policy.incomeLines.map((line) => [line.year, line]));
  for (const { name, effectiveFrom, value, note } of entered) {
    const year = Number(effectiveFrom.slice(0, 4));
    if (name === 'income_line') lines.set(year, { year, line: value, note });
  }
  return [...lines.values()].sort((a, b) => a.year - b.year).map((line) => Object.assign(new IncomeLine(), line));
}

function toClauses(law: Law, rules: readonly Rule[]): PolicyClause[] {
  return law.policy.clauses.map(({ article, text, department }) =>
    Object.assign(new PolicyClause(), {
      article,
      text,
      department: department ?? null,
      rules: rules.filter(({ clause }) => clause.article === article),
    }),
  );
}

/** The document of a county with what the county entered, as it holds in a month. */
export function toPolicy(law: Law, entered: readonly EnteredValue[], month: string): Policy {
  const { id, documentNo, title, issued, effectiveFrom, issuer, open } = law.policy;
  const rules = law.policy.rules.map((rule) => toRule(law, rule, { month, entered }));
  return Object.assign(new Policy(), {
    id,
    documentNo,
    title,
    issued,
    effectiveFrom,
    issuer,
    clauses: toClauses(law, rules),
    departments: departmentsOf(law),
    rules,
    open: open.map((point) => toOpen(point, entered)),
    incomeLines: incomeLines(law, entered),
  });
}
