import type {
  Citation,
  DayLimit,
  Due,
  Match,
  Provision as PolicyProvision,
  ProcedureStep as Step,
  Sweep,
  WordList,
} from '@dixian/warehouse';
import {
  CalendarEntry,
  CalendarKind,
  Coverage,
  EligibilityMatch,
  MatchSkip,
  Procedure,
  ProcedureStep,
  Provision,
} from './duties.type.ts';
import type { Law } from './law.ts';
import { toClause } from './rule.ts';
import { byDay, meetingWhen, outboundWhen } from './when.ts';

interface Grounded {
  clause?: Citation | null;
  reason?: string;
}

/** Where the document says so, and why where it does not. */
const grounds = (law: Law, { clause, reason }: Grounded) => ({
  clause: clause ? toClause(law, clause) : null,
  reason: reason ?? null,
});

const LEVELS: Readonly<Record<string, string>> = {
  province: '省',
  city: '市',
  county: '县',
  town: '乡镇',
  village: '村',
};
const levelName = (level: string | undefined): string | null => (level ? (LEVELS[level] ?? level) : null);

const NOTHING = { date: null, level: null, convener: null, attendees: null, agenda: [], to: [] };

type Entry = Omit<CalendarEntry, 'clause' | 'reason'>;
const entry = (
  law: Law,
  { clause, reason }: Grounded,
  rest: Pick<Entry, 'id' | 'kind' | 'title' | 'when'> & Partial<Entry>,
) =>
  Object.assign(
    new CalendarEntry(),
    NOTHING,
    rest,
    grounds(law, { ...(clause ? { clause } : {}), ...(reason ? { reason } : {}) }),
  );

const dueEntry = (law: Law, due: Due | null | undefined, kind: CalendarKind, title: string, level: string | null) =>
  due ? [entry(law, due, { id: kind.toLowerCase(), kind, title, when: `每月，${byDay(due)}`, level })] : [];

/** What recurs through the year and what is owed once, in the order in which it falls due. */
export function calendarOf(law: Law): CalendarEntry[] {
  const { due, calendar, oneOff, recipient } = law.policy;
  const named = (ids: readonly string[]): string[] => (ids.includes('*') ? ['各部门'] : [...ids]);
  return [
    ...dueEntry(law, due, CalendarKind.DUE, `各部门报送预警信息（报${recipient}）`, null),
    ...dueEntry(law, calendar.feedback, CalendarKind.FEEDBACK, '县向乡镇反馈', LEVELS.county ?? null),
    ...dueEntry(law, calendar.ledger, CalendarKind.LEDGER, '乡镇报送台账', LEVELS.town ?? null),
    ...calendar.outbound.map((list) =>
      entry(law, list, {
        id: list.id,
        kind: CalendarKind.OUTBOUND,
        title: list.title,
        when: outboundWhen(list),
        to: named(list.to),
      }),
    ),
    ...calendar.meetings.map((meeting) =>
      entry(law, meeting, {
        id: meeting.id,
        kind: CalendarKind.MEETING,
        title: meeting.title,
        when: meetingWhen(meeting),
        level: levelName(meeting.level),
        convener: meeting.convener ?? null,
        attendees: meeting.attendees ?? null,
        agenda: [
          ...(meeting.agenda ?? []),
          ...(meeting.minCountiesVisited ? [`每次实地查看不少于 ${meeting.minCountiesVisited} 个县`] : []),
        ],
      }),
    ),
    ...oneOff.map((one) =>
      entry(law, one, {
        id: one.id,
        kind: CalendarKind.ONE_OFF,
        title: one.title,
        when: `${one.due} 前，一次性`,
        date: one.due,
        level: levelName(one.level),
        convener: one.by ?? null,
      }),
    ),
  ];
}

const toStep = (law: Law, { id, label, days, workingDays, ...rest }: Step): ProcedureStep =>
  Object.assign(
    new ProcedureStep(),
    { id, label, days: days ?? null, workingDays: workingDays ?? null },
    grounds(law, rest),
  );

const inOneText = (words: WordList | undefined): PolicyProvision | undefined =>
  words && { ...words, text: words.list.join('、') };

const inWords = (sweep: Sweep | undefined): PolicyProvision | undefined =>
  sweep && { ...sweep, text: sweep.groups.map(({ label }) => label).join('、') };

type Limit = { id: string; label: string; unit: string; of: DayLimit | undefined };
type Told = { id: string; label: string; of: PolicyProvision | undefined };

const provision = (law: Law, id: string, label: string, value: string | null, of: Grounded | undefined): Provision =>
  Object.assign(new Provision(), { id, label, value, silent: !of?.clause }, grounds(law, of ?? {}));

/** A limit warns unless the document binds by it. */
const limitText = ({ number, binding }: DayLimit, unit: string): string =>
  `${number} ${unit}${binding === false ? '（超过只提醒，不阻断）' : ''}`;

const skipsOf = ({ policy }: Law) => [...policy.matchSkips, ...(policy.procedure.skipMatching ?? [])];

/** Every limit and provision a document may make; of those it is silent about, ours with its reason, or none. */
function provisionsOf(law: Law): Provision[] {
  const { procedure } = law.policy;
  const limits: Limit[] = [
    { id: 'verify', label: '核实期限', unit: '个工作日', of: procedure.verifyWorkingDays },
    { id: 'publicity', label: '公示', unit: '天', of: procedure.publicityDays },
    { id: 'total', label: '总时限', unit: '天', of: procedure.totalDays },
    { id: 'exit_months', label: '退出：纳入满', unit: '个月', of: procedure.exitConditions?.months },
    { id: 'exit_aids', label: '退出：落实帮扶措施不少于', unit: '项', of: procedure.exitConditions?.aids },
    { id: 'early_months', label: '提示：纳入后几个月内消除', unit: '个月', of: procedure.flags?.earlyMonths },
    { id: 'no_aid_months', label: '提示：没有帮扶措施满', unit: '个月', of: procedure.flags?.noAidMonths },
    { id: 'max_risks', label: '每户风险不超过', unit: '个', of: procedure.maxRisks },
  ];
  const told: Told[] = [
    { id: 'approver', label: '审批', of: procedure.approver },
    { id: 'green_channel', label: '绿色通道', of: procedure.greenChannel },
    { id: 'written_answer', label: '告知本人', of: procedure.writtenAnswer },
    { id: 'exit_income', label: '退出：收入', of: procedure.exitConditions?.income },
    { id: 'exit_risk', label: '退出：风险', of: procedure.exitConditions?.risk },
    { id: 'no_labour', label: '整户无劳动力', of: procedure.noLabour },
    { id: 'without_labour', label: '算没有劳动能力的', of: inOneText(procedure.exitConditions?.withoutLabour) },
    { id: 'sweep', label: '每月排查的特殊群体', of: inWords(procedure.sweep) },
    { id: 'ledger', label: '台账', of: procedure.ledger },
    { id: 'sanction', label: '问责', of: procedure.sanction },
  ];
  const skips = skipsOf(law);
  return [
    ...limits.map(({ id, label, unit, of }) => provision(law, id, label, of ? limitText(of, unit) : null, of)),
    provision(
      law,
      'skip_matching',
      '不再重复比对',
      skips.flatMap(({ aidClasses }) => aidClasses).join('、') || null,
      skips[0],
    ),
    ...told.map(({ id, label, of }) => provision(law, id, label, of?.text ?? null, of)),
  ];
}

export function procedureOf(law: Law): Procedure {
  const { steps, exit } = law.policy.procedure;
  return Object.assign(new Procedure(), {
    steps: steps.map((step) => toStep(law, step)),
    exit: exit.map((step) => toStep(law, step)),
    provisions: provisionsOf(law),
  });
}

const toMatch = (law: Law, { id, title, department, asks, bandOnly, dueDays, ...rest }: Match): EligibilityMatch =>
  Object.assign(
    new EligibilityMatch(),
    { id, title, department, asks, bandOnly: bandOnly ?? false, dueDays: dueDays ?? null },
    grounds(law, rest),
  );

export const matchesOf = (law: Law): EligibilityMatch[] => law.policy.matches.map((match) => toMatch(law, match));

export const matchSkipsOf = (law: Law): MatchSkip[] =>
  skipsOf(law).map(({ aidClasses, ...rest }) => Object.assign(new MatchSkip(), { aidClasses }, grounds(law, rest)));

/** Which days a period covers; null is the natural month. */
export function coverageOf(law: Law): Coverage | null {
  const { coverage } = law.policy;
  if (!coverage) return null;
  const text = `上月 ${coverage.fromDay} 日至本月 ${coverage.fromDay - 1} 日`;
  return Object.assign(new Coverage(), { text }, grounds(law, coverage));
}
