import { daysAfter } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CIVIL } from '../../warehouse/test/read.fixture.ts';
import { AuditEntryEntity } from '../src/modules/audit/audit-entry.entity.ts';
import { DepartmentContactEntity } from '../src/modules/calendar/contact.entity.ts';
import { today } from '../src/modules/submission/today.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

const XINFENG = '360722';
const [YISHUI, ESHAN, YANLING] = ['371323', '530426', '411024'];

let county: TestCounty;
const others = new Map<string, string>();
beforeAll(async () => {
  county = await openTestCounty();
  for (const code of [YISHUI, ESHAN, YANLING])
    others.set(code, await county.hub.account(`office-${code}`, { role: 'COUNTY_OFFICE', division: code }));
}, 300_000);
afterAll(() => county.close());

const CALENDAR = `query ($county: DivisionCode!, $month: Month!) { calendar(county: $county, month: $month) {
  from until recipient duties { id kind title department by to due when reason clause { documentNo quote }
    hand { state due late daysLate batch } } contacts { name phoneMasked from until }
  reminderDays { before overdue reasons } reminders { on kind department titles contact deputy text } } }`;
const YEAR = `query ($county: DivisionCode!, $year: Int!) { calendarYear(county: $county, year: $year) {
  extract department months { month state due late daysLate } } }`;
const LATENESS = `query ($county: DivisionCode!, $from: Month!, $to: Month!) { lateness(county: $county, from: $from, to: $to) {
  department owed delivered nil onTime timesLate daysLate missing daysOverdue } }`;

const of = async (code: string, month: string): Promise<Data> => {
  const cookie = others.get(code) ?? null;
  const { data, errors } = await county.hub.ask(CALENDAR, { county: code, month }, { cookie });
  expect(errors).toEqual([]);
  return (data as Data).calendar;
};
const duty = ({ duties }: Data, id: string) => duties.find((one: Data) => one.id === id);
const ask = (who: Parameters<TestCounty['ask']>[0], query: string, more: object = {}) =>
  county.ask(who, query, { county: XINFENG, ...more });

describe('the calendar of a month', () => {
  it('keeps delivered, late, nil, missing and not yet due apart, with clause and days', async () => {
    const { calendar } = await ask('office', CALENDAR, { month: '2023-07' });
    expect(calendar).toMatchObject({ from: '2023-07-01', until: '2023-07-31' });
    expect(duty(calendar, 'xf-yb-selfpay')).toMatchObject({
      due: '2023-08-10',
      hand: { state: 'DELIVERED', late: false, daysLate: 0 },
      clause: { quote: expect.stringContaining('10日前') },
    });
    expect(duty(calendar, 'xf-mz-aid').hand).toMatchObject({ state: 'DELIVERED', late: true, daysLate: 2 });
    expect(duty(calendar, 'xf-cl-severe').hand).toMatchObject({ state: 'NIL' });
    const missing = duty(calendar, 'xf-wj-disease').hand;
    expect(missing).toMatchObject({ state: 'MISSING', batch: null });
    expect(daysAfter('2023-08-10', missing.daysLate)).toBe(today());
    expect(duty(calendar, 'xf-jt-loan').hand.state).toBe('NOT_DUE');
  });

  it('is for a department its own alone, and for no township', async () => {
    const { calendar } = await ask('medical', CALENDAR, { month: '2023-07' });
    const departments = calendar.duties.filter(({ kind }: Data) => kind === 'DUE').map((one: Data) => one.department);
    expect(new Set(departments).size).toBe(1);
    for (const who of ['townA', 'auditor', 'yanling', 'otherCity'] as const)
      expect(await county.codes(who, CALENDAR, { county: XINFENG, month: '2023-07' })).toEqual(['FORBIDDEN']);
    expect(await county.codes(null, CALENDAR, { county: XINFENG, month: '2023-07' })).toEqual(['UNAUTHENTICATED']);
  });

  it('is owed from the first month of the document on, and says so before anything came', async () => {
    const states = async (month: string) =>
      new Set((await ask('office', CALENDAR, { month })).calendar.duties.map(({ hand }: Data) => hand?.state));
    expect(await states('2022-01')).toEqual(new Set(['NOT_OWED']));
    expect(await states('2099-03')).toContain('NOT_DUE');
  });

  it('shows what the ledger accepted at once, before its month is built', async () => {
    const extract = 'xf-wj-disease';
    const before = duty((await ask('office', CALENDAR, { month: '2099-05' })).calendar, extract);
    expect(before.hand).toMatchObject({ state: 'NOT_DUE', batch: null });
    const at = '2099-06-11 00:00:00.000';
    const row = { county: XINFENG, extract, period: '2099-05-01', files: [], submitted_at: at, published_at: at };
    const batch = '00000000-0000-4000-8000-000000000001';
    const { warehouse } = county.hub.services;
    const put = (more: object) => warehouse.put('submission', [{ ...row, ...more }], { name: 'test' });
    await put({ batch_id: '00000000-0000-4000-8000-000000000002', status: 'RETURNED' });
    await put({ batch_id: batch, status: 'ACCEPTED', nil: true });
    const { hand } = duty((await ask('office', CALENDAR, { month: '2099-05' })).calendar, extract);
    expect(hand).toMatchObject({ state: 'NIL', batch, late: true, daysLate: 1 });
    const STATUS = `query ($county: DivisionCode!) { handInStatus(county: $county, month: "2099-05") { extract state batch returned } }`;
    const { handInStatus } = await ask('office', STATUS);
    expect(handInStatus.find((one: Data) => one.extract === extract)).toMatchObject({
      state: 'NIL',
      batch,
      returned: 1,
    });
  });

  it('of 峨山 is due in the month itself and covers the 26th to the 25th', async () => {
    const calendar = await of(ESHAN, '2023-07');
    expect([calendar.from, calendar.until]).toEqual(['2023-06-26', '2023-07-25']);
    const hand = calendar.duties.filter(({ hand }: Data) => hand?.due);
    expect(hand.length).toBeGreaterThan(3);
    for (const { due } of hand) expect(due).toBe('2023-07-25');
  });

  it('of 鄢陵 tells what is owed a term or periodically from what is owed a month', async () => {
    const calendar = await of(YANLING, '2023-07');
    const when = (id: string) => duty(calendar, id).when;
    expect(when('yl-jt-term')).toMatch(/^每学期：/);
    expect(when('yl-zj-unsafe')).toMatch(/^定期：/);
    expect(calendar.duties.some(({ kind }: Data) => kind === 'OUTBOUND')).toBe(true);
  });

  it('of a county under 山东 has the days of the province: lists out, feedback, meetings, with clause or reason', async () => {
    const calendar = await of(YISHUI, '2023-08');
    const kinds = new Set(calendar.duties.map(({ kind }: Data) => kind));
    for (const kind of ['DUE', 'OUTBOUND', 'FEEDBACK']) expect(kinds).toContain(kind);
    for (const { clause, reason } of calendar.duties) expect(clause ?? reason).toBeTruthy();
    const days = calendar.duties.map(({ due }: Data) => due ?? '9');
    expect(days).toEqual([...days].sort());
  });
});

describe('the year and the lateness', () => {
  it('show twelve months an extract, each with its state', async () => {
    const { calendarYear } = await ask('leader', YEAR, { year: 2023 });
    const row = calendarYear.find(({ extract }: Data) => extract === 'xf-mz-aid');
    expect(row.months.map(({ month }: Data) => month.slice(5)).map(Number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(row.months[5].state).toBe('NOT_OWED');
    expect(row.months[6]).toMatchObject({ state: 'DELIVERED', late: true, daysLate: 2 });
    expect(row.months[9]).toMatchObject({ state: 'MISSING', due: '2023-11-10' });
    expect(await county.codes('leader', YEAR, { county: XINFENG, year: 1 })).toEqual(['BAD_USER_INPUT']);
  });

  it('count times and days by department, the worst first; what is not due yet does not count', async () => {
    const { lateness } = await ask('office', LATENESS, { from: '2023-07', to: '2023-07' });
    const civil = lateness.find(({ department }: Data) => department === CIVIL);
    expect(civil).toMatchObject({ timesLate: 1, daysLate: 2 });
    for (const one of lateness) expect(one.delivered + one.nil + one.missing).toBe(one.owed);
    const bad = lateness.map(({ timesLate, missing }: Data) => timesLate + missing);
    expect(bad).toEqual([...bad].sort((a, b) => b - a));
    expect((await ask('civil', LATENESS, { from: '2023-07', to: '2023-07' })).lateness).toEqual([civil]);
    for (const span of [
      { from: '2023-08', to: '2023-07' },
      { from: '2000-01', to: '2023-07' },
    ])
      expect(await county.codes('office', LATENESS, { county: XINFENG, ...span })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('contacts and reminders', () => {
  const OVER = `mutation ($county: DivisionCode!, $input: HandOverInput!) { handOverContact(county: $county, input: $input) {
    id department duty name phoneMasked from until by } }`;
  const REVEAL = `mutation ($county: DivisionCode!, $contact: ID!, $purpose: String!) {
    revealContactPhone(county: $county, contact: $contact, purpose: $purpose) }`;
  const LIST = `query ($county: DivisionCode!) { departmentContacts(county: $county) {
    id department duty name phoneMasked from until } }`;
  const input = (more: object = {}) => ({
    ...{ department: CIVIL, duty: 'CONTACT', name: '演示甲', phone: '13800005678', from: '2023-07-01' },
    ...more,
  });
  const over = (more: object = {}) => ask('office', OVER, { input: input(more) });
  const last = () =>
    county.hub.services.orm.em.fork().find(AuditEntryEntity, {}, { orderBy: { id: 'desc' }, limit: 1 });

  it('are handed over by a new row, the old one kept, sealed, masked and audited', async () => {
    const { handOverContact: first } = await over();
    expect(first).toMatchObject({ name: '演示甲', phoneMasked: '138****5678', until: null, by: 'user:office' });
    await over({ name: '演示乙', phone: '0797-1234567', from: '2023-09-15' });
    await over({ duty: 'DEPUTY', name: '演示丙', phone: null });
    const { departmentContacts } = await ask('office', LIST);
    expect(departmentContacts.map(({ name, from, until }: Data) => [name, from, until])).toEqual([
      ['演示乙', '2023-09-15', null],
      ['演示甲', '2023-07-01', '2023-09-14'],
      ['演示丙', '2023-07-01', null],
    ]);
    const rows = await county.hub.services.orm.em.fork().find(DepartmentContactEntity, {});
    expect(JSON.stringify(rows)).not.toMatch(/演示|13800005678/);
    expect(await last()).toMatchObject([
      { action: 'HAND_OVER_CONTACT', subject: `${XINFENG}/${CIVIL}/DEPUTY/2023-07-01`, result: 'OK' },
    ]);
  });

  it('are refused with what to do when the day, the name, the phone or the department cannot be', async () => {
    for (const wrong of [{ from: '2023-09-01' }, { name: '1' }, { phone: '138' }, { department: '没有局' }]) {
      const variables = { county: XINFENG, input: input({ from: '2024-01-01', ...wrong }) };
      expect(await county.codes('office', OVER, variables)).toEqual(['BAD_USER_INPUT']);
    }
    expect((await ask('office', LIST)).departmentContacts).toHaveLength(3);
  });

  it('are edited by the county office alone; a department sees its own, an analyst nobody', async () => {
    for (const who of ['leader', 'analyst', 'civil', 'townA', 'city'] as const)
      expect(await county.codes(who, OVER, { county: XINFENG, input: input({ from: '2025-01-01' }) })).toEqual([
        'FORBIDDEN',
      ]);
    expect(await last()).toMatchObject([{ action: 'HAND_OVER_CONTACT', result: 'FORBIDDEN' }]);
    const seen = async (who: 'civil' | 'medical' | 'leader' | 'analyst' | 'city') =>
      (await ask(who, LIST)).departmentContacts.length;
    expect([await seen('civil'), await seen('medical'), await seen('leader')]).toEqual([3, 0, 3]);
    expect([await seen('analyst'), await seen('city')]).toEqual([0, 0]);
  });

  it('show a whole phone for a purpose only, to the county office', async () => {
    const [{ id }] = (await ask('office', LIST)).departmentContacts;
    const purpose = { contact: id, purpose: '催报社会救助名单' };
    expect((await ask('office', REVEAL, purpose)).revealContactPhone).toBe('0797-1234567');
    expect(await last()).toMatchObject([{ action: 'REVEAL_CONTACT', purpose: '催报社会救助名单', result: 'OK' }]);
    expect(await county.codes('office', REVEAL, { county: XINFENG, contact: id, purpose: '看' })).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(await county.codes('civil', REVEAL, { county: XINFENG, ...purpose })).toEqual(['FORBIDDEN']);
  });

  it('are who reminders go to: before, on the due day, after it; nothing about what came', async () => {
    const { calendar } = await ask('office', CALENDAR, { month: '2099-03' });
    const civil = calendar.reminders.filter(({ department }: Data) => department === CIVIL);
    expect(civil.map(({ on, kind }: Data) => [on, kind])).toEqual([
      ['2099-04-07', 'BEFORE'],
      ['2099-04-10', 'DUE_DAY'],
      ['2099-04-11', 'OVERDUE'],
    ]);
    expect(civil[0]).toMatchObject({ contact: '演示乙', deputy: '演示丙' });
    expect(civil[0].text).toMatch(/^.+：2099年3月数据：.*请于4月10日前报送.*零报告/);
    expect(calendar.reminderDays).toMatchObject({
      before: 3,
      overdue: 1,
      reasons: [expect.any(String), expect.any(String), expect.any(String)],
    });
    const past = (await ask('office', CALENDAR, { month: '2023-07' })).calendar.reminders;
    expect(past.every(({ on }: Data) => on >= today())).toBe(true);
    expect(JSON.stringify(past)).not.toContain('社会救助对象');
    expect(past.find(({ titles }: Data) => titles.includes('县内定点救治医院大病患者'))).toMatchObject({
      on: today(),
      kind: 'OVERDUE',
    });
  });
});
