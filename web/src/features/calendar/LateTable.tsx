import { grouped, monthText, share } from '../../format.ts';
import type { Say, Word } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import type { LateRow } from './types.ts';

const COLUMNS: [keyof Omit<LateRow, 'department' | '__typename'>, Word][] = [
  ['owed', 'calendar.late.owed'],
  ['delivered', 'calendar.late.delivered'],
  ['nil', 'state.NIL'],
  ['timesLate', 'calendar.late.times'],
  ['daysLate', 'calendar.late.days'],
  ['missing', 'calendar.late.missing'],
  ['daysOverdue', 'calendar.late.overdue'],
];

interface Props {
  rows: readonly LateRow[];
  from: string;
  to: string;
  names: Names;
  say: Say;
}

/** Departments by how often they were late or did not hand in, over twelve months. */
export function LateTable({ rows, from, to, names, say }: Props) {
  const months = { from: monthText(from, say.language), to: monthText(to, say.language) };
  return (
    <section className="card long" id="late">
      <div className="card-head">
        <h2>{say('calendar.late')}</h2>
      </div>
      <p className="muted">{say('calendar.lateLead', months)}</p>
      {rows.length === 0 ? (
        <p className="muted">{say('calendar.lateNone')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{say('filter.department')}</th>
                {COLUMNS.map(([key, word]) => (
                  <th scope="col" className="number" key={key}>
                    {say(word)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {say('calendar.late.share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.department}>
                  <th scope="row">{departmentName(names, row.department)}</th>
                  {COLUMNS.map(([key, word]) => (
                    <td key={key} className="number" data-label={say(word)}>
                      {grouped(row[key])}
                    </td>
                  ))}
                  <td className="number" data-label={say('calendar.late.share')}>
                    {share(row.onTime, row.owed, say.language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
