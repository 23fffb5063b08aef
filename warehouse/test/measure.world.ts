import type { Tools } from './read.facts.ts';

/** A county in which every measure has a figure that can be counted by hand: July 2023, with a month before and after. */
export const COUNTY = '360722';
export const TOWN_A = '360722100';
export const TOWN_B = '360722101';
const VILLAGE_A = `${TOWN_A}001`;
const VILLAGE_B = `${TOWN_B}001`;

export const MEDICAL = '市医保局信丰分局';
export const CIVIL = '县民政局';
export const POLICE = '县交警大队';
const EMERGENCY = '县应急管理局';
const DISABLED = '县残联';

const named = { name: 'measure world' };
type Place = 'A' | 'B';
const at = (place: Place) =>
  place === 'A' ? { town_code: TOWN_A, village_code: VILLAGE_A } : { town_code: TOWN_B, village_code: VILLAGE_B };

/** number, month, household, person, department, rule, risk, place */
const WARNINGS = [
  [1, '07', 'H1', '11', MEDICAL, 'xf-yb-selfpay-single', '01', 'A'],
  [2, '07', 'H1', '11', CIVIL, 'xf-mz-aid', '99', 'A'],
  [3, '07', 'H1', '12', MEDICAL, 'xf-yb-selfpay-single', '01', 'A'],
  [4, '07', 'H2', '21', MEDICAL, 'xf-yb-selfpay-single', '01', 'A'],
  [5, '07', 'H3', '0', POLICE, 'xf-jj-death', '04+05', 'B'],
  [6, '07', '', '0', EMERGENCY, 'xf-yj-area', '0201', 'B'],
  [7, '06', 'H2', '22', CIVIL, 'xf-mz-aid', '99', 'A'],
  [8, '08', 'H4', '41', MEDICAL, 'xf-yb-selfpay-single', '01', 'B'],
] as const;

const warnings = () =>
  WARNINGS.map(([number, month, household, person, department, rule, risk, place]) => ({
    ...{ county: COUNTY, period: `2023-${month}-01`, warning_id: String(number), rule, department, risk, ...at(place) },
    ...{ extract: rule.replace('-single', ''), subject: household === '' ? 'village' : 'person', person_key: person },
    ...{ hh_no: household, hh_kind: 'EXPOOR', monitored_type: household === 'H1' ? 'UNSTABLE' : '' },
    ...{ event_key: String(number), event_date: `2023-${month}-02`, amount: null, finding: '', again: false },
    ...{ history: false, policy: '', clause: '', evidence: [] },
  }));

/** month, household, first month, departments, risks, warnings, new ones, place. What was closed is told by events. */
const CLUES = [
  ['06', 'H2', '06', [CIVIL], ['99'], [7], 1, 'A'],
  ['07', 'H1', '07', [MEDICAL, CIVIL], ['01', '99'], [1, 2, 3], 3, 'A'],
  ['07', 'H2', '06', [CIVIL, MEDICAL], ['01', '99'], [7, 4], 1, 'A'],
  ['07', 'H3', '07', [POLICE], ['04', '05'], [5], 1, 'B'],
  ['08', 'H1', '07', [MEDICAL, CIVIL], ['01', '99'], [1, 2, 3], 0, 'A'],
  ['08', 'H2', '06', [CIVIL, MEDICAL], ['01', '99'], [7, 4], 0, 'A'],
  ['08', 'H3', '07', [POLICE], ['04', '05'], [5], 0, 'B'],
  ['08', 'H4', '08', [MEDICAL], ['01'], [8], 1, 'B'],
] as const;

const clues = () =>
  CLUES.map(([month, household, since, departments, risks, ids, fresh, place], index) => ({
    ...{
      county: COUNTY,
      period: `2023-${month}-01`,
      hh_no: household,
      hh_kind: 'EXPOOR',
      monitored_type: '',
      ...at(place),
    },
    ...{
      state: 'MERGED',
      since: `2023-${since}-01`,
      departments,
      risks,
      warnings: ids.map(String),
      new_warnings: fresh,
    },
    ...{ amount: 0, priority: index + 1 },
  }));

/** extract, department, due day, first came at, late, nil, rows received / loaded / quarantined / duplicate; all of July */
const HAND_INS = [
  ['e1', MEDICAL, '2023-08-10', '2023-08-10 23:59:59.000', false, false, 100, 90, 8, 2],
  ['e2', MEDICAL, '2023-08-10', '2023-08-11 00:00:00.000', true, false, 50, 50, 0, 0],
  ['e3', CIVIL, '2023-08-10', null, false, false, 0, 0, 0, 0],
  ['e4', CIVIL, '2023-08-31', null, false, false, 0, 0, 0, 0],
  ['e5', POLICE, null, '2023-08-05 09:00:00.000', false, false, 10, 10, 0, 0],
  ['e6', DISABLED, '2023-08-10', '2023-08-02 09:00:00.000', false, true, 0, 0, 0, 0],
  ['e7', EMERGENCY, '2023-08-10', '2023-08-25 09:00:00.000', true, false, 7, 7, 0, 0],
  ['e8', EMERGENCY, '2023-08-20', null, false, false, 0, 0, 0, 0],
] as const;

const handIns = () =>
  HAND_INS.map(([extract, department, due, came, late, nil, received, loaded, quarantined, duplicates], index) => ({
    ...{ county: COUNTY, period: '2023-07-01', department, extract, due, nil, late, returned: 0, warnings: 0 },
    ...{ batch_id: came ? `00000000-0000-4000-8000-00000000000${index}` : null, first_submitted_at: came },
    ...{ received, loaded, quarantined, duplicates },
  }));

/** month, household, type, members, place */
const REGISTER = [
  ['06', 'H1', '', 2, 'A'],
  ['07', 'H1', 'UNSTABLE', 3, 'A'],
  ['07', 'H2', '', 4, 'A'],
  ['07', 'H3', '', 2, 'B'],
  ['07', 'H9', '', 0, 'B'],
] as const;

const register = () =>
  REGISTER.map(([month, household, type, members, place]) => ({
    ...{ county: COUNTY, period: `2023-${month}-01`, hh_no: household, hh_kind: 'EXPOOR', monitored_type: type },
    ...{ head_key: '1', ...at(place), village_group: '', members, labourers: 0 },
  }));

/** An event as the decisions store keeps it. */
export interface WorldEvent {
  seq: number;
  county: string;
  day: string;
  subject: 'ASSIGNMENT' | 'CASE';
  subjectId: string;
  hhNo: string;
  town: string;
  village: string;
  kind: string;
  fromState: string | null;
  toState: string;
  facts: Record<string, string | readonly string[] | null>;
}

type Change = Record<string, string | readonly string[] | null>;
type Step = readonly [day: string, kind: string, state: string, changes?: Change];
interface Story {
  county: string;
  number: number;
  household: string;
  place: Place;
  subject: WorldEvent['subject'];
  facts: Change;
  steps: readonly Step[];
}

const id = (subject: string, number: number): string =>
  `00000000-0000-4000-${subject === 'CASE' ? '9' : '8'}000-${String(number).padStart(12, '0')}`;

type Told = readonly [household: string, place: Place, facts: Change, ...steps: Step[]];
const sent = (day: string, due: string | null): Step => [day, 'SENT', 'ASSIGNED', { due }];
const said = (day: string, verdict: string): Step => [day, 'VERDICT', verdict, { verdict }];
const closed = (day: string): Step => [day, 'CLOSED', 'CLOSED'];
const dept = (...departments: string[]) => ({ channel: 'DEPT', departments, risks: ['01'], month: '2023-07' });
const channel = (name: string) => ({ channel: name, departments: [], risks: [] });

const ASSIGNMENTS: readonly Told[] = [
  [
    'H1',
    'A',
    dept(MEDICAL),
    ['06-20', 'TAKEN', 'MERGED', { warnings: ['3'] }],
    sent('06-28', '07-05'),
    said('07-05', 'YES'),
    closed('07-10'),
  ],
  [
    'H2',
    'A',
    dept(MEDICAL, CIVIL),
    ['07-01', 'TAKEN', 'MERGED', { warnings: ['7', '4'] }],
    sent('07-03', '07-10'),
    said('07-11', 'NO'),
    closed('07-15'),
  ],
  ['H3', 'B', dept(POLICE), ['07-01', 'TAKEN', 'MERGED'], sent('07-05', '07-12')],
  ['H4', 'B', channel('SELF'), ['07-01', 'TAKEN', 'MERGED'], sent('07-06', '08-20')],
  [
    ...([
      'H5',
      'B',
      channel('SELF'),
      ['07-01', 'TAKEN', 'MERGED'],
      sent('07-07', '07-20'),
      said('07-19', 'NO'),
    ] as const),
    ['07-21', 'TOLD', 'NOTIFIED'],
    closed('07-22'),
    ['07-25', 'NOTED', 'CLOSED'],
  ],
  ['H6', 'B', channel('PETITION'), ['07-01', 'TAKEN', 'MERGED'], sent('07-08', '08-30'), said('07-30', 'NO')],
  ['H7', 'B', channel('CADRE'), ['07-01', 'TAKEN', 'MERGED'], sent('07-09', null), said('07-12', 'ALREADY')],
  ['H8', 'A', dept(MEDICAL), ['07-15', 'TAKEN', 'MERGED'], sent('08-05', '08-12')],
  ['H9', 'A', dept(MEDICAL), ['07-20', 'TAKEN', 'MERGED'], ['07-21', 'WITHDRAWN', 'CLOSED']],
  [
    ...(['H1', 'A', dept(CIVIL), ['07-20', 'TAKEN', 'MERGED'], sent('07-25', '08-30'), said('07-28', 'YES')] as const),
    ['07-29', 'RETURNED', 'VERIFYING', { verdict: null }],
  ],
  ['H1', 'A', dept(MEDICAL, CIVIL), ['07-11', 'TAKEN', 'MERGED'], sent('07-12', '07-19'), said('07-14', 'YES')],
  [
    'H2',
    'A',
    dept(MEDICAL),
    ['06-10', 'TAKEN', 'MERGED'],
    sent('06-15', '06-22'),
    said('06-20', 'NO'),
    closed('06-30'),
  ],
];

const found = (day: string, persons: string, more: Change = {}): Change => ({
  ...{
    found: `2023-${day}`,
    persons,
    risks: ['01'],
    monitoredType: 'UNSTABLE',
    green: 'false',
    origin: 'CLUE',
    ...more,
  },
});
const opened = (day: string): Step => [day, 'OPENED', 'IDENTIFYING'];
const entered = (day: string): Step => [day, 'REGISTERED', 'MONITORED', { registered: `2023-${day}` }];
const helped = (day: string, until: string | null = null): Step => [
  ...([day, 'AID_STARTED', 'TRACKING'] as const),
  { aidId: `aid-${day}`, from: `2023-${day}`, until },
];

const CASES: readonly Told[] = [
  ['H1', 'A', found('07-05', '3'), opened('07-14'), entered('07-20')],
  ['H20', 'B', found('07-04', '2'), opened('07-10'), entered('07-20')],
  ['H21', 'B', found('07-01', '1', { green: 'true' }), opened('07-02'), entered('07-25')],
  [
    'H22',
    'A',
    found('06-01', '4'),
    opened('06-01'),
    entered('06-10'),
    helped('06-15'),
    ['08-10', 'ELIMINATED', 'RISK_ELIMINATED'],
  ],
  [
    ...(['H23', 'A', found('06-10', ''), opened('06-10'), entered('06-20'), helped('06-21')] as const),
    ['07-30', 'AID_ENDED', 'TRACKING', { aidId: 'aid-06-21', on: '2023-07-30' }],
  ],
  ['H24', 'B', found('06-20', '5'), opened('06-20'), entered('07-01'), helped('07-31', '2023-07-31')],
  [
    ...(['H25', 'B', found('06-01', '6'), opened('06-01'), entered('06-05')] as const),
    ['07-20', 'ELIMINATED', 'RISK_ELIMINATED'],
    ['08-01', 'NOTED', 'RISK_ELIMINATED'],
  ],
  ['H26', 'A', found('06-01', '2'), opened('06-01'), entered('06-02'), ['07-25', 'NATURAL_END', 'NATURAL_END']],
  ['H27', 'A', found('07-20', '9'), opened('07-20')],
  ['H28', 'B', found('06-02', '7', { origin: 'REGISTER' }), ['06-02', 'ADOPTED', 'MONITORED']],
];

/** The persons of the country's own example: 27256 ÷ 54851. */
export const COUNTRY = '411024';
const COUNTRY_CASES: readonly Told[] = [
  [
    ...(['H1', 'A', found('06-01', '27256'), opened('06-01'), entered('06-05')] as const),
    ['07-20', 'ELIMINATED', 'RISK_ELIMINATED'],
  ],
  ['H2', 'A', found('06-01', '27595'), opened('06-01'), entered('06-05')],
];

const dated = ([day, ...rest]: Step): Step => [`2023-${day}`, ...rest];
const stories = (county: string, subject: WorldEvent['subject'], told: readonly Told[]): Story[] =>
  told.map(([household, place, facts, ...steps], index) => ({
    ...{
      county,
      number: index + 1 + (county === COUNTY ? 0 : 100),
      household,
      place,
      subject,
      facts,
      steps: steps.map(dated),
    },
  }));

const full = (due: string | null): string | null => (due !== null && due.length === 5 ? `2023-${due}` : due);

function eventsOf({ county, number, household, place, subject, facts, steps }: Story): Omit<WorldEvent, 'seq'>[] {
  let standing: Change = facts;
  return steps.map(([day, kind, toState, changes = {}], index) => {
    standing = { ...facts, ...standing, ...changes };
    for (const once of ['aidId', 'from', 'until', 'on', 'warnings']) if (!(once in changes)) delete standing[once];
    const fact = { ...standing, ...('due' in standing ? { due: full(standing.due as string | null) } : {}) };
    const { town_code: town, village_code: village } = at(place);
    return {
      ...{ county, day, subject, subjectId: id(subject, number), hhNo: household, town, village, kind },
      ...{ fromState: steps[index - 1]?.[2] ?? null, toState, facts: fact },
    };
  });
}

/** What was done, in the order in which it was done. */
export const EVENTS: readonly WorldEvent[] = [
  ...stories(COUNTY, 'ASSIGNMENT', ASSIGNMENTS),
  ...stories(COUNTY, 'CASE', CASES),
  ...stories(COUNTRY, 'CASE', COUNTRY_CASES),
]
  .flatMap(eventsOf)
  .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  .map((event, index) => ({ ...event, seq: index + 1 }));

const word = (value: unknown): string => (Array.isArray(value) ? value.join('+') : String(value ?? ''));

/** An event as a row of the warehouse. */
function eventRow({ facts, subjectId, hhNo, fromState, toState, ...event }: WorldEvent): object {
  const { channel: by, due, verdict, ...rest } = facts;
  return {
    ...event,
    ...{ at: `${event.day} 12:00:00.000`, subject_id: subjectId, hh_no: hhNo, role: '' },
    ...{ from_state: fromState ?? '', to_state: toState, channel: word(by), due: due ?? null, verdict: word(verdict) },
    facts: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => (value === null ? [] : [[name, word(value)]])),
    ),
  };
}

const built = () =>
  ['06', '07', '08'].map((month) => ({
    county: COUNTY,
    period: `2023-${month}-01`,
    inputs: '1',
    built_at: '2023-09-01 00:00:00.000',
  }));

/** What departments handed in, and what was built of it. */
export async function fillHandedIn({ warehouse }: Pick<Tools, 'warehouse'>): Promise<void> {
  await warehouse.put('warning', warnings(), named);
  await warehouse.put('clue', clues(), named);
  await warehouse.put('hand_in_status', handIns(), named);
  await warehouse.put('household_month', register(), named);
  await warehouse.put('build_state', built(), named);
}

/** The same, and the work. */
export async function fillMeasures(tools: Pick<Tools, 'warehouse'>): Promise<void> {
  await fillHandedIn(tools);
  await tools.warehouse.put('event', EVENTS.map(eventRow), named);
}
