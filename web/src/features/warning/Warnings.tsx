import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { dayText } from '../../format.ts';
import type { WarningsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { RowLink } from '../row/RowLink.tsx';

export type WarningRow = WarningsQuery['warnings']['edges'][number]['node'];

/** The rows that make a figure: each with its sentence and the way to the row handed in. */
export function Warnings({
  rows,
  county,
  names,
  say,
}: {
  rows: readonly WarningRow[];
  county: string;
  names: Names;
  say: Say;
}) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.household')}</th>
            <th scope="col">{say('col.village')}</th>
            <th scope="col">{say('col.department')}</th>
            <th scope="col">{say('col.why')}</th>
            <th scope="col">{say('col.date')}</th>
            <th scope="col">{say('col.row')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((w) => (
            <tr key={w.id}>
              <th scope="row" className="nowrap">
                {w.household ? (
                  <Link href={`/${county}/households/${w.household.id}`}>
                    <b>{w.household.head?.name ?? w.household.id}</b>
                  </Link>
                ) : (
                  <span className="badge">{say('villageAlert')}</span>
                )}
              </th>
              <td className="place">
                {w.town?.name ?? say('unknown')}
                <br className="desk" /> {w.village?.name}
              </td>
              <td>{departmentName(names, w.department)}</td>
              <td className="wide">
                {w.why} {w.again && <span className="badge">{say('again')}</span>}{' '}
                {w.history && <span className="badge">{say('history')}</span>}
              </td>
              <td className="nowrap">{dayText(w.eventDate, say.language, Number(w.month.slice(0, 4)))}</td>
              <td className="nowrap">
                {w.evidence.map((e) => (
                  <div key={`${e.batch} ${e.file} ${e.sheet} ${e.row}`}>
                    <RowLink county={county} place={e} warning={w.id}>
                      {say('row.link', { row: e.row })}
                    </RowLink>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows shown, for the export. */
export function warningTwin(rows: readonly WarningRow[], names: Names, say: Say): Twin {
  return {
    columns: [
      'col.household',
      'col.head',
      'col.town',
      'col.village',
      'col.department',
      'col.risks',
      'col.why',
      'col.date',
      'col.amount',
      'col.row',
    ].map((word) => ({ name: say(word as 'col.row') })),
    rows: rows.map((w) => ({
      cells: [
        w.household?.id ?? null,
        w.household?.head?.name ?? null,
        w.town?.name ?? null,
        w.village?.name ?? null,
        departmentName(names, w.department),
        w.risks.join('、'),
        w.why,
        w.eventDate,
        w.amount ?? null,
        w.evidence.map((e) => `${e.fileName} ${e.sheet} ${e.row}`).join('；'),
      ],
    })),
  };
}
