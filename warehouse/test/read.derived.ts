import {
  BATCH,
  BEFORE,
  CIVIL,
  COUNTY,
  DISABLED,
  firstDay,
  MEDICAL,
  MONTH,
  named,
  POLICE,
  place,
  REVITAL,
  TOWN_A,
  TOWN_B,
  type Tools,
  townOf,
  WARNINGS,
} from './read.facts.ts';
import type { TestPerson } from './read.people.ts';

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

type Head = (household: string) => string;

async function warned({ warehouse }: Tools, head: Head): Promise<void> {
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
}

async function ruled({ warehouse }: Tools): Promise<void> {
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
}

/** A case that cannot be decided: the income line of the year is not known. */
async function undecided({ warehouse }: Tools, head: Head): Promise<void> {
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
}

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

async function awaited({ warehouse }: Tools): Promise<void> {
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
}

/** What a build derives from the warnings above. */
export async function derived(tools: Tools, persons: readonly TestPerson[]): Promise<void> {
  const { warehouse } = tools;
  const head = (household: string) => persons.find((one) => one.head && one.household === household)?.key ?? '0';
  await warned(tools, head);
  await ruled(tools);
  await undecided(tools, head);
  await awaited(tools);
  await warehouse.put('warning_count', warningCounts(), named);
  await warehouse.put('clue', [...clueRows(BEFORE), ...clueRows(MONTH)], named);
  await warehouse.put('clue_count', [...clueCounts(BEFORE), ...clueCounts(MONTH)], named);
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
