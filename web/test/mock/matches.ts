import { homes } from './facts.ts';
import { connection, type Page } from './lists.ts';

const clause = (quote: string) => ({
  policy: 'xinfeng-2023-15',
  documentNo: '信巩办字〔2023〕15号',
  title: '信丰县防止返贫动态监测帮扶部门信息共享工作机制',
  article: '四',
  quote,
});
const kind = (id: string, title: string, department: string, asks: string, bandOnly = false) => ({
  ...{ id, title, department, asks, bandOnly, dueDays: 5 },
  clause: clause(asks),
  reason: bandOnly ? '存款、理财只报金额区间，不报数额。' : '文件没有说几天内反馈；外县做法为5日内。',
});
/** Matches of a made-up document. */
const KINDS = [
  kind('m-payroll', '国家公职人员', '财政局', '对拟纳入监测对象是否有国家公职人员情况进行比对'),
  kind('m-tax', '车辆购置、不动产、经办实体经济', '税务局', '是否购置有车辆、不动产、经办实体经济等情况进行比对'),
  kind('m-household', '户籍、家庭成员', '公安局', '负责核准监测对象姓名、户籍、身份证、家庭成员等信息'),
  kind('m-vehicle', '机动车', '公安局', '负责提供并比对农户及监测对象家庭拥有机动车信息'),
  kind('m-corp', '公司、企业', '市场监督管理局', '注册登记公司、企业等相关信息'),
  kind('m-pension', '企业养老保险', '人社局', '是否缴纳有企业养老保险金人员情况进行比对'),
  kind('m-finance', '大额存单、理财产品、金融债券', '金融办', '大额存单、理财产品、金融债券等信息', true),
];

interface Request {
  id: string;
  match: string;
  title: string;
  department: string;
  askedOn: string;
  dueOn: string;
  state: string;
  returnedAt: string | null;
  late: boolean;
  answered: number;
  skipped: { reason: string; clause: ReturnType<typeof clause> } | null;
  explained: boolean;
  explanations: { text: string; by: string; at: string }[];
}

const SKIPPED = {
  reason: '民政局《新增救助名单》2023-11：低保，2023-11-05 审批，已经比对过',
  clause: clause('对已经开展过信息比对的低保对象和分散供养特困人员，不再重复比对'),
};
const CYCLE = ['NO_HIT', 'ASKED', 'NO_HIT', 'HIT', 'OVERDUE', 'NO_HIT', 'HIT', 'NO_HIT', 'NO_HIT'];

const candidate = (home: (typeof homes)[number], at: number, fresh = false) => ({
  id: `k${at}`,
  household: home.id,
  month: '2023-12',
  putForwardAt: '2024-01-08T02:00:00Z',
  putForwardBy: 'user:office',
  note: at % 5 === 0 ? '村里反映住院花费大' : null,
  home,
  requests: KINDS.map(({ id, title, department }, i): Request => {
    const state = fresh ? 'ASKED' : at % 6 === 4 ? 'SKIPPED' : (CYCLE[(at * 3 + i) % CYCLE.length] ?? 'ASKED');
    const back = state === 'HIT' || state === 'NO_HIT';
    return {
      ...{ id: `q${at}-${i}`, match: id, title, department, state },
      ...{ askedOn: '2024-01-08', dueOn: '2024-01-13', late: back && (at + i) % 7 === 0, answered: back ? 3 : 0 },
      returnedAt: back ? '2024-01-11T03:00:00Z' : null,
      skipped: state === 'SKIPPED' ? SKIPPED : null,
      explained: state === 'HIT' && at % 2 === 0,
      explanations:
        state === 'HIT' && at % 2 === 0
          ? [{ text: '面包车用于跑运输，是家里的生计。', by: 'user:office', at: '2024-01-12T01:30:00Z' }]
          : [],
    };
  }),
});

const all = homes.slice(3, 27).map((home, at) => candidate(home, at));
export const candidatesOf = (household: string) => all.filter((one) => one.household === household);

const requests = () => all.flatMap((one) => one.requests);
const tally = (id: string) => {
  const of = (...states: string[]) => requests().filter((one) => one.match === id && states.includes(one.state));
  return {
    match: KINDS.find((one) => one.id === id),
    open: of('ASKED', 'OVERDUE').length,
    overdue: of('OVERDUE').length,
    hit: of('HIT').length,
    noHit: of('NO_HIT').length,
    skipped: of('SKIPPED').length,
    unexplained: of('HIT').filter(({ explained }) => !explained).length,
  };
};

/** Resolvers of the matches; what is put forward or explained stays until the end of the run. */
export const matchRoot = {
  matches: ({ filter, ...page }: Page & { filter?: { states?: string[] } }) =>
    connection(
      all.filter((one) => !filter?.states?.length || one.requests.some(({ state }) => filter.states?.includes(state))),
      page,
    ),
  matchTallies: () => KINDS.map(({ id }) => tally(id)),
  putForward: ({ households }: { households: string[] }) => {
    const known = all.find(({ household }) => households.includes(household));
    if (known) throw new Error(`户 ${known.household} 在 2023-12 已经提请过比对`);
    const fresh = homes.filter(({ id }) => households.includes(id)).map((home) => candidate(home, all.length, true));
    all.unshift(...fresh);
    return fresh;
  },
  explainMatch: ({ request, text }: { request: string; text: string }) => {
    const found = requests().find(({ id }) => id === request);
    if (!found) throw new Error('没有找到这项比对');
    found.explained = true;
    found.explanations = [...found.explanations, { text, by: 'user:office', at: '2024-01-13T02:00:00Z' }];
    return found;
  },
  revealMatch: () => [
    {
      person: { id: '1', name: '张大明', idNoMasked: '360799********1234' },
      ...{ hit: true, kind: '机动车', detail: '小型面包车一辆，登记在本人名下', registeredOn: '2019-04-12' },
      ...{ amount: '42000.00', band: null, sourceDate: '2024-01-10', remark: null, others: [] },
      ...{ month: '2024-01', batch: 'b-match', file: 1, sheet: '名单', row: 4 },
    },
  ],
  exportMatchList: ({ match }: { match: string }) => ({
    ...{ name: `${match}.xlsx`, content: Buffer.from('list').toString('base64'), persons: 12, number: 'A1B2C3D4' },
  }),
};
