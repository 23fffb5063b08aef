import { type Day, daysAfter, daysBetween, feedbackDay, isWorkingDay } from '@dixian/warehouse';
import { type AssignmentRow, AssignmentState as State } from '../assignment/assignment.entity.ts';
import type { Law } from '../policy/law.ts';
import { untold } from './duty.ts';

/** Who has to do the next thing: 县, 乡镇, 村（已分解到核查人员）, 无人（已办结）. */
export enum Holder {
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
  NOBODY = 'NOBODY',
}

/** How an assignment stands against the document's days. */
export interface Clock {
  /** The day it is looked at. */
  day: Day;
  /** Last day for the verdict, inclusive; null while it is not sent, and where the document sets no limit. */
  due: Day | null;
  /** Working days after today until the due day, 0 on it; null when it has passed, was met or is not set. */
  workingDaysLeft: number | null;
  /** Calendar days by which the verdict came, or is, after the due day; 0 when in time or without a limit. */
  overdueDays: number;
  holder: Holder;
  /** Calendar days by which the county sent it, or has not sent it yet, after its own day; null where it has none. */
  countyLateDays: number | null;
  stopped: boolean;
  /** The same in one Chinese sentence, with the number of the document. */
  text: string;
}

/** Working days after `from` until `to`, which counts. */
function workingDaysUntil(from: Day, to: Day): number {
  let found = 0;
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) if (isWorkingDay(day)) found += 1;
  return found;
}

const VISITING: readonly State[] = [State.ASSIGNED, State.VERIFYING];

/**
 * Who must act. A verdict is closed by the townships where the document makes them keep the ledger (办理一条销号一条), and by
 * the county elsewhere; whom the document makes them tell in writing is told first.
 */
function holderOf(row: AssignmentRow, law: Law): Holder {
  if (row.state === State.CLOSED) return Holder.NOBODY;
  if (row.state === State.MERGED) return Holder.COUNTY;
  if (VISITING.includes(row.state)) return row.verifier ? Holder.VILLAGE : Holder.TOWNSHIP;
  return untold(row, law) || law.policy.calendar.ledger ? Holder.TOWNSHIP : Holder.COUNTY;
}

/** What a month's warnings of departments are sent out by (每月7日前反馈乡镇); other channels have no such day. */
function countyLate(row: AssignmentRow, law: Law, day: Day): number | null {
  const by = row.channel === 'DEPT' ? feedbackDay(law.policy, row.month) : null;
  const sent = row.assignedOn ?? (row.state === State.MERGED ? day : null);
  return by && sent ? Math.max(0, daysBetween(by, sent)) : null;
}

/** Number of the document that sets a limit, or of the nearest one, which sets none. */
function documentOf(law: Law): string {
  const clause = law.policy.procedure.verifyWorkingDays?.clause;
  return (clause ? law.documentOf(clause) : law.nearest).documentNo;
}

/** 2022-10-10 is 10月10日, with the year where it is another one than the reader's. */
function dayText(day: Day, today: Day): string {
  const [year = '', month, date] = day.split('-');
  return `${today.startsWith(year) ? '' : `${year}年`}${Number(month)}月${Number(date)}日`;
}

function silent(row: AssignmentRow, law: Law, day: Day): string {
  const days = row.assignedOn ? daysBetween(row.assignedOn, day) : null;
  const since = days === null ? '' : days === 0 ? '，今天下发' : `，下发已 ${days} 天`;
  return `${documentOf(law)}没有规定入户核实期限${since}`;
}

function running(due: Day, law: Law, { day, workingDaysLeft: left, overdueDays }: Clock): string {
  const by = `${dayText(due, day)}到期（${documentOf(law)}）`;
  if (overdueDays > 0) return `已逾期 ${overdueDays} 天，${by}`;
  return left === 0 ? `今天${by}` : `还有 ${left} 个工作日，${by}`;
}

function sentence(row: AssignmentRow, law: Law, day: Day, clock: Clock): string {
  if (row.state === State.MERGED) return '尚未下发，期限没有起算';
  if (row.state === State.CLOSED) {
    const done = row.endReason ? '终止核查（自然减少）' : row.assignedOn ? '办结' : '撤回，没有下发';
    return row.closedOn ? `${dayText(row.closedOn, day)}${done}` : `已${done}`;
  }
  if (row.verdictOn) {
    const late = clock.overdueDays > 0 ? `，逾期 ${clock.overdueDays} 天` : row.dueOn ? '，在期限内' : '';
    const next = untold(row, law) ? '待书面告知本人' : '待办结销号';
    return `${dayText(row.verdictOn, day)}反馈核查结果${late}，${next}`;
  }
  return row.dueOn ? running(row.dueOn, law, clock) : silent(row, law, day);
}

/**
 * The clock of an assignment on a day. Pure: it reads the row and the law, and counts by the official calendar.
 * @param day 'YYYY-MM-DD' in China, the day it is looked at
 * @throws in Chinese when the due day lies in a year without a table of working days
 */
export function clockOf(row: AssignmentRow, law: Law, day: Day): Clock {
  const due = row.dueOn ?? null;
  const answered = row.verdictOn ?? null;
  const end = answered ?? row.closedOn ?? day;
  const open = due !== null && VISITING.includes(row.state) && day <= due;
  const clock: Clock = {
    day,
    due,
    workingDaysLeft: open ? workingDaysUntil(day, due) : null,
    overdueDays: due === null ? 0 : Math.max(0, daysBetween(due, end)),
    holder: holderOf(row, law),
    countyLateDays: countyLate(row, law, day),
    stopped: row.state === State.CLOSED,
    text: '',
  };
  return { ...clock, text: sentence(row, law, day, clock) };
}
