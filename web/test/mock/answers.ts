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

const correctionOf = (extract: string) => {
  const place = (row: number, old = false) => ({
    ...evidenceOf(extract, row),
    ...(old ? { batch: `b-${extract}-old` } : {}),
  });
  const cell = (column: string, before: string | null, after: string | null, unit: string | null = null) => ({
    ...{ column, before, after, unit },
  });
  const persons = homes.slice(0, 24).map((home, at) => {
    const change = at < 15 ? 'CHANGED' : at < 20 ? 'ADDED' : 'GONE';
    const cells = [cell('结算日期', '2023-12-04', '2023-12-14'), cell('个人自付', '1200', '12000.5', '元')];
    return {
      person: home.head && { ...home.head, idNoMasked: '360799********1234' },
      place: `${home.town.name}${home.village.name}`,
      rows: [
        {
          ...{ change, says: '就医类别 住院，个人自付 12000.50 元' },
          before: change === 'ADDED' ? null : place(at + 5, true),
          after: change === 'GONE' ? null : place(at + 6),
          cells: change === 'CHANGED' ? cells.slice(at % 2) : [],
        },
      ],
    };
  });
  return {
    ...{ before: `b-${extract}-old`, added: 5, gone: 4, changed: 15, same: 205, people: persons.length },
    persons: (page: Page) => connection(persons, page),
  };
};

export const submissionOf = (asked: string) => {
  const id = asked.replace(/-old$/, '');
  const replaced = id !== asked;
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
  const version = (of: string, status: string, submittedAt: string | null, loaded: number) => ({
    ...{ id: of, status, nil: h.nil, files: h.nil ? [] : [`${h.title}12月.xlsx`], submittedBy: '演示联络员' },
    ...{ submittedAt, received: loaded + 3, loaded, quarantined: 3, duplicates: 0 },
  });
  return {
    id: asked,
    versions: h.nil
      ? [version(id, 'ACCEPTED', h.submittedAt, 0)]
      : [
          version(id, 'ACCEPTED', h.submittedAt, h.loaded ?? 0),
          version(`${id}-old`, 'SUPERSEDED', h.submittedAt, (h.loaded ?? 1) - 1),
        ],
    correction: h.nil || replaced ? null : correctionOf(h.extract),
    extract: h.extract,
    title: h.title,
    department: h.department,
    month: '2023-12',
    status: replaced ? 'SUPERSEDED' : 'ACCEPTED',
    nil: h.nil,
    current: !replaced,
    files: h.nil ? [] : [`${h.title}12月.xlsx`],
    received: h.received ?? 0,
    loaded: h.loaded ?? 0,
    quarantined: h.quarantined ?? 0,
    duplicates: h.duplicates ?? 0,
    reason: null,
    submittedBy: '演示联络员',
    submittedAt: h.submittedAt,
    difference: { before: '2023-11', added: 12, gone: 4, changed: 31, same: 205 },
    columns: [
      { file: 1, sheet: 'Sheet1', header: '姓名', column: '姓名', why: 'NAME' },
      { file: 1, sheet: 'Sheet1', header: '实付', column: '个人自付', why: 'SAID' },
      { file: 1, sheet: 'Sheet1', header: '经办人', column: null, why: null },
    ],
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
        ...{
          date: '2024-01-11',
          month: '2024-01',
          kind: 'WORK',
          text: '填报核查结果：否（已有保障覆盖） → 不符合认定标准',
        },
        ...{ who: '乡镇核查员（verifier）', reason: null, assignment: 'a1', department: null, extract: null },
        ...{ evidence: null, warning: null },
      },
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
