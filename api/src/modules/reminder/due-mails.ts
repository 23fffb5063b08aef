import 'reflect-metadata';
import type { Services } from '../../context.ts';
import type { CalendarDuty } from '../calendar/calendar.type.ts';
import { dutiesOf } from '../calendar/duties.ts';
import { owedBetween } from '../calendar/owed.ts';
import type { ReminderKind } from '../calendar/reminder.type.ts';
import { reminderDaysOf, reminderText } from '../calendar/reminders.ts';
import { Law } from '../policy/law.ts';
import { HandInState } from '../submission/hand-in.state.ts';
import { type Addressee, addresseesOf } from './addressee.ts';
import { MailState, ReminderMailEntity, type ReminderMailRow } from './reminder-mail.entity.ts';
import { stageOf } from './stage.ts';

export type Tools = Pick<Services, 'warehouse' | 'orm' | 'keyring' | 'contracts' | 'policies'>;

/** What a message reminds of. */
export interface Line {
  extract: string;
  period: string;
  title: string;
  kind: ReminderKind;
}

/** A message about everything that a department has not handed in and is to be reminded of on a day. */
export interface DueMail {
  county: string;
  department: string;
  day: string;
  /** null: nobody of the department has an address. */
  to: Addressee | null;
  copy: Addressee | null;
  lines: Line[];
  /** One sentence a month, kind and due day. */
  sentences: string[];
  /** To whom the data is handed in. */
  recipient: string;
}

interface Found extends Line {
  since: string;
  duty: CalendarDuty;
}

/** Months whose data may be reminded of on a day: a document asks for a month in itself or in the following one. */
const MONTHS = { back: 12, ahead: 1 };

function monthsAbout(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Array.from({ length: MONTHS.back + 1 + MONTHS.ahead }, (_, at) =>
    new Date(Date.UTC(year, month - 1 - MONTHS.back + at, 1)).toISOString().slice(0, 'YYYY-MM'.length),
  );
}

/** What was sent, or may have been, counts: it is not sent again. A failure does not. */
const counts = (row: ReminderMailRow, { extract, period, since }: Found, contact: string | undefined): boolean =>
  row.state !== MailState.FAILED &&
  row.extract === extract &&
  row.period === period &&
  row.contact === contact &&
  row.day >= since;

function sentencesOf(department: string, found: readonly Found[]): string[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.duty.due} ${one.period} ${one.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((of) =>
    reminderText(
      of[0]?.kind as ReminderKind,
      of[0]?.period ?? '',
      department,
      of.map(({ duty }) => duty),
    ),
  );
}

async function foundFor(tools: Tools, county: string, day: string): Promise<{ law: Law; found: Found[] }> {
  const law = new Law(tools.policies.forCounty(county), tools.contracts.forCounty(county));
  const { policy } = law;
  const days = reminderDaysOf(policy);
  const months = monthsAbout(day);
  const owed = await owedBetween({ store: tools, policy }, { county }, months, day);
  const waiting = owed.filter(({ state }) => state === HandInState.MISSING || state === HandInState.NOT_DUE);
  const found = months.flatMap((period) =>
    dutiesOf(
      law,
      period,
      waiting.filter((one) => one.month === period),
      undefined,
    ).flatMap((duty): Found[] => {
      const stage = duty.hand && duty.due ? stageOf(days, duty.due, day) : null;
      return stage && duty.department ? [{ extract: duty.id, period, title: duty.title, duty, ...stage }] : [];
    }),
  );
  return { law, found };
}

/** Messages that a county is to send on a day, a department each; what was sent for the same reminder is left out. */
export async function dueMails(tools: Tools, county: string, day: string): Promise<DueMail[]> {
  const { law, found } = await foundFor(tools, county, day);
  if (found.length === 0) return [];
  const addressees = await addresseesOf(tools, county, day);
  const [since = day] = found.map((one) => one.since).sort();
  const sent = await tools.orm.em.fork().find(ReminderMailEntity, { county, day: { $gte: since } });
  const departments = [...new Set(found.map(({ duty }) => duty.department ?? ''))].sort();
  return departments.flatMap((department) => {
    const { to, copy } = addressees(department);
    const left = found.filter(
      (one) => one.duty.department === department && !sent.some((row) => counts(row, one, to?.id)),
    );
    if (left.length === 0) return [];
    const lines = left.map(({ extract, period, title, kind }) => ({ extract, period, title, kind }));
    const { recipient } = law.policy;
    return [{ county, department, day, to, copy, lines, sentences: sentencesOf(department, left), recipient }];
  });
}
