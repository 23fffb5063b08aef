import Link from 'next/link';
import type { LedgerQuery } from '../../gql/graphql.ts';

export type LedgerSheet = LedgerQuery['ledger'];
type Column = LedgerSheet['columns'][number];

/** Fields that are counted: right-aligned. */
const COUNTS = new Set([
  ...['number', 'amount', 'month_households', 'month_persons', 'year_households', 'year_persons'],
  ...['answered', 'included', 'not_included', 'pending'],
]);

/** What a cell is called where it stands without its header. */
const labelOf = ({ group, header }: Column): string => (group ? `${group}${header}` : header);

/** The table as the document lays it out; on a phone each row is a card. The head's name leads to the household. */
export function LedgerTable({ sheet, county }: { sheet: LedgerSheet; county: string }) {
  const { columns, rows } = sheet;
  return (
    <div className="table-scroll">
      <table className="table ledger cards-on-phone">
        <Header columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, at) => (
                <td
                  key={`${column.field}-${at}`}
                  className={`${COUNTS.has(column.field) ? 'number' : ''} ${row.cells[at] ? '' : 'blank'} f-${column.field}`}
                  data-label={labelOf(column)}
                >
                  {column.field === 'head_name' && row.household && row.cells[at] ? (
                    <Link href={`/${county}/households/${encodeURIComponent(row.household)}`}>{row.cells[at]}</Link>
                  ) : (
                    row.cells[at]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header({ columns }: { columns: readonly Column[] }) {
  const grouped = columns.some(({ group }) => group);
  const spanOf = (at: number) => {
    let end = at;
    while (columns[end + 1]?.group === columns[at]?.group) end += 1;
    return end - at + 1;
  };
  const first = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => !column.group || columns[at - 1]?.group !== column.group);
  return (
    <thead>
      <tr>
        {first.map(({ column, at }) => (
          <th
            key={`${labelOf(column)}-${at}`}
            scope={column.group ? 'colgroup' : 'col'}
            title={column.reason ?? undefined}
            {...(column.group ? { colSpan: spanOf(at) } : grouped ? { rowSpan: 2 } : {})}
          >
            {column.group ?? column.header}
          </th>
        ))}
      </tr>
      {grouped && (
        <tr>
          {columns
            .filter(({ group }) => group)
            .map((column) => (
              <th key={labelOf(column)} scope="col">
                {column.header}
              </th>
            ))}
        </tr>
      )}
    </thead>
  );
}
