import type { Measure } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { Law } from '../policy/law.ts';

export type Who = 'TOWN' | 'DEPARTMENT';

/** Whether the county's document has what a measure needs, and how it is said when it has not. */
const NEEDS: Readonly<Record<NonNullable<Measure['needs']>, { has: (law: Law) => boolean; wanting: string }>> = {
  VERIFY_LIMIT: {
    has: ({ policy }) => policy.procedure.verifyWorkingDays !== undefined,
    wanting: '没有规定入户核实期限',
  },
};

/** The measures that rank a kind of unit in a county, and those that its document leaves without meaning. */
export interface RankedBy {
  measures: Measure[];
  leftOut: { measure: Measure; why: string }[];
}

/** Which measures rank whom stands in their declarations; the county's document may lack what one needs. */
export function rankedBy({ services }: Context, law: Law, who: Who): RankedBy {
  const all = services.measures.all().filter(({ ranks }) => ranks === who);
  const without = ({ needs }: Measure) => (needs && !NEEDS[needs].has(law) ? NEEDS[needs].wanting : null);
  return {
    measures: all.filter((measure) => without(measure) === null),
    leftOut: all.flatMap((measure) => {
      const wanting = without(measure);
      return wanting ? [{ measure, why: `本县文件${wanting}，各单位都不计${measure.name}` }] : [];
    }),
  };
}

/** The measure whose figures are compared: without what the county delayed, where there is such a one. */
export const comparedAs = ({ code, ranked_as: fair }: Measure): string => fair ?? code;
