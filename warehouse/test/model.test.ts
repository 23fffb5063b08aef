import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sql, type Warehouse } from '../src/index.ts';
import { type ModelTest, models, type NotedModel, notedModels } from './model-file.ts';
import { batchId, Given, openWorld, putAll, type Row } from './world.ts';

let warehouse: Warehouse;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ warehouse, close } = await openWorld());
  await giveAll();
});
afterAll(() => close());

const PERIOD = '2023-07-01';

/** What a row holds when the test does not say. */
function standard(table: string, county: string): Row {
  const place = { county, period: PERIOD, extract: 'x', batch_id: 1, file_no: 1, sheet: 'Sheet1' };
  if (table === 'submission') return { ...place, status: 'ACCEPTED' };
  if (table === 'warning') return { ...place, subject: 'household' };
  return place;
}

function addCase(
  given: Given,
  { shape, rule, rows = [] }: ModelTest['given'],
  kind: string,
  at: (row: Row) => Row,
): void {
  given.add(
    'effective_rule',
    at({ rule: 'r', kind, subject: 'person', risk: '99', covered_until: '2023-07-31', ...rule }),
  );
  const batches = new Map<unknown, Row>();
  rows.forEach(({ link, spell, ...row }, index) => {
    const placed: Row = { row: index + 2, person_key: index + 1, ...row };
    batches.set(placed.batch_id ?? 1, {
      batch_id: placed.batch_id ?? 1,
      period: placed.period ?? PERIOD,
      status: 'ACCEPTED',
    });
    given.add(`raw_${shape}`, at(placed));
    given.add('link', at({ state: 'LINKED', hh_no: `H${placed.person_key}`, ...pick(placed), ...link }));
    if (spell) given.add('spell', at({ person_key: placed.person_key, ...spell }));
  });
  for (const batch of batches.values()) given.add('submission', at(batch));
}

const pick = ({ person_key, period, batch_id, row, event_date }: Row): Row => ({
  person_key,
  row,
  event_date: event_date ?? PERIOD,
  ...(period ? { period } : {}),
  ...(batch_id ? { batch_id } : {}),
});

function give(given: Given, test: ModelTest, kind: string, county: string): void {
  const { shape, rule, rows, ...tables } = test.given;
  const place = (table: string) => (row: Row) => {
    const full = { ...standard(table, county), ...row };
    return { ...full, batch_id: batchId(county, full.batch_id) };
  };
  if (rule) addCase(given, { ...(shape ? { shape } : {}), rule, rows: rows ?? [] }, kind, place(''));
  for (const [table, list] of Object.entries(tables))
    for (const row of list as Row[]) given.add(table, place(table)(row));
}

/** The models, each test with a county of its own. */
let counties = 0;
const described = notedModels().map((model) => ({
  ...model,
  cases: (model.told.tests ?? []).map((test) => {
    counties += 1;
    return { name: test.name, test, county: String(counties) };
  }),
}));

/** Counties of one insert, each of them a partition. */
const AT_ONCE = 30;

/** What the tests are given, of many counties at once: an insert costs more than its rows. */
async function giveAll(): Promise<void> {
  const cases = described.flatMap(({ name: kind, cases: own }) => own.map((one) => ({ ...one, kind })));
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const given = new Given();
    for (const { test, kind, county } of cases.slice(from, from + AT_ONCE)) give(given, test, kind, county);
    await putAll(warehouse, given.tables);
  }
}

/** Kinds read judged rows and income years, which their own models make of the rows. */
async function makeTable(name: string, county: string): Promise<void> {
  await warehouse.tell(new Sql(`insert into ${name} ${models.get(name).sql}`, place(county)), { name });
}

const place = (county: string) => ({
  county,
  period: PERIOD,
  registers_until: PERIOD,
  newest_register: PERIOD,
});

async function answer(model: NotedModel, county: string): Promise<Row[]> {
  const isKind = model.layer === '3_warning' && /^event_key:/m.test(model.notes ?? '');
  const isView = !/\{\w+:\w+\}/.test(model.sql);
  const query = isView
    ? `select * from ${model.name} where county = {county:String} and period = {period:Date}`
    : isKind
      ? `select *, toUInt32(length(evidence)) as evidence_rows from (${models.hits(model.name)})`
      : model.sql;
  return warehouse.ask<Row>(new Sql(query, place(county)), { name: model.name });
}

/** A model answers in types that its table narrows: 1 for true, '2' for 2. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'boolean' || typeof value === 'number' ? String(Number(value)) : value;
}

function shown(rows: readonly Row[], expected: readonly Row[]): string[] {
  const names = [...new Set(expected.flatMap((row) => Object.keys(row)))].sort();
  return rows.map((row) => JSON.stringify(names.map((name) => [name, plain(row[name])]))).sort();
}

async function check(model: NotedModel, test: ModelTest, county: string): Promise<void> {
  if (test.given.rule || test.given.link) await makeTable('judged', county);
  if (test.given.shape === 'income') await makeTable('income_year', county);
  const found = await answer(model, county);
  if (test.expect.length === 0) expect(found).toEqual([]);
  expect(shown(found, test.expect)).toEqual(shown(test.expect, test.expect));
}

describe.each(described)('$layer/$name', (model) => {
  it('says its grain and keys beside the SQL', () => {
    expect(model.told.model).toBe(model.name);
    expect(model.told.grain).not.toBe('');
    expect(Array.isArray(model.told.keys)).toBe(true);
  });
  it.each(model.cases)('$name', async ({ test, county }) => {
    await check(model, test, county);
  });
});
