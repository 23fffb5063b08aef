import type { MeasureFilter } from '../../gql/graphql.ts';
import { figureLink } from '../measure/address.ts';
import { LIST_OF } from '../measure/lists.ts';
import type { PackFigureShown } from '../pack/parts.ts';

/** Address of the rows behind a figure of a pack; null where it sums up several counties. */
export function rowsOf({ question, value }: PackFigureShown): string | null {
  if (!question || value === null || value === undefined) return null;
  const { county, measure, from, to, asOf } = question;
  const filter: MeasureFilter = {};
  for (const { dimension, values } of question.filter) {
    const list = LIST_OF[dimension];
    if (list) filter[list] = [...values];
  }
  return figureLink(county, { measure, from, to, asOf, filter });
}
