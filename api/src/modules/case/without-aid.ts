import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { type Law, lawOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { riskName } from '../warning/risk.ts';
import { AidEntity, type AidRow, isActive } from './aid.entity.ts';
import { type CaseRow, HouseholdCaseEntity } from './case.entity.ts';
import { RiskWithoutAid } from './case.type.ts';
import { casesInScope } from './find-case.ts';
import { MONITORED } from './monitored.ts';
import { toCase } from './to-case.ts';

/** Households listed under a risk: a page. */
const LISTED = 50;

/** Whether something is being done against a risk; help without a risk of its own is against all. */
export const isAided = (risk: string, aids: readonly AidRow[], day: string): boolean =>
  aids.some((aid) => isActive(aid, day) && (!aid.risk || aid.risk === risk));

/** Departments of a case whose rules warn of a risk; where none of them does, those of the document. */
function departmentsOf(law: Law, risk: string, { departments }: CaseRow): (string | null)[] {
  const all = [...new Set(law.policy.rules.filter((rule) => rule.risk.includes(risk)).map((rule) => rule.department))];
  const own = all.filter((department) => departments.includes(department));
  if (own.length > 0) return own;
  return all.length > 0 ? all : [null];
}

/** A department sees of households only those it warned about; of the others it learns how many. */
const shown = ({ department }: Scope, rows: readonly CaseRow[]): CaseRow[] =>
  rows.filter(({ departments }) => department === undefined || departments.includes(department)).slice(0, LISTED);

/** Risks of monitored households without help, by the department that has to see to it. */
export async function risksWithoutAid(ctx: Context, scope: Scope): Promise<RiskWithoutAid[]> {
  const law = lawOf(ctx, scope);
  const day = today(ctx.now());
  const { department: _, ...place } = scope;
  const rows = await ctx.em.find(
    HouseholdCaseEntity,
    { $and: [casesInScope(place), { state: { $in: [...MONITORED] } }] },
    { orderBy: { number: 'asc' } },
  );
  const ids = rows.map(({ id }) => id);
  const aids = ids.length > 0 ? await ctx.em.find(AidEntity, { caseId: { $in: ids } }) : [];
  const byCase = Map.groupBy(aids, ({ caseId }) => caseId);
  const found = new Map<string, { department: string | null; risk: string; rows: CaseRow[] }>();
  for (const row of rows)
    for (const risk of row.risks.filter((one) => !isAided(one, byCase.get(row.id) ?? [], day)))
      for (const department of departmentsOf(law, risk, row)) {
        if (scope.department !== undefined && department !== scope.department) continue;
        const key = `${department} ${risk}`;
        const entry = found.get(key) ?? { department, risk, rows: [] };
        entry.rows.push(row);
        found.set(key, entry);
      }
  return [...found.values()]
    .sort((a, b) => b.rows.length - a.rows.length || (a.department ?? '').localeCompare(b.department ?? '', 'zh'))
    .map((entry) =>
      Object.assign(new RiskWithoutAid(), {
        ...{ department: entry.department, risk: entry.risk, riskName: riskName(entry.risk), total: entry.rows.length },
        cases: shown(scope, entry.rows).map((row) => toCase(ctx, scope, row)),
      }),
    );
}
