import type { ClueStanding, Dimension, Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { type Figures, figuresOf, measureOf } from '../measure/figures.ts';
import { lawOf } from '../policy/law.ts';
import { StandingShare } from './standing.type.ts';

/** What a standing is asked of. Days are 'YYYY-MM-DD'. */
export interface StandingAsked {
  day: string;
  /** First and last day of the sending that is counted. */
  from?: string;
  to?: string;
  /** 9 digits. */
  town?: string;
}

/** Shares of clues; those of cases, which channels do not tell apart and departments have none of. */
const OF_CLUES = ['t1', 't2', 't3', 't4', 't6'];
const REGISTERED_IN_TIME = 't5';
const AIDED = 'm1';

/** Before any work. */
const FIRST = '1990-01-01';

/** Shares under each value of a dimension (under the whole without one), and the values that anything was found for. */
export interface Shares {
  keys(): string[];
  of(...keys: string[]): StandingShare[];
}

interface Part {
  figures: Figures;
  codes: readonly string[];
  span: Span;
}

/** The measures of a standing. Help is looked at on its day, whatever sending is counted. */
export async function sharesBy(
  ctx: Context,
  scope: Scope,
  asked: StandingAsked,
  by: Dimension | null,
): Promise<Shares> {
  const { day, from = FIRST, to = day, town } = asked;
  const work = { key: 'work', from, to, until: day };
  const question = { by: by ? [by] : [], filter: town ? { TOWN: [town] } : {} };
  const part = async (codes: readonly string[], span: Span): Promise<Part[]> =>
    codes.length === 0
      ? []
      : [{ figures: await figuresOf(ctx, scope, { ...question, measures: codes, spans: [span] }), codes, span }];
  const cases = scope.department === undefined && by !== 'CHANNEL';
  const limited = lawOf(ctx, scope).policy.procedure.totalDays !== undefined;
  const parts = await Promise.all([
    part(OF_CLUES, work),
    part(cases && limited ? [REGISTERED_IN_TIME] : [], work),
    part(cases ? [AIDED] : [], { key: 'stock', from, to: day, until: day }),
  ]);
  const found = parts.flat();
  return {
    keys: () => [...new Set(found.flatMap(({ figures }) => figures.keys().map(([key = '']) => key)))],
    of: (...keys) =>
      found
        .flatMap(({ figures, codes, span }) =>
          codes.map((code) => {
            const { numerator, denominator, value } = figures.at(code, span, ...keys);
            return Object.assign(new StandingShare(), {
              ...{ code: code.toUpperCase(), name: measureOf(ctx, code).name, percent: value },
              ...{ numerator: numerator ?? 0, denominator: denominator ?? 0 },
            });
          }),
        )
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

const NOTHING = { answered: 0, overdue: 0, dueToday: 0, yes: 0, no: 0, already: 0 };

/** No clue at all. */
export const noClues = (key: string): ClueStanding => ({
  ...{ key, waiting: 0, received: 0, closed: 0, open: 0, ...NOTHING },
});
