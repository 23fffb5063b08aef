import { departments, extractInfo } from './answers.ts';
import { DEPARTMENTS, DOCUMENT } from './county.ts';
import { extracts, parameter, policyTitle, rules } from './facts.ts';

const ABOVE = 'shi-2022-1';
const layer = {
  id: 'xinfeng-2023-15',
  documentNo: DOCUMENT,
  title: policyTitle,
  issuer: '信丰县巩固拓展脱贫攻坚成果办公室',
  issued: '2023-07-10',
  jurisdiction: '360722',
  effectiveFrom: '2023-07',
};
const upper = {
  ...layer,
  id: ABOVE,
  documentNo: '市办字〔2022〕1号',
  title: '全市防止返贫监测工作规定',
  jurisdiction: '360700',
};
const cite = (quote: string, article = '三（二）', policy = layer.id) => ({
  policy,
  documentNo: policy === ABOVE ? upper.documentNo : DOCUMENT,
  title: policyTitle,
  article,
  quote,
});
const GATES = ['风险信息预警关', '信息数据比对关', '帮扶措施落实关', '风险消除核查关'];
const steps = GATES.map((label, i) => ({
  id: `s${i}`,
  label,
  days: i === 1 ? 5 : null,
  workingDays: i === 0 ? 3 : null,
  clause: i < 3 ? cite(label) : null,
  reason: i < 3 ? null : '文件没有写明，按国家通行做法',
}));
const open = () =>
  rules
    .flatMap((r) => r.parameters)
    .filter((p) => p.open)
    .concat(parameter('designated', '县内定点救治医院', null, '未列名单，暂视为全部医院', '', true));

const entry = (kind: string, title: string, when: string, rest: object = {}) => ({
  id: `${kind}-${title}`,
  kind,
  title,
  when,
  date: null,
  level: '县',
  convener: null,
  attendees: null,
  agenda: [],
  to: [],
  clause: cite('定期比对研判分析', '三（三）'),
  reason: null,
  ...rest,
});

export const policy = () => ({
  ...layer,
  recipient: '县巩固办',
  layers: [upper, layer],
  coverage: null,
  clauses: [
    ...DEPARTMENTS.map(([department, name, list]) => ({
      article: list[0]?.[4] ?? '',
      text: `${name}：${[...new Set(list.map((e) => e[5]))].join('；')}。`,
      department,
      frequency: null,
      policy: layer.id,
      inherited: false,
      rules: rules.filter((r) => r.department === department),
      extracts: list.map((e) => extractInfo(e[0])),
      uses: [],
      open: [],
    })),
    {
      article: '三（二）',
      text: `严把${GATES.join('、')}，确保监测对象识别精准。`,
      department: null,
      frequency: null,
      policy: layer.id,
      inherited: false,
      rules: [],
      extracts: [],
      uses: GATES.map((title, i) => ({
        kind: 'STEP',
        title,
        text: `认定程序第 ${i + 1} 步`,
        quote: title,
        reason: null,
      })),
      open: [],
    },
    {
      article: '一',
      text: '本规定由市级负责解释。',
      department: null,
      frequency: null,
      policy: ABOVE,
      inherited: true,
      rules: [],
      extracts: [],
      uses: [],
      open: [],
    },
  ],
  departments: departments(),
  rules,
  open: open(),
  incomeLines: [{ year: 2021, line: '6000.00', note: '演示值，不是文件数值' }],
  calendar: [
    entry('DUE', '各部门报送预警信息（报县巩固办）', '每月，次月10日前'),
    entry('MEETING', '月调度', '每月', { level: '市', agenda: ['工作情况', '困难问题'], convener: '召集人' }),
    entry('ONE_OFF', '联络员名单', '2023-07-16 前，一次性', { date: '2023-07-16' }),
  ],
  procedure: {
    steps,
    exit: [],
    provisions: [
      {
        id: 'verify',
        label: '核实期限',
        value: '3 个工作日',
        silent: false,
        clause: cite('风险信息预警关'),
        reason: null,
      },
      { id: 'publicity', label: '公示', value: '5 天', silent: true, clause: null, reason: '文件没有写，按通行做法' },
      { id: 'total', label: '总时限', value: null, silent: true, clause: null, reason: null },
    ],
  },
  matches: [
    {
      id: 'm1',
      title: '机动车',
      department: '公安局',
      asks: '机动车',
      bandOnly: false,
      dueDays: 5,
      clause: cite('信息数据比对关'),
      reason: null,
    },
  ],
  matchSkips: [{ aidClasses: ['低保'], clause: null, reason: '已比对' }],
  settings: [],
});

const COMPARED = [
  ['360722', '信丰县', DOCUMENT],
  ['411024', '鄢陵县', '鄢办〔2022〕3号'],
  ['371323', '沂水县', '鲁乡振发〔2022〕11号'],
] as const;

export const policyCounties = () =>
  COMPARED.map(([code, name, documentNo], at) => ({
    code,
    name,
    documentNo,
    title: policyTitle,
    issued: '2022-03-01',
    effectiveFrom: '2022-03',
    own: at === 0,
  }));

const told = (label: string, text: string, state = 'WRITTEN') => ({
  label,
  text,
  state,
  clause: state === 'WRITTEN' ? cite('监测表(附件4)每月10日前报县巩固办', '三（一）') : null,
  reason: state === 'WRITTEN' ? null : '文件没有写明；通行做法',
  approvalNo: null,
});

export function policyComparison({ counties }: { counties: string[] }) {
  const row = (id: string, title: string, values: (at: number) => object[]) => ({
    id,
    title,
    cells: counties.map((county, at) => ({ county, values: values(at) })),
  });
  return {
    counties: counties.flatMap((code) => policyCounties().find((one) => one.code === code) ?? []),
    sections: [
      {
        id: 'due',
        title: '报送',
        rows: [
          row('due_days', '报送时间', (at) => [told(`每月数据，次月${10 - at * 5}日前`, '18 种')]),
          row('coverage', '所属期间', () => []),
        ],
      },
      {
        id: 'thresholds',
        title: '预警标准',
        rows: [
          row('medical', '医疗支出', (at) =>
            at === 1
              ? [told('自付', '> 10,000 元', 'UNSEEN')]
              : [told('单次自付', '> 10,000 元'), told('累计自付', '> 20,000 元', 'WAITING')],
          ),
          row('loss', '灾害损失', (at) =>
            at === 2 ? [] : extracts.slice(0, 2).map((e) => told(e.title, '>= 10,000 元')),
          ),
        ],
      },
    ],
  };
}
