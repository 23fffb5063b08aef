import { analysisRoot } from './analysis.ts';
import { departments, evidenceOf, household, submissionOf } from './answers.ts';
import { assignmentRoot } from './assignments.ts';
import { calendarRoot } from './calendar.ts';
import { caseRoot } from './cases.ts';
import { COUNTY, MONTHS, NEW_COUNTY, PLACE } from './county.ts';
import { exploreRoot } from './explore.ts';
import { alerts, extracts, handIns, homes, nothingCame, rules, signals } from './facts.ts';
import { intakeRoot } from './intake.ts';
import { policy, policyComparison, policyCounties } from './law.ts';
import { ledgerRoot } from './ledger.ts';
import { clues, connection, type Filter, type Page, warnings } from './lists.ts';
import { matchRoot } from './matches.ts';
import { overview } from './overview.ts';
import { packRoot } from './pack.ts';
import { NAMES, user } from './people.ts';
import { rankingRoot } from './ranking.ts';
import { Refused } from './refused.ts';
import { replayableRules, ruleReplay } from './replay.ts';
import { besides, sideBySide } from './side-by-side.ts';
import { visitRoot } from './visit.ts';

export interface Context {
  role: string | null;
  signIn: (role: string) => void;
  signOut: () => void;
}

export { Refused };

/** Resolvers over the fixtures. Every field but `me` and `signIn` needs a session, as in the hub. */
export const root = {
  me: (_: unknown, c: Context) => (c.role ? user(c.role) : null),
  counties: (_: unknown, c: Context) => (c.role === 'CITY_OFFICE' ? besides : [PLACE]),
  division: ({ code }: { code: string }) => PLACE.children.find((town) => town.code === code) ?? PLACE,
  divisions: () => PLACE.children,
  months: ({ county }: { county: string }) => (county === NEW_COUNTY ? [] : MONTHS),
  overview: ({ month, filter }: { month: string; filter?: Filter & { department?: string | null } }) =>
    overview(month, filter ?? {}),
  household,
  households: (a: Page) => connection(homes, a),
  warnings: (a: Page & { filter?: Filter }) => connection(warnings(a.filter ?? {}), a),
  warning: ({ id }: { id: string }) => [...signals, ...alerts].find((s) => s.id === id) ?? null,
  clues: (a: Page & { filter?: Filter }) => connection(clues(a.filter ?? {}), a),
  unmatched: (a: Page) =>
    connection(
      signals.slice(0, 26).map((s, i) => ({
        extract: s.rule.extract,
        department: s.department,
        reason: i % 4 ? 'NOT_IN_REGISTER' : 'NAME_CLASH',
        reasonText: i % 4 ? '身份证号码不在花名册中' : '姓名与花名册不一致',
        person: s.person,
        evidence: evidenceOf(s.rule.extract, i + 5),
      })),
      a,
    ),
  undetermined: (a: Page) =>
    connection(
      homes.slice(0, 7).map((h) => ({
        rule: rules[11],
        household: h,
        missing: '2023年监测标准未录入',
        evidence: [evidenceOf('xf-xc-income')],
      })),
      a,
    ),
  departments,
  handInStatus: ({ county, month }: { county: string; month: string }) =>
    county === NEW_COUNTY ? nothingCame(month) : handIns,
  submissions: (a: Page & { county: string }) =>
    connection(
      (a.county === NEW_COUNTY ? [] : handIns).filter((h) => h.batch).map((h) => submissionOf(h.batch ?? '')),
      a,
    ),
  submission: ({ id }: { id: string }) => submissionOf(id),
  extractTemplate: ({ extract }: { extract: string }) => ({
    ...{ name: `${extract} 模板.xlsx`, version: 'mock', content: btoa('mock') },
  }),
  row: ({ batch, file, sheet, row }: { batch: string; file: number; sheet: string; row: number }) => {
    const e = extracts.find((x) => batch === `b-${x.id}`);
    if (!e) throw new Refused('NOT_FOUND', '找不到这一行：可能已被新的报送替换');
    const s = signals.find((x) => x.evidence[0]?.row === row) ?? signals[0];
    const cells: [string, string, string | null, boolean][] = [
      ['姓名', s?.person?.name ?? '', null, false],
      ['身份证号码', '360799********1234', null, false],
      ['乡镇', s?.town.name ?? '', null, false],
      ['行政村', s?.village.name ?? '', null, false],
      ['就医类别', '住院', null, true],
      ['医疗机构', '县人民医院', null, false],
      ['出院日期', '2023-12-12', null, false],
      ['结算日期', s?.eventDate ?? '', null, true],
      ['总费用', '48211.30', '元', false],
      ['个人自付', s?.amount ?? '12345.60', '元', true],
      ['本年累计自付', '', '元', true],
      ['备注', '', null, false],
    ];
    return {
      extract: e.id,
      title: e.title,
      department: e.department,
      month: '2023-12',
      fileName: `${e.title}12月.xlsx`,
      sheet,
      row,
      file,
      person: s?.person,
      superseded: row % 11 === 0,
      cells: cells.map(([column, value, unit, compared]) => ({ column, value, unit, compared })),
    };
  },
  policy,
  policyCounties,
  policyComparison,
  sideBySide,
  replayableRules,
  ruleReplay,
  ...matchRoot,
  ...ledgerRoot,
  ...exploreRoot,
  ...analysisRoot,
  ...rankingRoot,
  ...packRoot,
  ...assignmentRoot,
  ...calendarRoot,
  ...caseRoot,
  ...visitRoot,
  ...intakeRoot,
  users: (_: unknown, c: Context) => {
    if (c.role !== 'ADMINISTRATOR') throw new Refused('FORBIDDEN', '只有管理员可以查看用户');
    return connection(Object.values(NAMES).map(user), { first: 50 });
  },
  auditEntries: (a: Page) =>
    connection(
      Array.from({ length: 63 }, (_, i) => ({
        id: `a${i}`,
        at: `2024-01-13T0${i % 9}:12:30Z`,
        who: '演示县巩固办',
        action: i % 3 ? '登录' : '查看完整身份信息',
        subject: i % 3 ? null : `户 36072201000${i}`,
        purpose: i % 3 ? null : '入户核查联系',
        result: i % 7 ? '成功' : '拒绝',
      })),
      a,
    ),
  serviceKeys: () => [
    {
      id: 'k1',
      name: '市级平台',
      role: 'SERVICE',
      division: COUNTY,
      department: null,
      createdAt: '2023-12-01T02:00:00Z',
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: '2024-01-12T18:00:00Z',
    },
  ],
  signIn: ({ name, password }: { name: string; password: string }, c: Context) => {
    const role = NAMES[name];
    if (!role || password !== 'mock-password') throw new Refused('UNAUTHENTICATED', '用户名或密码不对：请重新输入');
    c.signIn(role);
    return user(role);
  },
  signOut: (_: unknown, c: Context) => {
    c.signOut();
    return true;
  },
  changePassword: () => true,
  reveal: ({ person, purpose }: { person: string; purpose: string }) => {
    if (purpose.trim().length < 4) throw new Refused('BAD_INPUT', '请写明用途，至少 4 个字');
    return { id: person, name: '张大明', idNo: '360799195005121234', phone: '13800005678' };
  },
  createServiceKey: ({ input }: { input: { name: string } }) => ({
    secret: 'dx_mock_0000',
    key: { id: 'k2', name: input.name },
  }),
  revokeServiceKey: ({ id }: { id: string }) => ({ id, revokedAt: '2024-01-13T00:00:00Z' }),
};
