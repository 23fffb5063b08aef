import { homes, signals } from './facts.ts';
import { clues, connection, type Page } from './lists.ts';
import { Refused } from './resolvers.ts';

const STATE_NAMES: Record<string, string> = {
  ...{ MERGED: '待下发', ASSIGNED: '待签收', VERIFYING: '核查中', YES: '符合认定标准', NO: '不符合认定标准' },
  ...{ ALREADY: '已纳入监测', NOTIFIED: '已书面告知', CLOSED: '已办结' },
};
const TOWN_MOVES: Record<string, string[]> = {
  ...{ ASSIGNED: ['RECEIVE', 'DECOMPOSE'], VERIFYING: ['DECOMPOSE', 'SAY_YES', 'SAY_NO'], NO: ['TELL'] },
};
const COUNTY_MOVES: Record<string, string[]> = {
  ...{ MERGED: ['SEND', 'WITHDRAW'], ASSIGNED: ['HAND_OVER'], VERIFYING: ['HAND_OVER'] },
  ...{ NO: ['RETURN', 'CLOSE'], YES: ['RETURN', 'CLOSE'], ALREADY: ['RETURN', 'CLOSE'] },
};
const CYCLE = ['ASSIGNED', 'VERIFYING', 'ASSIGNED', 'NO', 'CLOSED', 'MERGED', 'VERIFYING', 'ALREADY'];
const LABEL_NAMES = { NEW: '新线索', APPEND: '追加', REPEAT: '重复', RISK_UPDATE: '风险更新' };
const WHY = {
  NEW: '第一次下发',
  APPEND: '已有未办结的第 12 号线索，并入其中',
  REPEAT: '重复，不再下发：2023-11-20办结的第 3 号核查为“否”；“单次住院自付”由 12000 元到 15000 元，增长不到 50%',
  RISK_UPDATE: '花名册里是监测对象，作为风险更新下发',
};

const source = clues({});
const line = (at: number) => {
  const { household, departments, risks, amount, town, village } = source[
    at % source.length
  ] as (typeof source)[number];
  const state = CYCLE[at % CYCLE.length] ?? 'ASSIGNED';
  const late = at % 5 === 0 && state !== 'CLOSED';
  const sent = state === 'MERGED' ? null : '2024-01-10';
  return {
    ...{ id: `visit-${at}`, number: 100 + at, householdId: household.id, household, town, village, version: 1 },
    ...{ kind: at % 7 === 3 ? 'RISK_UPDATE' : 'VERIFY', channel: 'DEPT', channelName: '部门预警', month: '2023-12' },
    ...{ state, stateName: STATE_NAMES[state], departments, risks, amount, priority: at + 1, takenOn: '2024-01-10' },
    ...{ assignedOn: sent, dueOn: sent && '2024-01-15', verifier: at % 3 ? null : '演示乡镇核查员' },
    ...{
      verdict: state === 'CLOSED' || state === 'NO' ? 'NO' : null,
      closedOn: state === 'CLOSED' ? '2024-01-12' : null,
    },
    clock: {
      day: '2024-01-12',
      ...{ due: sent && '2024-01-15', workingDaysLeft: late ? null : 2, overdueDays: late ? 3 : 0 },
      ...{ holder: 'TOWNSHIP', countyLateDays: at % 4 ? 0 : 2, stopped: state === 'CLOSED' },
      text: late
        ? '已逾期 3 天，应于2024-01-15前反馈（信巩办字〔2023〕15号）'
        : '还有 2 个工作日，应于2024-01-15前反馈',
    },
  };
};
const all = Array.from({ length: 34 }, (_, at) => line(at));
type Line = (typeof all)[number];

interface Asked {
  states?: string[];
  town?: string;
  overdue?: boolean;
  dueSoon?: boolean;
  sent?: boolean;
}
interface Seen {
  id: string;
  version: number;
}
interface Who {
  role: string | null;
}

const inTown = (role: string | null): boolean => (role ?? '').startsWith('TOWN');
const seen = (role: string | null) => all.filter((one) => !inTown(role) || one.state !== 'MERGED');
const shown = (one: Line, role: string | null) => ({
  ...one,
  moves: (inTown(role) ? TOWN_MOVES : role === 'COUNTY_OFFICE' ? COUNTY_MOVES : {})[one.state] ?? [],
});
const passes = (one: Line, { states, town, overdue, sent }: Asked): boolean =>
  (!states?.length || states.includes(one.state)) &&
  (!town || one.town.code === town) &&
  (sent === undefined || sent === (one.assignedOn !== null)) &&
  (!overdue || one.clock.overdueDays > 0);

function countsOf(rows: readonly Line[]) {
  const of = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).length;
  const received = rows.length - of('MERGED');
  return {
    ...{ waiting: of('MERGED'), received, closed: of('CLOSED'), open: received - of('CLOSED'), withdrawn: 0 },
    ...{ overdue: rows.filter(({ clock }) => clock.overdueDays > 0).length, dueSoon: 2, dueToday: 0 },
  };
}

const labels = Object.keys(LABEL_NAMES) as (keyof typeof LABEL_NAMES)[];
const reviewed = source.slice(0, 26).map((one, at) => {
  const label = labels[[0, 0, 0, 1, 0, 2, 0, 3][at % 8] ?? 0] ?? 'NEW';
  return {
    ...one,
    ...{ householdId: one.household.id, label, labelName: LABEL_NAMES[label], reason: WHY[label] },
    suggested: label !== 'REPEAT',
    warnings: signals.filter(({ household }) => household === one.household),
  };
});

function moved(asked: readonly Seen[], to: string): Line[] {
  return asked.map(({ id, version }) => {
    const one = all.find((row) => row.id === id);
    if (!one) throw new Refused('NOT_FOUND', '没有找到这条线索');
    if (one.version !== version)
      throw new Refused('CONFLICT', '别人刚刚改过这一条：请刷新页面，看过新的情况后再操作。');
    return Object.assign(one, { state: to, stateName: STATE_NAMES[to], version: version + 1 });
  });
}

const towns = [...new Map(source.map(({ town }) => [town.code, town])).values()];

/** Resolvers of the clues handed to townships; what is done to them stays until the end of the run. */
export const assignmentRoot = {
  assignments: ({ filter, ...page }: Page & { filter?: Asked }, { role }: Who) =>
    connection(
      seen(role)
        .filter((one) => passes(one, filter ?? {}))
        .map((one) => shown(one, role)),
      page,
    ),
  assignmentTotals: ({ filter }: { filter?: Asked }, { role }: Who) => {
    const rows = seen(role).filter((one) => passes(one, { ...filter, states: [] }));
    return {
      ...countsOf(rows),
      states: Object.entries(STATE_NAMES).map(([state, stateName]) => ({
        ...{ state, stateName, count: rows.filter((one) => one.state === state).length },
      })),
      towns: towns.map((division) => ({ division, ...countsOf(rows.filter(({ town }) => town === division)) })),
    };
  },
  clueReview: ({ filter, ...page }: Page & { filter?: { labels?: string[] } }) =>
    connection(
      reviewed.filter(({ label }) => !filter?.labels?.length || filter.labels.includes(label)),
      page,
    ),
  sendingForecast: ({ month }: { month: string }) => ({
    ...{ month, feedbackOn: '2024-01-07', lateDays: 3, verifyWorkingDays: 3, dueOn: '2024-01-15' },
    ...{ visitsPerDay: 6, workingDays: 3, placeless: 1 },
    reasons: ['文件没有说一名核查人员一天走访几户；按一天六户测算，可由县里改。'],
    labels: labels.map((label) => {
      const count = reviewed.filter((one) => one.label === label).length;
      return { label, labelName: LABEL_NAMES[label], count, suggested: label === 'REPEAT' ? 0 : count };
    }),
    towns: towns.slice(0, 6).map((division, at) => ({
      ...{ division, open: at * 2, queued: at % 2, fresh: 4 - (at % 3), verifiers: at % 4 },
      ...(at % 4
        ? { capacity: 18 * (at % 4), perVerifier: '3.5', excess: at === 1 ? 2 : 0 }
        : { capacity: null, perVerifier: null, excess: 0 }),
    })),
  }),
  sendClues: ({ households }: { households?: string[] | null }) => ({
    ...{ sent: all.slice(0, households?.length ?? 20), queued: [], appended: [], left: 0 },
  }),
  sendQueued: ({ ids }: { ids?: string[] | null }) => {
    const rows = all.filter(({ id, state }) => state === 'MERGED' && (!ids || ids.includes(id)));
    return { ...{ sent: moved(rows, 'ASSIGNED'), queued: [], appended: [], left: 0 } };
  },
  backlog: ({ before }: { before: string }) => (before > '2023-12' ? 0 : 7),
  closeBacklog: () => 7,
  verifiers: () => [
    { ...{ name: 'verifier-1', displayName: '演示乡镇核查员', division: homes[0]?.town.code ?? '', open: 4 } },
  ],
  receiveAssignments: ({ assignments }: { assignments: Seen[] }) => moved(assignments, 'VERIFYING'),
  decomposeAssignments: ({ assignments }: { assignments: Seen[] }) => moved(assignments, 'VERIFYING'),
  handOverAssignments: ({ assignments }: { assignments: Seen[] }) => moved(assignments, 'ASSIGNED'),
  withdrawAssignments: ({ assignments }: { assignments: Seen[] }) => moved(assignments, 'CLOSED'),
  returnVerdicts: ({ assignments }: { assignments: Seen[] }) => moved(assignments, 'VERIFYING'),
};
