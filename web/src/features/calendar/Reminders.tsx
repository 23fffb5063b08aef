import { dayText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { CopyText } from './CopyText.tsx';
import { SentReminders } from './SentReminders.tsx';
import type { Month } from './types.ts';

/** What is to be sent to whom and when, what was sent, and what is missing for it. Each text can be copied. */
export function Reminders({ calendar, names, say }: { calendar: Month; names: Names; say: Say }) {
  const { before, overdue, longest, reasons } = calendar.reminderDays;
  const { configured, missing } = calendar.mail;
  const year = Number(calendar.today.slice(0, 4));
  const days = [
    ...(before ? [say('calendar.daysBefore', { days: before })] : []),
    say('calendar.onDueDay'),
    ...(overdue ? [say('calendar.daysAfter', { days: overdue })] : []),
  ].join(say.language === 'en' ? ', ' : '、');
  return (
    <section className="card long" id="reminders">
      <div className="card-head">
        <h2>{say('calendar.reminders')}</h2>
      </div>
      <p>{say('calendar.remindersLead', { days })}</p>
      <p>
        {configured
          ? say(longest ? 'calendar.mailOnUntil' : 'calendar.mailOn', { days: longest ?? 0 })
          : say('calendar.mailOff', { names: missing.join(say.language === 'en' ? ', ' : '、') })}
      </p>
      {reasons.map((reason) => (
        <p className="muted" key={reason}>
          {reason}
        </p>
      ))}
      {calendar.reminders.length === 0 ? (
        <p className="muted">{say('calendar.noReminders')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone calendar-reminders">
            <thead>
              <tr>
                <th scope="col">{say('calendar.when')}</th>
                <th scope="col">{say('calendar.toWhom')}</th>
                <th scope="col">{say('calendar.text')}</th>
              </tr>
            </thead>
            <tbody>
              {calendar.reminders.map((one) => (
                <tr key={`${one.on} ${one.department} ${one.kind} ${one.text}`}>
                  <th scope="row">
                    <span className="nowrap">{dayText(one.on, say.language, year)}</span>{' '}
                    <span className={`badge ${one.kind === 'OVERDUE' ? 'red' : ''}`}>
                      {say(`calendar.remind.${one.kind}`)}
                    </span>
                  </th>
                  <td data-label={say('calendar.toWhom')}>
                    {departmentName(names, one.department)}
                    <p className="muted">
                      {one.contact ?? say('calendar.nobody')}
                      {one.deputy && `（${say('calendar.duty.DEPUTY')} ${one.deputy}）`}
                    </p>
                    {configured && one.contact && !one.mailable && (
                      <p className="amber">{say('calendar.unmailable')}</p>
                    )}
                  </td>
                  <td data-label={say('calendar.text')}>
                    {one.text} <CopyText text={one.text} name={`${departmentName(names, one.department)} ${one.on}`} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SentReminders {...{ names, say }} sent={calendar.sent} />
    </section>
  );
}
