import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATCH, REVITAL } from '../../warehouse/test/read.fixture.ts';
import { SCHEMA_FILE } from '../src/schema.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await openTestCounty();
});
afterAll(() => county.close());

const ONE = `query ($id: ID!) { household(county: "360722", id: $id) {
  id county group kind monitoredType size labourers snapshot head { name } town { name } village { name }
  members { name idNoMasked phoneMasked relation birthYear labour insured change }
  clue { id departments } timeline { date month kind text department evidence { batch row fileName } warning { id } }
  notUsed incomes { year perCapita line missing } } }`;

describe('a household', () => {
  it('shows the facts of the newest register, in words', async () => {
    const { household } = await county.ask('leader', ONE, { id: 'H1' });
    expect(household).toMatchObject({
      id: 'H1',
      county: '360722',
      group: '一组',
      kind: '脱贫户',
      monitoredType: '脱贫不稳定户',
      size: 2,
      labourers: 1,
      snapshot: '2023-07',
      head: { name: '赵一' },
      town: { name: '嘉定镇' },
      clue: { id: '2023-07:H1' },
    });
    expect(household.members.map(({ name, labour }: Data) => [name, labour])).toEqual([
      ['赵一', '有'],
      ['赵二', '无'],
    ]);
    expect(household.members[0]).toMatchObject({
      relation: '户主',
      insured: '已参保',
      birthYear: 1960,
      change: null,
    });
  });

  it('never completes an ID number: of all that is told of a person only the year is of the birth', async () => {
    const [, body = ''] = /^type Person \{([\s\S]*?)^\}/m.exec(readFileSync(SCHEMA_FILE, 'utf8')) ?? [];
    const fields = [...body.matchAll(/^ {2}(\w+):/gm)].map(([, field]) => field);
    expect(fields).toContain('birthYear');
    const { household } = await county.ask(
      'leader',
      `query { household(county: "360722", id: "H1") { members { ${fields.join(' ')} } } }`,
    );
    const { id: _, ...told } = household.members[0];
    expect(told.birthYear).toBe(1960);
    expect(told.idNoMasked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    for (const value of Object.values(told)) expect(String(value)).not.toMatch(/0115|\b0?1\D+15\b/);
  });

  it('is found from one of its members by pseudonym, and by nobody outside its place', async () => {
    const { household } = await county.ask(
      'leader',
      'query { household(county: "360722", id: "H1") { town { code } members { id } } }',
    );
    const PERSON =
      'query ($id: ID!) { person(county: "360722", id: $id) { person { name idNoMasked } household { id } } }';
    const [{ id }] = household.members;
    const { person } = await county.ask('leader', PERSON, { id });
    expect(person).toMatchObject({ person: { name: '赵一' }, household: { id: 'H1' } });
    expect(person.person.idNoMasked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    expect((await county.ask('analyst', PERSON, { id })).person.person).toMatchObject({ name: '***' });
    expect((await county.ask('townB', PERSON, { id })).person).toBeNull();
    expect((await county.ask('leader', PERSON, { id: '123' })).person).toBeNull();
    expect((await county.ask('leader', PERSON, { id: 'or 1=1' })).person).toBeNull();
  });

  it('has a timeline of rows, warnings and changes, the newest first', async () => {
    const { household } = await county.ask('leader', ONE, { id: 'H1' });
    expect(household.timeline.map(({ date, kind }: Data) => [date, kind])).toEqual([
      ['2023-07-05', 'ROW'],
      ['2023-07-05', 'WARNING'],
      ['2023-07-01', 'REGISTER'],
      ['2023-07-01', 'REGISTER'],
      ['2023-06-20', 'ROW'],
      ['2023-06-20', 'WARNING'],
    ]);
    const [row, warning, changed, moved, stay] = household.timeline;
    expect(row).toMatchObject({
      text: expect.stringContaining('救助类别 低保'),
      evidence: { batch: BATCH.civil, row: 3, fileName: 'xf-mz-aid-2023-07.xlsx' },
    });
    expect(warning).toMatchObject({ warning: { id: '102' }, text: '新增低保、特困、低收入及支出型困难：新增低保' });
    expect(moved.text).toBe('花名册 赵二 迁入');
    expect(changed.text).toBe('花名册 监测类型：未纳入监测 → 脱贫不稳定户');
    expect(stay.text).toContain('就医类别 住院');
    expect(stay.text).toContain('个人自付 12000 元');
  });

  it('names the kinds of data that say nothing about it', async () => {
    const { household } = await county.ask('leader', ONE, { id: 'H1' });
    expect(household.notUsed).toContain('住房安全隐患农户');
    expect(household.notUsed).not.toContain('社会救助对象');
    expect(household.notUsed).not.toContain('农户及监测对象花名册');
  });

  it('that nobody knows is null', async () => {
    expect((await county.ask('leader', ONE, { id: 'H9' })).household).toBeNull();
    expect((await county.ask('leader', ONE, { id: "H1' or 1" })).household).toBeNull();
  });

  it('earns by year, with what is missing said', async () => {
    const { warehouse } = county.hub.services;
    const who = county.people.find(({ name }) => name === '孙一');
    const batch = '00000000-0000-4000-8000-000000000020';
    const place = {
      county: '360722',
      extract: 'xf-xc-income',
      period: '2023-07-01',
      batch_id: batch,
      file_no: 1,
      sheet: 's',
    };
    const money = { wage: '20000', business: '5000', property: '0', transfer: '1000', cost: '3000.01' };
    await warehouse.put(
      'raw_income',
      [2021, 2022].map((year, at) => ({
        ...place,
        row: at + 3,
        person_key: who?.key,
        name_key: who?.nameKey,
        hh_size: 3,
        year,
        ...money,
        rigid: at ? '100' : null,
      })),
      { name: 'test' },
    );
    await warehouse.put(
      'link',
      [3, 4].map((row) => ({
        ...place,
        row,
        person_key: who?.key,
        event_date: '2023-07-31',
        state: 'LINKED',
        hh_no: 'H3',
        members: 2,
        town_code: '360722100',
        village_code: '360722100001',
      })),
      { name: 'test' },
    );
    await warehouse.put(
      'effective_line',
      [{ county: '360722', period: '2023-07-01', year: 2021, line: '6000', note: '' }],
      { name: 'test' },
    );
    const { household } = await county.ask('leader', ONE, { id: 'H3' });
    expect(household.incomes).toEqual([
      { year: 2021, perCapita: '7666.66', line: '6000', missing: ['刚性支出'] },
      { year: 2022, perCapita: '7666.66', line: null, missing: ['2022年监测标准'] },
    ]);
    expect((await county.ask('civil', ONE, { id: 'H3' })).household).toBeNull();
  });
});

describe('households', () => {
  const LIST =
    'query ($filter: HouseholdFilter) { households(county: "360722", filter: $filter) { totalCount edges { node { id kind head { name } members { name } warnings { id } clue { id } } } } }';
  const ids = ({ households }: Data) => households.edges.map(({ node }: Data) => node.id);

  it('are found by words or codes of the register, by name and by number', async () => {
    expect(ids(await county.ask('leader', LIST))).toHaveLength(6);
    expect(ids(await county.ask('leader', LIST, { filter: { kind: '一般农户' } }))).toEqual(['H2']);
    expect(ids(await county.ask('leader', LIST, { filter: { kind: 'ORDINARY' } }))).toEqual(['H2']);
    expect(ids(await county.ask('leader', LIST, { filter: { monitoredType: '脱贫不稳定户' } }))).toEqual(['H1']);
    expect(ids(await county.ask('leader', LIST, { filter: { text: '李二' } }))).toEqual(['H4']);
    expect(ids(await county.ask('leader', LIST, { filter: { id: 'H5' } }))).toEqual(['H5']);
  });

  it('are read with as many queries for six as for one', async () => {
    const one = await county.queries('leader', LIST, { filter: { id: 'H4' } });
    expect((await county.queries('leader', LIST)).sort()).toEqual(one.sort());
    const stories =
      '{ households(county: "360722", first: 6) { edges { node { timeline { text evidence { fileName } warning { why } } notUsed incomes { year } } } } }';
    const names = await county.queries('leader', stories);
    // Rules are read by month: a household whose rows come first may ask for its month a moment earlier.
    expect(names.filter((name, at) => names.indexOf(name) !== at && name !== 'rules in force')).toEqual([]);
    expect(names.filter((name) => name === 'rules in force').length).toBeLessThanOrEqual(2);
  });
});

describe('the very row handed in', () => {
  const ROW =
    'query ($batch: ID!, $row: Int!) { row(county: "360722", batch: $batch, file: 1, sheet: "Sheet1", row: $row) { extract title department month fileName row superseded quarantined person { name idNoMasked } cells { column value unit compared } } }';
  const cell = (row: Data, column: string) => row.cells.find((one: Data) => one.column === column);

  it('is told in the words of its contract, its numbers masked, with the columns a rule compared', async () => {
    const { row } = await county.ask('leader', ROW, { batch: BATCH.medical, row: 4 });
    expect(row).toMatchObject({
      extract: 'xf-yb-selfpay',
      month: '2023-07',
      superseded: false,
      quarantined: false,
      person: { name: '李一' },
    });
    expect(cell(row, '就医类别')).toMatchObject({ value: '住院', compared: true });
    expect(cell(row, '个人自付')).toEqual({ column: '个人自付', value: '30000', unit: '元', compared: true });
    expect(cell(row, '医疗机构')).toMatchObject({ value: '县人民医院', compared: false });
    expect(cell(row, '总费用').value).toBeNull();
    expect(cell(row, '身份证号码').value).toMatch(/^360799\*{8}\d{3}[\dX]$/);
    expect(cell(row, '乡镇').value).toBe('大塘埠镇');
    expect(cell(row, '户主姓名').value).toBeNull();
  });

  it('that was not loaded comes from the quarantine, masked', async () => {
    const { row } = await county.ask('leader', ROW, { batch: BATCH.medical, row: 9 });
    expect(row).toMatchObject({ quarantined: true, person: null });
    expect(cell(row, '身份证号码').value).toBe('360799********0029');
    expect(cell(row, '联系电话').value).toBe('139****1234');
    expect(cell(row, '个人自付')).toMatchObject({ value: '12000.5', unit: '元', compared: true });
  });

  it('of the register is told as well; one that does not exist is null', async () => {
    const { row } = await county.ask('leader', ROW, { batch: BATCH.register, row: 3 });
    expect(row).toMatchObject({ extract: 'register', department: REVITAL, person: { name: '赵一' } });
    expect(cell(row, '户类型')).toMatchObject({ value: '脱贫户' });
    expect((await county.ask('leader', ROW, { batch: BATCH.medical, row: 77 })).row).toBeNull();
    expect((await county.ask('leader', ROW, { batch: 'nonsense', row: 4 })).row).toBeNull();
  });
});
