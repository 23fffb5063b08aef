import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { grouped } from '../../format.ts';
import type { FigureRowsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

export type Listed = FigureRowsQuery['measureRows'];
type Row = Listed['rows'][number];

const cellOf = ({ columns }: Listed, row: Row, code: string): string =>
  row.cells[columns.findIndex((column) => column.code === code)] ?? '';

/** Page of the thing that a row is; null where it has none. */
export function rowPage(county: string, list: Listed, row: Row): string | null {
  if (list.kind === 'ASSIGNMENT') return `/${county}/assignments/${encodeURIComponent(row.id)}`;
  if (list.kind === 'CASE') return `/${county}/cases/${encodeURIComponent(row.id)}`;
  if (list.kind === 'HAND_IN') return `/${county}/submissions?month=${cellOf(list, row, 'month')}`;
  const household = cellOf(list, row, 'household');
  return household ? `/${county}/households/${encodeURIComponent(household)}` : null;
}

const NUMBERS = new Set(['amount', 'persons', 'received', 'loaded', 'warnings']);

/** Texts that may break into lines. */
const WIDE = new Set(['finding', 'rule', 'department']);

/** The rows as they are saved: every cell, and what each counts. */
export const rowsTwin = (list: Listed, say: Say): Twin => ({
  columns: [
    ...list.columns.map(({ name, code }) => ({ name, number: NUMBERS.has(code) })),
    { name: say('figures.adds') },
  ],
  rows: list.rows.map((row) => ({ cells: [...row.cells.map((cell) => (cell === '' ? null : cell)), row.adds] })),
});

/** The rows that make a figure, each opening its own page. */
export function Rows({ list, county, unit, say }: { list: Listed; county: string; unit: string; say: Say }) {
  const open = list.columns.findIndex(({ code }) => code === (list.kind === 'HAND_IN' ? 'extract' : 'household'));
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone figure-rows">
        <thead>
          <tr>
            {list.columns.map(({ code, name }) => (
              <th key={code} scope="col" className={NUMBERS.has(code) ? 'number' : undefined}>
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {say('figures.adds')}（{unit}）
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => {
            const href = rowPage(county, list, row);
            return (
              <tr key={row.id}>
                {row.cells.map((cell, at) => {
                  const column = list.columns[at];
                  const number = NUMBERS.has(column?.code ?? '');
                  return (
                    <td
                      key={column?.code}
                      className={number ? 'number' : WIDE.has(column?.code ?? '') ? 'wide' : undefined}
                      data-label={column?.name}
                    >
                      {at === open && href ? <Link href={href}>{cell || row.id}</Link> : number ? grouped(cell) : cell}
                    </td>
                  );
                })}
                <td className="number" data-label={say('figures.adds')}>
                  {grouped(row.adds)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
