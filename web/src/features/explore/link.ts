import type { MeasureFilter } from '../../gql/graphql.ts';
import { figureLink } from '../measure/address.ts';
import { type Explored, listOf } from './address.ts';
import type { Answer, Cell } from './pivot.ts';

/** Address of the rows behind a number. */
export function cellLink(county: string, at: Explored, answer: Answer, cell: Cell): string {
  const span = answer.spans.find(({ key }) => key === cell.span);
  const own = Object.fromEntries(cell.keys.map(({ dimension, code }) => [listOf(dimension), [code]]));
  const filter: MeasureFilter = { ...at.filter, ...own };
  const months = { from: span?.from.slice(0, 7) ?? '', to: span?.to.slice(0, 7) ?? '' };
  return figureLink(county, { measure: cell.measure, ...months, filter, ...(at.asOf ? { asOf: at.asOf } : {}) });
}
