import { PLACE } from './county.ts';
import { homes } from './facts.ts';
import type { Context } from './resolvers.ts';

const HEADERS = [
  ['乡镇', 'town'],
  ['村', 'village'],
  ['户主姓名', 'head_name'],
  ['身份证号码', 'head_id'],
  ['预警方式', 'channel'],
  ['预警信息来源', 'source'],
  ['具体预警信息', 'finding'],
  ['信息反馈日期', 'fed_back_on'],
  ['是否符合认定标准', 'verdict'],
  ['不符合认定标准的主要原因', 'no_reason'],
  ['办理结果是否已告知本人（仅自主申报户和信访户填写）', 'told'],
  ['核查人员', 'verifiers'],
  ['办结日期', 'closed_on'],
] as const;

const FORMS = [
  { id: 'form-2', annex: '附件2', title: '防止返贫监测预警信息办理情况汇总表', newest: '2024-01' },
  { id: 'form-5', annex: '附件5', title: '行业部门监测汇总表', newest: '2023-12' },
];

const row = (home: (typeof homes)[number], at: number) => {
  const closed = at % 2 === 0;
  const self = at % 4 === 1;
  return {
    ...{ id: `l${at}`, household: home.id, assignment: `a${at}` },
    cells: [
      ...[
        home.town.name,
        home.village.name,
        home.head?.name ?? '',
        '360799********1234',
        self ? '自主申报' : '部门预警',
      ],
      ...[self ? '手机申报' : '县医保局', '住院自付单次超过1万元：个人自付 12345.60 元 > 10000 元', '2024-01-08'],
      ...[
        closed ? '否' : '',
        closed ? '收入稳定高于监测标准' : '',
        self && closed ? '是' : '',
        closed ? '王某、李某' : '',
      ],
      closed ? '2024-01-11' : '',
    ],
  };
};

const clueLedger = (month: string, day: string | null, town: string | undefined) => {
  const rows = homes
    .filter((home) => !town || home.town.code === town)
    .slice(0, 12)
    .map(row);
  const closed = rows.filter(({ cells }) => cells[12]).length;
  return {
    ...{ ...FORMS[0], month, day: day ?? '2024-01-13', unit: PLACE.name, due: '2024-01-30', rows },
    columns: HEADERS.map(([header, field]) => ({ header, field, group: null, reason: null })),
    balance: { carried: 2, received: rows.length - 2, closed, open: rows.length - closed },
    ...{ stamp: '（加盖政府公章处）', notes: [], reason: null },
    clause: { policy: 'p', documentNo: '某发〔2022〕11号', article: '一（三）', quote: '逐条建立工作台账' },
  };
};

const SUMS = ['责任部门', '预警类别', '户', '人', '户', '人', '核查', '纳入'] as const;
const departmentLedger = (month: string, day: string | null) => ({
  ...{ ...FORMS[1], month, day: day ?? '2024-01-13', unit: PLACE.name, due: null, balance: null, stamp: null },
  columns: SUMS.map((header, at) => ({
    ...{ header, field: at < 2 ? 'category' : `n${at}`, reason: null },
    group: at === 2 || at === 3 ? '本月' : at === 4 || at === 5 ? '累计' : null,
  })),
  rows: ['县医保局', '县民政局', '县残联'].map((name, at) => ({
    ...{ id: `d${at}`, household: null, assignment: null },
    cells: [name, '住院自付', '12', '15', '40', '52', '7', '1'],
  })),
  ...{ notes: ['本月户 = 核查 + 办理中。'], clause: null, reason: '文件没有附上表式。' },
});

const figures = (key: string, name: string, received: number, closed: number) => ({
  ...{ key, name, waiting: key ? 0 : 3, received, closed, open: received - closed, answered: closed + 1 },
  ...{ overdue: received > 3 ? 1 : 0, dueToday: 1, yes: 1, no: closed - 1, already: 0 },
  shares: [
    { code: 'T1', name: '核查率', numerator: closed + 1, denominator: received, percent: '83.33' },
    { code: 'T3', name: '办结率', numerator: closed, denominator: received, percent: '66.67' },
    { code: 'T6', name: '告知率', numerator: 0, denominator: 0, percent: null },
  ],
});

/** Ledgers of a made-up document, and figures that add up. */
export const ledgerRoot = {
  ledgers: () => FORMS,
  ledger: ({ id, month, day, town }: { id: string; month: string; day?: string; town?: string }) =>
    id === 'form-5' ? departmentLedger(month, day ?? null) : clueLedger(month, day ?? null, town),
  ledgerFile: () => ({ name: '附件2.xlsx', content: btoa('mock'), rows: 12, number: null }),
  exportLedger: (_: unknown, _c: Context) => ({
    name: '附件2.xlsx',
    content: btoa('mock'),
    rows: 12,
    number: 'A1B2C3D4',
  }),
  standing: ({ day }: { day?: string }) => ({
    day: day ?? '2024-01-13',
    whole: figures('', '全部', 12, 8),
    byTown: PLACE.children.slice(0, 3).map(({ code, name }, at) => figures(code, name, 4, at + 1)),
    byChannel: [figures('DEPT', '部门预警', 9, 6), figures('SELF', '自主申报', 3, 2)],
  }),
  workChanges: () =>
    homes.slice(0, 2).map((home, at) => ({
      ...{ kind: at ? 'GONE' : 'MOVED', household: home.id, assignment: `a${at}`, case: null, month: '2023-12' },
      ...{ person: null, town: null, other: null, act: at ? 'END' : 'MOVE' },
      text: '这一户在花名册里已属别的乡镇：建议转交，由现在的乡镇接着办。',
    })),
};
