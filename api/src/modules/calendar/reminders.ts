import { daysAfter, type Policy } from '@dixian/warehouse';
import { HandInState } from '../submission/hand-in.state.ts';
import type { CalendarDuty } from './calendar.type.ts';
import { ContactDuty } from './contact.entity.ts';
import type { DepartmentContact } from './contact.type.ts';
import { Reminder, ReminderDays, ReminderKind } from './reminder.type.ts';

/** Names of the settings: days before the due day, days after it, and days after it from which on nothing is sent. */
const SETTINGS = {
  before: 'reminder_days_before',
  overdue: 'reminder_days_overdue',
  longest: 'reminder_days_longest',
};

/** When a county reminds; a county without the settings reminds on the due day only. */
export function reminderDaysOf({ settings }: Pick<Policy, 'settings'>): ReminderDays {
  const found = (name: string) => settings.find((one) => one.name === name && typeof one.value === 'number');
  const [before, overdue, longest] = [found(SETTINGS.before), found(SETTINGS.overdue), found(SETTINGS.longest)];
  return Object.assign(new ReminderDays(), {
    before: before ? Number(before.value) : null,
    overdue: overdue ? Number(overdue.value) : null,
    longest: longest ? Number(longest.value) : null,
    reasons: [...new Set([before, overdue, longest].flatMap((one) => one?.reason ?? []))],
  });
}

/** Days of the reminders about a due day, in order. */
const daysOf = ({ before, overdue }: ReminderDays, due: string): { kind: ReminderKind; on: string }[] => [
  ...(before ? [{ kind: ReminderKind.BEFORE, on: daysAfter(due, -before) }] : []),
  { kind: ReminderKind.DUE_DAY, on: due },
  ...(overdue ? [{ kind: ReminderKind.OVERDUE, on: daysAfter(due, overdue) }] : []),
];

const chinese = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};

/** What a department is told. `duties` fall due on one day. */
export function reminderText(
  kind: ReminderKind,
  month: string,
  department: string,
  duties: readonly CalendarDuty[],
): string {
  const [year, number] = month.split('-').map(Number);
  const [first] = duties;
  const due = first?.due ?? '';
  const what = `${year}年${number}月数据：${duties.map(({ title }) => `《${title}》`).join('、')}`;
  const how =
    kind === ReminderKind.OVERDUE
      ? `应于${chinese(due)}前报送，至今没有收到，请尽快补报`
      : `请于${chinese(due)}${kind === ReminderKind.DUE_DAY ? '（今天）' : ''}前报送`;
  const clause = first?.hand && first.clause ? `依据${first.clause.documentNo}「${first.clause.quote}」。` : '';
  return `${department}：${what}，${how}；本月没有的，请作零报告。${clause}`;
}

export interface RemindersAsked {
  month: string;
  today: string;
  days: ReminderDays;
  duties: readonly CalendarDuty[];
  contacts: readonly DepartmentContact[];
}

/**
 * What would be sent from today on about hand-ins that have not come, one a department and day; what is long overdue is
 * due again today. What came is not reminded of.
 */
export function remindersOf({ month, today, days, duties, contacts }: RemindersAsked): Reminder[] {
  const waiting = duties.filter(
    ({ hand }) => hand?.state === HandInState.MISSING || hand?.state === HandInState.NOT_DUE,
  );
  const found = new Map<string, { kind: ReminderKind; on: string; department: string; duties: CalendarDuty[] }>();
  for (const duty of waiting)
    for (const { kind, on: planned } of daysOf(days, duty.due ?? '')) {
      const on = kind === ReminderKind.OVERDUE && planned < today ? today : planned;
      if (on < today || !duty.department) continue;
      const key = [on, duty.department, kind, duty.due].join('|');
      const entry = found.get(key) ?? { kind, on, department: duty.department, duties: [] };
      entry.duties.push(duty);
      found.set(key, entry);
    }
  const present = (department: string, duty: ContactDuty, on: string): DepartmentContact | undefined =>
    contacts.find(
      (one) =>
        one.department === department && one.duty === duty && one.from <= on && (one.until === null || one.until >= on),
    );
  return [...found.values()]
    .sort((a, b) => a.on.localeCompare(b.on) || a.department.localeCompare(b.department))
    .map(({ kind, on, department, duties: about }) => {
      const [contact, deputy] = [ContactDuty.CONTACT, ContactDuty.DEPUTY].map((duty) => present(department, duty, on));
      return Object.assign(new Reminder(), {
        ...{ kind, on, department, titles: about.map(({ title }) => title) },
        ...{ contact: contact?.name ?? null, deputy: deputy?.name ?? null },
        mailable: Boolean(contact?.emailMasked ?? deputy?.emailMasked),
        text: reminderText(kind, month, department, about),
      });
    });
}
