import { DEPARTMENTS } from './county.ts';
import { clause, extracts, handIns, homes, signals } from './facts.ts';
import { clue, connection, type Page } from './lists.ts';
import { candidatesOf } from './matches.ts';

export const extractInfo = (id: string) => {
  const e = extracts.find((x) => x.id === id) as (typeof extracts)[number];
  return {
    id,
    title: e.title,
    delivery: 'increment',
    due: '次月10日前',
    clause: clause(e),
    months: id === 'xf-jt-aid' ? [3, 9] : null,
    department: e.department,
    cadence: 'monthly',
    purpose: 'warning',
    channel: 'DEPT',
    handedInBy: [],
    dueClause: clause(e),
  };
};
export const departments = () =>
  DEPARTMENTS.map(([id, name, list]) => ({ id, name, extracts: list.map((e) => extractInfo(e[0])) }));
export const evidenceOf = (id: string, row = 9) => ({
  batch: `b-${id}`,
  file: 1,
  fileName: `${extracts.find((e) => e.id === id)?.title}12月.xlsx`,
  sheet: 'Sheet1',
  row,
  month: '2023-12',
  extract: id,
});

export const submissionOf = (id: string) => {
  const h = handIns.find((x) => x.batch === id);
  if (!h) return null;
  const problems = Array.from({ length: h.quarantined ?? 0 }, (_, i) => ({
    file: 1,
    sheet: null,
    row: 12 + i * 7,
    column: i % 2 ? '结算日期' : '身份证号码',
    code: i % 2 ? 'BAD_DATE' : 'BAD_ID',
    level: i % 5 === 4 ? 'NOTICE' : 'ERROR',
    reason: i % 2 ? '结算日期不是日期：请写成 2023-12-14' : '身份证号码校验位不对：请核对后重报',
  }));
  return {
    id,
    extract: h.extract,
    title: h.title,
    department: h.department,
    month: '2023-12',
    status: 'ACCEPTED',
    nil: h.nil,
    current: true,
    files: h.nil ? [] : [`${h.title}12月.xlsx`],
    received: h.received ?? 0,
    loaded: h.loaded ?? 0,
    quarantined: h.quarantined ?? 0,
    duplicates: h.duplicates ?? 0,
    reason: null,
    submittedBy: '演示联络员',
    submittedAt: h.submittedAt,
    difference: { before: '2023-11', added: 12, gone: 4, changed: 31, same: 205 },
    usual: { median: 60, months: 11, received: h.received ?? 0, jump: (h.received ?? 0) >= 180 },
    problems: (page: Page) => connection(problems, page),
  };
};

export const household = ({ id }: { id: string }) => {
  const house = homes.find((h) => h.id === id);
  if (!house) return null;
  const mine = signals.filter((s) => s.household === house);
  return {
    ...house,
    warnings: mine,
    clue: clue(house),
    matches: () => candidatesOf(house.id),
    notUsed: ['车辆信息', '房产信息', '银行存款', '工商登记'],
    timeline: [
      ...mine.flatMap((s) => [
        {
          date: s.eventDate,
          month: s.month,
          kind: 'ROW',
          text: `${s.rule.name}：报送入库`,
          department: s.department,
          extract: s.rule.extract,
          evidence: s.evidence[0],
          warning: null,
        },
        {
          date: '2024-01-10',
          month: s.month,
          kind: 'WARNING',
          text: `产生预警：${s.rule.name}`,
          department: s.department,
          extract: s.rule.extract,
          evidence: s.evidence[0],
          warning: s,
        },
      ]),
      {
        date: '2023-07-01',
        month: '2023-07',
        kind: 'REGISTER',
        text: '登记为脱贫户',
        department: null,
        extract: 'register',
        evidence: null,
        warning: null,
      },
    ],
    incomes: [
      { year: 2021, perCapita: '11230.00', line: '6000.00', rigid: '8200.00', missing: [] },
      { year: 2022, perCapita: '9480.50', line: null, rigid: null, missing: ['当年监测标准未录入', '刚性支出'] },
      { year: 2023, perCapita: null, line: null, rigid: null, missing: ['收入未报送'] },
    ],
  };
};
