import Link from 'next/link';
import { grouped, MISSING } from '../format.ts';
import type { Twin } from './spec.ts';

/** The figures of a chart as a table; missing is a dash, the first column opens the rows. */
export function TwinTable({ twin, caption }: { twin: Twin; caption: string }) {
  return (
    <div className="table-scroll">
      <table className="table compact">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {twin.columns.map((column) => (
              <th key={column.name} scope="col" className={column.number ? 'number' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {twin.rows.map((row) => (
            <tr key={String(row.cells[0])}>
              {row.cells.map((value, i) => (
                <Value
                  key={twin.columns[i]?.name}
                  value={value}
                  number={twin.columns[i]?.number}
                  href={i === 0 ? row.href : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value, number, href }: { value: string | number | null; number?: boolean; href?: string }) {
  const text = value === null ? MISSING : number ? grouped(value) : value;
  if (href)
    return (
      <th scope="row">
        <Link href={href}>{text}</Link>
      </th>
    );
  return <td className={number ? 'number' : undefined}>{text}</td>;
}
