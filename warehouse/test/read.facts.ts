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

/** Households H1–H3 stand in town A, H4–H6 in town B; each has a head and a second member. */
export const HOUSEHOLDS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
export const townOf = (household: string): string => (household <= 'H3' ? TOWN_A : TOWN_B);
export const villageOf = (household: string): string => (household <= 'H3' ? VILLAGE_A : VILLAGE_B);

export interface TestWarning {
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

export const firstDay = (month: string): string => `${month}-01`;
export const named = { name: 'fixture' };

export const place = (household: string) => ({ town_code: townOf(household), village_code: villageOf(household) });
export const rowAt = (batchId: string, extract: string, month: string, row: number) => ({
  county: COUNTY,
  extract,
  period: firstDay(month),
  batch_id: batchId,
  file_no: 1,
  sheet: 'Sheet1',
  row,
});
