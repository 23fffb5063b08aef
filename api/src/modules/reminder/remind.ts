import { randomUUID } from 'node:crypto';
import { Audit } from '../audit/audit.ts';
import { type DueMail, dueMails, type Tools } from './due-mails.ts';
import type { Mailer, Outcome } from './mailer.ts';
import { MailState } from './reminder-mail.entity.ts';

/** A message and what came of it; LISTED: would be sent, NO_ADDRESS: nobody to send it to, TAKEN: sent by another. */
export interface Reminded {
  mail: DueMail;
  state: Outcome['state'] | 'LISTED' | 'NO_ADDRESS' | 'TAKEN';
  reason: string | null;
}

/** Somebody else is about to send the same at this moment. */
class Taken extends Error {}

const CLAIM = `insert into reminder_mail
  (id, message, county, department, extract, period, contact, copied, day, kind, state, reason, at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SENDING', null, ?)
  on conflict (county, extract, period, contact, day) do update
  set message = excluded.message, copied = excluded.copied, kind = excluded.kind, state = 'SENDING', reason = null, at = excluded.at
  where reminder_mail.state = 'FAILED' returning extract`;

/** Writes down that a message is about to leave. @throws Taken when somebody else wrote one of its lines: nothing is kept */
async function claim({ orm }: Tools, message: string, mail: DueMail): Promise<void> {
  const { county, department, day, to, copy, lines } = mail;
  await orm.em.fork().transactional(async (em) => {
    for (const { extract, period, kind } of lines) {
      const about = [county, department, extract, period, to?.id, copy?.id ?? null, day, kind];
      const mine = await em.execute(CLAIM, [randomUUID(), message, ...about, new Date()]);
      if (mine.length === 0) throw new Taken();
    }
  });
}

async function settle({ orm }: Tools, message: string, { state: came, reason }: Outcome): Promise<void> {
  const state = came === 'DOUBTFUL' ? MailState.SENDING : came;
  await orm.em
    .fork()
    .execute('update reminder_mail set state = ?, reason = ?, at = ? where message = ?', [
      state,
      reason,
      new Date(),
      message,
    ]);
}

async function sendOne(tools: Tools, mailer: Mailer, mail: DueMail, who: string): Promise<Reminded> {
  if (mail.to === null) return { mail, state: 'NO_ADDRESS', reason: null };
  const message = randomUUID();
  try {
    await claim(tools, message, mail);
  } catch (error) {
    if (error instanceof Taken) return { mail, state: 'TAKEN', reason: null };
    throw error;
  }
  const outcome = await mailer.send(message, mail);
  await settle(tools, message, outcome);
  const { county, department, day } = mail;
  await new Audit(tools.orm, tools.keyring).append({
    ...{ who, division: county, action: 'SEND_REMINDER', subject: `${county}/${department}/${day}` },
    result: outcome.state === 'SENT' ? 'OK' : outcome.state,
  });
  return { mail, ...outcome };
}

export interface RemindRequest {
  /** YYYY-MM-DD, Chinese. */
  day: string;
  counties: readonly string[];
  /** null: nothing is sent, only listed. */
  mailer: Mailer | null;
  /** For the audit, e.g. `cli`. */
  who: string;
}

/** Lists what is to be sent on a day, or sends it: to each contact, about each extract, once that day. */
export async function remind(tools: Tools, { day, counties, mailer, who }: RemindRequest): Promise<Reminded[]> {
  const done: Reminded[] = [];
  for (const county of counties)
    for (const mail of await dueMails(tools, county, day)) {
      if (mailer) done.push(await sendOne(tools, mailer, mail, who));
      else done.push({ mail, state: mail.to ? 'LISTED' : 'NO_ADDRESS', reason: null });
    }
  return done;
}

/** Counties in which somebody answers for a department, among those with a document. */
export async function countiesToRemind({ orm, policies }: Tools): Promise<string[]> {
  const rows = await orm.em
    .fork()
    .execute<{ county: string }[]>(`select distinct county from department_contact where until_day is null order by 1`);
  return rows.map(({ county }) => county).filter((county) => policies.has(county));
}
