import {
  asInLedger,
  daysBetween,
  type HandInRow,
  handIns,
  obligations,
  type Policy,
  type Scope,
  type Store,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { HandInState, stateOf } from '../submission/hand-in.state.ts';
import { today } from '../submission/today.ts';

/** What a department owed for a month, and how it stands today. */
export interface Owed extends Pick<HandInRow, 'month' | 'department' | 'extract' | 'due' | 'batch' | 'returned'> {
  state: HandInState;
  submittedAt: Date | null;
  late: boolean;
  /** Days after the due day: of what came late, or of what has not come; 0: none. */
  daysLate: number;
}

const NOTHING = { batch: null, nil: false, submittedAt: null, late: false, returned: 0 };
type Came = Pick<HandInRow, 'month' | 'department' | 'extract' | 'due' | keyof typeof NOTHING>;

function toOwed(row: Came, day: string): Owed {
  const { month, department, extract, due, batch, returned } = row;
  const state = stateOf(row, day);
  const submittedAt = row.submittedAt === null ? null : new Date(row.submittedAt);
  const end = submittedAt && row.late ? today(submittedAt) : state === HandInState.MISSING ? day : null;
  const late = row.late && batch !== null;
  return {
    ...{ month, department, extract, due, batch, returned, state, submittedAt, late },
    daysLate: due && end ? Math.max(0, daysBetween(due, end)) : 0,
  };
}

/**
 * Every extract of some months, which follow each other, with its state; what no built month holds is read from the
 * document, and what came since the build from the ledger.
 */
export async function owedBetween(
  { store, policy }: { store: Store; policy: Policy },
  scope: Scope,
  months: readonly string[],
  day = today(),
): Promise<Owed[]> {
  const span = { from: months[0] ?? '', to: months.at(-1) ?? '' };
  const rows = await handIns(scope, store, span);
  const known = months.flatMap((month): Came[] => {
    const came = rows.filter((row) => row.month === month);
    const rest = obligations(policy, month)
      .filter(({ department }) => (scope.department ?? department) === department)
      .filter(({ extract }) => !came.some((row) => row.extract === extract))
      .map(({ extract, department, due }): Came => ({ month, extract, department, due, ...NOTHING }));
    return [...came, ...rest];
  });
  return (await asInLedger(scope, store, span, known)).map((row) => toOwed(row, day));
}

/** The same for who asks. */
export const owedIn = (ctx: Context, scope: Scope, months: readonly string[]): Promise<Owed[]> =>
  owedBetween({ store: storeOf(ctx), policy: lawOf(ctx, scope).policy }, scope, months);
