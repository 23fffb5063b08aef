import type { Keyring, Sql } from '../src/index.ts';

/** What the fixture needs of the warehouse, from its sources or as the package. */
export interface Tools {
  warehouse: {
    ask<Row>(query: string | Sql, options: { name: string }): Promise<Row[]>;
    put(table: string, rows: readonly object[], options: { name: string }): Promise<void>;
    tell(query: string | Sql, options: { name: string }): Promise<void>;
  };
  keyring: Keyring;
  sql: (parts: TemplateStringsArray, ...values: (Sql | string | number)[]) => Sql;
  personKey(keyring: Keyring, idNo: Sql): Sql;
  nameKey(keyring: Keyring, name: Sql): Sql;
  sealed(keyring: Keyring, text: Sql): Sql;
}

export const COUNTY = '360722';
export const TOWN_A = '360722100';
export const TOWN_B = '360722101';
export const VILLAGE_A = '360722100001';
export const VILLAGE_B = '360722101001';
export const BEFORE = '2023-06';
export const MONTH = '2023-07';

export const MEDICAL = '市医保局信丰分局';
export const CIVIL = '县民政局';
export const DISABLED = '县残联';
export const EMERGENCY = '县应急管理局';
export const POLICE = '县交警大队';
export const REVITAL = '县乡村振兴局';

const batch = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const BATCH = {
  registerBefore: batch(1),
  register: batch(2),
  medicalBefore: batch(3),
  medicalOld: batch(4),
  medical: batch(5),
  civil: batch(6),
  disabled: batch(7),
  returned: batch(8),
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A synthetic ID number: the region 360799 is not assigned. */
function idNo(birth: string, order: number): string {
  const body = `360799${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

export interface TestPerson {
  name: string;
  idNo: string;
  birth: string;
  phone: string;
  household: string;
  head: boolean;
  key: string;
  nameKey: string;
}

/** Households H1–H3 stand in town A, H4–H6 in town B; each has a head and a second member. */
export const HOUSEHOLDS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
const townOf = (household: string): string => (household <= 'H3' ? TOWN_A : TOWN_B);
const villageOf = (household: string): string => (household <= 'H3' ? VILLAGE_A : VILLAGE_B);

const people = (): Omit<TestPerson, 'key' | 'nameKey'>[] =>
  HOUSEHOLDS.flatMap((household, at) =>
    [true, false].map((head) => {
      const birth = `19${60 + at * 3 + (head ? 0 : 1)}-0${at + 1}-15`;
      const order = at * 2 + (head ? 1 : 2);
      const name = `${'赵钱孙李周吴'[at]}${head ? '一' : '二'}`;
      return { household, head, birth, name, idNo: idNo(birth, order), phone: `1390000${String(1000 + order)}` };
    }),
  );

interface TestWarning {
  id: number;
  month: string;
  rule: string;
  extract: string;
  department: string;
  risk: string;
  household: string;
  date: string;
  amount: string | null;
  finding: string;
  evidence: [string, number, string, number][];
}

const single = { rule: 'xf-yb-selfpay-single', extract: 'xf-yb-selfpay', department: MEDICAL, risk: '01' };
const aid = { rule: 'xf-mz-aid', extract: 'xf-mz-aid', department: CIVIL, risk: '99' };
export const WARNINGS: readonly TestWarning[] = [
  {
    id: 101,
    ...single,
    month: BEFORE,
    household: 'H1',
    date: '2023-06-20',
    amount: '12000.00',
    finding: '住院单次自付 12,000.00 元',
    evidence: [[BATCH.medicalBefore, 1, 'Sheet1', 3]],
  },
  {
    id: 102,
    ...aid,
    month: MONTH,
    household: 'H1',
    date: '2023-07-05',
    amount: null,
    finding: '新增低保',
    evidence: [[BATCH.civil, 1, 'Sheet1', 3]],
  },
  {
    id: 103,
    ...single,
    month: MONTH,
    household: 'H2',
    date: '2023-07-06',
    amount: '15000.00',
    finding: '住院单次自付 15,000.00 元',
    evidence: [[BATCH.medical, 1, 'Sheet1', 3]],
  },
  {
    id: 104,
    ...single,
    month: MONTH,
    household: 'H4',
    date: '2023-07-14',
    amount: '30000.00',
    finding: '住院单次自付 30,000.00 元',
    evidence: [[BATCH.medical, 1, 'Sheet1', 4]],
  },
  {
    id: 105,
    rule: 'xf-cl-severe',
    extract: 'xf-cl-severe',
    department: DISABLED,
    risk: '03',
    month: MONTH,
    household: 'H5',
    date: '2023-07-08',
    amount: null,
    finding: '新增二级肢体残疾',
    evidence: [[BATCH.disabled, 1, 'Sheet1', 3]],
  },
  {
    id: 106,
    ...aid,
    month: MONTH,
    household: 'H4',
    date: '2023-07-09',
    amount: null,
    finding: '新增特困',
    evidence: [[BATCH.civil, 1, 'Sheet1', 4]],
  },
  {
    id: 107,
    rule: 'xf-jj-death',
    extract: 'xf-jj-death',
    department: POLICE,
    risk: '04+05',
    month: MONTH,
    household: 'H6',
    date: '2023-07-10',
    amount: null,
    finding: '家庭劳动力死亡',
    evidence: [],
  },
  {
    id: 108,
    rule: 'xf-yj-area',
    extract: 'xf-yj-area',
    department: EMERGENCY,
    risk: '0201',
    month: MONTH,
    household: '',
    date: '2023-07-11',
    amount: null,
    finding: '洪涝，影响 30 户',
    evidence: [],
  },
];

const firstDay = (month: string): string => `${month}-01`;
const named = { name: 'fixture' };

/** The known persons, and a stranger who stands in a row but not in the register. */
async function identify(tools: Tools): Promise<TestPerson[]> {
  const { warehouse, keyring, sql, personKey, nameKey, sealed } = tools;
  const stranger = {
    name: '郑生人',
    idNo: idNo('1980-01-01', 99),
    birth: '1980-01-01',
    phone: '',
    household: '',
    head: false,
  };
  const found: TestPerson[] = [];
  for (const person of [...people(), stranger]) {
    const [key] = await warehouse.ask<{ key: string; nameKey: string }>(
      sql`select toString(${personKey(keyring, sql`${person.idNo}`)}) as key, toString(${nameKey(keyring, sql`${person.name}`)}) as nameKey`,
      named,
    );
    if (!key) throw new Error('no key');
    await warehouse.tell(
      sql`insert into identity select ${personKey(keyring, sql`${person.idNo}`)}, ${nameKey(keyring, sql`${person.name}`)},
          ${sealed(keyring, sql`${person.idNo}`)}, ${sealed(keyring, sql`${person.name}`)}, ${sealed(keyring, sql`${person.phone}`)}, now64(3)`,
      named,
    );
    found.push({ ...person, ...key });
  }
  return found;
}

const submission = (batchId: string, extract: string, month: string, at: string, rest: object = {}) => ({
  county: COUNTY,
  extract,
  period: firstDay(month),
  batch_id: batchId,
  status: 'ACCEPTED',
  nil: false,
  mode: 'replace',
  parent: null,
  files: [{ name: `${extract}-${month}.xlsx`, sha256: batchId, bytes: 1 }],
  received: 10,
  loaded: 8,
  quarantined: 1,
  duplicates: 1,
  reason: '',
  contract_version: '1',
  submitted_by: 'user:tester',
  submitted_at: at,
  published_at: at,
  ...rest,
});

async function handedIn({ warehouse, keyring, sql, sealed }: Tools): Promise<void> {
  await warehouse.put(
    'submission',
    [
      submission(BATCH.registerBefore, 'register', BEFORE, '2023-07-03 09:00:00.000'),
      submission(BATCH.register, 'register', MONTH, '2023-08-03 09:00:00.000'),
      submission(BATCH.medicalBefore, 'xf-yb-selfpay', BEFORE, '2023-07-05 09:00:00.000'),
      submission(BATCH.medicalOld, 'xf-yb-selfpay', MONTH, '2023-08-05 09:00:00.000'),
      submission(BATCH.medical, 'xf-yb-selfpay', MONTH, '2023-08-06 09:00:00.000'),
      submission(BATCH.civil, 'xf-mz-aid', MONTH, '2023-08-12 09:00:00.000'),
      submission(BATCH.disabled, 'xf-cl-severe', MONTH, '2023-08-07 09:00:00.000'),
      submission(BATCH.returned, 'xf-wj-disease', MONTH, '2023-08-07 10:00:00.000', {
        status: 'RETURNED',
        loaded: 0,
        quarantined: 9,
        reason: '缺少必填列：病种',
      }),
    ],
    named,
  );
  const at = {
    county: COUNTY,
    extract: 'xf-yb-selfpay',
    period: firstDay(MONTH),
    batch_id: BATCH.medical,
    file_no: 1,
    sheet: 'Sheet1',
  };
  const problem = (row: number, level: string, code: string) => ({
    ...at,
    row,
    column: '身份证号码',
    code,
    level,
    reason: '身份证号码校验位不对',
  });
  await warehouse.put(
    'problem',
    [problem(9, 'error', 'BAD_ID'), problem(3, 'notice', 'OUT_OF_PERIOD'), problem(12, 'error', 'BAD_ID')],
    named,
  );
  const cells = JSON.stringify({
    姓名: '赵一',
    身份证号码: '360799198501010029',
    联系电话: '13900001234',
    个人自付: '12000.5',
  });
  await warehouse.tell(
    sql`insert into quarantine select ${COUNTY}, 'xf-yb-selfpay', ${firstDay(MONTH)}, ${BATCH.medical}, 1, 'Sheet1', 9, ${sealed(keyring, sql`${cells}`)}`,
    named,
  );
}

const place = (household: string) => ({ town_code: townOf(household), village_code: villageOf(household) });
const rowAt = (batchId: string, extract: string, month: string, row: number) => ({
  county: COUNTY,
  extract,
  period: firstDay(month),
  batch_id: batchId,
  file_no: 1,
  sheet: 'Sheet1',
  row,
});

async function register({ warehouse }: Tools, persons: readonly TestPerson[]): Promise<void> {
  const members = persons.filter(({ household }) => household !== '');
  const rows = [BEFORE, MONTH].flatMap((month) =>
    members.map((person, at) => ({
      ...rowAt(month === MONTH ? BATCH.register : BATCH.registerBefore, 'register', month, at + 3),
      person_key: person.key,
      name_key: person.nameKey,
      head_key: members.find(({ household, head }) => head && household === person.household)?.key,
      relation: person.head ? '户主' : '配偶',
      birth_date: person.birth,
      ...place(person.household),
      hh_no: person.household,
      hh_kind: person.household === 'H2' ? 'ORDINARY' : 'EXPOOR',
      monitored_type: person.household === 'H1' && month === MONTH ? 'UNSTABLE' : '',
      labour: person.head ? 'FULL' : 'NONE',
      insured: 'YES',
      change: person.name === '赵二' && month === MONTH ? '迁入' : '',
      change_date: person.name === '赵二' && month === MONTH ? '2023-07-02' : null,
    })),
  );
  await warehouse.put('raw_register', rows, named);
  await warehouse.put(
    'household_month',
    [BEFORE, MONTH].flatMap((month) =>
      HOUSEHOLDS.map((household) => ({
        county: COUNTY,
        period: firstDay(month),
        hh_no: household,
        hh_kind: household === 'H2' ? 'ORDINARY' : 'EXPOOR',
        monitored_type: household === 'H1' && month === MONTH ? 'UNSTABLE' : '',
        head_key: members.find((one) => one.head && one.household === household)?.key,
        ...place(household),
        village_group: '一组',
        members: 2,
        labourers: 1,
      })),
    ),
    named,
  );
}

/** Rows of the departments, each linked to the household of its person. */
async function departmentRows({ warehouse }: Tools, persons: readonly TestPerson[]): Promise<void> {
  const who = (name: string) => persons.find((person) => person.name === name) as TestPerson;
  const row = (batchId: string, extract: string, month: string, at: number, name: string) => ({
    ...rowAt(batchId, extract, month, at),
    person_key: who(name).key,
    name_key: who(name).nameKey,
    head_key: '0',
    head_name_key: '0',
    relation: '',
    birth_date: who(name).birth,
    ...place(who(name).household || 'H1'),
  });
  const medical = (batchId: string, month: string, at: number, name: string, date: string, selfPay: string) => ({
    ...row(batchId, 'xf-yb-selfpay', month, at, name),
    visit_type: 'INPATIENT',
    hospital: '县人民医院',
    settle_date: date,
    self_pay: selfPay,
  });
  const linked = [
    {
      table: 'raw_medical',
      date: '2023-06-20',
      ...medical(BATCH.medicalBefore, BEFORE, 3, '赵一', '2023-06-20', '12000.00'),
    },
    { table: 'raw_medical', date: '2023-07-06', ...medical(BATCH.medical, MONTH, 3, '钱一', '2023-07-06', '15000.00') },
    { table: 'raw_medical', date: '2023-07-14', ...medical(BATCH.medical, MONTH, 4, '李一', '2023-07-14', '30000.00') },
    { table: 'raw_medical', date: '2023-07-15', ...medical(BATCH.medical, MONTH, 5, '郑生人', '2023-07-15', '500.00') },
    {
      table: 'raw_civil_aid',
      date: '2023-07-05',
      ...row(BATCH.civil, 'xf-mz-aid', MONTH, 3, '赵一'),
      aid_class: '低保',
      approve_date: '2023-07-05',
    },
    {
      table: 'raw_civil_aid',
      date: '2023-07-09',
      ...row(BATCH.civil, 'xf-mz-aid', MONTH, 4, '李二'),
      aid_class: '特困',
      approve_date: '2023-07-09',
    },
    {
      table: 'raw_disability',
      date: '2023-07-08',
      ...row(BATCH.disabled, 'xf-cl-severe', MONTH, 3, '周一'),
      kind: 4,
      level: 2,
      cert_date: '2023-07-08',
      action: 'NEW',
    },
  ];
  for (const table of new Set(linked.map((one) => one.table)))
    await warehouse.put(
      table,
      linked.filter((one) => one.table === table).map(({ table: _, date: __, ...rest }) => rest),
      named,
    );
  await warehouse.put(
    'link',
    linked.map(({ county, period, extract, batch_id, file_no, sheet, row: at, person_key, date }) => {
      const household = persons.find(({ key }) => key === person_key)?.household ?? '';
      const where = household ? place(household) : { town_code: '', village_code: '' };
      return {
        county,
        period,
        extract,
        batch_id,
        file_no,
        sheet,
        row: at,
        person_key,
        event_date: date,
        state: household ? 'LINKED' : 'NOT_IN_REGISTER',
        hh_no: household,
        hh_kind: 'EXPOOR',
        members: 2,
        ...where,
      };
    }),
    named,
  );
}

const cellsOf = (value: string): string[] => ['', value];

/** Final numbers counted from the warnings above in JavaScript: an oracle of its own. */
function warningCounts(): object[] {
  const cells = new Map<string, { warnings: number; households: Set<string>; alerts: number }>();
  for (const { month, department, risk, household } of WARNINGS)
    for (const town of cellsOf(household ? townOf(household) : TOWN_B))
      for (const owner of cellsOf(department))
        for (const one of ['', ...risk.split('+')]) {
          const at = [month, town, owner, one].join('|');
          const cell = cells.get(at) ?? { warnings: 0, households: new Set<string>(), alerts: 0 };
          if (household) {
            cell.warnings += 1;
            cell.households.add(household);
          } else cell.alerts += 1;
          cells.set(at, cell);
        }
  return [...cells].map(([at, { warnings, households, alerts }]) => {
    const [month = '', town_code, department, risk] = at.split('|');
    return {
      county: COUNTY,
      period: firstDay(month),
      town_code,
      department,
      risk,
      warnings,
      households: households.size,
      alerts,
    };
  });
}

function clueRows(month: string) {
  const open = WARNINGS.filter((one) => one.household && one.month <= month);
  const rows = [...new Set(open.map(({ household }) => household))].map((household) => {
    const own = open.filter((one) => one.household === household);
    const departments = [...new Set(own.map(({ department }) => department))].sort();
    return {
      county: COUNTY,
      period: firstDay(month),
      hh_no: household,
      hh_kind: 'EXPOOR',
      ...place(household),
      state: 'MERGED',
      since: firstDay(own.map((one) => one.month).sort()[0] ?? month),
      departments,
      risks: [...new Set(own.flatMap(({ risk }) => risk.split('+')))].sort(),
      warnings: own.map(({ id }) => id),
      new_warnings: own.filter((one) => one.month === month).length,
      amount: own.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0),
    };
  });
  rows.sort(
    (a, b) => b.departments.length - a.departments.length || b.amount - a.amount || (a.hh_no < b.hh_no ? -1 : 1),
  );
  return rows.map((row, at) => ({ ...row, priority: at + 1 }));
}

function clueCounts(month: string): object[] {
  const clues = clueRows(month);
  return ['', TOWN_A, TOWN_B].flatMap((town) =>
    ['', MEDICAL, CIVIL, DISABLED, POLICE].map((department) => {
      const own = clues.filter(
        (one) => (!town || one.town_code === town) && (!department || one.departments.includes(department)),
      );
      return {
        county: COUNTY,
        period: firstDay(month),
        town_code: town,
        department,
        clues: own.length,
        new_clues: own.filter((one) => one.new_warnings > 0).length,
        multi: own.filter((one) => one.departments.length > 1).length,
        households: town ? 3 : 6,
        persons: town ? 6 : 12,
      };
    }),
  );
}

async function derived({ warehouse }: Tools, persons: readonly TestPerson[]): Promise<void> {
  const head = (household: string) => persons.find((one) => one.head && one.household === household)?.key ?? '0';
  await warehouse.put(
    'warning',
    WARNINGS.map(({ id, month, household, date, evidence, ...rest }) => ({
      county: COUNTY,
      period: firstDay(month),
      warning_id: String(id),
      ...rest,
      subject: household ? 'person' : 'village',
      person_key: household ? head(household) : '0',
      hh_no: household,
      ...(household ? place(household) : place('H4')),
      event_key: String(id),
      event_date: date,
      again: false,
      history: month < MONTH,
      policy: 'xinfeng-2023-15',
      clause: '',
      evidence: evidence.map(([batch_id, file_no, sheet, row]) => ({ batch_id, file_no, sheet, row })),
    })),
    named,
  );
  await warehouse.put(
    'effective_rule',
    [BEFORE, MONTH]
      .map((month) => ({
        county: COUNTY,
        period: firstDay(month),
        rule: 'xf-yb-selfpay-single',
        kind: 'self_pay_single',
        extract: 'xf-yb-selfpay',
        department: MEDICAL,
        subject: 'person',
        risk: '01',
        policy: 'xinfeng-2023-15',
        clause: '二（一）',
        numbers: { threshold: '10000' },
        operators: { threshold: '>' },
        lists: {},
        flags: {},
        history: month < MONTH,
      }))
      .concat([
        {
          county: COUNTY,
          period: firstDay(MONTH),
          rule: 'xf-xc-income',
          kind: 'income_below',
          extract: 'xf-xc-income',
          department: REVITAL,
          subject: 'household',
          risk: '13',
          policy: 'xinfeng-2023-15',
          clause: '二（八）',
          numbers: {},
          operators: {},
          lists: {},
          flags: {},
          history: false,
        },
      ] as never),
    named,
  );
  await warehouse.put(
    'hit',
    [
      {
        county: COUNTY,
        period: firstDay(MONTH),
        rule: 'xf-xc-income',
        verdict: 'unknown',
        why_unknown: '2023年监测标准没有录入',
        event_key: 'u1',
        subject: 'household',
        person_key: head('H3'),
        hh_no: 'H3',
        ...place('H3'),
        event_date: '2023-07-31',
        finding: '',
        again: false,
        risk: '13',
        evidence: [],
      },
    ],
    named,
  );
  await warehouse.put('warning_count', warningCounts(), named);
  await warehouse.put('clue', [...clueRows(BEFORE), ...clueRows(MONTH)], named);
  await warehouse.put('clue_count', [...clueCounts(BEFORE), ...clueCounts(MONTH)], named);
  const status = (month: string, department: string, extract: string, rest: object) => ({
    county: COUNTY,
    period: firstDay(month),
    department,
    extract,
    due: '2023-08-10',
    batch_id: null,
    nil: false,
    first_submitted_at: null,
    late: false,
    returned: 0,
    received: 0,
    loaded: 0,
    quarantined: 0,
    duplicates: 0,
    warnings: 0,
    ...rest,
  });
  const came = (batchId: string, at: string) => ({
    batch_id: batchId,
    first_submitted_at: at,
    received: 10,
    loaded: 8,
    quarantined: 1,
    duplicates: 1,
  });
  await warehouse.put(
    'hand_in_status',
    [
      status(BEFORE, REVITAL, 'register', { due: null, ...came(BATCH.registerBefore, '2023-07-03 09:00:00.000') }),
      status(BEFORE, MEDICAL, 'xf-yb-selfpay', {
        due: null,
        ...came(BATCH.medicalBefore, '2023-07-05 09:00:00.000'),
        warnings: 1,
      }),
      status(MONTH, REVITAL, 'register', came(BATCH.register, '2023-08-03 09:00:00.000')),
      status(MONTH, MEDICAL, 'xf-yb-selfpay', { ...came(BATCH.medical, '2023-08-05 09:00:00.000'), warnings: 2 }),
      status(MONTH, CIVIL, 'xf-mz-aid', { ...came(BATCH.civil, '2023-08-12 09:00:00.000'), late: true, warnings: 2 }),
      status(MONTH, DISABLED, 'xf-cl-severe', {
        ...came(BATCH.disabled, '2023-08-07 09:00:00.000'),
        nil: true,
        warnings: 1,
      }),
      status(MONTH, '县卫健委', 'xf-wj-disease', { returned: 1 }),
      status(MONTH, '县教体局', 'xf-jt-loan', { due: '2099-01-01' }),
    ],
    named,
  );
  await warehouse.put(
    'build_state',
    [BEFORE, MONTH].map((month) => ({
      county: COUNTY,
      period: firstDay(month),
      inputs: '1',
      built_at: '2023-08-13 00:00:00.000',
    })),
    named,
  );
}

/** Two months of a very small county, as a build would have left them. @returns its people, a stranger last */
export async function fillCounty(tools: Tools): Promise<TestPerson[]> {
  const persons = await identify(tools);
  await handedIn(tools);
  await register(tools, persons);
  await departmentRows(tools, persons);
  await derived(tools, persons);
  return persons;
}
