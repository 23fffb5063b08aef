import {
  type Citation,
  feedbackDay,
  ledgerDay,
  meetingsOf,
  oneOffsOf,
  outboundOf,
  type PolicyExtract,
} from '@dixian/warehouse';
import { CalendarKind } from '../policy/duties.type.ts';
import type { Law } from '../policy/law.ts';
import { toClause } from '../policy/rule.ts';
import { byDay, meetingWhen, outboundWhen, owedWhen } from '../policy/when.ts';
import { CalendarDuty, OwedState } from './calendar.type.ts';
import type { Owed } from './owed.ts';

const NOTHING = { department: null, by: null, to: [], due: null, hand: null };
type Facts = Pick<CalendarDuty, 'id' | 'kind' | 'title' | 'when'> & Partial<Omit<CalendarDuty, 'clause' | 'reason'>>;
interface Grounded {
  clause?: Citation | null;
  reason?: string | null;
}

const duty = (law: Law, facts: Facts, { clause, reason }: Grounded, policy?: string): CalendarDuty =>
  Object.assign(new CalendarDuty(), NOTHING, facts, {
    clause: clause ? toClause(law, clause, policy) : null,
    reason: reason ?? null,
  });

export const toState = ({ month, state, due, late, daysLate, submittedAt, batch, returned }: Owed): OwedState =>
  Object.assign(new OwedState(), { month, state, due, late, daysLate, submittedAt, batch, returned });

/** The clause that sets the day stands before the one that asks for the data. */
function groundsOf(extract: PolicyExtract | undefined): Grounded {
  if (!extract) return { reason: '现行文件已不要求这项数据。' };
  const { due, clause, note } = extract;
  return { clause: due?.clause ?? clause, reason: due?.reason ?? note ?? null };
}

function handInDuty(law: Law, owed: Owed): CalendarDuty {
  const extract = law.policy.extracts.find(({ id }) => id === owed.extract);
  const { department, due } = owed;
  return duty(
    law,
    {
      ...{ id: owed.extract, kind: CalendarKind.DUE, title: law.title(owed.extract), department, due },
      ...{ when: extract ? owedWhen(extract) : '', hand: toState(owed) },
    },
    groundsOf(extract),
    extract?.policy,
  );
}

const LEVELS: Readonly<Record<string, string>> = {
  province: '省',
  city: '市',
  county: '县',
  town: '乡镇',
  village: '村',
};

function listsOf(law: Law, month: string, own: string | undefined): CalendarDuty[] {
  return outboundOf(law.policy, month)
    .filter(({ to }) => own === undefined || to.includes(own))
    .map((list) => {
      const { id, title, due, to } = list;
      const by = law.policy.recipient;
      return duty(law, { id, kind: CalendarKind.OUTBOUND, title, due, to, by, when: outboundWhen(list) }, list);
    });
}

function meetingsIn(law: Law, month: string): CalendarDuty[] {
  return meetingsOf(law.policy, Number(month.slice(0, 4)))
    .filter(({ period }) => period === month)
    .map((meeting) => {
      const { id, title, convener, level } = meeting;
      const by = convener ?? LEVELS[level] ?? null;
      return duty(law, { id, kind: CalendarKind.MEETING, title, by, when: meetingWhen(meeting) }, meeting);
    });
}

function countyDays(law: Law, month: string): CalendarDuty[] {
  const { feedback, ledger } = law.policy.calendar;
  const [back, book] = [feedbackDay(law.policy, month), ledgerDay(law.policy, month)];
  const at = (kind: CalendarKind, title: string, by: string | null, due: string | null, of: typeof feedback) =>
    of && due ? [duty(law, { id: kind.toLowerCase(), kind, title, by, due, when: `每月，${byDay(of)}` }, of)] : [];
  return [
    ...at(CalendarKind.FEEDBACK, '县向乡镇反馈', LEVELS.county ?? null, back, feedback),
    ...at(CalendarKind.LEDGER, '乡镇报送台账', LEVELS.town ?? null, book, ledger),
  ];
}

/** Everything about a month in the order of its days; what has no day comes last. A department sees what is its own. */
export function dutiesOf(law: Law, month: string, owed: readonly Owed[], own: string | undefined): CalendarDuty[] {
  const once = oneOffsOf(law.policy, month).map((one) => {
    const { id, title, due, by, level } = one;
    const who = by ?? LEVELS[level ?? ''] ?? null;
    return duty(law, { id, kind: CalendarKind.ONE_OFF, title, due, by: who, when: '一次性' }, one);
  });
  return [
    ...owed.map((one) => handInDuty(law, one)),
    ...listsOf(law, month, own),
    ...countyDays(law, month),
    ...once,
    ...meetingsIn(law, month),
  ].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}
