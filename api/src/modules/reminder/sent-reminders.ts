import type { Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import type { DepartmentContact } from '../calendar/contact.type.ts';
import type { Law } from '../policy/law.ts';
import { missingForMail } from './mailer.ts';
import { MailState, ReminderMailEntity } from './reminder-mail.entity.ts';
import { ReminderMail, SentReminder, SentState } from './sent-reminder.type.ts';

const STATES: Readonly<Record<MailState, SentState>> = {
  SENT: SentState.SENT,
  FAILED: SentState.FAILED,
  SENDING: SentState.DOUBTFUL,
};

/** Messages shown of a month. */
const SHOWN = 100;

/** Whether the hub sends reminders, and what is missing for it. */
export function reminderMailOf({ services: { env } }: Context): ReminderMail {
  const missing = missingForMail(env);
  return Object.assign(new ReminderMail(), {
    ...{ configured: missing.length === 0, missing },
  });
}

/** What was sent about a month, the newest first; of a department its own. */
export async function sentReminders(
  ctx: Context,
  { county, department }: Scope,
  { law, month, contacts }: { law: Law; month: string; contacts: readonly DepartmentContact[] },
): Promise<SentReminder[]> {
  const own = department === undefined ? {} : { department };
  const rows = await ctx.em.find(
    ReminderMailEntity,
    { county, period: month, ...own },
    { orderBy: { at: 'desc', message: 'asc', extract: 'asc' }, limit: SHOWN * 5 },
  );
  const name = (id: string | null | undefined) => contacts.find((one) => one.id === id)?.name ?? null;
  return [...new Set(rows.map(({ message }) => message))].slice(0, SHOWN).flatMap((message) => {
    const of = rows.filter((row) => row.message === message);
    const [first] = of;
    if (!first) return [];
    return Object.assign(new SentReminder(), {
      ...{ id: message, on: first.day, at: first.at, department: first.department, state: STATES[first.state] },
      ...{ titles: of.map(({ extract }) => law.title(extract)), reason: first.reason ?? null },
      ...{ contact: name(first.contact), copied: name(first.copied) },
    });
  });
}
