import { momentText } from '../../format.ts';
import type { SentState } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import type { Month } from './types.ts';

const TONE: Record<SentState, string> = { SENT: 'blue', FAILED: 'red', DOUBTFUL: 'amber' };

/** What left by e-mail about the month, and what did not and why. */
export function SentReminders({ sent, names, say }: { sent: Month['sent']; names: Names; say: Say }) {
  if (sent.length === 0) return null;
  return (
    <details open={sent.some(({ state }) => state !== 'SENT')}>
      <summary>{say('calendar.sent', { n: sent.length })}</summary>
      <div className="table-scroll">
        <table className="table cards-on-phone calendar-sent">
          <thead>
            <tr>
              <th scope="col">{say('calendar.sentAt')}</th>
              <th scope="col">{say('col.state')}</th>
              <th scope="col">{say('calendar.toWhom')}</th>
              <th scope="col">{say('calendar.text')}</th>
            </tr>
          </thead>
          <tbody>
            {sent.map((one) => (
              <tr key={one.id}>
                <th scope="row">{momentText(one.at)}</th>
                <td data-label={say('col.state')}>
                  <span className={`badge ${TONE[one.state]}`}>{say(`calendar.sent.${one.state}`)}</span>
                  {one.reason && <p className="muted">{one.reason}</p>}
                </td>
                <td data-label={say('calendar.toWhom')}>
                  {departmentName(names, one.department)}
                  <p className="muted">
                    {one.contact}
                    {one.copied && `（${say('calendar.copied.to', { name: one.copied })}）`}
                  </p>
                </td>
                <td data-label={say('calendar.text')}>{one.titles.join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
