import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { grouped } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { called, type Unaided } from './types.ts';

interface Props {
  rows: readonly Unaided[];
  county: string;
  names: Names;
  say: Say;
}

const nameOf = ({ department }: Unaided, names: Names, say: Say): string =>
  department ? departmentName(names, department) : say('case.nobody');

/** Risks against which nothing is being done, by the department that has to see to it. */
export function WithoutAid({ rows, county, names, say }: Props) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.department')}</th>
            <th scope="col">{say('case.risk')}</th>
            <th scope="col" className="number">
              {say('case.houses')}
            </th>
            <th scope="col">{say('case.household')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.department} ${row.risk}`}>
              <th scope="row">{nameOf(row, names, say)}</th>
              <td data-label={say('case.risk')}>{row.riskName}</td>
              <td className="number" data-label={say('case.houses')}>
                {grouped(row.total)}
              </td>
              <td className="wide linked">
                {row.cases.map((one, at) => (
                  <span key={one.id}>
                    {at > 0 && '、'}
                    <Link href={`/${county}/cases/${one.id}`}>{called(one)}</Link>
                    <span className="muted">（{[one.town?.name, one.village?.name].filter(Boolean).join(' ')}）</span>
                  </span>
                ))}
                {row.total > row.cases.length && say('case.more', { n: grouped(row.total - row.cases.length) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const unaidedTwin = (rows: readonly Unaided[], names: Names, say: Say): Twin => ({
  columns: [{ name: say('col.department') }, { name: say('case.risk') }, { name: say('case.houses') }],
  rows: rows.map((row) => ({ cells: [nameOf(row, names, say), row.riskName, String(row.total)] })),
});
