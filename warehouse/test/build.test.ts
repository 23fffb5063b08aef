import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DERIVED } from '../src/build/partition.ts';
import { build, dropDerived, ensureBuilt, staleMonths, type Warehouse } from '../src/index.ts';
import { type ScenarioFile, scenarioFiles } from './scenario-file.ts';
import { deliveries, handInFile, policiesFor } from './scenario-world.ts';
import { batchId, openWorld, type Row } from './world.ts';

let warehouse: Warehouse;
let close: () => Promise<void>;
beforeAll(async () => ({ warehouse, close } = await openWorld()));
afterAll(() => close());

const file = scenarioFiles().find(({ name }) => name === '360722/linking') as ScenarioFile;
const MONTHS = ['2023-05', '2023-06', '2023-07', '2023-08'];
const depsOf = (county: string) => ({ warehouse, policies: policiesFor(county), deliveries });

async function handedIn(county: string): Promise<void> {
  await handInFile(warehouse, county, file);
}

const ask = (query: string) => warehouse.ask<Row>(query, { name: 'test' });

/** Every derived row of a county, byte for byte. */
async function dump(county: string): Promise<string> {
  const tables = await Promise.all(
    DERIVED.map((table) => ask(`select * from ${table} where county = '${county}' order by all`)),
  );
  return JSON.stringify(tables, null, 1);
}

/** What people see of a county, without the names of batches, which no two loads share. */
async function answers(county: string): Promise<string> {
  const warnings = await ask(
    `select * except (county, warning_id, evidence), arrayMap(e -> (e.2, e.3, e.4), evidence) as rows
     from warning where county = '${county}' order by all`,
  );
  const clues = await ask(`select * except (county, warnings) from clue where county = '${county}' order by all`);
  return JSON.stringify([warnings, clues], null, 1);
}

describe('building', () => {
  const county = '360801';
  beforeAll(async () => {
    await handedIn(county);
  });

  it('builds every month there is, in order, and nothing the second time', async () => {
    const steps: string[] = [];
    const progress = ({ period, done, of }: { period: string; done: number; of: number }) =>
      steps.push(`${period} ${done}/${of}`);
    expect(await build(depsOf(county), county, { progress })).toEqual({ built: MONTHS });
    expect(steps).toEqual(['2023-05 0/4', '2023-06 1/4', '2023-07 2/4', '2023-08 3/4', '2023-08 4/4']);
    expect(await build(depsOf(county), county)).toEqual({ built: [] });
    expect(await staleMonths(depsOf(county), county)).toEqual([]);
  });

  it('deleting the derived tables and building again gives byte-equal answers', async () => {
    const before = await dump(county);
    expect(before.length).toBeGreaterThan(5000);
    await dropDerived(warehouse);
    expect(await dump(county)).not.toBe(before);
    expect(await build(depsOf(county), county)).toEqual({ built: MONTHS });
    expect(await dump(county)).toBe(before);
  });

  it('a month that was cut off half way is repaired by the next build', async () => {
    const before = await dump(county);
    await warehouse.tell(`alter table warning drop partition ('${county}', '2023-07-01')`, { name: 'test' });
    await warehouse.tell(`alter table hit drop partition ('${county}', '2023-07-01')`, { name: 'test' });
    await warehouse.put(
      'build_state',
      [{ county, period: '2023-07-01', inputs: '0', built_at: new Date().toISOString().replace('Z', '') }],
      { name: 'test' },
    );
    expect(await staleMonths(depsOf(county), county)).toEqual(['2023-07']);
    await build(depsOf(county), county);
    expect(await dump(county)).toBe(before);
  });

  it('a deletion that was cut off half way leaves no month that seems built', async () => {
    const before = await dump(county);
    const tell = warehouse.tell.bind(warehouse);
    warehouse.tell = async (query, options) => {
      if (String(query).includes('household_month')) throw new Error('cut off');
      await tell(query, options);
    };
    await expect(dropDerived(warehouse)).rejects.toThrow('cut off');
    warehouse.tell = tell;
    expect(await build(depsOf(county), county)).toEqual({ built: MONTHS });
    expect(await dump(county)).toBe(before);
  });

  it('a month asked for beyond the last hand-in shows what is missing, and what is open stays open', async () => {
    expect(await build(depsOf(county), county, { period: '2023-09' })).toEqual({ built: ['2023-09'] });
    const [{ owed } = {}] = await ask(
      `select toUInt32(countIf(isNull(batch_id) and isNotNull(due))) as owed from hand_in_status where county = '${county}' and period = '2023-09-01'`,
    );
    expect(owed).toBeGreaterThan(10);
    const clues = (period: string) =>
      ask(`select hh_no, priority from clue where county = '${county}' and period = '${period}' order by hh_no`);
    expect(await clues('2023-09-01')).toEqual(await clues('2023-08-01'));
  });
});

describe('what makes a month stale', () => {
  const county = '360802';
  const built = async () => (await build(depsOf(county), county)).built;
  beforeAll(async () => {
    await handedIn(county);
    await built();
  });

  async function handInAgain(month: string, extract: string, columns: Row): Promise<void> {
    const place = { county, extract, period: `${month}-01`, batch_id: batchId(county, month, extract, 'again') };
    const row = { ...place, status: 'ACCEPTED', published_at: '2024-02-01 00:00:00', ...columns };
    await warehouse.put('submission', [row], { name: 'test' });
  }

  it('a correction makes its month stale and every month after it, for a warning may now be raised later', async () => {
    await handInAgain('2023-07', 'xf-yb-selfpay', { nil: true });
    expect(await staleMonths(depsOf(county), county, '2023-07')).toEqual(['2023-07', '2023-08']);
    expect((await build(depsOf(county), county, { period: '2023-07' })).built).toEqual(['2023-07', '2023-08']);
    const raised = await ask(`select warning_id from warning where county = '${county}' and period = '2023-07-01'`);
    expect(raised).toEqual([]);
  });

  it('the same file handed in again is no change', async () => {
    await handInAgain('2023-07', 'xf-yb-selfpay', { status: 'DUPLICATE_FILE' });
    expect(await built()).toEqual([]);
  });

  it('an income line that the county enters', async () => {
    const line = { county, name: 'income_line', effective_from: '2022-01-01', value: '7000' };
    await warehouse.put('entered_value', [line], { name: 'test' });
    expect(await built()).toEqual(MONTHS);
  });

  it('a withdrawn register leaves its households out of later answers', async () => {
    await handInAgain('2023-08', 'register', { nil: true });
    expect(await built()).toEqual(['2023-08']);
    const months = await ask(`select distinct period from household_month where county = '${county}' order by period`);
    expect(months).toEqual([{ period: '2023-06-01' }, { period: '2023-07-01' }]);
  });

  it('asking makes a month current, and only once', async () => {
    await handInAgain('2023-08', 'xf-sl-water', { nil: true });
    await Promise.all([ensureBuilt(depsOf(county), county, '2023-08'), ensureBuilt(depsOf(county), county, '2023-08')]);
    expect(await staleMonths(depsOf(county), county)).toEqual([]);
  });
});

describe('a late correction', () => {
  it('without a person withdraws the warning of that person, and of no other', async () => {
    const county = '360806';
    await handedIn(county);
    await build(depsOf(county), county);
    const raised = () => ask(`select person_key, rule, hh_no from warning where county = '${county}' order by all`);
    const before = await raised();
    const gone = await ask(
      `select person_key from warning where county = '${county}' and period = '2023-08-01' and extract = 'xf-yb-selfpay' limit 1`,
    );
    const [{ person_key } = {}] = gone;
    const batch_id = batchId(county, 'corrected');
    const of = `county = '${county}' and period = '2023-08-01' and extract = 'xf-yb-selfpay'`;
    await warehouse.tell(
      `insert into raw_medical select * replace (toUUID('${batch_id}') as batch_id) from raw_medical where ${of} and person_key != ${person_key}`,
      { name: 'test' },
    );
    const place = { county, extract: 'xf-yb-selfpay', period: '2023-08-01', batch_id };
    await warehouse.put('submission', [{ ...place, status: 'ACCEPTED', published_at: '2024-02-01 00:00:00' }], {
      name: 'test',
    });
    expect((await build(depsOf(county), county)).built).toEqual(['2023-08']);
    const after = await raised();
    expect(after.length).toBeGreaterThan(0);
    expect(after).toEqual(before.filter((row) => row.person_key !== person_key));
  });
});

describe('a person whom the register gains later', () => {
  const county = '360807';
  const raised = () =>
    ask(`select substring(toString(period), 1, 7) as month from warning where county = '${county}' order by all`);
  const late: ScenarioFile = {
    name: 'late',
    jurisdiction: '360722',
    quotes: [],
    registers: [],
    sentences: [
      {
        say: '',
        register: { '2023-06': [{ person: '乙' }], '2023-08': [{ person: '甲' }, { person: '乙' }] },
        hand_ins: {
          '2023-07': {
            'xf-yb-selfpay': [{ person: '甲', settle_date: '2023-07-02', visit_type: 'INPATIENT', self_pay: 12000 }],
          },
        },
      },
    ],
  };

  it('is not warned of until the register confirms, then in the month of the hand-in', async () => {
    await handInFile(warehouse, county, late, ['2023-06', '2023-07']);
    await build(depsOf(county), county);
    expect(await raised()).toEqual([]);
    await handInFile(warehouse, county, late, ['2023-08']);
    expect((await build(depsOf(county), county)).built).toEqual(['2023-07', '2023-08']);
    expect(await raised()).toEqual([{ month: '2023-07' }]);
    expect(await build(depsOf(county), county)).toEqual({ built: [] });
  });

  it('makes the same answers as one registered in time, whatever the order of building', async () => {
    const before = await dump(county);
    await dropDerived(warehouse);
    await build(depsOf(county), county);
    expect(await dump(county)).toBe(before);
    expect(await staleMonths(depsOf(county), county)).toEqual([]);
  });
});

describe('order', () => {
  it('files loaded in any order, with a build between them, give the same answers', async () => {
    const [forward, backward] = ['360803', '360804'];
    await handInFile(warehouse, forward, file);
    await build(depsOf(forward), forward);
    const halves = [MONTHS.slice(2), MONTHS.slice(0, 2)];
    for (const months of halves) {
      await handInFile(warehouse, backward, file, months);
      await build(depsOf(backward), backward);
    }
    expect(await answers(backward)).toBe(await answers(forward));
  });
});

describe('wrong requests', () => {
  it('a county without a document', async () => {
    await expect(build(depsOf('360805'), '999999')).rejects.toThrow('没有政策文件');
  });
  it('a month that is none', async () => {
    await expect(async () => build(depsOf('360805'), '360805', { period: '2023-13' })).rejects.toThrow('月份“2023-13”');
  });
});
