import { asInLedger, type HandInRow, obligations, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { handInLoader } from './hand-in.loader.ts';
import { type HandInStatus, toHandInStatus } from './hand-in.type.ts';
import { today } from './today.ts';

/** A month nobody has handed in anything for yet is not built: what is owed is then read from the document. */
function expected(ctx: Context, scope: Scope, month: string): HandInRow[] {
  const nothing = { batch: null, nil: false, submittedAt: null, late: false, returned: 0 };
  const counts = { received: null, loaded: null, quarantined: null, duplicates: null, warnings: null };
  return obligations(lawOf(ctx, scope).policy, month)
    .filter(({ due, department }) => due !== null && (scope.department ?? department) === department)
    .map(({ extract, department, due }) => ({ month, extract, department, due, ...nothing, ...counts }));
}

/** What was due for a month and what came, by department and extract; with `rows`, as these say. */
export async function handInsOf(
  ctx: Context,
  scope: Scope,
  month: string,
  rows?: readonly HandInRow[],
): Promise<HandInStatus[]> {
  const law = lawOf(ctx, scope);
  const read = rows ?? (await handInLoader(ctx, scope).load(month)) ?? [];
  const known = read.length > 0 ? read : expected(ctx, scope, month);
  const now = rows ? known : await asInLedger(scope, storeOf(ctx), { from: month, to: month }, known);
  return now.map((row) => toHandInStatus(law, row, today()));
}
