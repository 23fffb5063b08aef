import { COUNTY, DEPARTMENTS, DOCUMENT, dice, MONTHS, PLACE, WEIGHT } from './county.ts';

const roll = dice(360722);
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
const SURNAMES = ['张', '李', '王', '刘', '黄', '谢', '曾', '肖', '钟', '赖'];
const GIVEN = ['明', '华', '英', '秀兰', '建国', '桂香', '小军', '春花', '志强', '玉梅'];
const masked = (name: string) => (name.length > 2 ? `${name[0]}*${name.at(-1)}` : `${name[0]}*`);
export const extracts = DEPARTMENTS.flatMap(([department, , list]) =>
  list.map((e) => ({ department, id: e[0], title: e[1], rule: e[2], risk: e[3], article: e[4], quote: e[5] })),
);
const total = WEIGHT.reduce((a, b) => a + b);
const heavy = (): (typeof extracts)[number] => {
  const at = roll() * total;
  const sums = WEIGHT.map((_, i) => WEIGHT.slice(0, i + 1).reduce((a, b) => a + b));
  const found = extracts[sums.findIndex((sum) => at < sum)];
  return found ?? (extracts[0] as (typeof extracts)[number]);
};
export const policyTitle = '信丰县防止返贫动态监测帮扶部门信息共享工作机制';
export const clause = (e: { article: string; quote: string }) => ({
  policy: 'xinfeng-2023-15',
  documentNo: DOCUMENT,
  title: policyTitle,
  article: e.article,
  quote: e.quote,
});
export const parameter = (
  name: string,
  label: string,
  operator: string | null,
  value: string,
  unit: string,
  open = false,
) => ({
  name,
  label,
  operator,
  value,
  unit,
  quote: open ? null : '单次超过1万元',
  open,
  approvalRequired: open,
  approvalNo: null,
  reason: open ? '文件没有写明病种，暂按国家30种大病；由县里批准后生效' : null,
});
export const rules = extracts.map((e) => ({
  id: `${e.id}-rule`,
  name: e.rule,
  kind: 'threshold',
  inherited: false,
  extract: e.id,
  department: e.department,
  subject: e.id === 'xf-yj-area' ? 'VILLAGE' : 'PERSON',
  risk: e.risk,
  clause: clause(e),
  parameters:
    e.id === 'xf-yb-selfpay'
      ? [parameter('single', '个人自付', '>', '10000', '元')]
      : e.id === 'xf-wj-disease'
        ? [parameter('diseases', '大病病种', null, '30种', '', true)]
        : [],
}));

const person = (id: string, relation: string) => {
  const name = pick(SURNAMES) + pick(GIVEN);
  return {
    id,
    name: masked(name),
    full: name,
    idNoMasked: '360799********1234',
    phoneMasked: '138****5678',
    relation,
    birthYear: 1950 + Math.floor(roll() * 49),
    labour: pick(['有', '部分丧失', '无', null]),
    schooling: pick(['非在校', '在校', null]),
    insured: pick(['已参保', '已参保', '未参保', null]),
    change: null as string | null,
  };
};

export type Home = ReturnType<typeof home>;
function home(i: number) {
  const town = PLACE.children[Math.floor(roll() ** 1.6 * 16)] ?? PLACE;
  const village = pick(town.children);
  const members = Array.from({ length: 1 + Math.floor(roll() * 5) }, (_, m) =>
    person(`${i}00${m}`, m ? pick(['配偶', '之子', '之女', '之母']) : '户主'),
  );
  const kind = roll() < 0.4 ? '脱贫户' : '一般农户';
  return {
    id: `3607220${String(10000 + i)}`,
    county: COUNTY,
    head: members[0] ?? null,
    town,
    village,
    group: `第${1 + (i % 9)}组`,
    kind,
    monitoredType: roll() < 0.2 ? pick(['脱贫不稳定户', '边缘易致贫户', '突发严重困难户']) : null,
    members,
    size: members.length,
    labourers: Math.min(2, members.length - 1),
    snapshot: MONTHS[0] ?? '',
  };
}
export const homes = Array.from({ length: 310 }, (_, i) => home(i));

export type Signal = ReturnType<typeof signal>;
function signal(i: number) {
  const e = heavy();
  const house = pick(homes);
  const amount =
    e.id === 'xf-yb-selfpay' || e.id === 'xf-ny-loss'
      ? (10000 + Math.floor(roll() * 8_000_000) / 100).toFixed(2)
      : null;
  const day = `2023-12-${String(1 + Math.floor(roll() * 28)).padStart(2, '0')}`;
  const rule = rules.find((r) => r.extract === e.id) as (typeof rules)[number];
  const village = e.id === 'xf-yj-area';
  return {
    id: `w${i}`,
    month: '2023-12',
    rule,
    department: e.department,
    subject: rule.subject,
    household: village ? null : house,
    person: village ? null : (house.members.at(-1) ?? null),
    town: house.town,
    village: house.village,
    riskCodes: [e.risk],
    risks: [e.risk],
    eventDate: day,
    amount,
    finding: village ? '12月4日冰雹，影响 63 户 204 人' : e.rule,
    again: roll() < 0.05,
    history: false,
    why: amount
      ? `${e.rule}：${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${Number(amount).toLocaleString('en', { minimumFractionDigits: 2 })} 元 > 10,000 元（${DOCUMENT} ${e.article}）`
      : `${e.rule}（${DOCUMENT} ${e.article}）`,
    evidence: [
      {
        batch: `b-${e.id}`,
        file: 1,
        fileName: `${e.title}12月.xlsx`,
        sheet: 'Sheet1',
        row: 4 + i,
        month: '2023-12',
        extract: e.id,
      },
    ],
  };
}
export const signals = Array.from({ length: 412 }, (_, i) => signal(i));
const villageSignal = extracts.findIndex((e) => e.id === 'xf-yj-area');
export const alerts = [0, 1, 2].map((i) => {
  const e = extracts[villageSignal] as (typeof extracts)[number];
  const base = signal(500 + i);
  return {
    ...base,
    rule: rules[villageSignal] as (typeof rules)[number],
    department: e.department,
    subject: 'VILLAGE',
    household: null,
    person: null,
    amount: null,
    finding: `12月${4 + i}日冰雹，影响 ${63 - i * 20} 户 ${204 - i * 60} 人`,
    why: `严重受灾区域：影响 ${63 - i * 20} 户（${DOCUMENT} 二（四））`,
    evidence: base.evidence.map((x) => ({ ...x, batch: 'b-xf-yj-area', extract: 'xf-yj-area' })),
  };
});

const MISSING = ['xf-mz-aid', 'xf-cl-severe'];
export const handIns = extracts.map((e, i) => {
  const count = signals.filter((s) => s.rule.extract === e.id).length;
  const state = MISSING.includes(e.id)
    ? 'MISSING'
    : e.id === 'xf-jt-aid'
      ? 'NOT_OWED'
      : e.id === 'xf-sl-water'
        ? 'NOT_DUE'
        : ['xf-jj-death', 'xf-jt-dropout'].includes(e.id)
          ? 'NIL'
          : 'DELIVERED';
  const got = state === 'DELIVERED';
  return {
    department: e.department,
    extract: e.id,
    title: e.title,
    due: state === 'NOT_OWED' ? null : e.id === 'xf-sl-water' ? '2099-01-15' : '2024-01-10',
    state,
    batch: got || state === 'NIL' ? `b-${e.id}` : null,
    nil: state === 'NIL',
    submittedAt: got || state === 'NIL' ? `2024-01-${String(5 + (i % 7)).padStart(2, '0')}T01:30:00Z` : null,
    late: i === 6,
    returned: i === 2 ? 1 : 0,
    received: got ? count + 40 : state === 'NIL' ? 0 : null,
    loaded: got ? count + 26 : state === 'NIL' ? 0 : null,
    quarantined: got ? 11 : state === 'NIL' ? 0 : null,
    duplicates: got ? 3 : state === 'NIL' ? 0 : null,
    warnings: got ? count : state === 'NIL' ? 0 : null,
  };
});

/** What is owed where nothing came: of a month that is over all, of the one that runs it is not due yet. */
export function nothingCame(month: string) {
  const [year = 0, of = 0] = month.split('-').map(Number);
  const due = new Date(Date.UTC(year, of, 10)).toISOString().slice(0, 10);
  const none = { batch: null, nil: false, submittedAt: null, late: false, returned: 0 };
  const counts = { received: null, loaded: null, quarantined: null, duplicates: null, warnings: null };
  const state = due < new Date().toISOString().slice(0, 10) ? 'MISSING' : 'NOT_DUE';
  return handIns.map((one) => ({ ...one, ...none, ...counts, due, state }));
}
