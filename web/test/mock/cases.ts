import { clues, connection, type Page } from './lists.ts';
import { Refused } from './resolvers.ts';

const STATES: Record<string, string> = {
  ...{ IDENTIFYING: '认定办理中', MONITORED: '已纳入监测', TRACKING: '跟踪监测中', EXITING: '风险消除办理中' },
  ...{ NO_LABOUR_HOLD: '无劳动力暂不消除', RISK_ELIMINATED: '风险已消除', REFLAGGED: '风险再标注' },
  ...{ ROLLED_BACK: '风险消除回退', REJECTED: '不予纳入', NATURAL_END: '自然减少' },
};
const CYCLE = ['IDENTIFYING', 'IDENTIFYING', 'MONITORED', 'TRACKING', 'EXITING', 'NO_LABOUR_HOLD', 'RISK_ELIMINATED'];
const DAY = '2024-03-01';
const CLAUSE = { policy: 'xinfeng-2023-15', documentNo: '信巩办字〔2023〕15号', article: '三（二）' };

const STEPS = [
  ['warning', 'BEFORE', '风险信息预警', '县级', '严把风险信息预警关'],
  ['match', 'MATCH', '信息数据比对', '县级', '信息数据比对关'],
  ['democratic_review', 'REVIEW', '民主评议', '村', null],
  ['publicity', 'PUBLICITY', '村级公示', '村', null],
  ['town_review', 'TOWN_REVIEW', '乡镇审核', '乡镇', null],
  ['county_approval', 'COUNTY_APPROVAL', '县级审定', '县级', null],
  ['register', 'REGISTER', '录入系统', '县级', null],
  ['aid', 'AID', '帮扶措施落实', '乡镇', '帮扶措施落实关'],
  ['exit.risk_check', 'EXIT_CHECK', '风险消除核查', '乡镇', '风险消除核查关'],
  ['exit.exit_publicity', 'EXIT_PUBLICITY', '村级公示', '村', null],
  ['exit.exit_approval', 'EXIT_APPROVAL', '县级审定', '县级', null],
  ['exit.eliminated', 'ELIMINATE', '标注风险消除', '县级', null],
] as const;
/** Place of the step that is next, by state. */
const NEXT: Record<string, number> = { IDENTIFYING: 3, MONITORED: 7, EXITING: 10 };

function stepsOf(at: number, state: string, role: string | null) {
  const next = NEXT[state] ?? (state === 'RISK_ELIMINATED' ? STEPS.length : 8);
  return STEPS.map(([id, act, label, by, quote], place) => {
    const publicity = act.endsWith('PUBLICITY');
    const clock = publicity && place <= next && at % 2 === 0;
    const done = place < next;
    return {
      ...{ id, act, label, by, exit: id.startsWith('exit.'), days: publicity ? 5 : null },
      clause: quote && { ...CLAUSE, quote },
      reason: quote ? null : '文件只写“四关”；按国家通行做法办理。',
      state:
        act === 'BEFORE' ? 'BEFORE' : place === next && NEXT[state] !== undefined ? 'NEXT' : done ? 'DONE' : 'LATER',
      ...{ doneOn: done && act !== 'BEFORE' ? '2024-02-26' : null, doneBy: done ? '乡镇负责人 township' : null },
      ...{ ground: null, note: done && act === 'REVIEW' ? '二十三人到会，一致同意' : null },
      ...{ postedOn: clock ? '2024-02-27' : null, endsOn: clock ? '2024-03-03' : null },
      ...{
        nextFrom: clock ? '2024-03-04' : null,
        mine: place === next && (role === 'COUNTY_OFFICE') === (by === '县级'),
      },
    };
  });
}

const GROUNDS = '文件没有写；国家做法是纳入监测满6个月、风险稳定消除后才标注';
const source = clues({});

function one(at: number, role: string | null) {
  const { household, town, village } = source[at % source.length] as (typeof source)[number];
  const state = CYCLE[at % CYCLE.length] ?? 'IDENTIFYING';
  const registered = state === 'IDENTIFYING' ? null : '2023-08-20';
  const steps = stepsOf(at, state, role);
  const late = state === 'IDENTIFYING' && at % 3 === 1;
  const monitored = !['IDENTIFYING', 'RISK_ELIMINATED'].includes(state);
  const aided = at % 3 !== 0 && registered !== null;
  return {
    ...{ id: `case-${at}`, number: at + 1, householdId: household.id, household, town, village, assignmentId: null },
    ...{
      state,
      stateName: STATES[state],
      monitoredType: registered && '边缘易致贫户',
      origin: at % 9 === 3 ? 'REGISTER' : 'ASSIGNMENT',
    },
    ...{ persons: 3, green: at % 8 === 1, foundOn: late ? '2024-02-10' : '2024-02-20', openedOn: '2024-02-21', late },
    ...{
      limitOn: late ? '2024-02-25' : '2024-03-06',
      day: DAY,
      days: late ? 20 : 10,
      registeredOn: registered,
      since: registered,
      version: 1,
    },
    ...{ eliminatedOn: state === 'RISK_ELIMINATED' ? '2024-02-28' : null, endedOn: null },
    risks: [
      { code: '01', name: '因病', aided },
      { code: '06', name: '因产业失败', aided: registered !== null },
    ],
    otherRisks: [{ code: '03', name: '因残' }],
    flags: monitored && !aided ? ['2023-08-20 起监测，现在没有正在落实的帮扶措施（国家做法列为疑点，只作提示）。'] : [],
    steps,
    next: steps.find((step) => step.state === 'NEXT') ?? null,
    moves: movesOf(state, role),
    conditions: monitored
      ? [
          {
            id: 'MONTHS',
            label: '纳入监测满6个月',
            state: 'MET',
            says: '2023-08-20 起监测，2024-02-20 满6个月',
            grounds: GROUNDS,
          },
          {
            id: 'AIDS',
            label: '落实帮扶措施不少于1项',
            state: aided ? 'MET' : 'UNMET',
            says: '已登记 1 项',
            grounds: GROUNDS,
          },
          {
            id: 'INCOME',
            label: '收入持续稳定高于监测标准',
            state: 'UNKNOWN',
            says: '没有最近一年的收入或监测标准',
            grounds: GROUNDS,
          },
        ]
      : [],
    aids: aided
      ? [
          {
            ...{
              id: `aid-${at}`,
              kind: 'SECURITY',
              kindName: '综合保障',
              risk: '01',
              riskName: '因病',
              department: null,
            },
            ...{ responsible: '村干部甲', what: '办理慢病门诊待遇', from: '2023-09-01', until: null, endedOn: null },
            ...{ active: true, version: 1 },
          },
        ]
      : [],
    visits: registered
      ? [
          {
            day: '2024-01-15',
            finding: 'AT_RISK',
            findingName: '仍有风险',
            note: '户主仍在服药',
            by: '乡镇负责人 township',
          },
        ]
      : [],
    story: [
      {
        day: '2024-02-27',
        at: '2024-02-27T02:00:00Z',
        what: '村级公示：张贴',
        by: '核查人员 verifier',
        ground: null,
        note: null,
      },
      {
        day: '2024-02-26',
        at: '2024-02-26T02:00:00Z',
        what: '民主评议：已办',
        by: '核查人员 verifier',
        ground: null,
        note: '二十三人到会',
      },
    ],
  };
}

function movesOf(state: string, role: string | null): string[] {
  const county = role === 'COUNTY_OFFICE';
  if (!county && !(role ?? '').startsWith('TOWN')) return [];
  if (state === 'IDENTIFYING') return county ? ['NATURAL_END'] : ['STEP', 'OBJECT', 'RETURN', 'REJECT'];
  if (state === 'EXITING') return county ? ['STEP', 'RETURN', 'AID', 'TRACK'] : ['AID', 'TRACK'];
  if (state === 'RISK_ELIMINATED') return county ? ['REFLAG', 'ROLL_BACK', 'NATURAL_END'] : [];
  return ['AID', 'TRACK', ...(state === 'TRACKING' ? ['PROPOSE_EXIT'] : [])];
}

const all = (role: string | null) => Array.from({ length: 30 }, (_, at) => one(at, role));
const found = (id: string, role: string | null) => {
  const row = all(role).find((each) => each.id === id);
  if (!row) throw new Refused('NOT_FOUND', '没有找到这一户的监测档案，或不在您的查看范围内。');
  return row;
};

interface Who {
  role: string | null;
}
interface Asked {
  states?: string[];
  step?: string;
  late?: boolean;
  town?: string;
}

/** Resolvers of identification, help and exit. */
export const caseRoot = {
  cases: ({ filter, ...page }: Page & { filter?: Asked }, { role }: Who) =>
    connection(
      all(role).filter(
        (row) =>
          (!filter?.states?.length || filter.states.includes(row.state)) &&
          (!filter?.step || row.next?.id === filter.step) &&
          (!filter?.late || row.late) &&
          (!filter?.town || row.town.code === filter.town),
      ),
      page,
    ),
  case: ({ id }: { id: string }, { role }: Who) => found(id, role),
  caseTotals: (_: unknown, { role }: Who) =>
    Object.entries(STATES).map(([state, stateName]) => {
      const rows = all(role).filter((row) => row.state === state);
      return { state, stateName, total: rows.length, late: rows.filter(({ late }) => late).length };
    }),
  caseStepTotals: ({ states }: { states: string[] }, { role }: Who) =>
    STEPS.flatMap(([id, , label, by]) => {
      const total = all(role).filter((row) => states.includes(row.state) && row.next?.id === id).length;
      return total > 0 ? [{ id, label, by, total }] : [];
    }),
  householdsToAdopt: (page: Page) =>
    connection(
      source.slice(0, 3).map(({ household }) => ({ ...household, monitoredType: '边缘易致贫户' })),
      page,
    ),
  adoptMonitored: (_: unknown, { role }: Who) => [one(3, role)],
  risksWithoutAid: (_: unknown, { role }: Who) => {
    const rows = all(role).filter(({ risks, registeredOn }) => registeredOn && !risks[0]?.aided);
    return [{ department: null, risk: '01', riskName: '因病', total: rows.length, cases: rows.slice(0, 5) }];
  },
  doStep: ({ case: seen }: { case: { id: string } }, { role }: Who) => {
    const row = found(seen.id, role);
    if (row.next?.nextFrom)
      throw new Refused(
        'BAD_USER_INPUT',
        '“村级公示”还没有满5天：2024-02-27 张贴，当天不算，2024-03-03 期满，2024-03-04 起才能办下一步。',
      );
    return row;
  },
  hasSweep: () => true,
  sweep: ({ village }: { village?: string | null }, { role }: Who) => {
    const villages = [...new Map(source.map((row) => [row.village.code, row])).values()].slice(0, 6);
    const list = village ? villages.filter((row) => row.village.code === village) : villages;
    return {
      ...{
        month: DAY.slice(0, 7),
        mine: (role ?? '').startsWith('TOWN'),
        clause: { ...CLAUSE, quote: '风险消除核查关' },
        reason: null,
      },
      groups: [
        { id: 'low_income', label: '低保家庭', total: 12, reason: null },
        { id: 'elderly', label: '困难失能老年人', total: null, reason: '没有部门报送名单，由村里自行掌握。' },
      ],
      villages: list.map((row, at) => ({
        code: row.village.code,
        division: row.village,
        total: 4,
        visited: at % 4,
        risk: at % 2,
      })),
      households: village
        ? source.slice(0, 4).map((row, at) => ({
            ...{ householdId: row.household.id, household: row.household, groups: ['低保家庭'], note: null },
            ...(at === 1 ? { visitedOn: DAY, finding: 'FINE' } : { visitedOn: null, finding: null }),
          }))
        : [],
    };
  },
  visitInSweep: () => true,
};
