import { enterValue, loadPolicies } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, openTestCounty, type TestCounty, type Who } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const FIVE = ['360722', '360425', '411024', '371323', '530426'];
const COMPARE = `query ($counties: [DivisionCode!]!) { policyComparison(counties: $counties) {
  counties { code name documentNo issued own }
  sections { id rows { id title cells { county values { label text state reason approvalNo clause { policy documentNo article quote } } } } } } }`;

const compare = async (counties: string[], who: Who = 'leader') =>
  (await county.ask(who, COMPARE, { counties })).policyComparison;

const cell = (comparison: Data, row: string, code: string): Data[] =>
  comparison.sections
    .flatMap(({ rows }: Data) => rows)
    .find(({ id }: Data) => id === row)
    ?.cells.find((one: Data) => one.county === code)?.values ?? [];

describe('documents side by side', () => {
  let five: Data;
  beforeAll(async () => {
    five = await compare(FIVE);
  });

  it('are as many columns as counties, in the order asked, each under its own number', () => {
    expect(five.counties.map(({ code }: Data) => code)).toEqual(FIVE);
    expect(new Set(five.counties.map(({ documentNo }: Data) => documentNo)).size).toBe(5);
    for (const { rows } of five.sections)
      for (const { cells } of rows) expect(cells.map((one: Data) => one.county)).toEqual(FIVE);
  });

  it('say when extracts are due: 每月10日前, 每月5日前, 每月25日前', () => {
    const due = (code: string) => cell(five, 'due_days', code).map(({ text }) => text);
    expect(due('360722')[0]).toBe('每月数据，次月10日前');
    expect(due('371323')[0]).toBe('每月数据，次月5日前');
    expect(due('530426')).toEqual(['每月数据，当月25日前']);
    expect(cell(five, 'coverage', '530426')[0].text).toBe('上月 26 日至本月 25 日');
    expect(cell(five, 'coverage', '360722')).toEqual([]);
  });

  it('set thresholds side by side: 单次超过1万元 here, a standard of the city there', () => {
    const own = cell(five, 'medical', '360722').find(({ text }) => text === '> 10,000 元');
    expect(own).toMatchObject({ state: 'WRITTEN', clause: { article: '二（一）', quote: '单次超过1万元' } });
    const open = cell(five, 'medical', '371323').filter(({ text }) => text.endsWith('元'));
    expect(open.length).toBeGreaterThan(0);
    for (const { state, reason } of open) expect([state, reason]).toEqual(['UNSEEN', expect.stringMatching(/./)]);
  });

  it('put the steps of the procedure beside each other, and 3个工作日 where a document says so', () => {
    expect(cell(five, 'procedure.verify', '371323')).toMatchObject([
      { text: '3 个工作日', state: 'WRITTEN', clause: { quote: expect.stringContaining('3个工作日') } },
    ]);
    expect(cell(five, 'procedure.verify', '411024')).toEqual([]);
    expect(cell(five, 'steps', '360425').length).toBeGreaterThan(cell(five, 'steps', '371323').length);
  });

  it('never say a word that is not in the document they name', () => {
    const texts = new Map(
      loadPolicies().policies.map(({ id, clauses }) => [id, clauses.map(({ article, text }) => ({ article, text }))]),
    );
    const values = five.sections.flatMap(({ rows }: Data) =>
      rows.flatMap(({ cells }: Data) => cells.flatMap((one: Data) => one.values)),
    );
    expect(values.length).toBeGreaterThan(200);
    for (const { clause, state, reason, label } of values) {
      if (clause)
        expect(
          texts
            .get(clause.policy)
            ?.some(({ article, text }) => article === clause.article && text.includes(clause.quote)),
        ).toBe(true);
      // What no document says has a reason instead.
      else
        expect([label, state, reason]).toEqual([
          label,
          expect.stringMatching(/OURS|WRITTEN|ENTERED|UNSEEN|WAITING/),
          expect.any(String),
        ]);
      if (state === 'WRITTEN' && !clause) expect(reason).toMatch(/./);
    }
  });

  it('leave out a matter that nobody writes about', async () => {
    const one = await compare(['360722']);
    const rows = one.sections.flatMap(({ rows: all }: Data) => all.map(({ id }: Data) => id));
    expect(rows).not.toContain('coverage');
    expect(rows).toContain('medical');
  });

  it('of a province hold in each of its counties alike', async () => {
    const two = await compare(['371321', '371323']);
    for (const { rows } of two.sections) for (const { cells } of rows) expect(cells[0].values).toEqual(cells[1].values);
  });
});

describe('what a county approved', () => {
  it('stands in its own column for who may read it, and nowhere for others', async () => {
    const { warehouse } = county.hub.services;
    const entry = { county: '360722', effectiveFrom: '2023-07-01', note: '会议纪要', by: 'test' };
    const point = 'xf-xc-trend-plunge.percent';
    await enterValue(warehouse, { ...entry, name: point, value: '25', approvalNo: '信府办〔2024〕3号' });
    const find = (comparison: Data) =>
      cell(comparison, 'income', '360722').find(({ label }) => label.startsWith('收入骤减：比上年'));
    expect(find(await compare(['360722'], 'city'))).toMatchObject({
      text: '>= 25 %',
      state: 'APPROVED',
      approvalNo: '信府办〔2024〕3号',
    });
    expect(find(await compare(['360722'], 'yanling'))).toMatchObject({
      text: '>= 30 %',
      state: 'UNSEEN',
      approvalNo: null,
    });
    const { policy } = await county.ask(
      'leader',
      `{ policy(county: "360722") { open { name value approval { no value by at from note division } }
        rules { id parameters { name value approval { no } } } clauses { article open { name } } } }`,
    );
    expect(policy.open.find(({ name }: Data) => name === point)).toMatchObject({
      value: '25',
      approval: {
        no: '信府办〔2024〕3号',
        value: '25',
        by: 'test',
        from: '2023-07-01',
        note: '会议纪要',
        division: '360722',
      },
    });
    const rule = policy.rules.find(({ id }: Data) => id === 'xf-xc-trend-plunge');
    expect(rule.parameters.find(({ name }: Data) => name === 'percent')).toMatchObject({
      value: '25',
      approval: { no: '信府办〔2024〕3号' },
    });
    const clause = policy.clauses.find(({ article }: Data) => article === '二（八）');
    expect(clause.open.map(({ name }: Data) => name)).toContain(point);
  });
});

describe('who may compare', () => {
  it('is whoever reads data, a township too; not the administrator, the auditor or nobody', async () => {
    expect((await compare(['360722', '411024'], 'townA')).counties.map(({ own }: Data) => own)).toEqual([true, false]);
    const { policyCounties } = await county.ask('otherCity', '{ policyCounties { code name documentNo own } }');
    expect(policyCounties.map(({ code }: Data) => code)).toEqual(expect.arrayContaining(FIVE));
    for (const who of ['administrator', 'auditor'] as const)
      expect(await county.codes(who, COMPARE, { counties: FIVE })).toEqual(['FORBIDDEN']);
    expect(await county.codes(null, COMPARE, { counties: FIVE })).toEqual(['UNAUTHENTICATED']);
  });

  it('says which counties have no document, and how many can stand side by side', async () => {
    expect(await county.codes('leader', COMPARE, { counties: ['360799'] })).toEqual(['BAD_USER_INPUT']);
    expect(await county.codes('leader', COMPARE, { counties: [] })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the law of a county under a province', () => {
  const QUERY = `{ policy(county: "371323") { documentNo recipient layers { id jurisdiction } coverage { text }
    clauses { article policy inherited frequency rules { id } extracts { id } uses { kind title text quote } open { name } text }
    calendar { id kind title when level to clause { article quote } reason } matches { id department bandOnly dueDays }
    matchSkips { aidClasses clause { quote } } procedure { steps { label workingDays clause { article } } exit { label } provisions { id value silent } } } }`;

  it('names its documents, and for each clause what the system does with it', async () => {
    const { policy } = await county.ask('otherCity', QUERY);
    expect(policy.layers[0].jurisdiction).toBe('370000');
    for (const { text, uses } of policy.clauses) for (const { quote } of uses) expect(text).toContain(quote);
    const kinds = new Set(policy.clauses.flatMap(({ uses }: Data) => uses.map(({ kind }: Data) => kind)));
    expect(kinds).toEqual(
      new Set([
        'CALENDAR',
        'STEP',
        'PROVISION',
        ...[...kinds].filter((kind) => kind === 'MATCH' || kind === 'EXIT' || kind === 'VALUE'),
      ]),
    );
    const used = policy.clauses.filter(
      ({ rules, extracts, uses, open }: Data) => rules.length + extracts.length + uses.length + open.length > 0,
    );
    expect(used.length).toBeGreaterThan(policy.clauses.length / 2);
  });

  it('has a feedback day, a ledger day, the meetings of its city, and who is not compared again', async () => {
    const { policy } = await county.ask('otherCity', QUERY);
    const of = (kind: string) => policy.calendar.filter((entry: Data) => entry.kind === kind);
    expect(of('FEEDBACK')).toMatchObject([{ when: '每月，次月7日前', level: '县' }]);
    expect(of('LEDGER')[0].when).toContain('30日前');
    expect(
      of('MEETING')
        .filter(({ level }: Data) => level === '市')
        .map(({ title }: Data) => title),
    ).toEqual(['月调度', '季通报']);
    expect(of('ONE_OFF').length).toBeGreaterThan(1);
    expect(policy.matchSkips[0].aidClasses).toContain('低保');
    expect(policy.matches.some(({ bandOnly }: Data) => bandOnly)).toBe(true);
    expect(policy.procedure.steps[0]).toMatchObject({ workingDays: 3 });
  });
});
