import { yuan } from '../../format.ts';
import type { HandedInRowQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

/** The cells as handed in, in the order of the file; those a rule compared are marked in words and colour. */
export function Cells({ row, say }: { row: NonNullable<HandedInRowQuery['row']>; say: Say }) {
  return (
    <section className="card">
      <table className="table cells">
        <thead>
          <tr>
            <th scope="col">{say('row.column')}</th>
            <th scope="col">{say('row.value')}</th>
          </tr>
        </thead>
        <tbody>
          {row.cells.map((cell) => (
            <tr key={cell.column} className={cell.compared ? 'compared' : undefined}>
              <th scope="row">
                {cell.column} {cell.compared && <span className="badge blue">◆ {say('row.compared')}</span>}
              </th>
              <td>
                {cell.value === null || cell.value === '' ? (
                  <span className="muted">{say('row.empty')}</span>
                ) : cell.compared ? (
                  <b>{shown(cell)}</b>
                ) : (
                  shown(cell)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const shown = (cell: { value: string | null; unit?: string | null }): string =>
  cell.unit === '元' && /^-?\d+(\.\d+)?$/.test(cell.value ?? '')
    ? yuan(cell.value)
    : `${cell.value ?? ''}${cell.unit ? ` ${cell.unit}` : ''}`;
