import { BATCH, BEFORE, COUNTY, firstDay, HOUSEHOLDS, MONTH, named, place, rowAt, type Tools } from './read.facts.ts';
import type { TestPerson } from './read.people.ts';

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

export async function handedIn({ warehouse, keyring, sql, sealed }: Tools): Promise<void> {
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

export async function register({ warehouse }: Tools, persons: readonly TestPerson[]): Promise<void> {
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
export async function departmentRows({ warehouse }: Tools, persons: readonly TestPerson[]): Promise<void> {
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
        snapshot: period,
        ...where,
      };
    }),
    named,
  );
}
